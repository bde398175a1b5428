"""Figures of one thing on two words that cannot both hold, given bounds and days."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from asreported.stories.model import Cited, StoryDispute
from asreported.stories.series.referents import apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.stories.dossier import Dossier
    from asreported.stories.series import Followed, Telling

_GROWING = frozenset({"killed", "injured", "displaced", "aboard", "rescued", "arrested"})
"""What only rises while it is counted: less on an earlier day can hold beside it."""


def opposed_figures(dossier: Dossier, followed: Followed) -> Iterator[StoryDispute]:
    """The first two figures of each two tellers that exclude each other.

    12 or more on Monday and 17 on Tuesday can both hold; 9 and 12 or more on one
    day cannot, nor can 17 on Monday and 12 at most on Tuesday of what only rises.
    """
    seen: set[frozenset[str]] = set()
    for one, other in combinations(followed.tellings, 2):
        tellers = frozenset(
            dossier.teller(told.record, told.said).casefold() for told in (one, other)
        )
        if (
            len(tellers) == 1
            or one.teller == other.teller
            or tellers in seen
            or not _both_told(one, other)
        ):
            continue
        if _excludes(one, other):
            seen.add(tellers)
            yield StoryDispute(
                "figures", (_cited(one), _cited(other)), _why(dossier, one, other)
            )


def _both_told(one: Telling, other: Telling) -> bool:
    """Whether both stand on somebody's word: a headline's own number is its article's sum."""
    return one.said is not None and other.said is not None


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
