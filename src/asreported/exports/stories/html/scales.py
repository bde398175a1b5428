"""Scales of charts: days across, numbers up, and round numbers for their ticks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from math import floor, log10
from typing import Final

from asreported.exports.moments import MONTHS

_DAY: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?")
_STEPS: Final = (1, 2, 2.5, 5, 10)


def day(value: str | None) -> float | None:
    """A day of ISO 8601 as a number, with its hour as a fraction; None when it names no day."""
    found = _DAY.match(value or "")
    if found is None:
        return None
    try:
        whole = date.fromisoformat(found[1]).toordinal()
    except ValueError:
        return None
    return whole + int(found[2] or 0) / 24 + int(found[3] or 0) / 1440


def calendar_day(value: int, *, years: bool = False) -> str:
    """A day for an axis: "13 May", with its year where a chart has days of several."""
    named = date.fromordinal(value)
    month = MONTHS[named.month - 1][:3]
    return f"{named.day} {month} {named.year}" if years else f"{named.day} {month}"


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers from ``low`` to ``high`` onto a stretch from ``start`` to ``end``."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where a number stands; the middle when there is but one."""
        if self.high == self.low:
            return (self.start + self.end) / 2
        share = (value - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)


def step(reach: float, ticks: int) -> float:
    """A round step that cuts a reach into at most so many parts."""
    if reach <= 0:
        return 1.0
    size = 10.0 ** floor(log10(reach / ticks))
    return next(size * each for each in _STEPS if size * each * ticks >= reach)
