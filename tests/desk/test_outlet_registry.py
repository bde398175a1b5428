"""The registry of outlets: seeded by pages, edited as a file, counted by in stories."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from asreported.desk.jobs.running import run_next
from asreported.desk.models import Article, Job, Outlet, Story
from asreported.desk.store import accept
from asreported.desk.store.naming import outlet_of
from asreported.desk.store.outlets import families, taken, written
from asreported.errors import RegistryError
from asreported.model import Article as Read

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    Added = Callable[..., Article]


def read(**given: str | None) -> Read:
    return Read(id="a", text="", blocks=(), **given)  # type: ignore[arg-type] # of its fields


def test_a_page_makes_its_outlet_with_domain_and_language(added: Added) -> None:
    outlet = added().outlet

    assert outlet is not None
    assert (outlet.name, outlet.domains) == ("The Grell Courier", "courier.example")
    assert outlet.language == "en"


def test_a_page_without_a_publisher_is_of_the_outlet_of_its_domain() -> None:
    Outlet.objects.create(slug="c", name="The Courier", domains="other.example courier.example")

    assert str(outlet_of(read(url="https://news.courier.example/pier"))) == "The Courier"
    assert str(outlet_of(read(url="https://notcourier.example/pier"))) == "notcourier.example"


def test_a_publisher_is_believed_more_than_a_domain_that_several_share() -> None:
    Outlet.objects.create(slug="c", name="The Courier", domains="pages.example")
    page = read(url="https://pages.example/pier", publisher="The Herald")

    assert str(outlet_of(page)) == "The Herald"


def test_what_is_written_is_taken_again_unchanged() -> None:
    Outlet.objects.create(
        slug="c", name='The "Grell" Courier\\\x7f\n', domains="a.example b.example",
        family="Ilven", country="GRL", language="en",
    )  # fmt: skip
    text = "".join(written())

    assert tomllib.loads(text)["outlet"][0]["domains"] == ["a.example", "b.example"]
    Outlet.objects.update(domains="", family="", country="", language="")
    Outlet.objects.update(name="The Grell Courier", slug="the-grell-courier")
    assert taken(text.replace('\\"Grell\\"', "Grell").replace("\\\\\\u007f\\n", "")) == 1
    assert "".join(written()).splitlines()[2:] == text.splitlines()[2:]


@pytest.mark.parametrize(
    "text", ["outlet = 1", "[[outlet]]\nfamily = 'x'", "[[", "[[outlet]]\nname='a'\nfamily=3",
             "[[outlet]]\nname='a'\ncountry='GRELL'"],
)  # fmt: skip
def test_what_is_no_registry_changes_nothing(text: str) -> None:
    with pytest.raises(RegistryError):
        taken("[[outlet]]\nname = 'First'\n" * text.startswith("[[outlet") + text)

    assert not Outlet.objects.exists()


TOLD = {
    "The Courier": "<h1>Storm takes pier at Ostheim</h1><p>At least 12 people were killed when"
    " the pier of Ostheim fell, an official said.",
    "The Herald": "<h1>Twelve dead at Ostheim</h1><p>The collapse of the pier at Ostheim"
    " killed at least 12 people, an official said on Tuesday.",
}


def test_outlets_of_one_family_are_no_independent_witnesses() -> None:
    for name, words in TOLD.items():
        page = (
            f"<html lang=en><head><meta property='og:site_name' content='{name}'></head><body>"
            f"<article>{words}</p><time datetime='2031-03-03'></time>"
            f"<p>The harbour of Ostheim is shut.</p></article></body></html>"
        )
        accept(page.encode(), source=f"https://{name[4:].lower()}.example/pier")
    while run_next("tests"):
        pass
    story = Story.objects.get(articles_count=2)
    assert (story.origins_low, story.origins_high) == (1, 2)

    rows = (f"[[outlet]]\nname = '{name}'\nfamily = 'Ilven'\n" for name in TOLD)
    assert taken("".join(rows)) == 2
    assert families() == {"Ilven": list(TOLD)}
    while run_next("tests"):
        pass

    story.refresh_from_db()
    assert (story.origins_low, story.origins_high) == (1, 1)


def test_a_family_settled_by_hand_has_its_stories_compared(
    added: Added, signed_in: Callable[[str], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("asreported.desk.settling.views.wake", lambda: None)
    outlet = added().outlet
    assert outlet is not None

    signed_in("editor").post(
        f"/outlets/{outlet.slug}/settings/", {"name": outlet.name, "family": "Ilven"}
    )

    assert Job.objects.filter(kind="compare", state="waiting").count() == 1
