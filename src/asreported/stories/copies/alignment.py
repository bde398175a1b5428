"""Which stretches of two texts are the same: runs of shingles, joined over small edits."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Run(NamedTuple):
    """Words ``first`` to ``end`` of one text and of the other that say the same."""

    first: int
    end: int
    other_first: int
    other_end: int


def align(one: NDArray[np.uint64], other: NDArray[np.uint64], size: int, gap: int) -> list[Run]:
    """The stretches that two texts share, in the order of the other; none overlap there.

    ``one`` and ``other`` are the shingles of ``size`` words of each; stretches with at
    most ``gap`` other words between them, in both texts, are one.
    """
    return _joined(_equal_runs(one.tolist(), other.tolist(), size), gap)


def _equal_runs(one: list[int], other: list[int], size: int) -> list[Run]:
    common = set(one).intersection(other)
    places: dict[int, list[int]] = {}
    for at, shingle in enumerate(one):
        if shingle in common:
            places.setdefault(shingle, []).append(at)
    runs: list[Run] = []
    told = done = 0
    for at in [at for at, shingle in enumerate(other) if shingle in common]:
        if at < told:
            continue
        follows = runs[-1].end if runs else 0
        length, start = max(
            (
                (_length(one, start, other, at), start)
                for start in places[other[at]][:_MOST_PLACES]
            ),
            key=lambda run: (run[0], -abs(run[1] - follows)),
        )
        trim = max(0, done - at)
        told, done = at + length, at + length + size - 1
        runs.append(Run(start + trim, start + length + size - 1, at + trim, done))
    return runs


_MOST_PLACES = 8
"""A shingle that stands more often in one text is looked for at its first places only."""


def _length(one: list[int], start: int, other: list[int], at: int) -> int:
    length = 1
    most = min(len(one) - start, len(other) - at)
    while length < most and one[start + length] == other[at + length]:
        length += 1
    return length


def _joined(runs: list[Run], gap: int) -> list[Run]:
    answer: list[Run] = []
    for run in runs:
        if run.end <= run.first:
            continue
        last = answer[-1] if answer else None
        near = (
            last is not None
            and 0 <= run.first - last.end <= gap
            and run.other_first - last.other_end <= gap
        )
        if near and last is not None:
            answer[-1] = Run(last.first, run.end, last.other_first, run.other_end)
        else:
            answer.append(run)
    return answer
