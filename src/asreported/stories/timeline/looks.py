"""A mention with all that is compared of it, and what the words of a story's mentions weigh."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from math import fsum, log
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.reports import family, name_stems
from asreported.stories.timeline.kin import kin_of
from asreported.stories.timeline.mentions import Mention, told_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.model import Article, Record

_LIGHTEST, _SMALL = 0.2, 60
_DAY: Final = len("2025-01-01")
_FIRST_DAY: Final = "-01-01"
_ORDINALS: Final = frozenset(
    map(family, "second third fourth fifth sixth seventh eighth ninth tenth".split())
)
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
        date, news = one.date, told_on(one)
        past = one.is_past
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
            told=_ordinal(news),
            title=_is_title(one.record.article, one.event.trigger[0][0]),
            kind=one.kind,
            stated=date and date[:_DAY],
            first=_first(date) if date and past else "",
            news=news if past else "9999",
            place=one.event.place.name.lower() if one.event.place else None,
            ordinals=one.clause & _ORDINALS,
        )


def _is_title(article: Article, at: int) -> bool:
    for block in article.blocks:
        if block.start <= at < block.end:
            return block.kind in _TITLES
    return False


def _first(value: str) -> str:
    """A day as it is; of a month or a year the first day that it can mean."""
    return (value + _FIRST_DAY[max(0, len(value) - len("2025")) :])[:_DAY]


def _ordinal(value: str | None) -> int | None:
    try:
        return date.fromisoformat(value[:_DAY]).toordinal() if value else None
    except ValueError:
        return None
