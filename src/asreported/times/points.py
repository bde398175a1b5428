"""Points in the calendar, of a granularity each, and how they move.

Units are those of TIMEX3 values: D day, W week, WE weekend, M month, Q
quarter, H half-year, Y year, E decade, C century; a season is SP, SU, FA or WI.
"""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple

MONTHS, DAYS, HOURS, YEARS = range(1, 13), range(1, 32), range(25), range(1, 10_000)
"""The numbers that may name a month, a day of a month, an hour, a year."""

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The first month of a season of the northern hemisphere (meteorological)."""

_MONTHS = {"M": 1, "Q": 3, "H": 6, "Y": 12, "E": 120, "C": 1200} | dict.fromkeys(SEASONS, 12)
_DAYS = {"D": 1, "W": 7, "WE": 7}
_FORMS = {
    "M": "{y:04d}-{m:02d}",
    "Q": "{y:04d}-Q{q}",
    "H": "{y:04d}-H{h}",
    "Y": "{y:04d}",
    "E": "{e:03d}",
    "C": "{c:02d}",
}


class Point(NamedTuple):
    """A stretch of the calendar: the one of ``unit`` that holds ``day``."""

    day: dt.date
    unit: str

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        day, unit = self.day, self.unit
        if unit == "D":
            return day.isoformat()
        if unit in {"W", "WE"}:
            week = day.isocalendar()
            return f"{week.year:04d}-W{week.week:02d}" + ("-WE" if unit == "WE" else "")
        y, m = day.year, day.month
        form = _FORMS.get(unit, "{y:04d}-" + unit)
        return form.format(y=y, m=m, q=(m + 2) // 3, h=(m + 5) // 6, e=y // 10, c=y // 100)

    def moved(self, unit: str, count: int) -> Point | None:
        """The point of ``unit`` that lies so many units on; None outside years 1 to 9999."""
        try:
            if unit in _DAYS:
                day = self.day + dt.timedelta(days=_DAYS[unit] * count)
            else:
                day = add_months(self.day, _MONTHS[unit] * count)
        except (OverflowError, ValueError):
            return None
        return Point(day, unit)


def add_months(day: dt.date, count: int) -> dt.date:
    """The same day so many months on, or the last day of that month.

    Raises ``ValueError`` outside years 1 to 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    first = dt.date(year, month + 1, 1)
    return first.replace(day=min(day.day, days_in(first)))


def days_in(day: dt.date) -> int:
    """The number of days of a day's month."""
    return calendar.monthrange(day.year, day.month)[1]


def make_day(year: int, month: int, day: int) -> dt.date | None:
    """A date, or None when there is no such day."""
    try:
        return dt.date(year, month, day)
    except (OverflowError, ValueError):
        return None
