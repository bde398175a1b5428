"""Clock times and parts of the day of the table ``PHRASES``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.times.bounds import FINE_PARTS
from asreported.times.dates import moved_day, resolve, timed
from asreported.times.scene import UNRESOLVED, Meaning, Reference
from asreported.times.slots import partial_of, shift_of
from asreported.times.tense import verb_above

if TYPE_CHECKING:
    from asreported.times.matching import Slots
    from asreported.times.scene import Scene


def today(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "yesterday", "late today", "tomorrow morning", "tonight"."""
    word = str(slots["TODAY"])
    part = slots.get("PART") or ("NI" if word == "NI" else None)
    clock = slots.get("CLOCK")
    reference = scene.publication()
    if word == "0" and scene.narrative and not (part or clock):
        return Meaning("date", "PRESENT_REF", "unresolved")
    day = UNRESOLVED
    if reference is not None and not scene.narrative:
        day = moved_day(reference, 0 if word == "NI" else int(word))
    if clock:
        return timed(day, afternoon(str(clock), part))
    return timed(day, f"T{part}") if part else day


def next_but_one(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "the day before yesterday", "the day after tomorrow"."""
    reference = scene.publication()
    if slots["TODAY"] == "NI":
        return None
    if reference is None:
        return UNRESOLVED
    return moved_day(reference, int(str(slots["TODAY"])) + (1 if "after" in slots else -1))


_TWILIGHT_AFTER = frozenset("at before after by until till since around".split())


def twilight(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "at dawn", "before dusk", "until the dusk of Sunday"."""
    written = scene.analysis.text[scene.start : scene.end]
    if "DATE" in slots:
        meaning = resolve(partial_of(slots), scene)
        is_day = meaning is not None and meaning.point is not None and meaning.point.unit == "D"
        return timed(meaning, f"T{slots['TWILIGHT']}") if is_day else None
    if scene.word_before() not in _TWILIGHT_AFTER or not written.islower():
        return None
    return _some_day(f"T{slots['TWILIGHT']}", scene)


def small_hours(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "in the small hours", "the early hours of Sunday"."""
    if "DATE" not in slots:
        return None if scene.word_after() == "of" else _some_day("TSH", scene)
    meaning = resolve(partial_of(slots), scene)
    if meaning is not None and meaning.point is not None and meaning.point.unit != "D":
        return meaning
    return timed(meaning, "TSH")


def _some_day(time: str, scene: Scene) -> Meaning | None:
    """A part of the day that the sentence leaves to its neighbours to name."""
    reference = day_of_clock(scene)
    return timed(moved_day(reference, 0) if reference else UNRESOLVED, time)


_MORNING, _LATE = range(1, 12), range(5, 12)
_AT = frozenset("at by around about until till before after from to since - – between".split())


def clock(slots: Slots, scene: Scene) -> Meaning | None:
    """A clock time; its day is the one named last in its sentence, else the publication's."""
    time = str(slots["CLOCK"]) if "CLOCK" in slots else f"T{slots['HOUR']:02d}:00"
    if len(slots) == 1 and not (_is_clock(scene) and not _is_shared(scene)):
        return None
    time = afternoon(time, slots.get("PART"))
    reference = day_of_clock(scene)
    if reference is None:
        return timed(UNRESOLVED, time)
    return timed(moved_day(reference, 0), time)


def _is_shared(scene: Scene) -> bool:
    """Whether what looks like a clock time is given to some: "a quarter to six heirs"."""
    written = scene.analysis.text[scene.start : scene.end].lower()
    return " to " in written and scene.tag_after() in ("NNS", "JJ")


def _is_clock(scene: Scene) -> bool:
    written = scene.analysis.text[scene.start : scene.end]
    if any(sign.isalpha() for sign in written):
        return True
    name = scene.analysis.name_of.get(scene.token)
    return scene.word_before() in _AT or (name is not None and name.label == "TIME")


_SET = frozenset("at by until till before since from".split())
_MOVING = frozenset(
    "open close leave start begin arrive end finish meet depart sail land dock ring wake come "
    "go return reach call sound play kick board reopen resume be stop strike".split()
)
"""Verbs of what is set for an hour: others put a price or a share at a number."""
_CLAUSE_ENDS = frozenset({"", ".", ",", ";", ":", "and", "but", "–", "—", "“", '"', "("})


def dotted(slots: Slots) -> str:
    """The value of a clock time with a full stop: "20.10"."""
    hour, _, minute = str(slots["HDOTM"]).partition(".")
    return f"T{hour:0>2}:{minute}"


def bare_clock(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "left at 20.10", "by ten they had gone home": a number that is an hour."""
    before, closes = scene.word_before(), scene.word_after() == ""
    if before not in _SET or not (closes or scene.tag_after().startswith(_AFTER_HOURS)):
        return None
    # "At ten, she wrote her first book" tells her age.
    opens = scene.word_before(2) in _CLAUSE_ENDS and before not in ("from", "at")
    if not (opens and scene.tag_after().startswith(_SUBJECTS)) and not _is_set_for(
        scene, priced="HDOTM" in slots and before == "at"
    ):
        return None
    written = scene.analysis.text[scene.start : scene.end]
    if "HOUR" in slots and (written.isdigit() or slots["HOUR"] not in _HALF_DAY):
        return None
    time = dotted(slots) if "HDOTM" in slots else f"T{slots['HOUR']:02d}:00"
    if "HOUR" in slots and scene.is_late():
        time = afternoon(time, "EV")
    reference = day_of_clock(scene)
    return timed(moved_day(reference, 0) if reference else UNRESOLVED, time)


_SUBJECTS = ("PRP", "DT", "EX", "NNP", ",")
_AFTER_HOURS = (*_SUBJECTS, ".", ":", "CC", "IN", "WRB", "-RRB-", "''")
_HALF_DAY = range(1, 13)


def _is_set_for(scene: Scene, *, priced: bool) -> bool:
    """Whether the verb before a number tells of what opens, leaves or is back by the clock.

    A share, too, may open "at 20.10": what may be ``priced`` is no clock time then.
    """
    if scene.word_after() in ("of", "%"):
        return False
    verb = verb_above(scene.analysis, scene.token)
    if verb is None or verb > scene.token:
        return False
    lemma = scene.analysis.lemmas[verb].lower()
    return lemma in _MOVING and not (priced and lemma in _PRICED)


_PRICED = frozenset("open close start begin end finish be stop reach go".split())


def afternoon(clock: str, part: object) -> str:
    """A clock time, in the half of the day that a part of the day says."""
    hour = int(clock[1:3])
    if hour in {"AF": _MORNING, "EV": _MORNING, "NI": _LATE}.get(str(part), ()):
        return f"T{hour + 12:02d}{clock[3:]}"
    return clock


def day_of_clock(scene: Scene) -> Reference | None:
    """The day that a time without one belongs to."""
    here = scene.analysis.block_of[scene.token]
    near = scene.narrative or scene.point_block == here
    if near and scene.last is not None and scene.last.unit == "D":
        return Reference(scene.last, "text")
    reference = scene.current()
    return reference if reference is not None and reference.point.unit == "D" else None


def shift_part(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "this morning", "last night", "that afternoon", "the next morning"."""
    count, textual = shift_of(slots)
    from_text = textual or (count > 0 and "the" in slots)
    reference = day_of_clock(scene) if from_text or scene.narrative else scene.publication()
    if reference is None:
        return timed(UNRESOLVED, f"T{slots['PART']}")
    return timed(moved_day(reference, count), f"T{slots['PART']}")


_AT_PART = frozenset({"at", "by", "in", "during", "through", "throughout"})


def part_only(slots: Slots, scene: Scene) -> Meaning | None:
    """Read "in the morning", "at night", "mid-afternoon"."""
    if scene.word_before() not in _AT_PART and "PHASE" not in slots:
        return None
    if f"T{slots['PART']}" in FINE_PARTS:
        return None
    day = UNRESOLVED
    reference = day_of_clock(scene)
    if reference is not None and ("the" in slots or "PHASE" in slots):
        day = moved_day(reference, 0)
    return timed(day, f"T{slots['PART']}")
