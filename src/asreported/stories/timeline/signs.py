"""What is measured of two mentions before the learned weights say how surely they are one.

The signs are those of cross-document event coreference by feature models (Bejan and
Harabagiu 2010; Lee et al. 2012): the deed, the words of the clause by their rarity, who
takes part, the day, the place, and whether reports of one claim tell both.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from math import fsum, log, log1p
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from asreported.stories.reports import family, name_stems
from asreported.stories.timeline.kin import kin_of
from asreported.stories.timeline.mentions import told_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    from asreported.model import Record
    from asreported.stories.timeline.mentions import Mention

    Column = ArrayLike

NAMES: Final = (
    "kin", "kin_near", "kin_shared", "one_deed", "deed_near", "one_type", "two_types",
    "one_typed", "contained", "alike", "shared", "rarest", "longer", "names_shared",
    "names_apart", "sentence", "numbers", "same_day", "coarse_day", "days_apart", "undated",
    "hours", "by", "by_apart", "to", "place", "claim", "claims_apart", "own", "titles",
    "one_status",
)  # fmt: skip
"""Shares from 0 to 1, weights of words, logarithms of days, and truths."""
_LIGHTEST, _SMALL = 0.2, 60
_MOST, _NAMED_MOST, _DAYS_MOST = 4.0, 3.0, 4.0
_UNKNOWN: Final = 2.0
"""What stands for the logarithm of days where an article has no day."""
_DAY: Final = len("2025-01-01")
_BOTH: Final = 2
_MATTER: Final = 2
"""Words of a matter from which a demand says what it is of."""
_FIRST_DAY: Final = "-01-01"
_ORDINALS: Final = frozenset(
    map(family, "second third fourth fifth sixth seventh eighth ninth tenth".split())
)
_OPPOSED: Final = frozenset(
    map(
        frozenset,
        (
            ("RETREAT", "COERCE"), ("RETREAT", "SANCTION"), ("RETREAT", "ASSAULT"),
            ("RETREAT", "MOBILIZE"), ("REJECT", "REQUEST"), ("REJECT", "AGREE"),
            ("PROTEST", "CONCEDE"), ("SUPPORT", "ASSAULT"), ("AID", "ASSAULT"),
        ),
    )
)  # fmt: skip
_NUMBER: Final = re.compile(r"\d[\d,.]*\d|\d")
_TITLES: Final = frozenset({"headline", "standfirst"})


class Look(NamedTuple):
    """A mention with all that is compared of it."""

    mention: Mention
    said: frozenset[str]
    """The words of its clause that are of no name."""
    named: frozenset[str]
    weight: float
    around: float
    """The weight of the words of its sentence."""
    kin: frozenset[int]
    near: frozenset[int]
    """The kin of its deed, and of all words of its clause."""
    numbers: frozenset[str]
    day: int | None
    told: int | None
    """Days since year 1: when it was, as far as known to the day, and when it was told."""
    title: bool
    kind: str
    stated: str | None
    """The day that its article states, as precise as it does."""
    first: str
    """The first day that this can mean; empty where nothing is stated or it is to come."""
    news: str
    """The day of its article; of what is to come the last of all, as it may be told before."""
    place: str | None
    ordinals: frozenset[str]
    """"Second" of "a second patient died"."""


Both = tuple[Look, Look]


class Looks:
    """The mentions of a story and what its words weigh, from 0.2 to 1 by their rarity."""

    def __init__(self, told: Sequence[Mention], records: Sequence[Record]) -> None:
        counts = Counter(word for one in told for word in one.clause)
        size = 1 + max(len(told), _SMALL)
        self._of = {
            word: max(_LIGHTEST, log(size / count) / log(size))
            for word, count in counts.items()
        }
        names = frozenset(
            word
            for record in records
            for one in record.entities
            if one.name[:1].isupper()
            for word in name_stems(one.name)
        )
        self.all = [self._look(one, names) for one in told]

    def weight(self, words: frozenset[str]) -> float:
        """The weight of some words, the same in whatever order they come."""
        return fsum([self._of.get(word, 1.0) for word in words])

    def of(self, word: str) -> float:
        """The weight of a word."""
        return self._of.get(word, 1.0)

    def _look(self, one: Mention, names: frozenset[str]) -> Look:
        said = one.clause - names
        text = one.record.article.text
        at = one.event.trigger[0][0]
        date, past = one.date, one.is_past
        kind = next((b.kind for b in one.record.article.blocks if b.start <= at < b.end), "")
        return Look(
            mention=one,
            said=said,
            named=one.clause & names,
            weight=self.weight(said),
            around=self.weight(one.words),
            kin=kin_of(one.deed),
            near=kin_of(said),
            numbers=frozenset(_NUMBER.findall(text, *one.sentence)),
            day=_ordinal(one.dating.date),
            told=_ordinal(told_on(one)),
            title=kind in _TITLES,
            kind=one.kind,
            stated=date and date[:_DAY],
            first=_first(date) if date and past else "",
            news=told_on(one) if past else "9999",
            place=one.event.place.name.lower() if one.event.place else None,
            ordinals=one.clause & _ORDINALS,
        )

    def signs(self, pairs: Sequence[tuple[int, int]]) -> NDArray[np.float64]:
        """The signs of pairs of mentions by their places, (pairs, ``NAMES``)."""
        both = [(self.all[a], self.all[b]) for a, b in pairs]
        columns = [*_deeds(both), *self._words(both), *_days(both), *_circumstances(both)]
        return np.array(columns, np.float64).T

    def _words(self, both: Sequence[Both]) -> tuple[Column, ...]:
        of = self._of
        shared = [[of.get(word, 1.0) for word in one.said & other.said] for one, other in both]
        # Words come in any order: their sum must not depend on it.
        common = np.array(list(map(fsum, shared)))
        weights = np.array([(one.weight, other.weight) for one, other in both]).reshape(-1, 2)
        named = [one.named & other.named for one, other in both]
        around = [self.weight(one.mention.words & other.mention.words) for one, other in both]
        least = [max(1.0, min(one.around, other.around)) for one, other in both]
        return (
            common / np.maximum(1.0, weights.min(1)),
            2 * common / np.maximum(1.5, weights.sum(1)),
            np.minimum(common, _MOST),
            [max(each, default=0.0) for each in shared],
            np.log1p(weights.max(1)),
            [min(self.weight(each), _NAMED_MOST) if each else 0.0 for each in named],
            [
                not each and bool(one.named) and bool(other.named)
                for each, (one, other) in zip(named, both, strict=True)
            ],
            np.minimum(1.0, np.array(around) / np.array(least)),
            [min(len(one.numbers & other.numbers), _NAMED_MOST) for one, other in both],
        )


def _deeds(both: Sequence[Both]) -> tuple[Column, ...]:
    deed = [_meet(one.mention.deed, other.mention.deed) for one, other in both]
    near = [
        _meet(one.mention.deed, other.mention.clause)
        or _meet(other.mention.deed, one.mention.clause)
        for one, other in both
    ]
    typed = np.array([bool(one.kind) + bool(other.kind) for one, other in both])
    alike = np.array([one.kind == other.kind for one, other in both], np.bool_)
    return (
        [_meet(one.kin, other.kin) for one, other in both],
        [_meet(one.kin, other.near) or _meet(other.kin, one.near) for one, other in both],
        [min(len(one.near & other.near), _MOST) for one, other in both],
        deed,
        [is_near and not is_deed for is_near, is_deed in zip(near, deed, strict=True)],
        (typed == _BOTH) & alike,
        (typed == _BOTH) & ~alike,
        typed == 1,
    )


def _meet(one: frozenset[Any], other: frozenset[Any]) -> bool:
    return not one.isdisjoint(other)


def _days(both: Sequence[Both]) -> tuple[Column, ...]:
    return tuple(np.array([_day_signs(*each) for each in both]).reshape(-1, 5).T)


def _day_signs(one: Look, other: Look) -> tuple[float, ...]:
    first, second = one.stated, other.stated
    same = coarse = apart = undated = 0.0
    if first and second:
        same = float(first == second)
        coarse = float(not same and (first.startswith(second) or second.startswith(first)))
    elif one.day is not None and other.day is not None:
        apart = min(_DAYS_MOST, log1p(abs(one.day - other.day)))
        same = 0.5 * (one.day == other.day)
    else:
        undated = 1.0
    hours = _UNKNOWN
    if one.told is not None and other.told is not None:
        hours = min(_DAYS_MOST, log1p(abs(one.told - other.told)))
    return same, coarse, apart, undated, hours


def _circumstances(both: Sequence[Both]) -> tuple[Column, ...]:
    told = [(one.mention, other.mention) for one, other in both]
    by = [_meet(a.by, b.by) for a, b in told]
    claim = [_meet(a.claims, b.claims) for a, b in told]
    return (
        by,
        [bool(a.by and b.by) and not met for (a, b), met in zip(told, by, strict=True)],
        [_meet(a.to, b.to) for a, b in told],
        [one.place is not None and one.place == other.place for one, other in both],
        claim,
        [
            bool(a.claims and b.claims) and not met
            for (a, b), met in zip(told, claim, strict=True)
        ],
        [a.record.article.id == b.record.article.id for a, b in told],
        [one.title + other.title for one, other in both],
        [a.event.status == b.event.status for a, b in told],
    )


def excluded(one: Look, other: Look) -> bool:
    """Whether two days exclude each other, or a day lies after an article that told of it.

    So do two ordinals, as a second patient is not the third, and acts of which one undoes or
    answers the other.
    """
    if one.first > other.news or other.first > one.news:
        return True
    if one.ordinals and other.ordinals and one.ordinals.isdisjoint(other.ordinals):
        return True
    if one.kind != other.kind and frozenset((one.kind, other.kind)) in _OPPOSED:
        return True
    if one.kind == other.kind == "REQUEST" and _of_two_matters(one, other):
        return True
    first, second = one.stated, other.stated
    if first is None or second is None or first == second:
        return False
    return not (first.startswith(second) or second.startswith(first))


def _of_two_matters(one: Look, other: Look) -> bool:
    """Whether two demands have no word in common but that they demand."""
    matters = [
        each.said - each.mention.deed - each.mention.by - each.mention.to
        for each in (one, other)
    ]
    return min(map(len, matters)) >= _MATTER and matters[0].isdisjoint(matters[1])


def _first(value: str) -> str:
    """A day as it is; of a month or a year the first day that it can mean."""
    return (value + _FIRST_DAY[max(0, len(value) - len("2025")) :])[:_DAY]


def _ordinal(value: str | None) -> int | None:
    try:
        return date.fromisoformat(value[:_DAY]).toordinal() if value else None
    except ValueError:
        return None
