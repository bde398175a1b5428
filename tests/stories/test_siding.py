"""Who takes sides with next to no words: by a noun, a verdict, or "there was no such thing"."""

from __future__ import annotations

from pathlib import Path

import pytest

from asreported import read_text
from asreported.stories.claims import claims
from asreported.stories.reports import judged
from asreported.stories.speakers import speakers

_KINDS = ("confirmed_by", "denied_by", "declined_by")


def _lines(name: str) -> list[str]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _sides(texts: list[str]) -> set[tuple[str, str]]:
    """The kinds of stances, each with the words of a claim that it is of."""
    records = [
        read_text(text, published=f"2031-03-{day:02}")
        for day, text in enumerate(texts, start=3)
    ]
    text_of = {record.article.id: record.article.text for record in records}
    return {
        (kind, " | ".join(text_of[one.article][slice(*one.span)] for one in claim.reports))
        for claim in claims(records, (), speakers(records))
        for kind in _KINDS
        if getattr(claim, kind)
    }


@pytest.mark.parametrize("line", _lines("siding.txt"))
def test_a_side_is_taken_on_the_claim_that_it_names(line: str) -> None:
    told, _, expected = line.partition(" => ")
    kinds, _, words = expected.partition(" = ")

    sides = _sides(told.split(" || "))

    assert sorted(one for one, _ in sides) == (sorted(kinds.split()) if words else [])
    assert all(words in claim for _, claim in sides)


@pytest.mark.parametrize("line", _lines("verdicts.txt"))
def test_a_verdict_is_a_whole_statement(line: str) -> None:
    words, _, expected = line.partition(" :: ")
    kind, *of = expected.split()

    found = judged(words)

    assert (found.kind if found else "none") == kind
    assert set(found.of if found else ()) == set(of)


def test_denials_that_only_point_back_at_each_other_are_of_nothing() -> None:
    texts = [
        "The owner Jon Barl denied that there was such an order.",
        "Jon Barl denied that such an order had been given.",
    ]

    assert _sides(texts) == set()
