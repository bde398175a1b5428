"""Figures of one thing on two words that cannot both hold, given bounds and days."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.model import Cited, StoryDispute
from asreported.stories.series.deeds import CROWD
from asreported.stories.series.referents import apart
from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.stories.dossier import Dossier
    from asreported.stories.series import Followed, Telling

_EARLIER = content("correction earlier version")
"""An article that speaks of its own earlier words is no second teller."""
_GROWING = frozenset({"killed", "injured", "displaced", "aboard", "rescued", "arrested"})
"""What only rises while it is counted: less on an earlier day can hold beside it."""


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
    pairs = [
        (one, other)
        for one, other in combinations(_values(dossier, followed), 2)
        if _may_oppose(one, other) and _excludes(one.first, other.first)
    ]
    seen: list[tuple[_Value, _Value, str | None]] = []
    for same_day in (True, False):
        for one, other in pairs:
            day = one.first.day if same_day else None
            if (one.first.day == other.first.day) is not same_day:
                continue
            if not any(_is_known(one, other, day, known) for known in seen):
                seen.append((one, other, day))
                sides = _cited_together(one, other)
                why = _why(dossier, one.first, other.first)
                yield StoryDispute("figures", tuple(map(_cited, sides)), why)


def _values(dossier: Dossier, followed: Followed) -> list[_Value]:
    """The values that stand on somebody's word, or of a crowd on the outlet's own."""
    found: list[_Value] = []
    for told in followed.tellings:
        words = content(dossier.teller(told.record, told.said))
        if told.corrected or _EARLIER & words or (told.said is None and told.deed != CROWD):
            continue
        for known in found:
            if _one(known.words, words) and known.first.range == told.range:
                known.tellings.append(told)
                break
        else:
            found.append(_Value(words, [told]))
    return found


def _one(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names may be of one teller: "the hospital", "Callan General Hospital"."""
    return one <= other or other <= one


def _may_oppose(one: _Value, other: _Value) -> bool:
    """Whether two values stand on different words; an outlet's own, in its own article."""
    pair = (one.first, other.first)
    if any(told.said is None for told in pair) and pair[0].record is not pair[1].record:
        return False
    return pair[0].teller != pair[1].teller and not _one(one.words, other.words)


def _is_known(
    one: _Value, other: _Value, day: str | None, known: tuple[_Value, _Value, str | None]
) -> bool:
    """Whether a dispute of these two has been told: of this day, or of any for ``None``."""
    if day is not None and day != known[2]:
        return False
    return any(
        _one(one.words, first.words) and _one(other.words, second.words)
        for first, second in (known[:2], known[1::-1])
    )


def _cited_together(one: _Value, other: _Value) -> tuple[Telling, Telling]:
    """Both where one article tells both, else where each is told first."""
    together = ((a, b) for a in one.tellings for b in other.tellings if a.record is b.record)
    return next(together, (one.first, other.first))


def _excludes(one: Telling, other: Telling) -> bool:
    if one.day is None or other.day is None:
        return one.record is other.record and apart(one, other)
    if one.day == other.day:
        return apart(one, other)
    early, late = sorted((one, other), key=lambda told: told.day or "")
    return early.deed in _GROWING and early.range[0] > late.range[1]


def _cited(told: Telling) -> Cited:
    said = told.figure.attribution
    return Cited(told.record.article.id, told.figure.span, said, figure=told.figure.id)


def _why(dossier: Dossier, one: Telling, other: Telling) -> str:
    what = one.deed or one.figure.counts or one.figure.category
    who = [dossier.teller(told.record, told.said) for told in (one, other)]
    day = one.day if one.day == other.day else f"{one.day} and {other.day}"
    return f"{who[0]} and {who[1]} give different figures ({what}, {day})"
