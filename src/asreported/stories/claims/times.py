"""Whether the times of two reports are one time, or keep them apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.stories.scoring import Ruled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Time
    from asreported.stories.claims.weights import Weighed
    from asreported.stories.reports import Report

_TIME, _SAME_TIME = 0.05, 0.12


def days_of(report: Report) -> tuple[tuple[str, str], ...]:
    """The first and the last day of each time of a report that is of what it tells."""
    return tuple(each for time in report.times if not _is_aside(report, time)
                 for each in _interval(time))  # fmt: skip


def compare_times(one: Weighed, other: Weighed) -> Ruled | None:
    """A veto where both give times, and none of the one overlaps one of the other."""
    if not one.days or not other.days:
        return None
    values = (one.days[0][0], other.days[0][0])
    if exact := one.report.days & other.report.days:
        return Ruled("time", _SAME_TIME, "at the same time", tuple(sorted(exact)))
    if any(_meet(a, b) for a in one.days for b in other.days):
        return Ruled("time", _TIME, "at the same time", values)
    return Ruled("time", 0, "at other times", values, veto=True)


def _is_aside(report: Report, time: Time) -> bool:
    """Whether a time need not be of what is told: "the longest since 1988", "at midnight".

    A clock time without its day may be of another.
    """
    start, end = (place - report.span[0] for place in time.span)
    if _SINCE.search(report.text[max(0, start - _BEFORE) : start]):
        return True
    return time.type == "time" and _CLOCK.match(report.text, start, end) is not None


_BEFORE: Final = 12
_SINCE: Final = re.compile(r"\bsince (?:the |early |late )?\Z", re.IGNORECASE)
_CLOCK: Final = re.compile(
    r"(?:at )?(?:midnight|noon|dawn|dusk|[\d.:]+ ?(?:[ap]\.?m\b\.?|o['’]clock)?)\Z",
    re.IGNORECASE,
)


def _interval(time: Time) -> Iterator[tuple[str, str]]:
    """The first and the last day of a time; midnight at a day's end is of that day."""
    if time.type in {"date", "time"} and time.earliest and time.latest:
        if (time.value or "").endswith("T24:00"):
            yield (time.value or "")[:10], (time.value or "")[:10]
        else:
            yield time.earliest[:10], time.latest[:10]


def _meet(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two intervals share a day."""
    return one[0] <= other[1] and other[0] <= one[1]
