"""What is measured of two mentions before the learned weights say how surely they are one.

The signs are those of cross-document event coreference by feature models (Bejan and
Harabagiu 2010; Lee et al. 2012): the deed, the words of the clause by their rarity, who
takes part, the day, the place, and whether reports of one claim tell both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np

from asreported.stories.having import Having, numbered

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from asreported.stories.timeline.looks import Looks
    from asreported.stories.timeline.near import Pair

    _Weights: TypeAlias = NDArray[np.float64]
    _Column: TypeAlias = NDArray[np.bool_] | _Weights

NAMES: Final = (
    "kin", "kin_near", "kin_shared", "one_deed", "deed_near", "one_type", "two_types",
    "one_typed", "contained", "alike", "shared", "rarest", "longer", "names_shared",
    "names_apart", "sentence", "numbers", "same_day", "coarse_day", "days_apart", "undated",
    "hours", "by", "by_apart", "to", "place", "claim", "claims_apart", "own", "titles",
    "one_status",
)  # fmt: skip
"""Shares from 0 to 1, weights of words, logarithms of days, and truths."""
_MOST, _NAMED_MOST, _DAYS_MOST = 4.0, 3.0, 4.0
_UNKNOWN: Final = 2.0
"""What stands for the logarithm of days where an article has no day."""
_DAY: Final = len("2025-01-01")


def signs(looks: Looks, pairs: Sequence[Pair]) -> NDArray[np.float64]:
    """The signs of pairs of mentions by their places, (pairs, ``NAMES``)."""
    if not pairs:
        return np.zeros((0, len(NAMES)))
    both = _Both(looks, pairs)
    columns = (*_deeds(both), *_words(both), *_days(both), *_circumstances(both))
    measured = np.empty((len(pairs), len(NAMES)))
    for at, column in enumerate(columns):
        measured[:, at] = column
    return measured


class _Both:
    """Pairs of looks, asked for one thing of all pairs at once."""

    def __init__(self, looks: Looks, pairs: Sequence[Pair]) -> None:
        self.looks, self.all = looks, looks.all
        self.mentions = [one.mention for one in looks.all]
        self.one, self.other = np.array(pairs, np.intp).T

    def of(self, values: Iterable[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
        """Something of each look, of the first looks and of the second ones."""
        each = np.array(list(values))
        return each[self.one], each[self.other]

    def have(self, values: Iterable[object]) -> NDArray[np.bool_]:
        """Whether both have something there."""
        one, other = self.of(map(bool, values))
        found: NDArray[np.bool_] = one & other
        return found

    def equal(self, values: Iterable[Hashable]) -> NDArray[np.bool_]:
        """Whether both have the same there."""
        numbers: dict[Hashable, int] = {}
        one, other = self.of([numbers.setdefault(each, len(numbers)) for each in values])
        found: NDArray[np.bool_] = one == other
        return found

    def count(self, sets: Sequence[AbstractSet[Any]]) -> NDArray[np.intp]:
        """How much two sets have in common."""
        shared = Having(sets, numbered(sets)).shared(self.one, self.other)
        return np.bincount(shared.pairs, minlength=len(self.one))

    def meet(self, sets: Sequence[AbstractSet[Any]]) -> NDArray[np.bool_]:
        """Whether two sets have anything in common."""
        return self.count(sets) > 0

    def cross(
        self, few: Sequence[AbstractSet[Any]], many: Sequence[AbstractSet[Any]]
    ) -> NDArray[np.bool_]:
        """Whether a set of either look meets another one of the other look."""
        numbers = numbered(few, 1)
        own, others = Having(few, numbers), Having(many, numbers)
        met = np.zeros(len(self.one), np.bool_)
        met[own.shared(self.one, self.other, others).pairs] = True
        met[own.shared(self.other, self.one, others).pairs] = True
        return met

    def weigh(self, sets: Sequence[AbstractSet[str]]) -> tuple[_Weights, _Weights]:
        """What the words that two sets have in common weigh together, and the heaviest."""
        numbers = numbered(sets)
        shared = Having(sets, numbers).shared(self.one, self.other)
        weights = np.array(list(map(self.looks.of, numbers)))[shared.numbers]
        together, heaviest = np.zeros(len(self.one)), np.zeros(len(self.one))
        np.add.at(together, shared.pairs, weights)
        np.maximum.at(heaviest, shared.pairs, weights)
        return together, heaviest


def _deeds(both: _Both) -> tuple[_Column, ...]:
    kin, near = [one.kin for one in both.all], [one.near for one in both.all]
    deeds = [one.deed for one in both.mentions]
    deed, told = both.meet(deeds), both.cross(deeds, [one.clause for one in both.mentions])
    kinds = [one.kind for one in both.all]
    typed, alike = both.have(kinds), both.equal(kinds)
    return (
        both.meet(kin),
        both.cross(kin, near),
        np.minimum(both.count(near), _MOST),
        deed,
        told & ~deed,
        typed & alike,
        typed & ~alike,
        # A kind that is not the other's, where one has none.
        ~typed & ~alike,
    )


def _words(both: _Both) -> tuple[_Column, ...]:
    named = [one.named for one in both.all]
    said, rarest = both.weigh([one.said for one in both.all])
    names, _ = both.weigh(named)
    around, _ = both.weigh([one.words for one in both.mentions])
    weight, other = both.of([one.weight for one in both.all])
    lighter = np.minimum(*both.of([one.around for one in both.all]))
    return (
        said / np.maximum(1.0, np.minimum(weight, other)),
        2 * said / np.maximum(1.5, weight + other),
        np.minimum(said, _MOST),
        rarest,
        np.log1p(np.maximum(weight, other)),
        np.minimum(names, _NAMED_MOST),
        both.have(named) & (names == 0),
        np.minimum(1.0, around / np.maximum(1.0, lighter)),
        np.minimum(both.count([one.numbers for one in both.all]), _NAMED_MOST),
    )


def _days(both: _Both) -> tuple[_Column, ...]:
    days = [one.stated for one in both.all]
    stated, same = both.have(days), both.equal(days)
    apart = _days_between(both, [one.day for one in both.all])
    told = _days_between(both, [one.told for one in both.all])
    known = ~stated & ~np.isnan(apart)
    return (
        np.where(stated, same, 0.5 * (known & (apart == 0))),
        _coarse(both, stated & ~same),
        np.where(known, np.minimum(_DAYS_MOST, np.log1p(apart)), 0.0),
        ~stated & ~known,
        np.where(np.isnan(told), _UNKNOWN, np.minimum(_DAYS_MOST, np.log1p(told))),
    )


def _days_between(both: _Both, days: Iterable[int | None]) -> NDArray[np.float64]:
    """How many days lie between; not a number where one is unknown."""
    one, other = both.of([np.nan if day is None else day for day in days])
    apart: NDArray[np.float64] = np.abs(one - other)
    return apart


def _coarse(both: _Both, differ: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether of two stated days that differ one is the month or the year of the other."""
    days = [one.stated or "" for one in both.all]
    shorter = np.minimum(*both.of(map(len, days)))
    coarse: NDArray[np.bool_] = differ & (shorter < _DAY)
    for at in np.flatnonzero(coarse).tolist():
        one, other = days[both.one[at]], days[both.other[at]]
        coarse[at] = one.startswith(other) or other.startswith(one)
    return coarse


def _circumstances(both: _Both) -> tuple[_Column, ...]:
    all_by = [one.by for one in both.mentions]
    claims = [one.claims for one in both.mentions]
    places = [one.place for one in both.all]
    by, claim = both.meet(all_by), both.meet(claims)
    return (
        by,
        both.have(all_by) & ~by,
        both.meet([one.to for one in both.mentions]),
        both.have(places) & both.equal(places),
        claim,
        both.have(claims) & ~claim,
        both.equal([one.record.article.id for one in both.mentions]),
        np.add(*both.of([float(one.title) for one in both.all])),
        both.equal([one.event.status for one in both.mentions]),
    )
