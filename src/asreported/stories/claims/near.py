"""Which reports are compared with one: an index by words, asked for all reports in one go."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from asreported.stories.claims.limits import limits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from asreported.stories.claims.weights import Weights
    from asreported.stories.reports import Report

_LEAST_SHARED, _ENOUGH = 0.4, 3.0
"""Share of a report's weight of words, up to a limit, that a candidate must share."""
_CELLS: Final = 1 << 18
"""Pairs of reports that are weighed in one go: what fits into a processor's cache."""


class Near:
    """Reports, found by the words and the telling numbers that others share with them.

    Words that very many reports have find nobody.
    """

    def __init__(self, reports: Sequence[Report], weights: Weights) -> None:
        most = max(limits().common_least, limits().common * len(reports))
        having: dict[str, list[int]] = defaultdict(list)
        for number, report in enumerate(reports):
            for term in report.terms | weights.weighed(report).numbers:
                having[term].append(number)
        # Sums of one and the same words must not differ by their order.
        filed = sorted(term for term, numbers in having.items() if len(numbers) <= most)
        self._count, self._weights = len(reports), weights
        self._ids = {term: at for at, term in enumerate(filed)}
        self._weight = np.array([weights.of.get(term, 1.0) for term in filed])
        self._size = np.array([len(having[term]) for term in filed], np.intp)
        self._start = np.cumsum(self._size) - self._size
        numbers = chain.from_iterable(having[term] for term in filed)
        self._having = np.fromiter(numbers, np.intp)

    def of(self, reports: Sequence[Report]) -> Iterator[list[int]]:
        """For each report, the numbers of those that share most with it, the nearest first."""
        if not self._ids:
            yield from ([] for _ in reports)
            return
        size = max(1, _CELLS // self._count)
        for first in range(0, len(reports), size):
            yield from self._of_some(reports[first : first + size])

    def _of_some(self, reports: Sequence[Report]) -> Iterator[list[int]]:
        total = np.array([self._weights.total(report) for report in reports])
        least = _LEAST_SHARED * np.minimum(total, _ENOUGH)
        shared = self._shared(reports)
        rows, found = np.nonzero((shared >= least[:, None]) & (shared > 0))
        order = np.lexsort((found, -shared[rows, found], rows))
        ends = np.searchsorted(rows, np.arange(len(reports) + 1))
        nearest = found[order].tolist()
        for start, end in pairwise(ends.tolist()):
            yield nearest[start : min(end, start + limits().candidates)]

    def _shared(self, reports: Sequence[Report]) -> NDArray[Any]:
        """The weight of what each report shares with each that is filed, (reports, filed)."""
        ids, weighed = self._ids, self._weights.weighed
        terms = [
            sorted([ids[term] for term in one.terms | weighed(one).numbers if term in ids])
            for one in reports
        ]
        rows = np.repeat(np.arange(len(reports)), list(map(len, terms)))
        flat = np.fromiter(chain.from_iterable(terms), np.intp)
        times = self._size[flat]
        others = self._having[_ranges(self._start[flat], times)]
        cells = np.repeat(rows * self._count, times) + others
        weights = np.repeat(self._weight[flat], times)
        summed = np.bincount(cells, weights, len(reports) * self._count)
        return summed.reshape(len(reports), self._count)


def _ranges(starts: NDArray[Any], sizes: NDArray[Any]) -> NDArray[Any]:
    """The numbers of stretches, one stretch after the other."""
    before = np.cumsum(sizes) - sizes
    return np.repeat(starts - before, sizes) + np.arange(sizes.sum())
