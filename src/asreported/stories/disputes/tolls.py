"""Figures of one thing on two words that cannot both hold, given bounds and days."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from asreported.stories.model import Cited, StoryDispute
from asreported.stories.series.deeds import CROWD
from asreported.stories.series.referents import apart
from asreported.stories.stems import content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.stories.dossier import Dossier
    from asreported.stories.series import Followed, Telling

_EARLIER = content("correction earlier version")
"""An article that speaks of its own earlier words is no second teller."""
_GROWING = frozenset({"killed", "injured", "displaced", "aboard", "rescued", "arrested"})
"""What only rises while it is counted: less on an earlier day can hold beside it."""


def opposed_figures(dossier: Dossier, followed: Followed) -> Iterator[StoryDispute]:
    """The figures of two tellers that exclude each other, once for each two and day.

    12 or more on Monday and 17 on Tuesday can both hold; 9 and 12 or more on one
    day cannot, nor can 17 on Monday and 12 at most on Tuesday of what only rises,
    which is told only of those who are never at odds as of one day.
    """
    pairs = [pair for pair in combinations(followed.tellings, 2) if _may_oppose(dossier, *pair)]
    seen: list[tuple[tuple[frozenset[str], ...], str | None]] = []
    for same_day in (True, False):
        for one, other in pairs:
            if (one.day == other.day) is not same_day or not _excludes(one, other):
                continue
            words = [content(dossier.teller(told.record, told.said)) for told in (one, other)]
            day = one.day if same_day else None
            if not any(_known(words, known, day, when) for known, when in seen):
                seen.append((tuple(words), day))
                why = _why(dossier, one, other)
                yield StoryDispute("figures", (_cited(one), _cited(other)), why)


def _known(
    words: Sequence[frozenset[str]],
    known: Sequence[frozenset[str]],
    day: str | None,
    when: str | None,
) -> bool:
    """Whether a dispute of these two has been told: of this day, or of any for ``None``."""
    if day is not None and day != when:
        return False
    return any(_one(words[0], known[at]) and _one(words[1], known[1 - at]) for at in (0, 1))


def _one(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names may be of one teller: "the hospital", "Callan General Hospital"."""
    return one <= other or other <= one


def _may_oppose(dossier: Dossier, one: Telling, other: Telling) -> bool:
    """Whether two stand on different words, neither of them in a correction.

    A number on the outlet's own word sums up what others say, except where it counted
    a crowd itself.
    """
    if one.corrected or other.corrected or (one.said is None and other.said is None):
        return False
    if one.said is None or other.said is None:
        return one.deed == CROWD and one.record is other.record
    names = [content(dossier.teller(told.record, told.said)) for told in (one, other)]
    if any(_EARLIER & name for name in names):
        return False
    return one.teller != other.teller and not _one(*names)


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
