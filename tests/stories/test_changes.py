"""What changed between two versions of an article, and in a story between two moments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.stories.changes import changes, since
from asreported.stories.model import Cited, Claim, Count, Dated, Point, Question, Series, Story

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Record

BEFORE = [
    "# Pier falls at Ostheim",
    "At least 12 people were killed when the pier at Ostheim fell, the coast guard said.",
    "The mayor blamed a storm for the fall of the pier.",
    "Trains to the harbour were stopped until the evening.",
]
AFTER = [
    "# Pier falls at Ostheim",
    "At least 17 people were killed when the pier at Ostheim fell, the coast guard said.",
    "Trains to the harbour were stopped until the evening.",
    "An inquiry will begin on Friday.",
]


def test_a_reworded_sentence_is_shown_beside_the_one_it_replaced(
    records: Callable[..., list[Record]],
) -> None:
    (before,), (after,) = records(BEFORE), records(AFTER)

    found = [one for one in changes(before, after) if one.what == "sentence"]

    assert [one.kind for one in found] == ["changed", "removed", "added"]
    assert found[0].before == BEFORE[1]
    assert found[0].after == AFTER[1]
    assert found[1].before == BEFORE[2]
    assert found[2].after == AFTER[3]


def test_the_spans_of_a_change_count_each_version_s_own_text(
    records: Callable[..., list[Record]],
) -> None:
    (before,), (after,) = records(BEFORE), records(AFTER)

    for one in changes(before, after):
        if one.what == "sentence" and one.was:
            assert before.article.text[slice(*one.was)] == one.before
        if one.what == "sentence" and one.span:
            assert after.article.text[slice(*one.span)] == one.after


def test_a_statement_that_is_gone_is_said_to_be_gone(
    records: Callable[..., list[Record]],
) -> None:
    (before,), (after,) = records(BEFORE), records(AFTER)

    gone = [
        one.before
        for one in changes(before, after)
        if one.what == "statement" and one.kind == "removed"
    ]

    assert any("mayor" in str(words) for words in gone)


def test_nothing_changed_is_nothing_shown(records: Callable[..., list[Record]]) -> None:
    (before,) = records(BEFORE)

    assert changes(before, before) == ()


CLAIM = Claim("c1", "the pier fell", (Cited("a", (0, 4)),), 1, Count(1, 1), ())
POINT = Point(12, None, "at_least", "2031-03-03", "a", (0, 2))
EVENT = Dated("2031-03-03", "day", "happened", "fall", (Cited("a", (0, 4), event="v1"),))
STORY = Story(
    id="s",
    headline="Pier falls",
    articles=("a",),
    claims=(CLAIM,),
    series=(Series("deaths", "killed", (POINT,)),),
    timeline=(EVENT,),
    questions=(Question("Who built it?", "a"),),
)


def test_all_is_news_to_who_reads_a_story_first() -> None:
    news = since(None, STORY)

    assert news.articles == ("a",)
    assert news.claims == (CLAIM,)
    assert news.points == (POINT,)
    assert news.events == (EVENT,)


def test_what_was_known_is_no_news() -> None:
    news = since(STORY, STORY)

    assert news == type(news)()


def test_a_second_article_s_report_of_a_known_event_is_no_new_event() -> None:
    both = Dated(
        "2031-03-03",
        "day",
        "happened",
        "fall",
        (*EVENT.reports, Cited("b", (0, 4), event="v7")),
    )
    later = Story(id="s", headline="Pier falls", articles=("a", "b"), timeline=(both,))

    news = since(STORY, later)

    assert news.articles == ("b",)
    assert news.events == ()


def test_a_question_answered_since_is_news() -> None:
    answered = Question("Who built it?", "a", (Cited("b", (0, 4)),))
    later = Story(id="s", headline="Pier falls", articles=("a",), questions=(answered,))

    assert since(STORY, later).answered == (answered,)
