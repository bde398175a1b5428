"""The outlines of the map, made once from Natural Earth by way of the npm package world-atlas.

``npm pack world-atlas@2.0.2``, then ``python -m asreported.training.outlines
package/countries-110m.json src/asreported/exports/maps/outlines.json``. The input is
TopoJSON (Bostock and Metcalf, the TopoJSON format specification): arcs in quantised
differences, which the shapes name by number, negative ones reversed.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from itertools import chain, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Point = tuple[float, float]

_SCALE: Final = 20
"""Steps to a degree: 1/20 is finer than the 1:110 million source is true."""
_HALF: Final = 180.0
_POLE: Final = -90.0


def outlines(atlas: dict[str, Any]) -> dict[str, object]:
    """Land, borders and country names of a TopoJSON atlas, as ``exports.maps`` reads them.

    ``land`` (closed rings) and ``borders`` (open lines) are lists of steps in 1/``scale``
    degrees, longitude before latitude, the first from 0, 0. ``names`` are name, longitude
    and latitude of the middle of the largest part, and its width, in degrees.
    """
    arcs = _arcs(atlas)
    shapes = atlas["objects"]["countries"]["geometries"]
    (land,) = atlas["objects"]["land"]["geometries"]
    return {
        "scale": _SCALE,
        "land": [_steps(_closed(_line(ring, arcs))) for ring in _rings(land)],
        "borders": [_steps(arcs[at]) for at in _shared(shapes)],
        "names": [
            label for label in (_label(shape, arcs) for shape in shapes) if label[3] < _HALF
        ],
    }


def _arcs(atlas: dict[str, Any]) -> list[list[Point]]:
    (across, up), (west, south) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    lines = []
    for arc in atlas["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            line.append((x * across + west, y * up + south))
        lines.append(line)
    return lines


def _rings(shape: dict[str, Any]) -> Iterator[list[int]]:
    if shape["type"] == "GeometryCollection":
        yield from chain.from_iterable(_rings(each) for each in shape["geometries"])
        return
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    yield from chain.from_iterable(polygons)


def _line(numbers: Iterable[int], arcs: Sequence[list[Point]]) -> list[Point]:
    line: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        line += arc[1:] if line else arc
    return list(_unwrapped(line))


def _unwrapped(line: Iterable[Point]) -> Iterator[Point]:
    """A line over the date line goes on beyond 180 degrees instead of leaping back."""
    turn, before = 0.0, None
    for x, y in line:
        if before is not None and abs(x - before) > _HALF:
            turn += 2 * _HALF if x < before else -2 * _HALF
        before = x
        yield x + turn, y


def _closed(ring: list[Point]) -> list[Point]:
    """A ring around the south pole is closed by way of it."""
    (first, _), (last, _) = ring[0], ring[-1]
    around = abs(first - last) > _HALF
    return [*ring, (last, _POLE), (first, _POLE), ring[0]] if around else ring


def _shared(shapes: Iterable[dict[str, Any]]) -> list[int]:
    """The arcs that two countries have in common."""
    used = Counter(
        number if number >= 0 else ~number
        for shape in shapes
        for ring in _rings(shape)
        for number in ring
    )
    return sorted(number for number, times in used.items() if times > 1)


def _steps(line: Iterable[Point]) -> list[int]:
    steps: list[int] = []
    before = (0, 0)
    for x, y in line:
        at = round(x * _SCALE), round(y * _SCALE)
        if at != before or not steps:
            steps += [at[0] - before[0], at[1] - before[1]]
        before = at
    return steps


def _label(
    shape: dict[str, Any], arcs: Sequence[list[Point]]
) -> tuple[str, float, float, float]:
    parts = (_line(ring, arcs) for ring in _rings(shape))
    largest = max(parts, key=lambda ring: _middle(ring)[0])
    _, x, y = _middle(largest)
    width = max(x for x, _ in largest) - min(x for x, _ in largest)
    return shape["properties"]["name"], round(x, 1), round(y, 1), round(width, 1)


def _middle(ring: Sequence[Point]) -> tuple[float, float, float]:
    """Area of a ring, and its centroid."""
    parts = [(a[0] * b[1] - b[0] * a[1], a, b) for a, b in pairwise(ring)]
    twice = sum(cross for cross, _, _ in parts) or 1.0
    x = sum(cross * (a[0] + b[0]) for cross, a, b in parts) / (3 * twice)
    y = sum(cross * (a[1] + b[1]) for cross, a, b in parts) / (3 * twice)
    return abs(twice) / 2, x, y


def main() -> None:
    """Read the atlas that is named first, write the outlines that are named second."""
    source, target = map(Path, sys.argv[1:])
    made = outlines(json.loads(source.read_text("utf-8")))
    target.write_text(json.dumps(made, separators=(",", ":"), ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
