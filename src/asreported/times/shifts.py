"""Times named by their distance from another: "last Friday", "three days later"."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from asreported.times.dates import holds, moved_day, resolve, timed
from asreported.times.holidays import OPEN
from asreported.times.scene import UNRESOLVED, Meaning, Reference
from asreported.times.slots import partial_of, shift_of
from asreported.times.written import CLOCK_LETTERS, Length

if TYPE_CHECKING:
    import datetime as dt

    from asreported.times.matching import Slots
    from asreported.times.scene import Scene
    from asreported.times.written import Partial


def weekday_week(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "Monday last week"."""
    reference = scene.publication()
    weekday = partial_of(slots).weekday
    if reference is None or weekday is None:
        return Meaning("date", f"XXXX-WXX-{weekday}", "unresolved")
    monday = reference.point.day.isoweekday() - 1
    return moved_day(reference, 7 * shift_of(slots)[0] - monday + weekday - 1)


def overnight(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "overnight": the night before the publication, or the one to come."""
    if "into" in slots:
        meaning = resolve(partial_of(slots), scene)
        point = meaning and meaning.point
        before = (
            moved_day(Reference(point, meaning.basis), -1) if meaning and point else meaning
        )
        return timed(before, "TNI")
    if "DWDAY" in slots:
        return timed(resolve(partial_of(slots), scene), "TNI")
    reference = scene.current()
    if reference is None:
        return timed(UNRESOLVED, "TNI")
    return timed(moved_day(reference, 0 if scene.tense() == "future" else -1), "TNI")


def shift_named(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "last Friday", "next June", "this summer", "the following Tuesday"."""
    count, textual = shift_of(slots)
    partial = partial_of(slots)
    reference = scene.mentioned() if textual else scene.current()
    written = partial.year is not None or partial.prefix is not None
    if reference is None or written or partial.holiday in OPEN:
        return resolve(partial, scene)
    if partial.weekday is not None and partial.day is None:
        meaning: Meaning | None = _shifted_weekday(count, partial.weekday, reference, scene)
    else:
        meaning = _shifted_date(count, partial, reference, scene)
    if meaning is not None and "PART" in slots:
        return timed(meaning, f"T{slots['PART']}")
    return meaning


def _shifted_weekday(count: int, weekday: int, reference: Reference, scene: Scene) -> Meaning:
    back = (reference.point.day.isoweekday() - weekday) % 7
    if count < 0:
        return moved_day(reference, -(back or 7))
    if count > 0 and reference.basis == "text":
        return moved_day(reference, 7 - back)
    if count > 0:
        # "Next Friday", said on a Tuesday, is the one of the week to come.
        return moved_day(reference, 7 - reference.point.day.isoweekday() + weekday)
    ahead = scene.tense() == "future"
    return moved_day(reference, 7 - back if back and ahead else -back)


def _shifted_date(
    count: int, partial: Partial, reference: Reference, scene: Scene
) -> Meaning | None:
    year = reference.point.day.year
    metas = [
        meaning
        for at in (year - 1, year, year + 1)
        if (meaning := resolve(partial._replace(year=at), scene)) and meaning.point
    ]
    here: dt.date = reference.point.day
    if count == 0:
        chosen = [meaning for meaning in metas if _year_of(meaning) == year]
    else:
        chosen = [meaning for meaning in metas if _beyond(meaning, here, count)]
        chosen = chosen[-1:] if count < 0 else chosen[:1]
    return chosen[0]._replace(basis=reference.basis) if chosen else None


def _year_of(meaning: Meaning) -> int:
    return meaning.point.day.year if meaning.point else 0


def _beyond(meaning: Meaning, here: dt.date, count: int) -> bool:
    if meaning.point is None or holds(meaning.point, here):
        return False
    return (meaning.point.day < here) == (count < 0)


_LENGTHS_ONLY = frozenset({"F", "L"})


def shift(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "last week", "this year", "the following day", "later that month"."""
    unit = str(slots["UNIT"])
    count, textual = _direction(slots)
    if "the" in slots and count < 0 and scene.word_after() == "of":
        # "The last day of the holidays" is counted from their end, not from now.
        return None
    if unit in CLOCK_LETTERS or unit in _LENGTHS_ONLY or (unit == "E" and count):
        return None if unit == "TS" else Meaning("duration", Length(1, unit).value, "explicit")
    from_text = textual or (count > 0 and "the" in slots)
    reference = scene.mentioned() if from_text else scene.current()
    return at_distance(reference, unit, count)


def _direction(slots: Slots) -> tuple[int, bool]:
    if "SHIFT" in slots or "TEXTUAL" in slots:
        count, textual = shift_of(slots)
        return count, textual
    return (-1 if "before" in slots or "previous" in slots else 1), True


def at_distance(reference: Reference | None, unit: str, count: int) -> Meaning | None:
    """The stretch of a unit that lies so many units from a moment."""
    if unit not in _RANKS:
        return None
    if reference is None:
        return UNRESOLVED
    if _RANKS[reference.point.unit] > _RANKS[unit]:
        # A day counted from a year would be a day made up.
        return UNRESOLVED
    point = reference.point.moved(unit, count)
    return point and Meaning("date", point.value, reference.basis, point)


_RANKS = {
    unit: rank
    for rank, units in enumerate(("D", "W WE", "M", "Q SP SU FA WI", "H", "Y", "E", "C"))
    for unit in units.split()
}


def ago(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "three days ago", "a year earlier", "two weeks later"."""
    span = cast("Length", slots["SPAN"])
    if not slots.keys().isdisjoint({"EARLIER", "after"}) and not _closes(slots, scene):
        return None
    if scene.word_after() == "than":
        # "A week later than planned" is a length.
        return Meaning("duration", span.value, "explicit")
    back = not slots.keys().isdisjoint({"ago", "EARLIER", "before"})
    deictic = not slots.keys().isdisjoint({"ago", "now", "TODAY"})
    reference = scene.current() if deictic else scene.mentioned()
    if back and span == Length(1, "Y") and scene.quarter is not None and not scene.narrative:
        return at_distance(Reference(scene.quarter, "text"), "Q", -4)
    if span.unit in CLOCK_LETTERS or (span.amount is None and not back):
        return Meaning("duration", span.value, "explicit")
    if span.amount is None:
        return Meaning("date", "PAST_REF", "unresolved")
    unit, count = _whole(span)
    return at_distance(reference, unit, -count if back else count)


_CLOSERS = frozenset(
    {"", ".", ",", ";", ":", ")", "and", "when", "but", "–", "-", "—", '"', "”"}
)


def _closes(slots: Slots, scene: Scene) -> bool:
    """Whether nothing follows that "before" or "after" could count from."""
    if "that" in slots or "this" in slots:
        return True
    if scene.analysis.text[scene.start : scene.end].endswith(("earlier", "previously")):
        return True
    return scene.word_after() in _CLOSERS


def after_it(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "two days after the landing": in a narrative, the landing was told just before."""
    span = cast("Length", slots["SPAN"])
    if not scene.narrative or span.amount is None or span.unit in CLOCK_LETTERS:
        return None
    return at_distance(scene.mentioned(), *_whole(span))


def _whole(span: Length) -> tuple[str, int]:
    amount = span.amount or 0
    unit = {"F": "W", "L": "C"}.get(span.unit, span.unit)
    amount *= {"F": 2, "L": 10}.get(span.unit, 1)
    if amount != int(amount):
        smaller = {"Y": ("M", 12), "W": ("D", 7), "E": ("Y", 10), "C": ("Y", 100)}
        unit, factor = smaller.get(unit, (unit, 1))
        amount *= factor
    return unit, int(amount)


def ago_vague(slots: Slots, _: Scene) -> Meaning | None:
    """Read "years ago", "months later"."""
    if "later" in slots and "UNITS" in slots:
        return Meaning("duration", Length(None, str(slots["UNITS"])).value, "explicit")
    return Meaning("date", "PAST_REF", "unresolved")
