"""Parts of longer stretches: "late April", "the first week of May", "the eve of Christmas".

What has no sharp edges gets wide ones: early is the first half, late the
second, mid the middle half.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from asreported.times.bounds import bounds
from asreported.times.dates import moved_day, resolve
from asreported.times.points import Point, add_months, days_in, make_day
from asreported.times.scene import Meaning, Reference
from asreported.times.shifts import at_distance
from asreported.times.slots import partial_of

if TYPE_CHECKING:
    from asreported.times.matching import Slots
    from asreported.times.scene import Scene

_YEAR = 12
_WEEK = 7
_LONG = frozenset({"W", "M", "Q", "H", "Y", "E", "C", "SP", "SU", "FA", "WI"})


def narrowed(meaning: Meaning, phase: object) -> Meaning:
    """A stretch with the bounds of its early, middle or late part."""
    point = meaning.point
    if phase not in {"early", "mid", "late"} or meaning.type != "date" or meaning.covers:
        return meaning
    if point is None or point.unit not in _LONG or meaning.value != point.value:
        return meaning
    first, last = bounds(meaning.value)
    if first is None or last is None:
        return meaning
    days = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    months = (days[1].year - days[0].year) * _YEAR + days[1].month - days[0].month + 1
    cut = _in_months(days[0], months, str(phase)) if months >= _YEAR else None
    low, high = cut or _in_days(*days, str(phase))
    return meaning._replace(covers=(low.isoformat(), high.isoformat()))


def _in_months(first: dt.date, count: int, phase: str) -> tuple[dt.date, dt.date]:
    start, end = _share(count, phase)
    last = add_months(first, end - 1)
    return add_months(first, start), last.replace(day=days_in(last))


def _in_days(first: dt.date, last: dt.date, phase: str) -> tuple[dt.date, dt.date]:
    start, end = _share((last - first).days + 1, phase)
    return first + dt.timedelta(days=start), first + dt.timedelta(days=end - 1)


def _share(count: int, phase: str) -> tuple[int, int]:
    """The part of so many units that a phase is: its first one, and the one after it."""
    if phase == "mid":
        return count // 4, count - count // 4
    return (0, (count + 1) // 2) if phase == "early" else (count // 2, count)


def eve_of(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "the eve of Christmas", "on the eve of 3 May": the day before."""
    meaning = resolve(partial_of(slots), scene)
    if meaning is None or meaning.point is None or meaning.point.unit != "D":
        return meaning
    return moved_day(Reference(meaning.point, meaning.basis), -1)


def turn_of(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "the turn of the year": December and January, under the year that begins."""
    if "DATE" in slots:
        return resolve(partial_of(slots), scene)
    unit, reference = str(slots["UNIT"]), scene.current()
    late = reference is not None and reference.point.day.month > _YEAR // 2
    ahead = unit == "Y" and late and scene.tense() == "future"
    meaning = at_distance(reference, unit, int(ahead))
    if meaning is None or meaning.point is None or unit != "Y":
        return meaning
    year = meaning.point.day.year
    covers = (f"{year - 1:04d}-12-01", f"{year:04d}-01-31") if year > 1 else None
    return meaning._replace(covers=covers)


def _which(slots: Slots) -> int:
    """The rank that is named; -1 for the last."""
    return int(str(slots["ORD"])) if "ORD" in slots else -1


def _whole(slots: Slots, scene: Scene) -> Meaning | None:
    """The month or year that a part is of; None for any other stretch."""
    if "DATE" in slots:
        meaning = resolve(partial_of(slots), scene)
    else:
        last = "UNIT2" if "UNIT2" in slots else "UNIT"
        meaning = at_distance(scene.current(), str(slots[last]), 0)
    if meaning is None or meaning.point is None or meaning.point.unit not in {"M", "Y"}:
        return None
    return meaning if meaning.value == meaning.point.value else None


def _ends(meaning: Meaning) -> tuple[dt.date, dt.date] | None:
    first, last = bounds(meaning.value or "")
    if first is None or last is None:
        return None
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last)


def week_in(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "the first week of April": the month, with the days that the week may have.

    The second week may be the days from the 8th to the 14th, the second line
    of a calendar, or the second week that lies wholly in the month.
    """
    meaning = _whole(slots, scene)
    stretch = meaning and _ends(meaning)
    if meaning is None or not stretch:
        return None
    which = _which(slots)
    covers = _week(stretch[1] if which < 0 else stretch[0], which)
    return covers and meaning._replace(covers=covers)


def _week(inside: dt.date, which: int) -> tuple[str, str] | None:
    """The first and last day that a week may have of the month that a day is in."""
    first, last = inside.replace(day=1), days_in(inside)
    if which < 0:
        # The last week that ends within the month, or what is left of it.
        sunday = last - inside.replace(day=last).isoweekday() % _WEEK
        low, high = sunday - _WEEK + 1, last
    else:
        line = 1 - first.weekday()
        whole = line if line == 1 else line + _WEEK
        low, high = line + _WEEK * (which - 1), whole + _WEEK * which - 1
    if low > last or which > _WEEKS:
        return None
    low, high = max(1, low), min(high, last)
    return first.replace(day=low).isoformat(), first.replace(day=high).isoformat()


_WEEKS = 5


def day_in(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "the last day of April", "the first day of 2024"."""
    meaning = _whole(slots, scene)
    stretch = meaning and _ends(meaning)
    if meaning is None or not stretch:
        return None
    first, last = stretch
    which = _which(slots)
    if which - 1 > (last - first).days:
        return None
    day = last if which < 0 else first + dt.timedelta(days=which - 1)
    return Meaning("date", day.isoformat(), meaning.basis, Point(day, "D"))


def weekday_in(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "the second Sunday of April", "the last Friday in May 2024"."""
    weekday = partial_of({"DWDAY": slots["DWDAY"]}).weekday
    return None if weekday is None else _nth(slots, scene, weekday, "D")


def weekend_in(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "the last weekend of April": the one of its last Saturday."""
    return _nth(slots, scene, _SATURDAY, "WE")


_SATURDAY = 6


def _nth(slots: Slots, scene: Scene, weekday: int, unit: str) -> Meaning | None:
    """The day or weekend of such a weekday of a month or year."""
    meaning = _whole(slots, scene)
    stretch = meaning and _ends(meaning)
    if meaning is None or not stretch:
        return None
    first, last = stretch
    which = _which(slots)
    if which < 0:
        day: dt.date | None = last - dt.timedelta(days=(last.isoweekday() - weekday) % _WEEK)
    else:
        date = 1 + (weekday - first.isoweekday()) % _WEEK + _WEEK * (which - 1)
        day = make_day(first.year, first.month, date)
    if day is None:
        return None
    point = Point(day, unit)
    return Meaning("date", point.value, meaning.basis, point)
