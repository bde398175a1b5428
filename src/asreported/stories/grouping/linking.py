"""Average-link clustering under constraints, and the second chance of small groups.

Method: agglomerative clustering by unweighted pair-group averages (Sokal and Michener
1958) down to a threshold; then a group of very few articles joins the nearest large one
when that is clearly nearer than the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asreported.stories.grouping.limits import Parts, Repair
    from asreported.stories.grouping.parts import Told
    from asreported.stories.grouping.vectors import Vector

_Pair: TypeAlias = tuple[int, int]
_NEVER = -1e9
_BLOCK = 1 << 20
"""Cells of a block of columns that is multiplied at once."""
_FEW, _SMALL = 12, 100
"""Vectors that have a term added pair by pair, and vectors from which that is cheaper."""


class Groups(NamedTuple):
    """The groups of articles (indices), and the likeness that made each, 0 for one alone.

    ``parts``: whether a group was put together from parts that name the same.
    """

    members: list[list[int]]
    scores: list[float]
    parts: list[bool]


def likenesses(vectors: Sequence[Vector]) -> NDArray[np.float32]:
    """The dot products (n, n) of sparse vectors; what a vector has with itself is left out.

    Terms of one vector only are dropped. Those of few are added pair by pair, the rest is
    multiplied in blocks of columns: most terms are rare, and a block is mostly noughts.
    """
    size = len(vectors)
    terms = np.concatenate([vector.terms for vector in vectors])
    _, column, counts = np.unique(terms, return_inverse=True, return_counts=True)
    row = np.repeat(np.arange(size), [len(vector.terms) for vector in vectors])
    weights = np.concatenate([vector.weights for vector in vectors])
    order = np.argsort(column, kind="stable")
    row, weights, held = row[order], weights[order], counts[column[order]]
    few = _FEW if size > _SMALL else 1
    sums = np.zeros(size * size)
    for holders in range(2, few + 1):
        own = np.flatnonzero(held == holders)
        at, by = row[own].reshape(-1, holders), weights[own].reshape(-1, holders)
        cells = at[:, :, None] * size + at[:, None, :]
        products = by[:, :, None] * by[:, None, :]
        sums += np.bincount(cells.ravel(), products.ravel(), size * size)
    answer = sums.astype(np.float32).reshape(size, size)
    many = np.flatnonzero(held > few)
    column = np.cumsum(np.diff(column[order][many], prepend=-1) != 0) - 1
    return answer + _multiplied(size, row[many], column, weights[many])


def _multiplied(
    size: int,
    row: NDArray[np.int64],
    column: NDArray[np.int64],
    weights: NDArray[np.float32],
) -> NDArray[np.float32]:
    """The products (n, n) of rows given cell by cell, columns rising, block by block."""
    answer = np.zeros((size, size), np.float32)
    wide = int(column[-1]) + 1 if len(column) else 0
    width = max(1, min(wide, _BLOCK // size))
    for start in range(0, wide, width):
        first, end = np.searchsorted(column, (start, start + width))
        block = np.zeros((size, width), np.float32)
        block[row[first:end], column[first:end] - start] = weights[first:end]
        answer += block @ block.T
    return answer


def link(
    likeness: NDArray[np.float32],
    must: Sequence[str],
    apart: Sequence[set[str]],
    limits: Repair,
    told: Told | None = None,
) -> Groups:
    """Groups of articles whose mean likeness (n, n) is at least the threshold.

    ``must`` names each article's group of decisions, ``apart`` those it must not meet;
    ``told`` is what parts of one story are known by.
    """
    state = _Linking(likeness, must, apart)
    state.join_until(limits.join)
    if told is not None:
        state.join_parts(limits.parts, told)
        state.join_parts(limits.strays, told)
    state.attach_small(limits, told)
    order = sorted(state.alive, key=lambda at: min(state.members[at]))
    return Groups(
        [sorted(state.members[at]) for at in order],
        [state.scores[at] for at in order],
        [at in state.parts for at in order],
    )


class _Linking:
    """Sums of likeness between groups, kept while groups are joined."""

    def __init__(
        self, likeness: NDArray[np.float32], must: Sequence[str], apart: Sequence[set[str]]
    ) -> None:
        size = len(likeness)
        self.sums = likeness.astype(np.float64)
        self.sizes = np.ones(size)
        self.members = [[at] for at in range(size)]
        self.scores = [0.0] * size
        self.alive = set(range(size))
        self.dead = np.zeros(size, bool)
        self.parts: set[int] = set()
        self.mean = self.sums.copy()
        np.fill_diagonal(self.mean, _NEVER)
        self.never = np.zeros((size, size), bool)
        self._decide(must, apart)
        self.mean[self.never] = _NEVER

    def _decide(self, must: Sequence[str], apart: Sequence[set[str]]) -> None:
        for at, groups in enumerate(apart):
            for other, group in enumerate(must if groups else ()):
                if group in groups:
                    self.never[at, other] = self.never[other, at] = True
        first: dict[str, int] = {}
        for at, group in enumerate(must):
            if group in first:
                self.join(first[group], at, 1.0)
            else:
                first[group] = at

    def join(self, one: int, other: int, score: float) -> None:
        """Let the second group be part of the first."""
        self.sums[one] += self.sums[other]
        self.sums[:, one] = self.sums[one]
        self.sizes[one] += self.sizes[other]
        self.never[one] |= self.never[other]
        self.never[:, one] = self.never[one]
        self.members[one] += self.members[other]
        self.scores[one] = score
        self.alive.discard(other)
        self.dead[other] = True
        self.mean[one] = self.sums[one] / (self.sizes[one] * self.sizes)
        self.mean[one, self.never[one] | self.dead] = _NEVER
        self.mean[one, one] = _NEVER
        self.mean[:, one] = self.mean[one]
        self.mean[other] = _NEVER
        self.mean[:, other] = _NEVER

    def join_until(self, threshold: float) -> None:
        """Join the nearest two groups while they are near enough."""
        while len(self.alive) > 1:
            at = int(self.mean.argmax())
            one, other = divmod(at, len(self.mean))
            score = float(self.mean[one, other])
            if score < threshold:
                return
            self.join(min(one, other), max(one, other), score)

    def join_parts(self, limits: Parts, told: Told) -> None:
        """Join parts of one story, those most alike first, until no two are left."""
        places = zip(*np.nonzero(self.mean >= limits.join), strict=True)
        near = {(int(one), int(other)) for one, other in places if one < other}
        refused: set[_Pair] = set()
        while found := self._next_part(near - refused, limits, told, refused):
            one = found[0]
            self.join(*found, float(self.mean[found]))
            # Only what is near the two that are one now has changed.
            near = {pair for pair in near if not set(found) & set(pair)}
            refused &= near
            others = np.flatnonzero(self.mean[one] >= limits.join).tolist()
            near |= {(min(one, other), max(one, other)) for other in others}
            self.parts.add(one)

    def _next_part(
        self, near: set[_Pair], limits: Parts, told: Told, refused: set[_Pair]
    ) -> _Pair | None:
        for one, other in sorted(near, key=lambda pair: (-self.mean[pair], pair)):
            if told.one_story(self.members[one], self.members[other], limits):
                return one, other
            refused.add((one, other))
        return None

    def attach_small(self, limits: Repair, told: Told | None) -> None:
        """Let small groups join a large one that is clearly the nearest, not by names alone."""
        large = [at for at in sorted(self.alive) if self.sizes[at] > limits.small]
        small = [at for at in sorted(self.alive) if self.sizes[at] <= limits.small]
        nearest = [(at, *self._nearest(at, large)) for at in small] if large else []
        for at, target, score, ahead in nearest:
            if score < limits.attach or ahead < limits.ahead or self.never[at, target]:
                continue
            one, other = self.members[at], self.members[target]
            if told is None or told.shares_words(one, other, limits.attach_words):
                self.join(target, at, score)

    def _nearest(self, at: int, large: list[int]) -> tuple[int, float, float]:
        means = self.mean[at, large]
        order = np.argsort(-means, kind="stable")
        best = float(means[order[0]])
        second = max(float(means[order[1]]), 1e-9) if len(order) > 1 else 1e-9
        return large[int(order[0])], best, best / second
