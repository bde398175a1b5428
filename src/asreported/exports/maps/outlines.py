"""The outlines of the world as points; ``outlines.md`` names their source and licence."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

Point = tuple[float, float]


class Named(NamedTuple):
    """A country's name, the middle of its largest part, and that part's width in degrees."""

    name: str
    longitude: float
    latitude: float
    width: float


class Outlines(NamedTuple):
    """Closed rings of land, lines between countries (longitude, latitude), and names."""

    land: tuple[tuple[Point, ...], ...]
    borders: tuple[tuple[Point, ...], ...]
    names: tuple[Named, ...]


class _File(msgspec.Struct):
    scale: int
    land: list[list[int]]
    borders: list[list[int]]
    names: list[Named]


@cache
def outlines() -> Outlines:
    """The shipped outlines, decoded once."""
    data = files("asreported.exports.maps").joinpath("outlines.json").read_bytes()
    file = msgspec.json.decode(data, type=_File)
    return Outlines(
        tuple(_points(steps, file.scale) for steps in file.land),
        tuple(_points(steps, file.scale) for steps in file.borders),
        tuple(file.names),
    )


def _points(steps: list[int], scale: int) -> tuple[Point, ...]:
    x = y = 0
    points = []
    for across, up in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + across, y + up
        points.append((x / scale, y / scale))
    return tuple(points)
