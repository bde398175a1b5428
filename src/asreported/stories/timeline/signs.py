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
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.reports import family, name_stems
from asreported.stories.timeline.kin import kin_of
from asreported.stories.timeline.mentions import told_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.model import Record
    from asreported.stories.timeline.mentions import Mention

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
            ordinals=one.clause & _ORDINALS,
        )

    def signs(self, one: Look, other: Look) -> tuple[float, ...]:
        """The signs of two mentions, in the order of ``NAMES``."""
        return (
            *_deeds(one, other),
            *self._words(one, other),
            *_days(one, other),
            *_circumstances(one, other),
        )

    def _words(self, one: Look, other: Look) -> tuple[float, ...]:
        weights = [self._of.get(word, 1.0) for word in one.said & other.said]
        named = one.named & other.named
        # Words come in any order: their sum must not depend on it.
        common = fsum(weights)
        small, large = sorted((one.weight, other.weight))
        around = self.weight(one.mention.words & other.mention.words)
        return (
            common / max(1.0, small),
            2 * common / max(1.5, small + large),
            min(common, _MOST),
            max(weights, default=0.0),
            log1p(large),
            min(self.weight(named), _NAMED_MOST),
            float(not named and bool(one.named) and bool(other.named)),
            min(1.0, around / max(1.0, min(one.around, other.around))),
            min(float(len(one.numbers & other.numbers)), _NAMED_MOST),
        )


def _deeds(one: Look, other: Look) -> tuple[float, ...]:
    a, b = one.mention, other.mention
    deed = not a.deed.isdisjoint(b.deed)
    near = not a.deed.isdisjoint(b.clause) or not b.deed.isdisjoint(a.clause)
    typed = bool(one.kind) + bool(other.kind)
    alike = one.kind == other.kind
    return (
        float(not one.kin.isdisjoint(other.kin)),
        float(not one.kin.isdisjoint(other.near) or not other.kin.isdisjoint(one.near)),
        min(float(len(one.near & other.near)), _MOST),
        float(deed),
        float(near and not deed),
        float(typed == _BOTH and alike),
        float(typed == _BOTH and not alike),
        float(typed == 1),
    )


def _days(one: Look, other: Look) -> tuple[float, ...]:
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


def _circumstances(one: Look, other: Look) -> tuple[float, ...]:
    a, b = one.mention, other.mention
    places = a.event.place, b.event.place
    return (
        float(not a.by.isdisjoint(b.by)),
        float(bool(a.by) and bool(b.by) and a.by.isdisjoint(b.by)),
        float(not a.to.isdisjoint(b.to)),
        float(
            places[0] is not None
            and places[1] is not None
            and places[0].name.lower() == places[1].name.lower()
        ),
        float(not a.claims.isdisjoint(b.claims)),
        float(bool(a.claims) and bool(b.claims) and a.claims.isdisjoint(b.claims)),
        float(a.record.article.id == b.record.article.id),
        float(one.title + other.title),
        float(a.event.status == b.event.status),
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
