"""Which reports are compared with one: an index by words, asked for all reports in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from asreported.stories.claims.limits import limits
from asreported.stories.having import ranges

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from asreported.stories.claims.words import Numbers, Words

_LEAST_SHARED, _ENOUGH = 0.4, 3.0
"""Share of a report's weight of words, up to a limit, that a candidate must share."""
_ANY: Final = 1e-6
"""Less than any word weighs."""
_CELLS: Final = 1 << 18
"""Pairs of reports that are weighed in one go: what fits into a processor's cache."""


class Near:
    """For each report those that share most words and telling numbers with it.

    ``total`` is what the words of each weigh. Only the first ``count`` are found by others.
    Words that very many of these have find nobody.
    """

    def __init__(self, words: Words, total: NDArray[np.float64], count: int) -> None:
        self._words, self.count = words, count
        self._least = np.maximum(_LEAST_SHARED * np.minimum(total, _ENOUGH), _ANY)
        end = np.searchsorted(words.rows, count)
        size = np.bincount(words.ids[:end], minlength=len(words.weight))
        self._start = np.cumsum(size) - size
        most = max(limits().common_least, limits().common * count)
        self._size = np.where(size <= most, size, 0)
        self._having = words.rows[:end][np.argsort(words.ids[:end], kind="stable")]
        none = np.zeros(0, np.intp)
        self._rows, self._others = map(
            np.concatenate, zip((none, none), *self._found(), strict=True)
        )
        self._ends = np.searchsorted(self._rows, np.arange(len(total) + 1)).tolist()

    def of(self, number: int) -> list[int]:
        """The numbers of those that share most with a report, the nearest first."""
        found: list[int] = self._others[self._ends[number] : self._ends[number + 1]].tolist()
        return found

    def pairs(self) -> tuple[Numbers, Numbers]:
        """Those near a report that come before it, and it, of all that can be found."""
        kept = (self._others < self._rows) & (self._rows < self.count)
        return self._others[kept], self._rows[kept]

    def _found(self) -> Iterator[tuple[Numbers, Numbers]]:
        """Reports, each as often as others are near it, and these."""
        most = limits().candidates
        size = max(1, _CELLS // max(1, self.count))
        for first in range(0, len(self._least), size):
            least = self._least[first : first + size]
            shared = self._shared(first, len(least))
            near = np.flatnonzero(shared >= least[:, None])
            rows, found = np.divmod(near, max(1, self.count))
            order = np.lexsort((found, -shared.ravel()[near], rows))
            place = np.arange(len(rows)) - np.searchsorted(rows, rows)
            nearest = order[place < most]
            yield first + rows[nearest], found[nearest]

    def _shared(self, first: int, size: int) -> NDArray[Any]:
        """The weight of what each of some reports shares with each, (size, count)."""
        words, count = self._words, self.count
        begin, end = np.searchsorted(words.rows, [first, first + size])
        ids = words.ids[begin:end]
        times = self._size[ids]
        others = self._having[ranges(self._start[ids], times)]
        cells = np.repeat((words.rows[begin:end] - first) * count, times) + others
        weights = np.repeat(words.weight[ids], times)
        return np.bincount(cells, weights, size * count).reshape(size, count)
