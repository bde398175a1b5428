"""Points, bounds and holidays: the calendar under the grammar."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asreported.times.bounds import bounds
from asreported.times.holidays import NAMES, OPEN, easter, holiday
from asreported.times.points import Point, add_months
from asreported.times.written import Length

DAYS = st.dates(min_value=dt.date(1, 1, 1), max_value=dt.date(9998, 12, 31))
UNITS = st.sampled_from(["D", "W", "WE", "M", "Q", "H", "Y", "E", "C", "SP", "SU", "FA", "WI"])


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("2025-11", "2025-11-01", "2025-11-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-W01", "2024-01-01", "2024-01-07"),
        ("2024-W20-WE", "2024-05-18", "2024-05-19"),
        ("2024-H2", "2024-07-01", "2024-12-31"),
        ("2023-WI", "2023-12-01", "2024-02-29"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2024-05-14TNI", "2024-05-14T18:00", "2024-05-15T05:59"),
        ("2024-05-14T17", "2024-05-14T17:00", "2024-05-14T17:59"),
        ("2024-05-14T17:30-05:00", "2024-05-14T17:30-05:00", "2024-05-14T17:30-05:00"),
        ("2024-05-14T24:00", "2024-05-15T00:00", "2024-05-15T00:00"),
        ("BC0001", "0000-01-01", "0000-12-31"),
        ("9999-12-31TNI", "9999-12-31T18:00", None),
    ],
)
def test_bounds_stand_at_the_granularity_of_the_value(
    value: str, earliest: str, latest: str | None
) -> None:
    assert bounds(value) == (earliest, latest)


@pytest.mark.parametrize(
    "value",
    ["P3D", "PXM", "XXXX-11-24", "PAST_REF", "2024-02-30", "2024-13", "0000", "000", "00",
     "2024-W99", "2024-05-14T25:00", "9999-WI", "BC", ""],
)  # fmt: skip
def test_what_has_no_place_in_the_calendar_has_no_bounds(value: str) -> None:
    assert bounds(value) == (None, None)


@given(DAYS, UNITS)
def test_a_point_lies_within_the_bounds_of_its_value(day: dt.date, unit: str) -> None:
    if unit in {"SP", "SU", "FA", "WI", "WE"} or day.year in range(100):
        return
    earliest, latest = bounds(Point(day, unit).value)
    assert earliest is not None
    assert latest is not None
    assert earliest <= day.isoformat() <= latest


@given(DAYS, UNITS, st.integers(-(10**7), 10**7))
def test_moving_never_raises_and_moving_back_returns(
    day: dt.date, unit: str, count: int
) -> None:
    moved = Point(day, unit).moved(unit, count)
    if moved is None or day.day > 28:
        return
    back = moved.moved(unit, -count)
    assert back is not None
    assert back.day == day


def test_adding_months_stops_at_the_end_of_a_short_month() -> None:
    assert add_months(dt.date(2024, 1, 31), 1) == dt.date(2024, 2, 29)


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2024, 3, 31)]
)
def test_easter_falls_where_the_almanac_has_it(year: int, month: int, day: int) -> None:
    assert easter(year) == dt.date(year, month, day)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("thanksgiving", "2024-11-28"),
        ("memorial day", "2024-05-27"),
        ("labor day", "2024-09-02"),
        ("election day", "2024-11-05"),
        ("whit monday", "2024-05-20"),
        ("christmas eve", "2024-12-24"),
        ("orthodox easter", "2024-05-05"),
        ("orthodox good friday", "2024-05-03"),
        ("trinity sunday", "2024-05-26"),
        ("mardi gras", "2024-02-13"),
    ],
)
def test_holidays_have_a_date_in_every_year(name: str, expected: str) -> None:
    assert holiday(name, 2024).isoformat() == expected


@given(st.sampled_from(sorted({*NAMES} - OPEN)), st.integers(1600, 9998))
def test_every_holiday_falls_in_its_year(name: str, year: int) -> None:
    assert holiday(name, year).year == year


@pytest.mark.parametrize(
    ("length", "value"),
    [
        (Length(9, "D"), "P9D"),
        (Length(None, "M"), "PXM"),
        (Length(2.5, "Y"), "P2Y6M"),
        (Length(0.5, "TH"), "PT30M"),
        (Length(1.5, "TM"), "PT1M30S"),
        (Length(2.2, "W"), "P2.2W"),
        (Length(2, "F"), "P4W"),
        (Length(3, "C"), "P300Y"),
        (Length(None, "TM"), "PTXM"),
        (Length(1, "WE"), "P1WE"),
    ],
)
def test_lengths_are_written_as_durations(length: Length, value: str) -> None:
    assert length.value == value
