"""Which mentions are compared: those with most in common, and nothing that excludes them."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from asreported.stories.having import ranges
from asreported.stories.timeline.apart import excluded

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asreported.stories.timeline.looks import Look, Looks

Pair = tuple[int, int]
_NEAREST: Final = 20
"""Others that a mention is compared with at most."""
_COMMON: Final = 60
"""What so many mentions have is no reason to compare them."""
_LEAST_SHARED: Final = 0.6
_CELLS: Final = 1 << 18
"""Pairs of mentions that are weighed in one go: what fits into a processor's cache."""


def compared(looks: Looks) -> list[Pair]:
    """The pairs that are asked about, each once: those with most in common."""
    having, size = _Having(looks), max(1, len(looks.all))
    step = max(1, _CELLS // size)
    cells = [having.nearest(first, min(size, first + step)) for first in range(0, size, step)]
    near = np.sort(np.concatenate(cells))
    near = near[np.diff(near, prepend=-1) > 0]
    pairs = zip((near // size).tolist(), (near % size).tolist(), strict=True)
    return [pair for pair in pairs if not excluded(*map(looks.all.__getitem__, pair))]


class _Having:
    """What each mention is found by, which few have, and what it weighs."""

    def __init__(self, looks: Looks) -> None:
        having: dict[tuple[int, Any], list[int]] = defaultdict(list)
        for number, one in enumerate(looks.all):
            for key in _keys(one):
                having[key].append(number)
        # Sums of one and the same keys must not differ by their order.
        kept = sorted(key for key, numbers in having.items() if 1 < len(numbers) <= _COMMON)
        holders = list(chain.from_iterable(having[key] for key in kept))
        sizes = np.array([len(having[key]) for key in kept], np.intp)
        starts = np.cumsum(sizes) - sizes
        weights = [_WEIGHTS.get(kind) or looks.of(what) for kind, what in kept]
        # A cell for each key of each mention, key by key.
        self._count = max(1, len(looks.all))
        self._mention = np.array(holders, np.intp)
        self._weight = np.repeat(np.array(weights), sizes)
        self._starts, self._sizes = np.repeat(starts, sizes), np.repeat(sizes, sizes)

    def nearest(self, first: int, end: int) -> NDArray[Any]:
        """The pairs of some mentions with those that share most with them, as one number."""
        shared = self._shared(first, end)
        one, other = np.nonzero(shared >= _LEAST_SHARED)
        order = np.lexsort((other, -np.round(shared[one, other], 6), one))
        one, other = one[order], other[order]
        kept = np.arange(len(one)) - np.searchsorted(one, one) < _NEAREST
        one, other = one[kept] + first, other[kept]
        return np.minimum(one, other) * self._count + np.maximum(one, other)

    def _shared(self, first: int, end: int) -> NDArray[Any]:
        """The weight of what some mentions share with each, (mentions, all); 0 with itself."""
        own = np.flatnonzero((self._mention >= first) & (self._mention < end))
        rows, sizes = self._mention[own] - first, self._sizes[own]
        others = self._mention[ranges(self._starts[own], sizes)]
        cells = np.repeat(rows * self._count, sizes) + others
        weights = np.repeat(self._weight[own], sizes)
        summed = np.bincount(cells, weights, (end - first) * self._count)
        shared = summed.reshape(end - first, self._count)
        np.fill_diagonal(shared[:, first:], 0.0)
        return shared


def _keys(one: Look) -> list[tuple[int, Any]]:
    """What a mention is found by, each with the number of its sort."""
    keys: list[tuple[int, Any]] = [(_WORDS, word) for word in one.said]
    keys += [(_KINS, kin) for kin in one.kin]
    keys += [(_CLAIMS, claim) for claim in one.mention.claims]
    return [*keys, (_TYPES, one.kind)] if one.kind else keys


_WORDS, _KINS, _CLAIMS, _TYPES = range(4)
_WEIGHTS: Final = {_KINS: 0.8, _CLAIMS: 2.0, _TYPES: 0.5}
"""What a word weighs, its rarity says."""
