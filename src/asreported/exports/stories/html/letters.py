"""A letter for everybody on whose word the values of a series stand."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING

from asreported.exports.stories.wording import point_notes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import Point


def letters(evidence: Evidence, points: Iterable[Point]) -> dict[str, str]:
    """Names to letters: A to Z, then A2 and so on, in the order of the points."""
    names = dict.fromkeys(next(iter(point_notes(evidence, each))) for each in points)
    return {name: _letter(at) for at, name in enumerate(names)}


def _letter(at: int) -> str:
    turn, letter = divmod(at, len(ascii_uppercase))
    return ascii_uppercase[letter] + (str(turn + 1) if turn else "")
