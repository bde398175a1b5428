"""Figures of one thing on two words that cannot both hold, given bounds and days."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.model import Cited, StoryDispute
from asreported.stories.series.deeds import CROWD
from asreported.stories.series.sizes import apart
from asreported.stories.times import published_hours
from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.stories.dossier import Dossier
    from asreported.stories.series import Followed, Telling

_EARLIER = content("correction earlier version")
"""An article that speaks of its own earlier words is no second teller."""
_NOT_AGAIN = re.compile(
    r"\b(?:not|never|n['’]t|no longer)\s(?:since\s|again\s)?"
    r"(?:repeat\w*|renew\w*|confirm\w*|explain\w*|stands? by|use[sd]?)\b[^.;:?!]{0,40}\Z"
)
_GROWING = frozenset({"killed", "injured", "displaced"})
"""What only rises while it is counted, and is counted whole: less on an earlier day can hold
beside it. Who is saved or arrested is told part by part."""


class _Value(NamedTuple):
    """One value on one word: as of its first day, with all that tell it."""

    words: frozenset[str]
    """Stems of the teller's name."""
    tellings: list[Telling]

    @property
    def first(self) -> Telling:
        return self.tellings[0]


def opposed_figures(dossier: Dossier, followed: Followed) -> Iterator[StoryDispute]:
    """The values of two tellers that exclude each other, once for each two and day.

    12 or more on Monday and 17 on Tuesday can both hold; 9 and 12 or more on one
    day cannot, nor can 17 on Monday and 12 at most on Tuesday of what only rises,
    which is told only of those who are never at odds as of one day. A value that is
    told again holds for the day on which it was first told.
    """
    values = _values(dossier, followed)
    pairs = [
        (one, other)
        for one, other in combinations(values, 2)
        if _may_oppose(one, other)
        and (_excludes(one.first, other.first) or _side_by_side(one, other))
    ]
    seen, told = _Seen(values), _Seen(values)
    for same_day in (True, False):
        for one, other in pairs:
            sides = _cited_together(one, other)
            day = sides[0].day if same_day else None
            if (sides[0].day == sides[1].day) is not same_day:
                continue
            article = sides[0].record.article.id
            if _side_by_side(one, other):
                known = told.has(one, other, article)
                told.add(one, other, article)
            else:
                known = seen.has(one, other, day)
            if not known:
                seen.add(one, other, day)
                why = _why(dossier, *sides)
                yield StoryDispute("figures", tuple(map(_cited, sides)), why)


def _values(dossier: Dossier, followed: Followed) -> list[_Value]:
    """The values that stand on somebody's word, or of a crowd on the outlet's own."""
    found: list[_Value] = []
    of_range: dict[tuple[float, float], list[_Value]] = {}
    for told in followed.tellings:
        words = content(_teller(dossier, told))
        if told.corrected or _EARLIER & words or _is_dropped(told):
            continue
        if not (told.is_told or told.deed == CROWD):
            continue
        alike = of_range.setdefault(told.range, [])
        known = next((one for one in alike if _one(one.words, words)), None)
        if known is not None:
            known.tellings.append(told)
        else:
            alike.append(_Value(words, [told]))
            found.append(alike[-1])
    return found


def _is_dropped(told: Telling) -> bool:
    """Whether nobody repeats it: what was said once does not hold for today."""
    text, start = told.record.article.text, told.figure.span[0]
    return _NOT_AGAIN.search(text, told.sentence[0], start) is not None


def _one(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names may be of one teller: "the hospital", "Callan General Hospital"."""
    return one <= other or other <= one


def _may_oppose(one: _Value, other: _Value) -> bool:
    """Whether two values stand on different words; an outlet's own, in its own article."""
    pair = (one.first, other.first)
    if any(not told.is_told for told in pair) and pair[0].record is not pair[1].record:
        return False
    if pair[0].figure.category == "money" and not all(told.sum.purpose for told in pair):
        return False
    return pair[0].teller != pair[1].teller and not _one(one.words, other.words)


class _Seen:
    """The disputes that were told, by their tellers under any name and by day or article."""

    def __init__(self, values: Sequence[_Value]) -> None:
        names = {value.words for value in values}
        self._names = {one: [other for other in names if _one(one, other)] for one in names}
        self._told: set[tuple[frozenset[str], frozenset[str], str | None]] = set()

    def add(self, one: _Value, other: _Value, where: str | None) -> None:
        """Remember a dispute of two values as of a day or an article, ``None`` for neither."""
        for pair in ((one.words, other.words), (other.words, one.words)):
            self._told.update(((*pair, where), (*pair, None)))

    def has(self, one: _Value, other: _Value, where: str | None) -> bool:
        """Whether one of these two was told: of this day or article, or any for ``None``."""
        return any(
            (first, second, where) in self._told
            for first in self._names[one.words]
            for second in self._names[other.words]
        )


def _cited_together(one: _Value, other: _Value) -> tuple[Telling, Telling]:
    """Both where one article tells both as of one day, else where it tells both, else apart."""
    together = [(a, b) for a in one.tellings for b in other.tellings if a.record is b.record]
    of_one_day = [pair for pair in together if pair[0].day == pair[1].day]
    return (of_one_day or together or [(one.first, other.first)])[0]


def _side_by_side(one: _Value, other: _Value) -> bool:
    """Whether one article tells both: it sets one number against the other."""
    return any(
        a.record is b.record and _excludes(a, b) for a in one.tellings for b in other.tellings
    )


_OF_ONES_OWN = frozenset({"injured"})
"""What each counts where he is: a hospital, the police, who marched. Only who sets one such
number against another disputes it."""


def _excludes(one: Telling, other: Telling) -> bool:
    if one.deed in _OF_ONES_OWN and one.record is not other.record:
        return False
    if one.day is None or other.day is None or _are_estimates(one, other):
        return one.record is other.record and apart(one, other)
    if one.day == other.day:
        return apart(one, other) and not _may_have_risen(one, other)
    early, late = sorted((one, other), key=lambda told: told.day or "")
    return early.deed in _GROWING and early.range[0] > late.range[1]


def _are_estimates(one: Telling, other: Telling) -> bool:
    """Whether both are sums of one purpose, which hold for no day."""
    return one.figure.category == other.figure.category == "money"


def _may_have_risen(one: Telling, other: Telling) -> bool:
    """Whether the greater of two values of a growing number was published later that day."""
    early, late = sorted((one, other), key=_published)
    grows = one.deed in _GROWING and one.record is not other.record
    return grows and _published(early) < _published(late) and early.range[1] < late.range[0]


def _published(told: Telling) -> float:
    return published_hours(told.record.article) or 0.0


def _cited(told: Telling) -> Cited:
    said = told.figure.attribution
    return Cited(told.record.article.id, told.figure.span, said, figure=told.figure.id)


def _teller(dossier: Dossier, told: Telling) -> str:
    """On whose word a figure is, in words."""
    if behind := told.body or (told.speaker if told.said is None else None):
        return dossier.name(behind)
    if told.counter:
        return told.counter
    return dossier.teller(told.record, told.said)


def _why(dossier: Dossier, one: Telling, other: Telling) -> str:
    what = one.deed or one.figure.counts or one.figure.category
    who = [_teller(dossier, told) for told in (one, other)]
    day = one.day if one.day == other.day else f"{one.day} and {other.day}"
    return f"{who[0]} and {who[1]} give different figures ({what}, {day})"
