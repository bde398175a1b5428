"""What neighbours tell of each other: ends of a stretch, a clock time before its day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.times.dates import timed

if TYPE_CHECKING:
    from asreported.times.scene import Meaning

Found = tuple[int, int, "Meaning"]

_OPENS = re.compile(r"\b(?:from|between) (?:the )?\Z", re.IGNORECASE)
_JOINS = re.compile(r" (?:to|and|until|through|till) (?:the )?\Z")
_ON = re.compile(r"\)?,? (?:on )?\Z")
_BRACKET = re.compile(r" \(\Z")
_STEPS = {"M": ("M", 12), "D": ("D", 7)}
_COUNTED = frozenset({"published", "given"})
_WEEK = 7


def paired(found: list[Found], text: str) -> list[Found]:
    """The times of a run, with what stands beside each taken into account.

    "From Tuesday to Thursday" ends after it begins; in "at 14:30 CET (13:30 GMT) on
    Thursday" both clock times are Thursday's.
    """
    result = list(found)
    for at in range(len(result) - 1):
        result[at + 1] = _after(result[at], result[at + 1], text)
    for at in range(len(result) - 2, -1, -1):
        result[at] = _on_day(result[at], result[at + 1], text)
    return result


def _after(first: Found, second: Found, text: str) -> Found:
    """The end of a stretch, a week or a year later where it would lie before the beginning."""
    one, other = first[2].point, second[2].point
    if one is None or other is None or one.unit != other.unit or other.day >= one.day:
        return second
    opened = _OPENS.search(text, max(0, first[0] - 12), first[0])
    if not opened or not _JOINS.match(text, first[1], second[0]):
        return second
    near = one.unit == "M" or (one.day - other.day).days < _WEEK
    if second[2].type != "date" or second[2].basis not in _COUNTED or one.unit not in _STEPS:
        return second
    later = other.moved(*_STEPS[one.unit]) if near else None
    if later is None or later.day < one.day:
        return second
    return second[0], second[1], second[2]._replace(value=later.value, point=later)


def _on_day(first: Found, second: Found, text: str) -> Found:
    """A clock time on the day that is named right behind it."""
    clock, day = first[2], second[2]
    if (
        clock.type != "time"
        or clock.value is None
        or day.point is None
        or day.point.unit != "D"
    ):
        return first
    time = clock.value.partition("T")[2]
    beside = day.type == "time" and _BRACKET.match(text, first[1], second[0])
    named = day.type == "date" and _ON.match(text, first[1], second[0])
    if not time[:1].isdigit() or clock.basis == "explicit" or not (beside or named):
        return first
    meaning = timed(day._replace(value=day.point.value), f"T{time}")
    return (first[0], first[1], meaning) if meaning else first
