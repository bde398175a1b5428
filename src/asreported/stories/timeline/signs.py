"""What is measured of two mentions before the learned weights say how surely they are one.

The signs are those of cross-document event coreference by feature models (Bejan and
Harabagiu 2010; Lee et al. 2012): the deed, the words of the clause by their rarity, who
takes part, the day, the place, and whether reports of one claim tell both.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from math import fsum, log
from operator import and_, eq
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from asreported.stories.reports import family, name_stems
from asreported.stories.timeline.kin import kin_of
from asreported.stories.timeline.mentions import Mention, told_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import ArrayLike, NDArray

    from asreported.model import Record

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
        if not pairs:
            return np.zeros((0, len(NAMES)))
        both = _Both([self.all[a] for a, _ in pairs], [self.all[b] for _, b in pairs])
        columns = [*_deeds(both), *self._words(both), *_days(both), *_circumstances(both)]
        signs = np.empty((len(pairs), len(NAMES)))
        for at, column in enumerate(columns):
            signs[:, at] = column
        return signs

    def _words(self, both: _Both) -> tuple[Column, ...]:
        get = self._of.get
        shared = [[get(word, 1.0) for word in words] for words in both.shared("said")]
        # Words come in any order: their sum must not depend on it.
        common = np.array(list(map(fsum, shared)))
        weights = np.array(both.of("weight"))
        named = list(both.shared("named"))
        around = np.array(list(map(self.weight, both.shared("words"))))
        return (
            common / np.maximum(1.0, weights.min(0)),
            2 * common / np.maximum(1.5, weights.sum(0)),
            np.minimum(common, _MOST),
            [max(each, default=0.0) for each in shared],
            np.log1p(weights.max(0)),
            np.minimum([self.weight(each) if each else 0.0 for each in named], _NAMED_MOST),
            both.have("named") & ~_truths(map(bool, named)),
            np.minimum(1.0, around / np.maximum(1.0, np.min(both.of("around"), 0))),
            np.minimum(list(map(len, both.shared("numbers"))), _NAMED_MOST),
        )


class _Both:
    """The looks of some pairs, asked for one thing of all pairs at once."""

    def __init__(self, one: Sequence[Look], other: Sequence[Look]) -> None:
        self._one = _columns(one)
        self._other = _columns(other)

    def of(self, name: str) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
        """An attribute of the first looks and of the second ones, or of their mentions."""
        return self._one[name], self._other[name]

    def have(self, name: str) -> NDArray[np.bool_]:
        """Whether both have something there."""
        one, other = self.of(name)
        return _truths(map(bool, one)) & _truths(map(bool, other))

    def equal(self, name: str) -> NDArray[np.bool_]:
        """Whether both have the same there."""
        return _truths(map(eq, *self.of(name)))

    def shared(self, name: str) -> Iterator[frozenset[Any]]:
        """What two sets have in common."""
        return map(and_, *self.of(name))

    def meet(self, name: str, others: str = "") -> NDArray[np.bool_]:
        """Whether two sets have anything in common; ``others`` is asked of the second looks."""
        one, other = self._one[name], self._other[others or name]
        return ~_truths(map(frozenset.isdisjoint, one, other))

    def cross(self, name: str, others: str) -> NDArray[np.bool_]:
        """Whether a set of either look meets another one of the other look."""
        return self.meet(name, others) | self.meet(others, name)

    def days_between(self, name: str) -> NDArray[np.float64]:
        """How many days lie between; not a number where one is unknown."""
        one, other = (np.array(days, np.float64) for days in self.of(name))
        return np.abs(one - other)


def _truths(values: Iterable[bool]) -> NDArray[np.bool_]:
    return np.array(list(values), np.bool_)


def _columns(looks: Sequence[Look]) -> dict[str, tuple[Any, ...]]:
    found = dict(zip(Look._fields, zip(*looks, strict=True), strict=True))
    mentions = zip(*found["mention"], strict=True)
    return dict(zip(Mention._fields, mentions, strict=True)) | found


def _deeds(both: _Both) -> tuple[Column, ...]:
    deed, near = both.meet("deed"), both.cross("deed", "clause")
    typed, alike = both.have("kind"), both.equal("kind")
    # A kind that is not the other's, where one has none.
    one_typed = ~typed & ~alike
    return (
        both.meet("kin"),
        both.cross("kin", "near"),
        np.minimum(list(map(len, both.shared("near"))), _MOST),
        deed,
        near & ~deed,
        typed & alike,
        typed & ~alike,
        one_typed,
    )


def _days(both: _Both) -> tuple[Column, ...]:
    stated, same = both.have("stated"), both.equal("stated")
    coarse = [
        bool(one and other) and (one.startswith(other) or other.startswith(one))
        for one, other in zip(*both.of("stated"), strict=True)
    ]
    apart, told = both.days_between("day"), both.days_between("told")
    known = ~stated & ~np.isnan(apart)
    return (
        np.where(stated, same, 0.5 * (known & (apart == 0))),
        np.array(coarse) & ~same,
        np.where(known, np.minimum(_DAYS_MOST, np.log1p(apart)), 0.0),
        ~stated & ~known,
        np.where(np.isnan(told), _UNKNOWN, np.minimum(_DAYS_MOST, np.log1p(told))),
    )


def _circumstances(both: _Both) -> tuple[Column, ...]:
    by, claim = both.meet("by"), both.meet("claims")
    return (
        by,
        both.have("by") & ~by,
        both.meet("to"),
        both.have("place") & both.equal("place"),
        claim,
        both.have("claims") & ~claim,
        [
            one.article.id == other.article.id
            for one, other in zip(*both.of("record"), strict=True)
        ],
        np.sum(both.of("title"), 0),
        [one.status == other.status for one, other in zip(*both.of("event"), strict=True)],
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
