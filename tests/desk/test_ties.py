"""Merges and splits of claims and stories hold in grouping and in every comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse
from msgspec.structs import replace

from asreported import read
from asreported.desk import rereading
from asreported.desk.jobs.running import run_next
from asreported.desk.models import (
    Article,
    Claim,
    Decision,
    Likeness,
    Page,
    Speaker,
    Statement,
    Story,
    Stream,
    Version,
)
from asreported.desk.store import accept

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from asreported.model import Record
    from asreported.stories.model import Claim as Told

    Added = Callable[..., Article]

PEARS = """<html lang="en"><body><article><h1>Orchard prizes for the pears of Lindau</h1>
<p>Growers from nine valleys brought baskets of late pears to the autumn show, and the judges
tasted for two days, the growers' league said.</p><p>"The sweetest came from the driest slope,"
said Odile Harn, who has judged since she was twenty.</p></article></body></html>"""


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
    accept(PEARS.encode(), source="https://pears.example/prizes")
    work()
    pair = [added(), Article.objects.get(headline__startswith="Orchard")]
    before = stories(pair)
    assert before[0] != before[1]

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


def speaker_of(article: Article, name: str) -> Speaker:
    """Who an article's statement by somebody so named is of now."""
    rows = Statement.objects.filter(article=article, speaker__isnull=False)
    found = rows.filter(source__icontains=name)[0].speaker
    assert found is not None
    return found


@pytest.fixture
def alike(two: list[Article]) -> Likeness:
    """Two speakers whom the rules are not sure of."""
    belk, guard = speaker_of(two[0], "Belk"), speaker_of(two[0], "guard")
    return Likeness.objects.create(one=belk, other=guard, score=0.6, why="told together")


def told_of(reviewer: Client, likeness: Likeness, do: str) -> None:
    given = {"do": do, "state": "", "reason": "known from elsewhere"}
    answer = reviewer.post(reverse("review-pair", args=[likeness.pk]), given)
    assert answer.status_code == 302, answer.content
    work()


def test_a_pair_waits_with_the_words_of_both(alike: Likeness, reviewer: Client) -> None:
    page = reviewer.get(reverse("review"), {"kind": "entity"}).content.decode()

    assert "told together" in page
    assert page.count("<blockquote") == 2
    assert alike.one.name in page


def test_speakers_made_one_stay_one_when_all_is_read_again(
    two: list[Article], alike: Likeness, reviewer: Client
) -> None:
    told_of(reviewer, alike, "merge")
    one = speaker_of(two[0], "Belk")
    assert speaker_of(two[0], "guard") == one
    Version.objects.update(made_by="before")

    rereading.reread(lambda _: None)

    assert speaker_of(two[0], "guard") == speaker_of(two[0], "Belk") == one
    reviewer.post(reverse("undo", args=[Decision.objects.get().pk]))
    assert speaker_of(two[0], "guard") != speaker_of(two[0], "Belk")


def test_a_reader_that_begins_the_mentions_elsewhere_keeps_them_one(
    two: list[Article], alike: Likeness, reviewer: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    told_of(reviewer, alike, "merge")
    before = Decision.objects.get().one_key

    def newer(page: Page) -> Record:
        """The same, with a mention before the first one of everybody."""
        record = read(page.content, url=page.source)
        entities = tuple(
            replace(one, mentions=((0, 1), *one.mentions)) for one in record.entities
        )
        return replace(record, entities=entities)

    monkeypatch.setattr(rereading, "reading", newer)
    Version.objects.update(made_by="before")
    rereading.reread(lambda _: None)

    row = Decision.objects.get()
    assert row.one_key != before
    assert not row.orphaned
    assert speaker_of(two[0], "guard") == speaker_of(two[0], "Belk")


def test_a_pair_kept_apart_waits_no_more(alike: Likeness, reviewer: Client) -> None:
    told_of(reviewer, alike, "split")

    assert "Nothing waits here" in reviewer.get(
        reverse("review"), {"kind": "entity"}
    ).content.decode()  # fmt: skip
    reviewer.post(reverse("undo", args=[Decision.objects.get().pk]))
    assert alike.one.name in reviewer.get(
        reverse("review"), {"kind": "entity"}
    ).content.decode()  # fmt: skip


def test_a_mention_of_somebody_else_is_taken_out_of_a_speaker(
    two: list[Article], reviewer: Client
) -> None:
    belk = speaker_of(two[0], "Belk")
    assert speaker_of(two[1], "Belk") == belk
    other = belk.mentions.get(article=two[1])

    given = {"out": [str(other.pk)], "seen": "0", "why": "his brother"}
    reviewer.post(reverse("review-speaker", args=[belk.key]), given)
    work()

    assert speaker_of(two[1], "Belk") != speaker_of(two[0], "Belk")
