"""The map as SVG: land, borders, a grid of degrees, names of countries, and the spots."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt
from typing import TYPE_CHECKING, Final

from asreported.exports.elements import Html, element
from asreported.exports.maps.clipping import line_pieces, ring_pieces
from asreported.exports.maps.outlines import outlines
from asreported.exports.maps.window import WIDTH, Window, around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.exports.maps.outlines import Named, Point

_GRIDS: Final = (1, 2, 5, 10, 20, 30)
_LINES: Final = 5
_LETTER: Final = 6.8
"""Units that a letter of a name takes."""
_NAMES: Final = 10
_EDGE: Final = 36
_FINEST: Final = 1.0
"""Points of an outline closer than this many units are drawn as one."""

Area = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map: its number in the list beside the map, how much is there, of what.

    ``latitude`` and ``longitude`` are degrees; ``title`` is what pointing at it tells;
    ``item`` is the ``data-item`` it belongs to. An ``area`` is drawn hollow: it happened
    somewhere around, not at the point.
    """

    latitude: float
    longitude: float
    number: int
    count: int
    title: str
    item: str | None = None
    area: bool = False


def drawn(spots: Sequence[Spot], *, label: str) -> Html:
    """The map of one or more spots, zoomed to them; a list must say the same in words."""
    window = around([(spot.longitude, spot.latitude) for spot in spots])
    world = outlines()
    placed = [(spot, *_placed(spot, window)) for spot in spots]
    taken = [_square(x, y, _radius(spot)) for spot, x, y in placed]
    attributes = {
        "class": "map", "role": "img", "aria-label": label,
        "viewBox": f"0 0 {WIDTH:.0f} {window.height:.0f}",
    }  # fmt: skip
    return element(
        "svg",
        attributes,
        element(
            "path", {"class": "land", "d": _path(ring_pieces(world.land, window), window, "Z")}
        ),
        element(
            "path", {"class": "border", "d": _path(line_pieces(world.borders, window), window)}
        ),
        *_grid(window),
        *_countries(world.names, window, taken),
        *(_marker(*each) for each in sorted(placed, key=lambda each: -each[0].count)),
    )


def _placed(spot: Spot, window: Window) -> Point:
    return window.place(window.inside(spot.longitude), spot.latitude)


def _radius(spot: Spot) -> float:
    """The area of a marker grows with what is there."""
    return min(30.0, 8 + 4 * sqrt(spot.count))


def _marker(spot: Spot, x: float, y: float) -> Html:
    at = {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": f"{_radius(spot):.1f}"}
    words = {"x": f"{x:.1f}", "y": f"{y:.1f}", "dy": ".35em"}
    return element(
        "g",
        {"class": "spot area" if spot.area else "spot", "data-item": spot.item},
        element("title", None, spot.title),
        element("circle", at),
        element("text", words, str(spot.number)),
    )


def _path(pieces: Iterable[Sequence[Point]], window: Window, close: str = "") -> str:
    return "".join(f"M{_thinned(piece, window)}{close}" for piece in pieces)


def _thinned(piece: Sequence[Point], window: Window) -> str:
    points: list[Point] = []
    for longitude, latitude in piece:
        x, y = window.place(longitude, latitude)
        if not points or abs(x - points[-1][0]) + abs(y - points[-1][1]) >= _FINEST:
            points.append((x, y))
    return " ".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _grid(window: Window) -> Iterator[Html]:
    """Meridians and parallels at round degrees, each with its degrees."""
    span = max(window.north - window.south, (window.east - window.west) / 2)
    step = next((each for each in _GRIDS if span / each <= _LINES), _GRIDS[-1])
    meridians = _multiples(window.west, window.east, step)
    parallels = _multiples(window.south, window.north, step)
    lines = [f"M{window.place(x, 0)[0]:.1f} 0V{window.height:.0f}" for x in meridians]
    lines += [f"M0 {window.place(0, y)[1]:.1f}H{WIDTH:.0f}" for y in parallels]
    yield element("path", {"class": "grid", "d": "".join(lines)})
    for meridian in meridians:
        words = _degrees(_within(meridian), "E", "W")
        yield from _said(window.place(meridian, 0)[0] + 3, window.height - 5, words, window)
    for parallel in parallels:
        words = _degrees(parallel, "N", "S")
        yield from _said(4, window.place(0, parallel)[1] - 3, words, window)


def _said(x: float, y: float, words: str, window: Window) -> Iterator[Html]:
    """Degrees beside their line, unless they would be cut or stand in the corner."""
    bottom = y > window.height - 20
    if (x > _EDGE or not bottom) and x < WIDTH - _EDGE and y > _EDGE / 3:
        at = {"class": "degrees", "x": f"{x:.1f}", "y": f"{y:.1f}"}
        yield element("text", at, words)


def _multiples(low: float, high: float, step: int) -> list[int]:
    return [step * at for at in range(ceil(low / step), int(high // step) + 1)]


def _within(longitude: int) -> int:
    return (longitude + 180) % 360 - 180


def _degrees(value: int, more: str, less: str) -> str:
    return f"{abs(value)}°{more if value > 0 else less if value < 0 else ''}"


def _countries(names: Iterable[Named], window: Window, taken: list[Area]) -> Iterator[Html]:
    """The names of the widest countries whose middle is in sight, none over another."""
    shown = 0
    for named in sorted(names, key=lambda each: (-each.width, each.name)):
        x, y = window.place(window.inside(named.longitude), named.latitude)
        half = _LETTER * len(named.name) / 2
        area = (x - half, y - 8, x + half, y + 8)
        fits = 2 * half <= named.width * window.across * 1.3
        if not fits or not _in_sight(area, window) or any(_meet(area, one) for one in taken):
            continue
        taken.append(area)
        yield element(
            "text", {"class": "country", "x": f"{x:.0f}", "y": f"{y:.0f}"}, named.name
        )
        shown += 1
        if shown == _NAMES:
            return


def _square(x: float, y: float, radius: float) -> Area:
    return x - radius, y - radius, x + radius, y + radius


def _in_sight(area: Area, window: Window) -> bool:
    """Whether a name keeps clear of the edges, where the degrees stand."""
    left, top, right, bottom = area
    return left > _EDGE and top > 0 and right < WIDTH and bottom < window.height - _EDGE / 3


def _meet(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
