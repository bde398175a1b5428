"""The part of the world that a map shows, and where a place stands in it.

The projection is equidistant cylindrical, true along the middle latitude (Snyder, "Map
projections: a working manual", 1987, chapter 12).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.exports.maps.outlines import Point

WIDTH: Final = 440.0
_SHAPE: Final = 0.62
"""Height of a map by its width, unless it shows the whole world."""
_CLOSEST: Final = 9.0
"""The fewest degrees from top to bottom: closer, the outlines are too coarse to help."""
_MARGIN: Final = 1.5
_WORLD: Final = (-65.0, 85.0)


@dataclass(frozen=True, slots=True)
class Window:
    """Degrees at the edges of a map; ``east`` is more than ``west``, also over 180."""

    west: float
    east: float
    south: float
    north: float

    @property
    def across(self) -> float:
        """Units of the drawing to a degree of longitude."""
        return WIDTH / (self.east - self.west)

    @property
    def down(self) -> float:
        """Units of the drawing to a degree of latitude."""
        return self.across / _narrowing(self)

    @property
    def height(self) -> float:
        """Units of the drawing from top to bottom."""
        return (self.north - self.south) * self.down

    def place(self, longitude: float, latitude: float) -> Point:
        """Where a place stands, from the top left."""
        return (longitude - self.west) * self.across, (self.north - latitude) * self.down

    def inside(self, longitude: float) -> float:
        """The same meridian, counted so that it lies east of the window's west."""
        return self.west + (longitude - self.west) % 360


def _narrowing(window: Window) -> float:
    """How much shorter a degree of longitude is than one of latitude, in the middle."""
    whole = window.east - window.west >= 360  # noqa: PLR2004 - degrees of the globe
    return 1.0 if whole else _shrunk((window.south + window.north) / 2)


def _shrunk(latitude: float) -> float:
    return max(0.2, cos(radians(latitude)))


def around(places: Sequence[Point]) -> Window:
    """The window that shows all places (longitude, latitude) with some room around them."""
    south, north = min(y for _, y in places), max(y for _, y in places)
    west, wide = _arc(sorted({x % 360 for x, _ in places}))
    middle = (south + north) / 2
    shrunk = _shrunk(middle)
    height = max(_CLOSEST, (north - south) * _MARGIN, wide * shrunk * _SHAPE * _MARGIN)
    width = height / _SHAPE / shrunk
    center = west + wide / 2
    if width >= 360:  # noqa: PLR2004 - degrees of the globe
        low, high = min(_WORLD[0], south - 5), max(_WORLD[1], north)
        return Window(center - 180, center + 180, low, high)
    return Window(
        center - width / 2, center + width / 2, middle - height / 2, middle + height / 2
    )


def _arc(meridians: Sequence[float]) -> tuple[float, float]:
    """West end and width of the shortest arc that holds all meridians (0 to 360, sorted)."""
    ring = [*meridians, meridians[0] + 360]
    gap, at = max((b - a, at) for at, (a, b) in enumerate(pairwise(ring)))
    west = ring[at + 1] % 360
    return (west - 360 if west > 180 else west), 360 - gap  # noqa: PLR2004 - the date line
