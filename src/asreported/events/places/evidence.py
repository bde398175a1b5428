"""What else says in which region an article is: bodies named after one, and its people.

"The Alabama National Guard" and "the Scottish government" are no places, and yet tell which
Birmingham and which Perth is meant.
"""

from __future__ import annotations

from functools import lru_cache
from math import cos, hypot, radians
from typing import TYPE_CHECKING

from asreported.events.places.candidates import candidates
from asreported.events.places.features import regions_of_peoples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.language import Analysis

_LONGEST = 3
_KNOWN = 5.0
"""A lighter region is rarely what a body is named after."""


def regions_told(analysis: Analysis) -> Iterator[tuple[int, str]]:
    """Tokens in names of bodies and peoples, with the region that each tells."""
    peoples = regions_of_peoples()
    for token, word in enumerate(analysis.words):
        region = peoples.get(word)
        if region is not None:
            yield token, region
    for name in analysis.names:
        if name.label == "ORG":
            yield from _of_body(analysis, name.first, name.end)


def _of_body(analysis: Analysis, first: int, end: int) -> Iterator[tuple[int, str]]:
    for token in range(first, end):
        for last in range(min(end - 1, token + _LONGEST), token, -1):
            words = analysis.text[slice(*analysis.span(token, last))]
            region = _region(words) if words[0].isupper() else None
            if region is not None:
                yield token, region
                return


@lru_cache(maxsize=4096)
def _region(words: str) -> str | None:
    """The heaviest region of a name."""
    regions = [each for each in candidates(words) if each.precision == "region" and each.region]
    best = max(regions, key=lambda each: each.weight, default=None)
    return best.region if best is not None and best.weight >= _KNOWN else None


def degrees_apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    """How far two points are from each other, in degrees of a great circle, about."""
    east = abs(one[1] - other[1])
    east = min(east, 360 - east) * cos(radians((one[0] + other[0]) / 2))
    return hypot(one[0] - other[0], east)
