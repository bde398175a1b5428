"""Whether two mentions are of one event: cross-document event coreference.

A match of triggers is asked for first, as in the lemma baselines of ECB+ (Cybulska
and Vossen 2014); roles, dates and places speak for and against.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.stories.dossier import shared
from asreported.stories.scoring import Ruled, Verdict, verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asreported.stories.timeline.mentions import Mention

_SAID_OF_ONE = 0.85
_BASE = 0.2


def same_event(one: Mention, other: Mention, rarity: Mapping[str, float]) -> Verdict:
    """How sure it is, from 0 to 1, that two mentions are of one event, and why."""
    around = shared(one.words, other.words, rarity)
    if around >= _SAID_OF_ONE and one.event.type == other.event.type:
        return Verdict(1.0, (Ruled("sentence", 1.0, "told in the same words"),))
    return verdict(
        _BASE,
        [
            _trigger(one, other),
            _dates(one.date, other.date),
            _roles("by", one.by, other.by),
            _roles("to", one.to, other.to),
            _place(one, other),
            Ruled("words", 0.5 * around, f"{around:.0%} of the words around"),
        ],
    )


def _trigger(one: Mention, other: Mention) -> Ruled:
    common = one.trigger & other.trigger
    if common:
        return Ruled("trigger", 0.3, "both say " + ", ".join(sorted(common)))
    if one.event.type == other.event.type:
        return Ruled("type", 0.0, f"both are {one.event.type}")
    return Ruled("trigger", 0.0, "other words for other acts", veto=True)


def _dates(one: str | None, other: str | None) -> Ruled:
    if one is None or other is None:
        return Ruled("date", 0.0, "")
    if one.startswith(other) or other.startswith(one):
        precise = min(len(one), len(other)) >= len("2025-01-01")
        return Ruled("date", 0.2 if precise else 0.05, f"both {min(one, other, key=len)}")
    return Ruled("date", 0.0, f"{one} and {other}", veto=True)


def _roles(name: str, one: frozenset[str], other: frozenset[str]) -> Ruled:
    if not one or not other:
        return Ruled(name, 0.0, "")
    if common := one & other:
        return Ruled(name, 0.15, f"{name} " + ", ".join(sorted(common)))
    return Ruled(name, -0.2, "")


def _place(one: Mention, other: Mention) -> Ruled:
    places = one.event.place, other.event.place
    if places[0] is None or places[1] is None:
        return Ruled("place", 0.0, "")
    if places[0].name.lower() == places[1].name.lower():
        return Ruled("place", 0.1, f"in {places[0].name}")
    precise = {place.precision for place in places if place} <= {"point", "city"}
    return Ruled("place", -0.3 if precise else 0.0, "")
