"""Whether two figures are of one thing; the hard part of every series."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from asreported.stories.dossier import shared
from asreported.stories.series.deeds import CROWD, TOLLS
from asreported.stories.series.excluding import excludes, of_two_sides
from asreported.stories.series.purposes import UNLIKE, same_sum
from asreported.stories.series.sizes import are_shares, has_fraction, same_value, size
from asreported.stories.series.things import ANYBODY, MEASURED, is_measured
from asreported.stories.thresholds import threshold
from asreported.stories.words import stem

if TYPE_CHECKING:
    from asreported.stories.dossier import Rarity
    from asreported.stories.series.tellings import Telling

_PEOPLE = frozenset(map(stem, "people persons others number total figure count".split()))
"""What says nothing of who or what is counted."""
_NEAR_DAYS = 0.9
"""How sure a crowd of no day is that of the days before."""
_TIMES_CROWDED = 3
"""How many times larger a crowd of no day may be told than that of the days before."""
_TOLD_AFTER = 5
"""Days after a crowd within which it is told of without its day."""
_LARGE = 100
"""From here on, what a story counts under one noun is one thing."""
_VERY_LARGE = 1000
"""From here on, a number of people is told again where nothing says whom it counts."""
_NUMBER_OF = re.compile(r"\bnumbers? of (?:[\w-]+ ){0,2}\Z", re.IGNORECASE)


def same_thing(one: Telling, other: Telling, rarity: Rarity) -> float:
    """How sure it is that two figures of one ``thing`` count the same, from 0 to 1.

    Nothing where they exclude each other, next to nothing where no word joins them.
    """
    if excludes(one, other):
        return 0.0
    if one.deed == CROWD:
        return _same_crowd(one, other)
    if one.deed or _takes_up(one, other):
        return 1.0
    return _same_of_many(one, other, rarity)


def _same_of_many(one: Telling, other: Telling, rarity: Rarity) -> float:
    """How sure it is of two shares, sums, areas or counts that no deed names."""
    if one.matter and other.matter:
        return float(one.matter == other.matter)
    if one.figure.category == "money":
        return same_sum(one, other, rarity)
    if one.figure.category in MEASURED:
        alike = _by_deed(one, other, (one.words, other.words), rarity)
        return alike or (
            threshold("series", "same_thing") if one.matter or other.matter else UNLIKE
        )
    if is_measured(one):
        return 0.0 if _of_two_stuffs(one, other) else threshold("series", "same_thing")
    if not (one.kind <= other.kind or other.kind <= one.kind):
        return 0.0
    return _same_noun(one, other, rarity)


def _of_two_stuffs(one: Telling, other: Telling) -> bool:
    """Whether words beside both say what was measured, and not the same: water, petrol."""
    if one.elided or other.elided or not one.noun or not other.noun:
        return False
    return (one.kind | {one.noun}).isdisjoint(other.kind | {other.noun})


def _same_crowd(one: Telling, other: Telling) -> float:
    """Crowds of one day; one of no day of its own may be of the days before it is told."""
    if one.day == other.day or _takes_up(one, other):
        return 1.0
    dated = [told.figure.as_of is not None for told in (one, other)]
    if all(dated) or one.day is None or other.day is None:
        return 0.0
    if same_value(one, other):
        return 1.0
    low, high = sorted((size(one), size(other)))
    if high > _TIMES_CROWDED * low:
        return 0.0
    days = (date.fromisoformat(other.day) - date.fromisoformat(one.day)).days
    if not any(dated):
        return _NEAR_DAYS if abs(days) <= _TOLD_AFTER else 0.0
    return _NEAR_DAYS if 0 <= (days if dated[0] else -days) <= _TOLD_AFTER else 0.0


def one_toll(one: Telling, other: Telling) -> bool:
    """Whether two tell one loss, though of "soldiers" the one and of "dead" the other."""
    unlike = one.record is not other.record and not of_two_sides(one, other)
    return unlike and same_value(one, other)


def one_count(one: Telling, other: Telling) -> bool:
    """Whether one large number of one noun is told twice, with its deed and without."""
    noun = one.noun is not None and one.noun == other.noun and one.noun not in _PEOPLE
    people = one.figure.category == other.figure.category == "people"
    noun = noun or (people and (one.elided or other.elided) and size(one) >= _VERY_LARGE)
    large = noun and same_value(one, other) and size(one) >= _LARGE
    return large and one.deed not in TOLLS and bool(one.deed) is not bool(other.deed)


def _takes_up(one: Telling, other: Telling) -> bool:
    """Whether two numbers of one article have one noun: "turnout was 400; they said 900"."""
    spans = one.figure.counts_span, other.figure.counts_span
    return one.record is other.record and spans[0] is not None and spans[0] == spans[1]


def _same_noun(one: Telling, other: Telling, rarity: Rarity) -> float:
    """Two figures of one noun: by what is done to it, else by two words and more."""
    words = one.around, other.around
    if one.noun not in _PEOPLE:
        if same_value(one, other):
            return 1.0
        large = min(size(one), size(other)) >= _LARGE
        precise = has_fraction(one) and has_fraction(other)
        if (large or precise) if one.noun is not None else (precise and are_shares(one, other)):
            return threshold("series", "same_thing")
    if one.noun not in ANYBODY:
        if _counts_all(one) and _counts_all(other):
            return 1.0
        if score := _by_deed(one, other, words, rarity):
            return score
    # One word in common says little of what two numbers of "people" or "cars" count.
    return max(UNLIKE, shared(*words, rarity)) if len(words[0] & words[1]) > 1 else UNLIKE


def _by_deed(
    one: Telling, other: Telling, words: tuple[frozenset[str], frozenset[str]], rarity: Rarity
) -> float:
    """The likeness of figures that have a word beside both of them; of others none."""
    beside = words[0] & words[1] & one.beside & other.beside
    return shared(*words, rarity) if beside else 0.0


def _counts_all(told: Telling) -> bool:
    """Whether words say that it is the number of what it counts: "the number of boats"."""
    text, counted = told.record.article.text, told.figure.counts_span
    return bool(counted and _NUMBER_OF.search(text, told.sentence[0], counted[0]))
