"""Who denies what, one case a line of ``denying.txt``."""

from __future__ import annotations

from pathlib import Path

import pytest

from asreported import read_text
from asreported.stories.claims import claims
from asreported.stories.disputes import find_disputes
from asreported.stories.dossier import Dossier
from asreported.stories.speakers import speakers

_TEXT = Path(__file__).with_name("denying.txt").read_text(encoding="utf-8")
_CASES = [line for line in _TEXT.splitlines() if line and not line.startswith("#")]


def _sides(texts: list[str]) -> list[list[str]]:
    """The words of both sides of what is denied or opposed in some articles."""
    records = [
        read_text(text, published=f"2031-03-{day:02}")
        for day, text in enumerate(texts, start=3)
    ]
    who = speakers(records)
    dossier = Dossier(records, who)
    text_of = {record.article.id: record.article.text for record in records}
    return [
        [text_of[side.article][slice(*side.span)] for side in one.sides]
        for one in find_disputes(dossier, (), claims(records, (), who))
    ]


@pytest.mark.parametrize("case", _CASES)
def test_a_denial_stands_against_what_it_denies(case: str) -> None:
    told, _, expected = case.partition(" => ")
    wanted = [] if expected == "none" else [one.split(" / ") for one in expected.split("; ")]

    found = _sides(told.split(" || "))

    assert len(found) == len(wanted), found
    for sides, words in zip(found, wanted, strict=True):
        assert all(word in side for word, side in zip(words, sides, strict=True)), found
