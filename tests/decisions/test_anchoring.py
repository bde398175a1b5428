"""A decision is carried over only where its words cannot be mistaken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asreported.decisions import annotated, apply
from asreported.decisions.anchoring import Moving, anchor_of
from tests.decisions.written import BELK, GUARD, QUIET, at, decided, record

READ = record(BELK, GUARD, QUIET)
TEXT = READ.article.text
DECISION = decided(READ, "a1", "span", content=(at(TEXT, "12 people died"),))
CHANGED = BELK.replace("12 people", "13 people")


@pytest.mark.parametrize(
    "paragraphs",
    [(BELK, GUARD, QUIET), (GUARD, BELK), ("It rained for days.", BELK), (BELK,)],
    ids=["the same text", "moved down", "after a new one", "alone"],
)
def test_an_unchanged_paragraph_carries_its_decision_wherever_it_stands(
    paragraphs: tuple[str, ...],
) -> None:
    newer = record(*paragraphs)

    applied = apply(newer, [DECISION])

    assert applied.orphans == ()
    said = next(one for one in applied.record.attributions if one.decided)
    start, end = said.content.spans[0]
    assert newer.article.text[start:end] == "12 people died"


@pytest.mark.parametrize(
    ("paragraphs", "why"),
    [
        ((CHANGED, GUARD), "its paragraph was changed or is gone"),
        ((GUARD, QUIET), "its paragraph was changed or is gone"),
        ((BELK, GUARD, BELK), "its paragraph stands in the text more than once"),
        ((BELK + " It rained.", GUARD), "its paragraph was changed or is gone"),
    ],
    ids=["a changed number", "gone", "twice", "grown"],
)
def test_a_changed_paragraph_orphans_its_decision_and_changes_nothing(
    paragraphs: tuple[str, ...], why: str
) -> None:
    newer = record(*paragraphs)

    applied = apply(newer, [DECISION])

    assert applied.record == newer
    assert [(one.decision, one.why) for one in applied.orphans] == [(DECISION, why)]


def test_a_paragraph_that_stood_twice_is_not_guessed_at_when_one_is_left() -> None:
    twice = record(BELK, GUARD, BELK)
    decision = decided(twice, "a1", "reject")

    assert apply(record(BELK, GUARD), [decision]).orphans[0].why == (
        "its paragraph stands in the text more than once"
    )
    assert len(apply(twice, [decision]).record.attributions) == 1


def test_an_undone_change_of_the_text_takes_the_decision_back_in() -> None:
    assert apply(record(CHANGED), [DECISION]).orphans
    assert apply(READ, [DECISION]).record.attributions[0].decided


@given(st.data())
def test_what_an_anchor_finds_are_always_the_very_words(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(TEXT)))
    span = start, data.draw(st.integers(start, len(TEXT)))
    pieces = [BELK, GUARD, QUIET, CHANGED, "It rained."]
    paragraphs = data.draw(st.lists(st.sampled_from(pieces), min_size=1, max_size=5))
    newer = record(*paragraphs)

    moving = Moving(anchor_of(READ, [span]), newer)

    found = moving.span(span)
    if found and not moving.why:
        assert newer.article.text[slice(*found)] == TEXT[slice(*span)]


def test_a_decision_is_exported_with_selectors_of_the_w3c() -> None:
    told = annotated(DECISION)

    selectors = told["target"][0]["selector"]
    quotes = [one["exact"] for one in selectors if one["type"] == "TextQuoteSelector"]
    assert "12 people died" in quotes
    for quote, place in zip(selectors[1::2], selectors[::2], strict=True):
        assert TEXT[place["start"] : place["end"]] == quote["exact"]
    assert told["body"]["before"]["content"]["spans"] != told["body"]["after"]["content"]
    assert told["target"][0]["state"]["sha256"] == READ.text_sha256
