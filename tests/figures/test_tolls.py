"""What figures count and when, on sentences as reporters file them (``tolls.txt``)."""

from __future__ import annotations

from typing import get_args

import pytest

from bench.tolls import Half, Label, half_of, label, measure, sentences


@pytest.fixture(scope="module")
def shares() -> dict[str, float]:
    return measure()


def test_there_are_150_sentences_in_two_halves() -> None:
    halves = [half_of(text) for text, _ in sentences()]

    assert len(set(sentences_of())) == len(halves) == 150
    assert min(halves.count(half) for half in get_args(Half)) > 60


def sentences_of() -> list[str]:
    return [text for text, _ in sentences()]


def test_a_label_tells_change_day_and_place_where_they_are_marked() -> None:
    assert label("between 3..4 boats ships + @2025-03-09 ^Port_Vell") == Label(
        "between", 3, 4, "boats", "ships", additional=True, day="2025-03-09", place="Port Vell"
    )
    assert label("exactly 3 (people) killed").day == ""


@pytest.mark.parametrize("part", [*get_args(Half), "unseen"])
def test_the_counted_noun_is_right_nine_times_in_ten(
    shares: dict[str, float], part: str
) -> None:
    assert shares[f"counted.{part}"] >= 93


@pytest.mark.parametrize("part", [*get_args(Half), "unseen"])
def test_bound_and_change_are_right(shares: dict[str, float], part: str) -> None:
    assert shares[f"bound.{part}"] >= 96
    assert shares[f"change.{part}"] >= 96


def test_the_category_is_right_where_rules_were_mended_and_mostly_elsewhere(
    shares: dict[str, float],
) -> None:
    assert shares["category.dev"] >= 96
    assert shares["category.test"] >= 92
    assert shares["category.unseen"] >= 88
