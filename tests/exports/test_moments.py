"""Dates and times in words."""

from __future__ import annotations

import pytest

from asreported.exports import moments
from asreported.model import Stamp, Time


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2024", "2024"),
        ("2024-05", "May 2024"),
        ("2024-05-14", "14 May 2024"),
        ("2024-05-14T09:12", "14 May 2024, 09:12"),
        ("2024-05-14T09:12:30Z", "14 May 2024, 09:12 UTC"),
        ("2024-05-14T09:12:30.25+02:00", "14 May 2024, 09:12 UTC+02:00"),
        ("2024-05-13TMO", "13 May 2024, morning"),
        ("XXXX-11-24", "24 November, year unknown"),
        ("XXXX-11", "November, year unknown"),
        ("199X", "1990s"),
        ("2024-SU", "summer 2024"),
        ("2024-W20", "week 20 of 2024"),
        ("2024-W20-WE", "weekend of week 20 of 2024"),
        ("XXXX-WXX-1", "a Monday, date unknown"),
        ("XXXX-WXX-1TAF", "a Monday, afternoon, date unknown"),
        ("2024-W20-5", "Friday of week 20 of 2024"),
        ("2024-Q3", "quarter 3 of 2024"),
        ("2024-H1", "first half of 2024"),
        ("P9D", "9 days"),
        ("P1Y", "1 year"),
        ("P2CE", "2 centuries"),
        ("PT30M", "30 minutes"),
        ("P3M", "3 months"),
        ("PXW", "some weeks"),
        ("PRESENT_REF", "now"),
        ("2024-13-01", "2024-13-01"),
        ("something else", "something else"),
        ("", ""),
    ],
)
def test_values_are_put_in_words_or_left_alone(value: str, words: str) -> None:
    assert moments.in_words(value) == words


def test_a_day_names_its_weekday() -> None:
    assert moments.weekday("2024-05-11") == "Saturday"
    assert moments.weekday("2024-05-11T09:12Z") == "Saturday"


@pytest.mark.parametrize("value", ["2024", "2024-05", "XXXX-05-11", "2024-02-31", "P9D"])
def test_what_is_no_day_has_no_weekday(value: str) -> None:
    assert moments.weekday(value) is None


def test_a_date_from_the_page_stands_alone_and_a_given_one_says_so() -> None:
    assert moments.stamp(Stamp("2024-05-14", "page")) == "14 May 2024"
    assert moments.stamp(Stamp("2024-05", "given")) == "May 2024 (given, not on the page)"


def test_an_unresolved_time_says_why_when_the_article_has_no_date() -> None:
    time = Time(id="t1", span=(0, 1), type="date", value=None)
    assert moments.basis(time, dated=True) == "not resolved"
    assert moments.basis(time, dated=False) == "not resolved: the article has no date"


def test_reach_is_said_only_when_the_value_does_not_say_it() -> None:
    ends = {"earliest": "2024-05-13T18:00", "latest": "2024-05-14T05:59"}
    night = Time(id="t1", span=(0, 1), type="time", value="2024-05-13TNI", **ends)
    day = Time(id="t2", span=(0, 1), type="date", value="2024-05-13", **ends)
    assert moments.reach(night) == ("2024-05-13T18:00", "2024-05-14T05:59")
    assert moments.reach(day) is None
    midnight = {"value": "2024-05-13T24:00", "earliest": "2024-05-14", "latest": "2024-05-14"}
    assert moments.reach(Time(id="t4", span=(0, 1), type="time", **midnight)) is None
    assert moments.reach(Time(id="t3", span=(0, 1), type="date", value=None)) is None


@pytest.mark.parametrize("value", ["2024-05-13TNI", "2024-05-13T24:00", "P9D", "24", ""])
def test_what_html_cannot_take_as_a_time_is_not_iso(value: str) -> None:
    assert not moments.is_iso(value)
