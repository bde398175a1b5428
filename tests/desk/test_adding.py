"""A page is added: accepted, read, kept; the same page twice changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.desk.jobs.claiming import claim, release
from asreported.desk.jobs.running import run_next
from asreported.desk.models import Job, Page, Story
from asreported.desk.store import accept

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from django.test import Client

    from asreported.desk.models import Article as Kept


def test_what_is_added_stands_on_the_front_page(
    added: Callable[..., Kept], client: Client
) -> None:
    article = added()

    shown = client.get("/").content.decode()

    assert article.headline in shown
    assert "The Grell Courier" in shown
    assert "Marta Ilven" in shown


def test_the_same_page_twice_changes_nothing(added: Callable[..., Kept]) -> None:
    first, again = added(), added()

    assert first.pk == again.pk
    assert Page.objects.count() == 1
    assert first.versions.count() == 1
    assert Job.objects.count() == 1


def test_a_page_whose_text_changed_is_a_second_version(
    added: Callable[..., Kept], client: Client
) -> None:
    added(count=12)
    article = added(count=17)

    shown = client.get(f"/articles/{article.key}/versions/").content.decode()

    assert article.versions.count() == 2
    assert "At least 12 people" in shown
    assert "At least 17 people" in shown


def test_other_bytes_with_the_same_text_make_no_version(added: Callable[..., Kept]) -> None:
    added(language="en")
    article = added(language="en-GB")

    assert Page.objects.count() == 2
    assert article.versions.count() == 1


def test_a_page_that_cannot_be_read_is_listed_with_its_reason() -> None:
    job = accept(b"\x89PNG\r\n\x1a\n" + bytes(200), source="picture.html").job

    run_next("tests")

    job.refresh_from_db()
    assert job.state == "failed"
    assert "picture.html" in job.message


def test_a_job_is_claimed_by_one_worker_alone() -> None:
    accept(b"<p>The pier fell.</p>")

    assert claim("one") is not None
    assert claim("other") is None


def test_what_a_killed_worker_left_is_done_by_the_next() -> None:
    accept(b"<p>The pier fell.</p>")
    claim("one")

    assert release("one") == 1
    assert claim("other") is not None


def test_articles_of_one_matter_are_one_story(
    added: Callable[..., Kept], client: Client
) -> None:
    added()
    added("Ostheim pier: seventeen dead", "2031-03-04", 17, "https://herald.example/pier")

    story = Story.objects.get(articles_count=2)
    shown = client.get(story.get_absolute_url()).content.decode()

    assert "How many?" in shown
    assert "At least 12 people" in shown


def test_only_editors_add_pages(signed_in: Callable[[str], Client]) -> None:
    assert signed_in("reviewer").get("/add/").status_code == 403


def test_who_is_not_signed_in_is_led_to_the_door(client: Client) -> None:
    answer = client.get("/add/")

    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")


UNDATED = "<article><h1>Pier falls</h1><p>It fell on Monday, Radim Belk said.</p></article>"


def test_a_day_given_later_is_taken_over() -> None:
    accept(UNDATED.encode(), source="pier.html")
    run_next("tests")

    job = accept(UNDATED.encode(), source="pier.html", given_date="2031-03-04").job
    run_next("tests")

    job.refresh_from_db()
    assert job.article is not None
    assert job.article.published == "2031-03-04"
    assert Page.objects.count() == 1
    assert job.article.versions.count() == 1


def test_a_day_given_holds_for_a_page_that_was_corrected(
    signed_in: Callable[[str], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("asreported.desk.adding.views.wake", lambda: None)
    client = signed_in("editor")
    look = client.post("/add/", {"text": UNDATED, "published": "2031-03-04"})["Location"]
    assert 'value="2031-03-04"' in client.get(look).content.decode()

    client.post(
        look, {"headline": "The pier fell", "published": "2031-03-04", "as": "followed"}
    )
    run_next("tests")

    article = Job.objects.get().article
    assert article is not None
    assert (article.headline, article.published) == ("The pier fell", "2031-03-04")
