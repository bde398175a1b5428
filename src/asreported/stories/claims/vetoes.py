"""What keeps two reports apart whatever words they share, each with its reason."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from asreported.stories.claims.opposites import opposites
from asreported.stories.reports import family, said_not_to_be
from asreported.stories.scoring import Ruled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.stories.reports import Report

_NAMES: Final = 0.05
_TWO: Final = 2
_PASSIVE: Final = re.compile(
    r"\b(?:was|were|is|are|been|being|be)\s+(?:\w+ly\s+)?\w+(?:ed|en|wn|un|ght|ld|it|ot|uck)\b.*\bby\b",
    re.IGNORECASE,
)


def vetoes(one: Report, other: Report) -> Iterator[Ruled]:
    """What says that they are two: not so, undone, asked for, of others, turned."""
    undone = opposites(one, other)
    if one.denied != other.denied:
        # "Would not close" is "stayed open".
        if not undone and _of_what_is_shared(one, other):
            yield Ruled("polarity", 0, "one says it is not so", (), veto=True)
    elif undone:
        yield Ruled("opposites", 0, " and ".join(undone), undone, veto=True)
    yield from _asked_for(one, other)
    yield from other_names(one, other)
    yield from turned(one, other)


_ASKS: Final = re.compile(r"\b(?:ask|order|urg|call|demand|want|request|appeal)", re.IGNORECASE)


_REFUSES: Final = re.compile(
    r"\b(?:reject|refus|rebuff|dismiss|turn(?:s|ed) down|rul(?:es|ed) out|met|granted)",
    re.IGNORECASE,
)
"""What becomes of a demand, and is none."""


def _asked_for(one: Report, other: Report) -> Iterator[Ruled]:
    """What is told, and what somebody is asked to do, where what is told is no asking."""
    moods = (one.mood, other.mood)
    if one.mood != other.mood and "asked" in moods:
        told = one if other.mood == "asked" else other
        if _ASKS.search(told.text) is None or _REFUSES.search(told.text):
            yield Ruled("mood", 0, "told, and asked for", moods, veto=True)


def other_names(one: Report, other: Report) -> Iterator[Ruled]:
    """A veto where both name persons, places or bodies and none is of both."""
    for (a, a_words), (b, b_words) in zip(one.referents, other.referents, strict=True):
        if a and b and a_words.isdisjoint(b_words):
            if a_words <= other.terms or b_words <= one.terms:
                continue
            values = (", ".join(sorted(a)), ", ".join(sorted(b)))
            yield Ruled("names", 0, f"of {values[0]}, and of {values[1]}", values, veto=True)


def same_names(one: Report, other: Report) -> Iterator[Ruled]:
    """What it says that both name one person, place or body."""
    for (a, a_words), (b, b_words) in zip(one.referents, other.referents, strict=True):
        if not a_words.isdisjoint(b_words):
            yield Ruled("names", _NAMES, "", (", ".join(sorted(a)), ", ".join(sorted(b))))


def _of_what_is_shared(one: Report, other: Report) -> bool:
    """Whether what one says is not so is of what both tell.

    "The well was shut, and pupils have no lessons" says as well that it was shut.
    """
    if any(said.cue.act == "deny" for each in (one, other) for said in each.chain):
        return True
    words = {word for each in (one, other) for word in said_not_to_be(each.text)}
    shared = (one.terms & other.terms) - one.named - other.named
    return not words or any(family(word) in shared for word in words)


def turned(one: Report, other: Report) -> Iterator[Ruled]:
    """A veto where two who are named change places: "A struck B", "B struck A"."""
    if len((one.named | other.named) & one.terms & other.terms) < _TWO:
        return
    shared = [term for term in dict.fromkeys(one.order) if term in other.terms]
    first = next((pair for (a, _), (b, _) in zip(one.referents, other.referents, strict=True)
                  if len(pair := _two_named(shared, a | b)) == _TWO), [])  # fmt: skip
    if not first or len(shared) <= len(first):
        return
    places = {term: at for at, term in reversed(list(enumerate(other.order)))}
    swapped = all(places[a] > places[b] for a, b in pairwise(first))
    between = _between(one.order, first, shared) and _between(other.order, first, shared)
    passive = [_PASSIVE.search(each.text) is not None for each in (one, other)]
    if swapped and between and passive[0] == passive[1]:
        yield Ruled("who", 0, "who did it to whom is turned", tuple(first), veto=True)


def _two_named(shared: Sequence[str], names: frozenset[str]) -> list[str]:
    """The first shared words of two names of one kind: a clinic's town strikes nobody."""
    if len(names) < _TWO:
        return []
    ordered = sorted(names)
    found: dict[str, str] = {}
    for term in shared:
        home = next((name for name in ordered if term in name.split()), None)
        if home is not None:
            found.setdefault(home, term)
    return list(found.values())[:_TWO]


def _between(order: tuple[str, ...], names: Sequence[str], shared: list[str]) -> bool:
    """Whether a shared word that is no name stands between two names."""
    ends = sorted(order.index(name) for name in names)
    return any(word in shared and word not in names for word in order[ends[0] : ends[1]])
