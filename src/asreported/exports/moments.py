"""Dates and TIMEX3 values in words; ISO 8601 is kept where it is plain."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asreported.model import Stamp, Time, TimeBasis

BASES: Final[Mapping[TimeBasis, str]] = {
    "explicit": "stated in full",
    "published": "from the publication date",
    "given": "from the date given with the page",
    "text": "from a date earlier in the text",
    "copyright_year": "its year from the copyright line",
    "unresolved": "not resolved",
}
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip
_DAYS: Final = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
# TIMEX3 (Pustejovsky et al. 2003; the TimeML annotation guidelines 1.2.1): what may stand
# in the place of a month, and of an hour.
_SEASONS: Final = {
    "SP": "spring",
    "SU": "summer",
    "FA": "autumn",
    "AU": "autumn",
    "WI": "winter",
}
_PARTS: Final = {
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night",
    "DT": "daytime",
}  # fmt: skip
_REFERENCES: Final = {"PRESENT_REF": "now", "PAST_REF": "the past", "FUTURE_REF": "the future"}
_SPANS: Final = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "S": "second",
    "DE": "decade", "CE": "century", "Q": "quarter",
}  # fmt: skip

_CALENDAR: Final = re.compile(
    r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?"
    r"(?:[T ](?P<clock>[0-9]{2}:[0-9]{2}|[A-Z]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?"
    r"(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?)?",
)
_PERIOD: Final = re.compile(
    r"(?P<year>[0-9X]{4})-(?:(?P<season>SP|SU|FA|AU|WI)|W(?P<week>[0-9]{2})(?P<end>-WE)?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12]))",
)
_WEEKDAY: Final = re.compile(
    r"(?P<year>[0-9X]{4})-W(?P<week>[0-9X]{2})-(?P<day>[1-7])(?:T(?P<clock>[A-Z]{2}))?",
)
_LENGTH: Final = re.compile(r"P(T)?([0-9]+(?:\.[0-9]+)?|X)(DE|CE|[YMWDHSQ])")
_ISO: Final = re.compile(
    r"[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T([01][0-9]|2[0-3]):[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?",
)


def is_iso(value: str) -> bool:
    """Whether a value is an ISO 8601 year, month, day or moment that HTML's time takes."""
    return _ISO.fullmatch(value) is not None


def in_words(value: str) -> str:
    """A date, moment or TIMEX3 value in words; what has no words is returned as it is."""
    if value in _REFERENCES:
        return _REFERENCES[value]
    if found := _CALENDAR.fullmatch(value):
        return _calendar(found) or value
    if found := _PERIOD.fullmatch(value):
        return _period(found)
    if found := _WEEKDAY.fullmatch(value):
        return _day_of_week(found)
    if found := _LENGTH.fullmatch(value):
        return _length(found)
    return value


def weekday(value: str) -> str | None:
    """The day of the week of a value that names a day, else None."""
    try:
        return _DAYS[date.fromisoformat(value[:10]).weekday()] if is_iso(value) else None
    except ValueError:
        return None


def stamp(given: Stamp) -> str:
    """A page's date in words, and where it comes from when not from the page."""
    words = in_words(given.value)
    return words if given.basis == "page" else f"{words} (given, not on the page)"


def _calendar(found: re.Match[str]) -> str | None:
    month = int(found["month"] or 1)
    if not 1 <= month <= len(MONTHS):
        return None
    words = _year(found["year"])
    if found["month"]:
        words = f"{MONTHS[month - 1]}{words}"
    if found["day"]:
        words = f"{int(found['day'])} {words}"
    return words.strip().removeprefix(", ") + _clock(found)


def _year(year: str) -> str:
    """The year after a month; an unknown one is said to be."""
    if year == "XXXX":
        return ", year unknown"
    return f" {year.replace('X', '0')}s" if "X" in year else f" {year}"


def _clock(found: re.Match[str]) -> str:
    clock, zone = found["clock"], found["zone"]
    if not clock:
        return ""
    zone = {None: "", "Z": " UTC"}.get(zone, f" UTC{zone}")
    return f", {_PARTS.get(clock, clock)}{zone}"


def _period(found: re.Match[str]) -> str:
    year = _year(found["year"])
    if found["season"]:
        return _SEASONS[found["season"]] + year
    if found["week"]:
        return f"{'weekend of ' if found['end'] else ''}week {int(found['week'])}{_of(year)}"
    if found["quarter"]:
        return f"quarter {found['quarter']}{_of(year)}"
    return f"{'first' if found['half'] == '1' else 'second'} half{_of(year)}"


def _day_of_week(found: re.Match[str]) -> str:
    """A day named by its week, which is often unknown: "a Monday, morning, date unknown"."""
    day = _DAYS[int(found["day"]) - 1]
    part = f", {_PARTS.get(found['clock'], found['clock'])}" if found["clock"] else ""
    if "X" in found["week"] + found["year"]:
        return f"a {day}{part}, date unknown"
    return f"{day} of week {int(found['week'])} of {found['year']}{part}"


def _of(year: str) -> str:
    return year if year.startswith(",") else f" of{year}"


def _length(found: re.Match[str]) -> str:
    clock, count, letters = found.groups()
    unit = "minute" if clock and letters == "M" else _SPANS[letters]
    if count == "X":
        return f"some {_plural(unit)}"
    return f"{count} {unit if count == '1' else _plural(unit)}"


def _plural(unit: str) -> str:
    return "centuries" if unit == "century" else f"{unit}s"


def basis(time: Time, *, dated: bool) -> str:
    """What the value of a time rests on; why there is none when it has none.

    ``dated`` says whether the article has a publication date.
    """
    if time.basis == "unresolved" and not dated:
        return "not resolved: the article has no date"
    return BASES[time.basis]


def reach(time: Time) -> tuple[str, str] | None:
    """The earliest and latest moment of a time, when its value does not say them itself."""
    if time.value and is_iso(time.value):
        return None
    if not time.earliest or not time.latest or time.earliest == time.latest:
        return None
    return time.earliest, time.latest
