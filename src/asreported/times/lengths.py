"""Durations, sets and references without a date of the table ``PHRASES``."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from asreported.times.bounds import FINE_PARTS
from asreported.times.dates import unknown_year
from asreported.times.scene import Meaning
from asreported.times.slots import partial_of
from asreported.times.written import CLOCK_LETTERS, Length

if TYPE_CHECKING:
    from asreported.times.matching import Slots
    from asreported.times.scene import Scene
    from asreported.times.written import Partial


SKIP = Meaning("date", None, "unresolved")
"""A match that is no time, and whose words are none either; known by identity."""


def window(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "the past three months", "the next two weeks", "the first nine months"."""
    if scene.analysis.tags[scene.token].startswith("VB"):
        return None
    if "UNITS" in slots:
        return _duration(Length(None, str(slots["UNITS"])))
    return _duration(cast("Length", slots["SPAN"]))


def _duration(span: Length) -> Meaning:
    return Meaning("duration", span.value, "explicit")


def recent(slots: Slots, _: Scene) -> Meaning | None:
    """Read "recent years", "the coming weeks"."""
    return _duration(Length(None, str(slots["UNITS"])))


_RATE_TAGS = frozenset({"NN", "NNS", "CD", "$", "RB"})


def length(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "nine days", "more than two weeks", "months"."""
    if "SPAN" in slots:
        return _measured(cast("Length", slots["SPAN"]), scene)
    unit = str(slots.get("UNITS") or slots.get("UNIT") or "")
    if not unit:
        return Meaning("duration", "PXX", "explicit")
    if scene.word_before() == "as":
        # "Five governments in as many years".
        return None
    if len(slots) == 1 and (unit in {"Q", "TS", "H", "TM"}):
        return None
    if len(slots) == 1 and not scene.analysis.tags[scene.token].startswith("NN"):
        return None
    return _duration(Length(None, unit))


_FOR = frozenset({"for", "in", "within", "per", "every"})


def _measured(span: Length, scene: Scene) -> Meaning | None:
    if span.unit == "Q" and (span.amount in {1, 3} and scene.word_after() in {"of", "", "."}):
        return None
    if (
        span.unit == "TS"
        and span.amount == 1
        and (scene.word_before() not in _FOR or scene.tag_after().startswith(("NN", "JJ")))
    ):
        return None
    written = scene.analysis.text[scene.start : scene.end].lower()
    if written.startswith(("a ", "an ")) and span.amount == 1 and _is_rate(scene):
        return Meaning("set", span.value, "explicit")
    return _duration(span)


def _is_rate(scene: Scene) -> bool:
    """Whether "a year" counts how often or how much, as in "3 million a year"."""
    at = scene.token - 1
    return (
        at >= 0
        and scene.analysis.tags[at] in _RATE_TAGS
        and (scene.word_before() not in {"half", "once", "only", "just", "about", "over"})
    )


def skip(_: Slots, __: Scene) -> Meaning | None:
    """Ages and reading times are no times."""
    return SKIP


def every(slots: Slots, _: Scene) -> Meaning | None:
    """Read "every day", "each of two years", "three times a week"."""
    if "SPAN" in slots:
        return Meaning("set", cast("Length", slots["SPAN"]).value, "explicit")
    unit = str(slots["UNIT"])
    if "per" in slots and unit in CLOCK_LETTERS:
        # "15 metres per second" is a speed.
        return None
    return Meaning("set", Length(1, unit).value, "explicit")


def every_day(slots: Slots, _: Scene) -> Meaning | None:
    """Read "daily", "weekly", "annually"."""
    code = str(slots["EVERY"])
    count = int(code[0]) if code[0].isdigit() else 1
    unit = code.lstrip("2")
    if unit == "NI":
        return Meaning("set", "XXXX-XX-XXTNI", "explicit")
    return Meaning("set", Length(count, unit).value, "explicit")


def frequency(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "quarterly", where it is an adverb."""
    if not scene.analysis.tags[scene.token].startswith("RB"):
        return None
    return Meaning("set", f"P1{slots['FREQUENCY']}", "explicit")


def every_ref(slots: Slots, _: Scene) -> Meaning | None:
    """Read "every Tuesday", "Tuesday nights", "each July"."""
    part = slots.get("PART") or slots.get("PARTS")
    tail = FINE_PARTS.get(f"T{part}", (f"T{part}",))[0] if part else ""
    if "WEEKDAYS" in slots:
        return Meaning("set", f"XXXX-WXX-{slots['WEEKDAYS']}{tail}", "explicit")
    if slots.keys() <= {"every", "each", "PART"}:
        return Meaning("set", f"XXXX-XX-XX{tail}", "explicit")
    partial: Partial = partial_of(slots)
    if partial.weekday is not None:
        return Meaning("set", f"XXXX-WXX-{partial.weekday}{tail}", "explicit")
    return Meaning("set", unknown_year(partial), "explicit")


def now(_: Slots, __: Scene) -> Meaning | None:
    """Read "now", "currently"."""
    return Meaning("date", "PRESENT_REF", "unresolved")


def seasons(slots: Slots, _: Scene) -> Meaning | None:
    """Read "the past three summers"."""
    return Meaning("set", f"XXXX-{slots['SEASONS']}", "explicit")


def past(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "recently", "the past"."""
    if "past" in slots and scene.tag_after().startswith(("NN", "CD", "JJ")):
        return None
    return Meaning("date", "PAST_REF", "unresolved")


_FUTURE = Meaning("date", "FUTURE_REF", "unresolved")


def soon(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "soon", "in the near future", but not "soon after" and "as soon as"."""
    if slots.keys() <= {"SOON", "very"} and scene.tense() == "past":
        return None
    if "SOON" in slots and scene.word_after() in {"after", "afterwards", "before", "as"}:
        return None if "possible" not in slots else _FUTURE
    return _FUTURE
