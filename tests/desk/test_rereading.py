"""Kept pages are read again, and jobs are done, whatever ends in the middle."""

from __future__ import annotations

import subprocess
import sys
import zlib
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from asreported.desk import rereading
from asreported.desk.jobs import wake
from asreported.desk.jobs.claiming import LEASE, MOST_ATTEMPTS, claim, own_name, release_dead
from asreported.desk.models import Article, Job, Story, Version
from asreported.desk.rereading import reread
from asreported.desk.store import accept

if TYPE_CHECKING:
    from collections.abc import Callable

    Added = Callable[..., Article]


@pytest.fixture
def old(added: Added) -> list[Article]:
    """Two articles of one story, read by an older reader; one of them in two versions."""
    added()
    kept = [
        added(count=15),
        added("Ostheim pier: seventeen dead", "2031-03-04", 17, "https://herald.example/pier"),
    ]
    Version.objects.update(made_by="0.0.1 then")
    return kept


def test_a_better_reader_makes_no_versions(old: list[Article]) -> None:
    said: list[str] = []

    assert reread(said.append) == (3, 0)

    assert Version.objects.count() == 3
    assert not Version.objects.filter(made_by="0.0.1 then").exists()
    assert said[0].startswith("1 of 3: ")
    assert {one.key for one in Article.objects.all()} == {one.key for one in old}


@pytest.mark.usefixtures("old")
def test_what_was_read_again_is_not_read_a_third_time() -> None:
    reread(lambda _: None)

    assert reread(lambda _: None) == (0, 0)


def test_rereading_goes_on_where_it_was_cut_short_and_compares_all(
    old: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    Story.objects.update(packed=b"", what_changed="", articles_count=0)
    really, done = rereading.reading, []

    def cut(page: object) -> object:
        if len(done) == 2:
            raise KeyboardInterrupt
        done.append(page)
        return really(page)  # type: ignore[arg-type] # a page

    monkeypatch.setattr(rereading, "reading", cut)
    with pytest.raises(KeyboardInterrupt):
        reread(lambda _: None)
    monkeypatch.setattr(rereading, "reading", really)

    assert reread(lambda _: None) == (1, 0)

    old[0].refresh_from_db()
    assert old[0].story is not None
    assert old[0].story.packed
    assert not Job.objects.filter(state="waiting").exists()


def test_a_page_that_cannot_be_read_any_more_is_said_and_the_others_are_read(
    old: list[Article],
) -> None:
    page = old[1].latest.page
    assert page is not None
    page.packed = zlib.compress(b"\x89PNG\r\n\x1a\n" + bytes(99))
    page.save()
    said: list[str] = []

    assert reread(said.append) == (2, 1)

    assert any("herald.example" in line for line in said)
    assert old[1].latest.record.article.headline


def test_a_call_wakes_a_worker_for_all_that_waits() -> None:
    accept(b"<p>The pier fell, she said.</p>", source="one.html")
    accept(b"<p>The pier fell, he said.</p>", source="two.html")

    wake.call_local()

    assert not Job.objects.filter(state="waiting").exists()


def test_what_a_dead_worker_left_is_given_back_and_what_a_living_one_does_is_not() -> None:
    dead, living = accept(b"<p>One.</p>").job, accept(b"<p>Two.</p>").job
    code = "from asreported.desk.jobs.claiming import own_name as n; print(n())"
    name = subprocess.run(
        [sys.executable, "-c", f"import django; django.setup(); {code}"],
        capture_output=True, text=True, check=True,
    ).stdout.strip()  # fmt: skip
    claim(name)
    claim(own_name())

    assert release_dead() == 1

    dead.refresh_from_db()
    living.refresh_from_db()
    assert (dead.state, living.state) == ("waiting", "running")


def test_what_three_workers_died_of_is_given_up() -> None:
    job = accept(b"<p>One.</p>").job
    for number in range(MOST_ATTEMPTS):
        assert claim(f"elsewhere:{number}") is not None
        Job.objects.update(claimed=timezone.now() - LEASE - timedelta(seconds=1))

    assert claim("elsewhere:9") is None

    job.refresh_from_db()
    assert job.state == "failed"
    assert "given up" in job.message


def test_another_reader_is_no_change_of_the_article(added: Added) -> None:
    """Bytes differ, and the texts as they were read: yet under one reader they are one."""
    article = added(language="en")
    Version.objects.update(made_by="0.0.1 then", text_sha256="0" * 64)

    added(language="en-GB")

    assert article.versions.count() == 1
    assert article.latest.made_by != "0.0.1 then"


def test_a_change_is_seen_although_the_reader_is_another_since(added: Added) -> None:
    article = added(count=12)
    Version.objects.update(made_by="0.0.1 then", text_sha256="0" * 64)

    added(count=17)

    first, second = article.versions.order_by("number")
    assert first.made_by == second.made_by
    assert "12 people" in first.record.article.text
    assert "17 people" in second.record.article.text


def test_an_article_that_is_what_it_was_before_has_changed_again(added: Added) -> None:
    added(count=12)
    added(count=17)

    article = added(count=12)

    assert article.versions.count() == 3
    assert "12 people" in article.latest.record.article.text
