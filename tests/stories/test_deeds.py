"""Deeds told in one way and in another: what reports are likened by."""

from __future__ import annotations

from pathlib import Path

import pytest

from asreported.stories.reports.deeds import deeds, family

_LINES = [
    line
    for line in Path(__file__).with_name("deeds.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def _told(words: str) -> set[str]:
    return {each for each in deeds(words.split()) if each}


@pytest.mark.parametrize("line", _LINES)
def test_news_that_says_one_thing_in_two_ways_is_likened(line: str) -> None:
    told, _, expected = line.rpartition(" = ")
    one, other = told.split(" || ")
    assert (_told(one) == _told(other)) == (expected == "same")


def test_every_word_has_its_place_though_a_phrase_says_one_thing() -> None:
    words = "they turned the offer down".split()
    assert list(deeds(words)) == ["", family("reject"), "", "offer", ""]
