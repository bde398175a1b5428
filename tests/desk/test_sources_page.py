"""The page of sources: what is followed and how it fares; pages added by their address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from asreported.desk.jobs.running import run_next
from asreported.desk.models import Item, Job, Page, Response, Source
from asreported.desk.store import accept
from asreported.desk.watching.health import failed_jobs
from asreported.errors import Unreachable
from tests.desk.conftest import PAGE
from tests.desk.watching import FEED, TurnedClock, Web, feed

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

PIER = "https://courier.example/pier"


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Web:
    """What the site's door opens to."""
    one = Web(TurnedClock(24))
    one.pages = {
        FEED: feed("pier", "quay"),
        PIER: PAGE.format(
            language="en", headline="Pier falls", day="2031-03-03", count=12
        ).encode(),
    }
    for module in ("watching", "adding"):
        monkeypatch.setattr(f"asreported.desk.{module}.views.open_door", lambda: one)
        monkeypatch.setattr(f"asreported.desk.{module}.views.wake", lambda: None)
    return one


@pytest.fixture
def editor(signed_in: Callable[[str], Client]) -> Client:
    return signed_in("editor")


def shown(client: Client, address: str = "/sources/") -> str:
    return client.get(address).content.decode()


def test_nothing_followed_says_what_to_do(editor: Client) -> None:
    assert "asreported watch" in shown(editor)


@pytest.mark.usefixtures("web")
def test_a_feed_is_followed_and_its_pages_are_to_be_fetched(editor: Client) -> None:
    editor.post("/sources/", {"address": FEED})

    page = shown(editor)
    assert "The Grell Courier" in page
    assert "0 of 2 pages are here" in page
    assert "Last success" in page
    assert "Next try" in page


def test_an_address_that_cannot_be_fetched_says_why_and_is_not_followed(
    editor: Client, web: Web
) -> None:
    web.pages[FEED] = Unreachable(FEED, "nobody answers there")

    answer = editor.post("/sources/", {"address": FEED})

    assert "nobody answers there" in answer.content.decode()
    assert not Source.objects.exists()


def test_what_fails_is_shown_with_its_reason_and_when_it_is_tried_next(
    editor: Client,
) -> None:
    Source.objects.create(
        address=FEED, kind="feed", host="courier.example", failures=3,
        last_error="the server answered 500", last_error_at=timezone.now(),
    )  # fmt: skip

    page = shown(editor)

    assert "Failed 3 times in a row" in page
    assert "the server answered 500" in page
    assert "No success yet" in page


@pytest.mark.usefixtures("web")
def test_a_source_is_stopped_and_followed_again(editor: Client) -> None:
    editor.post("/sources/", {"address": FEED})
    number = Source.objects.get().pk

    editor.post(f"/sources/{number}/", {"do": "stop"})
    assert "Stopped" in shown(editor)

    editor.post(f"/sources/{number}/", {"do": "follow"})
    assert Source.objects.get().active
    assert editor.post(f"/sources/{number}/", {"do": "sink"}).status_code == 400


@pytest.mark.usefixtures("web")
def test_what_could_not_be_read_is_listed_until_it_is_tried_again(editor: Client) -> None:
    job = accept(b"\x89PNG\r\n\x1a\n" + bytes(99), source="picture.html").job
    run_next("tests")
    assert "picture.html" in shown(editor)

    editor.post(f"/sources/again/job/{job.pk}/")

    job.refresh_from_db()
    assert (job.state, job.attempts) == ("waiting", 0)
    assert "picture.html" not in shown(editor)


def test_a_page_that_was_ordered_again_is_not_listed_twice() -> None:
    for _ in range(2):
        accept(b"\x89PNG\r\n\x1a\n" + bytes(99), source="picture.html")
        run_next("tests")

    assert Job.objects.filter(state="failed").count() == 2
    assert failed_jobs().count() == 1


@pytest.mark.usefixtures("web")
def test_a_page_that_could_not_be_fetched_is_tried_again(editor: Client) -> None:
    editor.post("/sources/", {"address": FEED})
    item = Item.objects.all()[0]
    Item.objects.filter(pk=item.pk).update(state="failed", tries=6, error="quay: 404")
    assert "quay: 404" in shown(editor)

    editor.post(f"/sources/again/page/{item.pk}/")

    item.refresh_from_db()
    assert (item.state, item.tries) == ("waiting", 0)


@pytest.mark.usefixtures("web")
def test_an_address_alone_has_its_page_fetched_and_looked_at(editor: Client) -> None:
    look = editor.post("/add/", {"address": PIER})["Location"]

    assert "Pier falls" in shown(editor, look)
    page = Page.objects.get()
    assert (page.source, page.response.status) == (PIER, 200)


@pytest.mark.usefixtures("web")
def test_an_address_of_a_feed_is_followed(editor: Client) -> None:
    answer = editor.post("/add/", {"address": FEED})

    assert answer["Location"] == "/sources/"
    assert Source.objects.get().kind == "feed"
    assert not Page.objects.exists()


def test_an_address_that_cannot_be_fetched_says_why(editor: Client, web: Web) -> None:
    web.pages[PIER] = Unreachable(PIER, "nobody answers there")

    answer = editor.post("/add/", {"address": PIER})

    assert "nobody answers there" in answer.content.decode()
    assert not Page.objects.exists()


@pytest.mark.usefixtures("web")
def test_an_article_shows_the_answer_that_brought_it(editor: Client) -> None:
    look = editor.post("/add/", {"address": PIER})["Location"]
    editor.post(look, {"headline": "Pier falls", "as": "followed", "published": "2031-03-03"})
    run_next("tests")

    article = Job.objects.get().article
    assert article is not None
    page = shown(editor, article.get_absolute_url())

    response = Response.objects.get()
    assert response.sha256 in page
    assert "content-type: text/html" in page
