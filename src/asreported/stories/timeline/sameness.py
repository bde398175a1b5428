"""Whether two mentions are of one event: cross-document event coreference.

A match of triggers is asked for first, as in the lemma baselines of ECB+ (Cybulska
and Vossen 2014); roles, dates and places speak for and against.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.stories.dossier import shared
from asreported.stories.scoring import Ruled, Verdict, verdict
from asreported.stories.timeline.mentions import told_on

if TYPE_CHECKING:
    from asreported.stories.dossier import Rarity
    from asreported.stories.timeline.mentions import Mention

_SAID_OF_ONE = 0.85
_BASE = 0.2
_TRIGGER = 0.3
_DEEDS = frozenset({"material_cooperation", "material_conflict"})
_MATTER = 2
"""Words, besides those of the deed and of who takes part, that two demands must share."""
_DAY = len("2025-01-01")


def same_event(one: Mention, other: Mention, rarity: Rarity) -> Verdict:
    """How sure it is, from 0 to 1, that two mentions are of one event, and why."""
    dates = _dates(one, other)
    if dates.veto:
        return Verdict(0.0, (dates,))
    around = shared(one.words, other.words, rarity)
    if around >= _SAID_OF_ONE and one.event.type == other.event.type:
        return Verdict(1.0, (Ruled("sentence", 1.0, "told in the same words"),))
    return verdict(
        _BASE,
        [
            _trigger(one, other),
            dates,
            _roles("by", one, other),
            _roles("to", one, other),
            _place(one, other),
            Ruled("words", 0.5 * around, f"{around:.0%} of the words around"),
        ],
    )


def _trigger(one: Mention, other: Mention) -> Ruled:
    """What names the deed; of words, such as a demand, it must be of one matter too."""
    common = one.heads & other.heads
    if common:
        alike = (
            one.event.lane in _DEEDS or _of_one_matter(one, other) or _of_one_hand(one, other)
        )
        score = _TRIGGER if alike else 0.0
        return Ruled("trigger", score, "both say " + ", ".join(sorted(common)))
    if one.kind == other.kind:
        return Ruled("type", 0.0, f"both are {one.event.type}")
    return Ruled("trigger", 0.0, "other words for other acts", veto=True)


def _of_one_matter(one: Mention, other: Mention) -> bool:
    common = (one.words & other.words) - one.heads - other.heads
    return len(common - one.by - one.to - other.by - other.to) >= _MATTER


def _of_one_hand(one: Mention, other: Mention) -> bool:
    """Whether one party says it to one party; of offers one party, or one day, is enough."""
    by, to = one.by & other.by, one.to & other.to
    day = one.date == other.date and one.date is not None
    if one.event.status == other.event.status == "offered":
        return bool(by) or ((day or bool(to)) and not (one.by and other.by))
    if one.event.label == other.event.label and one.event.lane == "verbal_cooperation":
        return day and (bool(by | to) or not (one.by and other.by))
    return bool(by and to)


def _dates(one: Mention, other: Mention) -> Ruled:
    """Two days exclude each other, and so does a day after an article that told of it."""
    for early, late in ((one, other), (other, one)):
        if (
            late.date
            and late.is_past
            and early.is_past
            and told_on(early) < _first_day(late.date)
        ):
            why = f"told on {told_on(early)}, before {late.date}"
            return Ruled("date", 0.0, why, veto=True)
    if one.date is None or other.date is None:
        return Ruled("date", 0.0, "")
    if one.date.startswith(other.date) or other.date.startswith(one.date):
        least = min(one.date, other.date, key=len)
        return Ruled("date", 0.2 if len(least) >= _DAY else 0.05, f"both {least}")
    return Ruled("date", 0.0, f"{one.date} and {other.date}", veto=True)


def _first_day(date: str) -> str:
    """A day as it is; of a month or a year the first day that it can mean."""
    return (date + "-01-01"[len(date) - len("2025") :])[:_DAY]


def _roles(name: str, one: Mention, other: Mention) -> Ruled:
    """Who took part; a person and a body may be one party, as a president is a country."""
    parties = [one.by, other.by] if name == "by" else [one.to, other.to]
    if not parties[0] or not parties[1]:
        return Ruled(name, 0.0, "")
    if common := parties[0] & parties[1]:
        return Ruled(name, 0.15, f"{name} " + ", ".join(sorted(common)))
    of_one_kind = (name in one.persons) == (name in other.persons)
    return Ruled(name, -0.2 if of_one_kind else 0.0, "")


def _place(one: Mention, other: Mention) -> Ruled:
    places = one.event.place, other.event.place
    if places[0] is None or places[1] is None:
        return Ruled("place", 0.0, "")
    if places[0].name.lower() == places[1].name.lower():
        return Ruled("place", 0.1, f"in {places[0].name}")
    precise = {place.precision for place in places if place} <= {"point", "city"}
    return Ruled("place", -0.3 if precise else 0.0, "")
