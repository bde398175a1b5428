"""From a TIMEX3 value to the earliest and the latest instant it covers."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from asreported.times.points import SEASONS, add_months, days_in, make_day

if TYPE_CHECKING:
    from collections.abc import Callable

Bounds = tuple[str | None, str | None]

NO_BOUNDS: Bounds = (None, None)

PARTS = {
    "MO": ("05:00", "11:59"),
    "MI": ("12:00", "12:59"),
    "AF": ("12:00", "17:59"),
    "EV": ("17:00", "22:59"),
    "DT": ("06:00", "17:59"),
    "NI": ("18:00", "05:59"),
}
"""Part of a day -> its first and last minute; a night ends on the next day."""

FINE_PARTS = {
    "TDA": ("TMO", "03:00", "09:59"),
    "TDU": ("TEV", "15:00", "22:59"),
    "TSH": ("TMO", "00:00", "05:59"),
}
"""Dawn, dusk and the small hours: the value that TIMEX3 has for them, and their minutes.

Wide enough for the sun of every season where most people live.
"""

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(.{1,14}))?")
_CLOCK = re.compile(r"([01]\d|2[0-4])(?::([0-5]\d))?(?::([0-5]\d))?(Z|[+-]\d\d:\d\d)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")


def bounds(value: str) -> Bounds:
    """The first and last day of a value, or the minutes of a clock time, both inclusive.

    A season is three months of the northern hemisphere, from 1 March, June,
    September or December on. Durations, sets, references (``PAST_REF``) and
    values with unknown parts have no bounds: (None, None).
    """
    for pattern, read in _READERS:
        found = pattern.fullmatch(value)
        if found:
            return read(found)
    return NO_BOUNDS


def _day(found: re.Match[str]) -> Bounds:
    day = make_day(int(found[1]), int(found[2]), int(found[3]))
    if day is None:
        return NO_BOUNDS
    if found[4] is None:
        return day.isoformat(), day.isoformat()
    if found[4] in PARTS:
        return _part(day, found[4])
    clock = _CLOCK.fullmatch(found[4])
    return _clock(day, clock) if clock else NO_BOUNDS


def _part(day: dt.date, part: str) -> Bounds:
    first, last = PARTS[part]
    end = _next(day) if part == "NI" else day
    return f"{day}T{first}", f"{end}T{last}" if end else None


def _clock(day: dt.date, found: re.Match[str]) -> Bounds:
    hour, minute, second, zone = found.groups()
    start: dt.date | None = day
    if hour == "24":
        start, hour, minute = _next(day), "00", minute or "00"
    if start is None:
        return NO_BOUNDS
    zone = zone or ""
    if minute is None:
        return f"{start}T{hour}:00{zone}", f"{start}T{hour}:59{zone}"
    instant = f"{start}T{hour}:{minute}" + (f":{second}" if second else "") + zone
    return instant, instant


def _next(day: dt.date) -> dt.date | None:
    try:
        return day + dt.timedelta(days=1)
    except OverflowError:
        return None


def _week(found: re.Match[str]) -> Bounds:
    try:
        monday = dt.date.fromisocalendar(int(found[1]), int(found[2]), 1)
        sunday = monday + dt.timedelta(days=6)
    except (OverflowError, ValueError):
        return NO_BOUNDS
    first = monday + dt.timedelta(days=5) if found[3] else monday
    return first.isoformat(), sunday.isoformat()


def _months(year: int, month: int, count: int) -> Bounds:
    first = make_day(year, month, 1)
    if first is None:
        return NO_BOUNDS
    try:
        last = add_months(first, count - 1)
    except (OverflowError, ValueError):
        return NO_BOUNDS
    return first.isoformat(), last.replace(day=days_in(last)).isoformat()


def _before_christ(found: re.Match[str]) -> Bounds:
    # ISO 8601 counts the year before year 1 as year 0.
    year = int(found[1]) - 1
    sign = "-" if year else ""
    return f"{sign}{year:04d}-01-01", f"{sign}{year:04d}-12-31"


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Bounds]], ...] = (
    (_DAY, _day),
    (re.compile(r"(\d{4})-(\d\d)"), lambda m: _months(int(m[1]), int(m[2]), 1)),
    (re.compile(r"(\d{4})"), lambda m: _months(int(m[1]), 1, 12)),
    (re.compile(r"(\d{3})"), lambda m: _months(int(m[1]) * 10, 1, 120)),
    (re.compile(r"(\d{2})"), lambda m: _months(int(m[1]) * 100, 1, 1200)),
    (_WEEK, _week),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda m: _months(int(m[1]), int(m[2]) * 3 - 2, 3)),
    (re.compile(r"(\d{4})-H([12])"), lambda m: _months(int(m[1]), int(m[2]) * 6 - 5, 6)),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda m: _months(int(m[1]), SEASONS[m[2]], 3)),
    (re.compile(r"BC(\d{4})"), _before_christ),
)
