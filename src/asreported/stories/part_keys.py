"""Permanent keys of what a story's comparison holds besides claims: series and disputes."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from asreported.stories.keys import member_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asreported.model import Record
    from asreported.stories.model import Series, StoryDispute

_LENGTH = 16


def series_key(one: Series, known: Mapping[str, Record]) -> str:
    """The key of a series: that of its earliest point, so that later ones do not rename it.

    ``known`` are the records of its story by article.
    """
    first = one.points[0]
    return member_key(known[first.article], f"series {one.category}", first.span)


def dispute_key(one: StoryDispute, known: Mapping[str, Record]) -> str:
    """The key of a dispute: that of where its sides stand."""
    sides = sorted(member_key(known[side.article], "side", side.span) for side in one.sides)
    return sha256("\x1f".join((one.kind, *sides)).encode()).hexdigest()[:_LENGTH]
