"""Whether two sums of money are for one purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.stories.dossier import shared
from asreported.stories.series.revising import restates
from asreported.stories.series.sizes import size
from asreported.stories.series.sums import SHARED, one_purpose
from asreported.stories.thresholds import threshold
from asreported.stories.words import stem

if TYPE_CHECKING:
    from asreported.stories.dossier import Rarity
    from asreported.stories.series.tellings import Telling

_ONE_SUM = frozenset({"quote", "ransom"})
"""What a story tells one sum of, in whatever words."""
_OF_MANY = frozenset(map(stem, ("cost", "costs", "bill", "budget", "repair", "repairs")))
"""Of costs, words that each thing has one of: those of two things are two."""
UNLIKE = 0.01
"""How sure it is of two that no word joins: next to nothing."""
_NEAR_VALUE = 1.1
"""How many times larger a sum of one noun may be and is taken for the same."""


def same_sum(one: Telling, other: Telling, rarity: Rarity) -> float:
    """Two sums for one purpose; a matter's cost or loss needs but a word in common."""
    low, high = sorted((size(one), size(other)))
    if high > threshold("series", "times_dearer") * low:
        return 0.0
    if one.noun is not None and one.noun == other.noun and high <= _NEAR_VALUE * low:
        return 1.0
    alike = one_purpose(one.sum, other.sum)
    if not alike and one.sum.purpose and other.sum.purpose:
        return 0.0
    score = _same_purpose(one, other, rarity) if alike else _score(one, other, rarity)
    told_twice = low == high and _is_precise(low)
    return max(score, threshold("series", "same_thing")) if told_twice else score


def _is_precise(value: float) -> bool:
    """Whether a number has two digits or more that say something: 76, 1.26 billion, not 30."""
    return len(f"{value:.6g}".replace(".", "").partition("e")[0].rstrip("0")) > 1


def _score(one: Telling, other: Telling, rarity: Rarity) -> float:
    words = one.around | one.sum.words, other.around | other.sum.words
    return max(UNLIKE, shared(*words, rarity))


def _same_purpose(one: Telling, other: Telling, rarity: Rarity) -> float:
    score = _score(one, other, rarity)
    if (
        one.sum.purpose in _ONE_SUM
        or _is_bid(one)
        or (one.sum.purpose and _one_noun(one, other))
    ):
        return 1.0
    if one.sum.purpose in SHARED:
        if _given_again(one, other):
            return 1.0
        joined = one.sum.words or other.sum.words or score > UNLIKE
        return max(score, threshold("series", "same_thing") if joined else UNLIKE)
    return score


def _is_bid(told: Telling) -> bool:
    """Whether a sum is what is bid for each share: a takeover has one at a time."""
    return told.sum.purpose == "offer" and (told.figure.unit or "").endswith(" per share")


def _given_again(one: Telling, other: Telling) -> bool:
    """Whether one sum restates the other, by its words or as the same sum of that day."""
    if one.record is other.record:
        text, pair = one.record.article.text, sorted((one, other), key=_place)
        return restates(text, pair[0].figure, pair[1].figure)
    return one.day == other.day and one.range == other.range


def _place(told: Telling) -> int:
    return told.figure.span[0]


def _one_noun(one: Telling, other: Telling) -> bool:
    """Whether two sums are of one word that a matter has one of, or one teller gives both."""
    if one.noun is None or one.noun != other.noun:
        return False
    mass = one.sum.purpose in SHARED and one.noun not in _OF_MANY
    return mass or (one.is_told and one.teller == other.teller)
