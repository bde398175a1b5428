"""Stretches named by their unit alone: "the quarter", "the end of the month"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.times.dates import resolve
from asreported.times.scene import Meaning, Reference
from asreported.times.shifts import at_distance
from asreported.times.slots import partial_of
from asreported.times.written import CLOCK_LETTERS, Length

if TYPE_CHECKING:
    from asreported.times.matching import Slots
    from asreported.times.scene import Scene


def latest(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "the latest quarter": the last one that has ended."""
    unit = str(slots.get("UNIT", "Q"))
    if "period" in slots and scene.quarter is None:
        return None
    if unit == "Q" and scene.quarter is not None:
        return at_distance(Reference(scene.quarter, "text"), "Q", 0)
    return at_distance(scene.publication(), unit, -1)


def year_ago(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "the year-earlier period": the quarter spoken of, a year before."""
    if slots.get("UNIT", "Q") not in {"Q", "Y"}:
        return None
    if "DQUARTER" in slots:
        meaning = resolve(partial_of(slots), scene)
        return (
            meaning and meaning.point and at_distance(Reference(meaning.point, "text"), "Q", -4)
        )
    if scene.quarter is not None:
        return at_distance(Reference(scene.quarter, "text"), "Q", -4)
    return at_distance(scene.mentioned(), "Y", -1)


def unit_only(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "the end of the month", "late in the year", "year-end"."""
    unit = str(slots.get("UNIT", "Y"))
    if unit in CLOCK_LETTERS:
        return None
    return at_distance(scene.current(), unit, 0)


def the_unit(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "the year", "the quarter": the current one, or the one spoken of."""
    unit = str(slots["UNIT"])
    if unit not in {"D", "W", "WE", "M", "Q", "Y"}:
        return None
    if unit == "D" and scene.word_after() in {"of", "when", "that", "the", "after"}:
        return None
    if unit == "Q":
        quarter = scene.quarter
        return (
            at_distance(Reference(quarter, "text"), "Q", 0) if quarter else latest(slots, scene)
        )
    if unit == "Y" and scene.word_after() in {"ended", "ending", "to"}:
        return Meaning("duration", Length(1, "Y").value, "explicit")
    return at_distance(scene.current(), unit, -1 if unit == "WE" and _is_over(scene) else 0)


_WORKDAYS = range(1, 6)


def _is_over(scene: Scene) -> bool:
    """Whether "the weekend" of a weekday is the one before."""
    return (
        scene.day is not None
        and scene.day.isoweekday() in _WORKDAYS
        and scene.tense() != "future"
    )
