"""Merges and splits of claims and stories hold in grouping and in every comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from asreported.desk import rereading
from asreported.desk.jobs.running import run_next
from asreported.desk.models import Article, Claim, Decision, Story, Stream, Version

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from asreported.stories.model import Claim as Told

    Added = Callable[..., Article]


@pytest.fixture
def reviewer(signed_in: Callable[[str], Client]) -> Client:
    """Somebody who may decide."""
    return signed_in("reviewer")


@pytest.fixture
def two(added: Added) -> list[Article]:
    """Two articles of one story."""
    articles = [
        added(),
        added(
            "Pier falls at Ostheim: 17 dead", "2031-03-04", 17, "https://herald.example/pier"
        ),
    ]
    assert len({one.story_id for one in Article.objects.all()}) == 1
    return articles


def work() -> None:
    while run_next("tests"):
        pass


def stories(articles: list[Article]) -> list[str]:
    return [Article.objects.get(pk=one.pk).story.key for one in articles]  # type: ignore[union-attr] # each has one


def split(reviewer: Client, articles: list[Article]) -> None:
    key = stories(articles)[0]
    given = {"out": [articles[1].key], "seen": "0", "reason": "known from elsewhere"}
    reviewer.post(reverse("review-story", args=[key]), given)
    work()


def test_an_article_that_was_taken_out_is_a_story_by_itself(
    two: list[Article], reviewer: Client
) -> None:
    split(reviewer, two)

    one, other = stories(two)
    assert one != other
    assert {one.articles_count for one in Story.objects.filter(key__in=(one, other))} == {1}


def test_it_stays_out_when_all_is_read_again_and_more_comes(
    two: list[Article], reviewer: Client, added: Added
) -> None:
    split(reviewer, two)
    Version.objects.update(made_by="before")

    rereading.reread(lambda _: None)
    added("Pier falls at Ostheim, 18 dead", "2031-03-05", 18, "https://post.example/pier")

    one, other = stories(two)
    assert one != other


def test_undoing_it_brings_the_article_back(two: list[Article], reviewer: Client) -> None:
    split(reviewer, two)

    reviewer.post(reverse("undo", args=[Decision.objects.get().pk]))
    work()

    one, other = stories(two)
    assert one == other


def test_two_stories_are_made_one_and_apart_again(added: Added, reviewer: Client) -> None:
    away = "https://pears.example/prizes"
    pair = [added(), added("Orchard prizes for Lindau pears", "2031-05-09", 3, away)]
    split(reviewer, pair) if len(set(stories(pair))) == 1 else None
    before = stories(pair)
    assert before[0] != before[1]
    Decision.objects.all().delete()

    given = {"with": before[1], "seen": "0"}
    reviewer.post(reverse("review-story", args=[before[0]]), given)
    work()
    assert len(set(stories(pair))) == 1

    reviewer.post(reverse("undo", args=[Decision.objects.get().pk]))
    work()
    assert len(set(stories(pair))) == 2


def test_articles_that_grouping_has_let_go_are_moved_by_the_decision_alone(
    two: list[Article], reviewer: Client
) -> None:
    Stream.objects.all().delete()
    before = stories(two)

    split(reviewer, two)
    one, other = stories(two)
    assert one != other

    reviewer.post(reverse("undo", args=[Decision.objects.get().pk]))
    work()
    assert stories(two) == before


def shared(articles: list[Article]) -> list[Told]:
    """The claims that both articles carry."""
    story = Article.objects.get(pk=articles[0].pk).story
    assert story is not None
    keys = {one.key for one in articles}
    claims = story.comparison.story.claims
    return [one for one in claims if keys <= {report.article for report in one.reports}]


def test_a_report_that_says_something_else_is_taken_out_of_a_claim(
    two: list[Article], reviewer: Client
) -> None:
    claim = shared(two)[0]
    others = [one.text for one in shared(two)[1:]]

    reviewer.post(reverse("review-claim", args=[claim.id]), {"out": ["1"], "seen": "0"})
    work()

    assert claim.text not in {one.text for one in shared(two)}
    assert [one.text for one in shared(two)] == others
    Version.objects.update(made_by="before")
    rereading.reread(lambda _: None)
    assert [one.text for one in shared(two)] == others

    reviewer.post(reverse("undo", args=[Decision.objects.get().pk]))
    work()
    assert claim.text in {one.text for one in shared(two)}


def test_two_claims_are_made_one(two: list[Article], reviewer: Client) -> None:
    one, other = shared(two)[:2]

    given = {"with": other.id, "seen": "0"}
    reviewer.post(reverse("review-claim", args=[one.id]), given)
    work()

    assert len(shared(two)[0].reports) == len(one.reports) + len(other.reports)
    assert not Claim.objects.filter(key=other.id).exists()


def test_what_others_decided_since_the_form_was_made_is_not_overwritten(
    two: list[Article], reviewer: Client
) -> None:
    split(reviewer, two)
    one, other = stories(two)
    given = {"with": other, "seen": "0"}

    answer = reviewer.post(reverse("review-story", args=[one]), given, follow=True)

    assert "Somebody decided on it meanwhile" in answer.content.decode()
    assert Decision.objects.count() == 1
