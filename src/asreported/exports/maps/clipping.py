"""Outlines cut to a window: rings by Sutherland and Hodgman (1974), lines by their pieces."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.exports.maps.outlines import Point
    from asreported.exports.maps.window import Window

_BLEED: Final = 0.02
"""How far outlines reach over the edges, as a share of the window, so that no cut is seen."""

Box = tuple[float, float, float, float]


def ring_pieces(rings: Sequence[Sequence[Point]], window: Window) -> Iterator[list[Point]]:
    """What of closed rings lies in a window, wherever on the globe it is counted from."""
    box = _box(window)
    for ring in rings:
        for turn in _turns(ring, box):
            cut = _cut([(x + turn, y) for x, y in ring], box)
            if cut:
                yield cut


def line_pieces(lines: Sequence[Sequence[Point]], window: Window) -> Iterator[list[Point]]:
    """The runs of open lines whose pieces touch a window."""
    box = _box(window)
    for line in lines:
        for turn in _turns(line, box):
            yield from _runs([(x + turn, y) for x, y in line], box)


def _box(window: Window) -> Box:
    across = (window.east - window.west) * _BLEED
    down = (window.north - window.south) * _BLEED
    return (
        window.west - across, window.south - down, window.east + across, window.north + down,
    )  # fmt: skip


def _turns(line: Sequence[Point], box: Box) -> Iterator[int]:
    for turn in (-360, 0, 360):
        if _touches([(x + turn, y) for x, y in line], box):
            yield turn


def _touches(line: Sequence[Point], box: Box) -> bool:
    west, south, east, north = box
    return (
        min(x for x, _ in line) <= east
        and max(x for x, _ in line) >= west
        and min(y for _, y in line) <= north
        and max(y for _, y in line) >= south
    )


def _runs(line: Sequence[Point], box: Box) -> Iterator[list[Point]]:
    run: list[Point] = []
    for piece in pairwise(line):
        if _touches(piece, box):
            run += piece[1:] if run else piece
        elif run:
            yield run
            run = []
    if run:
        yield run


def _cut(ring: list[Point], box: Box) -> list[Point]:
    for axis in (0, 1):
        ring = _kept(ring, axis, box[axis], 1)
        ring = _kept(ring, axis, box[axis + 2], -1)
    return ring


def _kept(ring: list[Point], axis: int, edge: float, side: int) -> list[Point]:
    """The part of a ring on one side of an edge."""
    kept: list[Point] = []
    for before, at in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        was, is_in = (before[axis] - edge) * side >= 0, (at[axis] - edge) * side >= 0
        if was != is_in:
            share = (edge - before[axis]) / (at[axis] - before[axis])
            kept.append(
                (
                    before[0] + (at[0] - before[0]) * share,
                    before[1] + (at[1] - before[1]) * share,
                ),
            )
        if is_in:
            kept.append(at)
    return kept
