"""Events: listed, narrowed down, and each with who else tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from asreported.desk.jobs.running import run_next
from asreported.desk.models import Event
from asreported.desk.store import accept

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from asreported.desk.models import Article


@pytest.fixture
def article(added: Callable[..., Article]) -> Article:
    """An article, for events of our own to stand in."""
    return added()


def event(article: Article, local: str, label: str, **fields: object) -> Event:
    given = {"type": "PROTEST", "lane": "material_conflict", "status": "happened", **fields}
    return Event.objects.create(
        article=article, local=local, key=f"key-{local}", label=label, **given
    )


def listed(client: Client, **asked: str) -> list[str]:
    page = LexborHTMLParser(client.get("/events/", asked).content.decode())
    return [one.text().strip().lower() for one in page.css(".eventlist .what a")]


@pytest.fixture
def three(article: Article) -> Article:
    """Three events, told apart by everything that can be asked for."""
    Event.objects.all().delete()
    event(article, "x1", "strike", date="2031-03-03TEV", actors="Dockers", place="Ostheim")
    event(
        article, "x2", "airspace closure", date="2031-03-05", countries="FRA", status="planned"
    )
    event(article, "x3", "bounty", date="PRESENT_REF", actors="The guard")
    return article


@pytest.mark.usefixtures("three")
def test_the_newest_stand_first_and_the_undated_last(client: Client) -> None:
    assert listed(client) == ["airspace closure", "strike", "bounty"]


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"kind": "airspace"}, ["airspace closure"]),
        ({"who": "dockers"}, ["strike"]),
        ({"country": "FRA"}, ["airspace closure"]),
        ({"status": "planned"}, ["airspace closure"]),
        ({"place": "ostheim"}, ["strike"]),
        ({"from": "2031-03-04"}, ["airspace closure"]),
        ({"to": "2031-03-03"}, ["strike"]),
        ({"kind": "zeppelin"}, []),
    ],
)
def test_the_list_is_narrowed_by_what_is_asked(
    client: Client, asked: dict[str, str], found: list[str]
) -> None:
    assert listed(client, **asked) == found


@pytest.mark.usefixtures("three")
def test_only_what_is_there_can_be_chosen(client: Client) -> None:
    page = LexborHTMLParser(client.get("/events/").content.decode())

    assert [one.text() for one in page.css("#state option")] == ["any", "happened", "planned"]
    assert [one.text() for one in page.css("#country option")] == ["any", "France"]


def test_an_event_of_the_record_says_who_when_and_on_whose_word(
    article: Article, client: Client
) -> None:
    one = Event.objects.order_by("pk")[0]

    page = LexborHTMLParser(client.get(one.get_absolute_url()).content.decode())

    shown = page.css_first(".told")
    assert shown is not None
    assert one.sentence in shown.text()
    assert article.headline in shown.text()
    assert "When" in [term.text() for term in page.css(".facts dt")]


@pytest.mark.usefixtures("three")
def test_an_event_that_the_record_lost_is_said_to_be_lost(client: Client) -> None:
    one = Event.objects.get(local="x1")

    shown = client.get(one.get_absolute_url()).content.decode()

    assert "no longer tells of this event" in shown


LYON = """<html><body><article><h1>March in Lyon</h1><time datetime="2031-03-03">3 March</time>
<p>About 4,000 people protested in Lyon on Saturday against the closing of the mill.</p>
<p>The police said that the march in the city stayed calm, and that nobody was hurt.</p>
</article></body></html>"""


def test_a_place_that_is_known_stands_on_the_map(client: Client) -> None:
    accept(LYON.encode(), source="https://courier.example/lyon")
    while run_next("tests"):
        pass
    one = Event.objects.filter(place="Lyon", latitude__isnull=False)[0]

    page = LexborHTMLParser(client.get(one.get_absolute_url()).content.decode())

    assert page.css("svg.map .spot")
    assert "Lyon" in page.css_first(".facts").text()  # type: ignore[union-attr] # there is one


def test_an_event_keeps_its_address_when_its_page_is_read_again(
    added: Callable[..., Article],
) -> None:
    def addresses(article: Article) -> list[str]:
        return sorted(one.get_absolute_url() for one in article.events.all())

    first = addresses(added(language="en"))

    assert first
    assert addresses(added(language="en-GB")) == first
