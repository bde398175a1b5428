"""Dates as they are written become points: the missing year, month or week is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.times.bounds import FINE_PARTS
from asreported.times.holidays import OPEN, holiday
from asreported.times.points import SEASONS, YEARS, Point, make_day
from asreported.times.scene import UNRESOLVED, Meaning

if TYPE_CHECKING:
    import datetime as dt

    from asreported.model import TimeBasis
    from asreported.times.scene import Reference, Scene
    from asreported.times.written import Partial


def resolve(partial: Partial, scene: Scene) -> Meaning | None:
    """The meaning of a date; None when there is no such day."""
    if partial.holiday in OPEN:
        return _open_holiday(partial.year)
    if partial.prefix is not None:
        return Meaning("date", partial.prefix, "explicit", _first_of(partial.prefix))
    if partial.year is not None:
        point = _in_year(partial, partial.year)
        if point is not None and partial.weekday == point.day.isoweekday():
            scene.named[partial.weekday] = point
        return point and Meaning("date", point.value, "explicit", point)
    if partial.weekday is not None and partial.day is None:
        return _weekday(partial.weekday, scene)
    if partial.month is None and partial.day is not None:
        return _day_of_month(partial.day, scene)
    return _without_year(partial, scene)


def _open_holiday(year: int | None) -> Meaning:
    """A feast whose day no rule gives: of its year no more is known than its ends."""
    if year not in YEARS:
        return UNRESOLVED
    covers = (f"{year:04d}-01-01", f"{year:04d}-12-31")
    return Meaning("date", f"{year:04d}-XX-XX", "explicit", covers=covers)


def _first_of(prefix: str) -> Point | None:
    unit = {3: "E", 2: "C"}.get(len(prefix))
    day = make_day(int(prefix.ljust(4, "0")), 1, 1) if unit else None
    return Point(day, unit) if day and unit else None


def _in_year(partial: Partial, year: int) -> Point | None:
    """The point that a date is within a year; None when there is none."""
    month, day, unit = partial.month or 1, partial.day or 1, "Y"
    if partial.holiday is not None:
        if year not in YEARS:
            return None
        return Point(holiday(partial.holiday, year), "D")
    if partial.season is not None:
        month, unit = SEASONS[partial.season], partial.season
    elif partial.quarter is not None:
        month, unit = partial.quarter * 3 - 2, "Q"
    elif partial.half is not None:
        month, unit = partial.half * 6 - 5, "H"
    elif partial.day is not None:
        unit = "D"
    elif partial.month is not None:
        unit = "M"
    made = make_day(year, month, day)
    return Point(made, unit) if made else None


def _without_year(partial: Partial, scene: Scene) -> Meaning | None:
    reference = scene.current()
    if reference is None:
        return _no_reference(partial, scene)
    near = [
        point
        for year in _years_around(reference, scene)
        if (point := _in_year(partial, year)) is not None
    ]
    if not near:
        return None
    if partial.weekday is not None and partial.day is not None:
        near = [point for point in near if point.day.isoweekday() == partial.weekday] or near
    point = _chosen(near, reference, scene)
    return Meaning("date", point.value, reference.basis, point)


def _years_around(reference: Reference, scene: Scene) -> range:
    year = reference.point.day.year
    return range(year, year + 1) if scene.narrative else range(year - 1, year + 2)


def holds(point: Point, day: dt.date) -> bool:
    """Whether a day lies within a point."""
    if point.unit in SEASONS:
        return 0 <= (day - point.day).days < _SEASON_DAYS
    return Point(day, point.unit).value == point.value


_SEASON_DAYS = 92


def _chosen(near: list[Point], reference: Reference, scene: Scene) -> Point:
    """The one of several years that tense and distance favour."""
    here = reference.point.day
    if len(near) == 1:
        return near[0]
    tense = scene.tense()

    def cost(point: Point) -> float:
        if holds(point, here):
            return 0
        days = (point.day - here).days
        if point.unit == "Q":
            return -days * _QUARTER_COST[tense] if days < 0 else days
        if tense == "future":
            return days if days > 0 else -days * 6
        if tense == "past":
            return -days if days < 0 else days * _LATER_COST[point.unit == "D"]
        return -days if days < 0 else days * 1.2

    return min(near, key=cost)


# Quarters are reported on after they have ended, even where a forecast is told.
_QUARTER_COST = {"future": 1.0, "": 0.8, "past": 0.2}
# With a past verb, a date ahead must be this many times nearer than one past.
_LATER_COST = {True: 5.0, False: 8.0}


def _no_reference(partial: Partial, scene: Scene) -> Meaning | None:
    year = scene.anchor.copyright_year
    if year is not None:
        point = _in_year(partial, year)
        return point and Meaning("date", point.value, "copyright_year", point)
    return Meaning("date", unknown_year(partial), "unresolved")


def unknown_year(partial: Partial) -> str | None:
    """The value of a date whose year is unknown; None for a holiday."""
    if partial.season is not None:
        return f"XXXX-{partial.season}"
    if partial.quarter is not None:
        return f"XXXX-Q{partial.quarter}"
    if partial.half is not None:
        return f"XXXX-H{partial.half}"
    if partial.month is None:
        return None
    return f"XXXX-{partial.month:02d}" + (f"-{partial.day:02d}" if partial.day else "")


def _weekday(weekday: int, scene: Scene) -> Meaning:
    reference = _weekday_reference(scene)
    if reference is None and weekday in scene.named:
        point = scene.named[weekday]
        return Meaning("date", point.value, "text", point)
    if reference is None:
        return Meaning("date", f"XXXX-WXX-{weekday}", "unresolved")
    back = (reference.point.day.isoweekday() - weekday) % 7
    tense = scene.tense()
    count = 7 - back if back and tense == "future" else -back
    return moved_day(reference, count)


def _weekday_reference(scene: Scene) -> Reference | None:
    if scene.narrative and scene.last is not None and scene.last.unit != "D":
        return None
    return scene.current()


def moved_day(reference: Reference, count: int) -> Meaning:
    """The day so many days from a moment."""
    point = reference.point.moved("D", count)
    return Meaning("date", point and point.value, reference.basis, point)


def _day_of_month(day: int, scene: Scene) -> Meaning | None:
    last = scene.last
    reference = scene.mentioned() if last and last.unit in {"D", "M"} else scene.current()
    basis: TimeBasis = reference.basis if reference else "unresolved"
    if reference is None:
        return Meaning("date", f"XXXX-XX-{day:02d}", basis)
    here = reference.point.day
    months = [Point(here, "D").moved("M", count) for count in (-1, 0, 1)]
    days = [
        Point(made, "D")
        for month in months
        if month and (made := make_day(month.day.year, month.day.month, day))
    ]
    if scene.narrative or basis == "text":
        days = [point for point in days if point.day.month == here.month]
    if not days:
        return None
    point = _chosen(days, reference, scene)
    return Meaning("date", point.value, basis, point)


def timed(meaning: Meaning | None, time: str) -> Meaning | None:
    """A day with a part of the day or a clock time ("TNI", "T08:10", "TDA" for dawn)."""
    if meaning is None:
        return None
    known = meaning.value if meaning.point is None or meaning.point.unit == "D" else None
    if known is None:
        known = "XXXX-XX-XX"
    basis = meaning.basis if known != "XXXX-XX-XX" else "unresolved"
    code, first, last = FINE_PARTS.get(time, (time, "", ""))
    covers = (
        (f"{known}T{first}", f"{known}T{last}") if first and basis != "unresolved" else None
    )
    return meaning._replace(type="time", value=known + code, basis=basis, covers=covers)
