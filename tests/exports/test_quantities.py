"""Figures in words."""

from __future__ import annotations

import pytest

from asreported.exports.quantities import bounded, number, quantity
from asreported.model import Figure


def figure(**fields: object) -> Figure:
    return Figure(**{"id": "f1", "span": (0, 1), "low": None, "high": None} | fields)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (83, "83"),
        (1900, "1,900"),
        (110_000, "110,000"),
        (6.5, "6.5"),
        (6.0, "6"),
        (-3.25, "-3.25"),
        (1234.5678, "1,234.5678"),
        (0.1 + 0.2, "0.3"),
        (0.000_000_1, "1e-07"),
        (1_000_000, "1 million"),
        (2.1e9, "2.1 billion"),
        (2_123_456, "2,123,456"),
        (3.25e12, "3.25 trillion"),
        (-4_500_000, "-4.5 million"),
    ],
)
def test_numbers_are_set_as_in_print(value: float, words: str) -> None:
    assert number(value) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"low": 2, "high": 2, "bound": "exactly"}, "2"),
        ({"low": 1900, "high": 1900, "bound": "about"}, "about 1,900"),
        ({"low": 83, "bound": "at_least"}, "at least 83"),
        ({"low": 1, "bound": "more_than"}, "more than 1"),
        ({"high": 3000, "bound": "at_most"}, "at most 3,000"),
        ({"high": 40, "bound": "less_than"}, "less than 40"),
        (
            {"low": 110_000, "high": 120_000, "bound": "between"},
            "between 110,000 and 120,000",
        ),
        ({"low": 10, "high": 12, "bound": "about"}, "about between 10 and 12"),
        ({"bound": "at_least"}, "an unknown number"),
    ],
)
def test_every_bound_has_its_words(fields: dict[str, object], words: str) -> None:
    assert bounded(figure(**fields)) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (
            {"low": 83, "bound": "at_least", "counts": "deaths", "category": "killed"},
            "at least 83 deaths (killed)",
        ),
        (
            {"low": 7, "high": 7, "bound": "exactly", "counts": "injured people",
             "category": "injured"},
            "7 injured people",
        ),
        ({"high": 40, "bound": "less_than", "counts": "guards"}, "fewer than 40 guards"),
        (
            {"low": 1, "bound": "more_than", "unit": "metre", "counts": "the fall"},
            "more than 1 metre (the fall)",
        ),
        (
            {"low": 12, "bound": "at_least", "change": "additional", "counts": "deaths"},
            "at least 12 additional deaths",
        ),
        ({"low": 3, "high": 3, "bound": "exactly", "category": "injured"}, "3 (injured)"),
        ({"low": 3, "high": 3, "bound": "exactly", "category": "people"}, "3 (people)"),
        ({"low": 3, "high": 3, "bound": "exactly", "counts": "guards", "category": "people"},
         "3 guards"),
        ({"low": 2.1e9, "high": 2.1e9, "bound": "about", "unit": "USD"},
         "about 2.1 billion USD"),
    ],
)  # fmt: skip
def test_a_quantity_says_what_it_counts(fields: dict[str, object], words: str) -> None:
    assert quantity(figure(**fields)) == words


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("metre", "4 metres"),
        ("cubic kilometre", "4 cubic kilometres"),
        ("square foot", "4 square feet"),
        ("barrel per day", "4 barrels per day"),
        ("year of age", "4 years of age"),
        ("percent", "4 percent"),
        ("%", "4%"),
        ("km", "4 km"),
        ("USD", "4 USD"),
        ("degree Celsius", "4 degrees Celsius"),
        ("century", "4 centuries"),
        ("day", "4 days"),
        ("pupil/class", "4 pupil/class"),
    ],
)
def test_units_take_the_number_of_their_value(unit: str, words: str) -> None:
    assert quantity(figure(low=4, high=4, bound="exactly", unit=unit)) == words


def test_one_of_a_unit_stays_singular() -> None:
    assert quantity(figure(high=1, bound="at_most", unit="metre")) == "at most 1 metre"
