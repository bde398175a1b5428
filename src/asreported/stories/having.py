"""What each of some things has, as arrays: what pairs of them share is asked of all at once."""

from __future__ import annotations

from collections import Counter
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray


def numbered(sets: Iterable[AbstractSet[Any]], least: int = 2) -> dict[Any, int]:
    """What at least so many of some sets have, in its own order, each with its number.

    Numbers follow the order of what is numbered, so that sums over it are the same always.
    """
    counts = Counter(chain.from_iterable(sets))
    kept = sorted(each for each, count in counts.items() if count >= least)
    return dict(zip(kept, range(len(kept)), strict=True))


def ranges(starts: NDArray[Any], sizes: NDArray[Any]) -> NDArray[Any]:
    """The numbers of stretches, one stretch after the other."""
    before = np.cumsum(sizes) - sizes
    return np.repeat(starts - before, sizes) + np.arange(sizes.sum())


class Shared(NamedTuple):
    """What pairs share: parallel arrays of a pair's place and a number, both rising."""

    pairs: NDArray[np.intp]
    numbers: NDArray[np.intp]


class Having:
    """Sets of numbered things, by their places; what has no number is left out."""

    def __init__(self, sets: Sequence[AbstractSet[Any]], numbers: Mapping[Any, int]) -> None:
        rows = np.repeat(np.arange(len(sets)), [len(some) for some in sets])
        each = map(numbers.get, chain.from_iterable(sets), repeat(-1))
        has = np.fromiter(each, np.intp, len(rows))
        known = has >= 0
        self._has = np.zeros((len(sets), len(numbers)), np.bool_)
        self._has[rows[known], has[known]] = True
        self._numbers = np.nonzero(self._has)[1]
        sizes = np.bincount(rows[known], minlength=len(sets))
        self._sizes, self._starts = sizes, np.cumsum(sizes) - sizes

    def shared(
        self, one: NDArray[np.intp], other: NDArray[np.intp], theirs: Having | None = None
    ) -> Shared:
        """What pairs of places share; ``theirs`` is what the second ones have, if not this."""
        sizes = self._sizes[one]
        pairs = np.repeat(np.arange(len(one)), sizes)
        numbers = self._numbers[ranges(self._starts[one], sizes)]
        both = (theirs or self).have(other[pairs], numbers)
        return Shared(pairs[both], numbers[both])

    def have(self, places: NDArray[np.intp], numbers: NDArray[np.intp]) -> NDArray[np.bool_]:
        """Whether each place has what has the number that stands beside it."""
        return self._has[places, numbers]
