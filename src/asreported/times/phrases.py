"""Dates of the table ``PHRASES``: what each match means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.times.clocks import afternoon, dotted
from asreported.times.dates import resolve, timed
from asreported.times.doubts import doubtful
from asreported.times.points import Point
from asreported.times.scene import Meaning
from asreported.times.slots import partial_of, shift_of
from asreported.times.written import Partial

if TYPE_CHECKING:
    from asreported.times.matching import Slots
    from asreported.times.scene import Scene


_PLAIN = frozenset({"DATE", "DSEASON", "DHOLIDAY", "the", "HEDGE"})


def date(slots: Slots, scene: Scene) -> Meaning | None:
    """A date as written, perhaps with a part of its day or a clock time."""
    partial = partial_of(slots)
    if slots.keys() <= _PLAIN and doubtful(partial, scene):
        return None
    meaning = resolve(partial, scene)
    clock = slots.get("CLOCK") or (f"T{partial.clock}" if partial.clock else None)
    if "HDOTM" in slots:
        clock = dotted(slots)
    if meaning is not None and (clock or "PART" in slots):
        if meaning.point is not None and meaning.point.unit != "D":
            return _season_part(meaning, slots)
        if clock:
            return timed(meaning, afternoon(str(clock), slots.get("PART")))
        return timed(meaning, f"T{slots['PART']}")
    return meaning


def _season_part(meaning: Meaning, slots: Slots) -> Meaning | None:
    """Read "a June night", "the morning of 1999": no day is named."""
    return meaning if "PART" in slots else None


def the_period(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "the 1988 quarter", "the 1988 period": the quarter spoken of, in that year."""
    if slots.get("UNIT", "Q") != "Q":
        return None
    year = partial_of(slots).year
    if scene.quarter is None or year is None:
        return resolve(partial_of(slots), scene)
    number = (scene.quarter.day.month + 2) // 3
    return resolve(Partial(year=year, quarter=number), scene)


def date_of(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "June last year", "25 July of that year", "next year's first quarter"."""
    count, textual = shift_of(slots)
    reference = scene.mentioned() if textual else scene.current()
    partial = partial_of(slots)
    if reference is None or partial.year is not None:
        return None if partial.year is not None else resolve(partial, scene)
    year = reference.point.day.year + count
    meaning = resolve(partial._replace(year=year), scene)
    return meaning and meaning._replace(basis=reference.basis)


def ord_of(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "the 28th of that month"."""
    count, textual = shift_of(slots)
    day = slots.get("NTH") or slots.get("DAY")
    reference = scene.mentioned() if textual else scene.current()
    if reference is None:
        return Meaning("date", f"XXXX-XX-{day:02d}", "unresolved")
    month = reference.point.moved("M", count)
    if month is None:
        return None
    try:
        point = Point(month.day.replace(day=int(str(day))), "D")
    except ValueError:
        return None
    return Meaning("date", point.value, reference.basis, point)


_ON = frozenset("on by until till from since before after of and to".split())


def ord_day(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "the 24th", where it is no rank."""
    if scene.word_before() not in _ON or scene.tag_after().startswith(("NN", "JJ")):
        return None
    return resolve(Partial(day=int(str(slots["NTH"]))), scene)


def week_of(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "the week of 6 March"."""
    meaning = resolve(partial_of(slots), scene)
    if meaning is None or meaning.point is None:
        return None
    point = meaning.point._replace(unit="W")
    return Meaning("date", point.value, meaning.basis, point)
