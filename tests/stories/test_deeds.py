"""Deeds told in one way and in another: what reports are likened by."""

from __future__ import annotations

from pathlib import Path

import pytest

from asreported.stories.reports.deeds import Deeds, family
from asreported.stories.words import Stemmed

_LINES = [
    line
    for line in Path(__file__).with_name("deeds.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def _told(words: str) -> set[str]:
    return set(_within(words, words)[0])


def _within(text: str, stretch: str) -> tuple[list[str], set[str]]:
    start = text.index(stretch)
    return Deeds(Stemmed(text)).within((start, start + len(stretch)))


@pytest.mark.parametrize("line", _LINES)
def test_news_that_says_one_thing_in_two_ways_is_likened(line: str) -> None:
    told, _, expected = line.rpartition(" = ")
    one, other = told.split(" || ")
    assert (_told(one) == _told(other)) == (expected == "same")


def test_a_phrase_says_one_thing_where_it_begins() -> None:
    words = "they turned the offer down"
    assert _within(words, words)[0] == [family("reject"), "offer"]


def test_a_phrase_that_ends_behind_a_stretch_is_none() -> None:
    said, _ = _within("they turned the offer down", "they turned the offer")
    assert said == [family("turned"), "offer"]


def test_a_stretch_may_begin_or_end_in_a_word() -> None:
    assert _within("the Harbour-side ferries", "side ferr") == _within("side ferr", "side ferr")


def test_the_first_word_of_a_stretch_is_no_name_by_its_capital() -> None:
    assert _within("Then Ferries of Orvane sank", "Ferries of Orvane")[1] == {family("orvane")}
