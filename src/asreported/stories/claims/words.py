"""The words and telling numbers that reports hold, and what pairs of them have in common."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

import numpy as np

from asreported.stories.having import ranges

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from asreported.stories.claims.weights import Weighed, Weights

Numbers: TypeAlias = "NDArray[np.intp]"

_OWN, _NAMED, _NUMBER = 1, 2, 3
"""Words of no name, words of names, and telling numbers."""
_CELLS: Final = 1 << 22
"""Reports times words that are laid out in one go."""


class Common(NamedTuple):
    """What some pairs of reports have in common, each (pairs,).

    ``said`` weighs words that are of no name, ``rarest`` the rarest of these; ``names``
    weighs words that are of a name in either, ``named`` counts them; ``numbers`` counts
    telling numbers.
    """

    said: NDArray[Any]
    rarest: NDArray[Any]
    names: NDArray[Any]
    named: NDArray[Any]
    numbers: NDArray[Any]


class Words:
    """The words and telling numbers of some reports, report by report, by their numbers.

    ``ids`` are these numbers, ``rows`` the reports that hold them, each (held,); ``weight``
    weighs each word; ``starts`` and ``sizes`` tell where the words of a report stand.
    """

    def __init__(self, reports: Sequence[Weighed], weights: Weights) -> None:
        kinds = ((one.own, one.report.terms - one.own, one.numbers) for one in reports)
        sets = list(chain.from_iterable(kinds))
        # Sums of one and the same words must not differ by their order.
        known = sorted(frozenset[str]().union(*sets))
        ids = {word: at for at, word in enumerate(known)}
        self.weight = np.array([weights.of.get(word, 1.0) for word in known])
        sizes = np.array(list(map(len, sets)), np.intp)
        self.sizes = sizes.reshape(-1, 3).sum(1)
        self.starts = np.cumsum(self.sizes) - self.sizes
        self.rows = np.repeat(np.arange(len(reports)), self.sizes)
        held = map(ids.__getitem__, chain.from_iterable(sets))
        flat = np.fromiter(held, np.intp, len(self.rows))
        order = np.argsort(self.rows * len(known) + flat)
        self.ids = flat[order]
        each = np.array([_OWN, _NAMED, _NUMBER], np.uint8)
        self._kinds = np.repeat(np.tile(each, len(reports)), sizes)[order]

    def common(self, one: Numbers, other: Numbers) -> Common:
        """What pairs of reports, by their rows, (pairs,) each, have in common."""
        found = [np.concatenate(parts) for parts in zip(*self._both(one, other), strict=True)]
        pairs, mine, theirs = found
        kinds, weight = self._kinds[mine], self.weight[self.ids[mine]]
        own, number = (kinds == _OWN) & (theirs == _OWN), kinds == _NUMBER
        named = ~(own | number)
        rarest = np.zeros(len(one))
        np.maximum.at(rarest, pairs[own], weight[own])
        return Common(
            np.bincount(pairs[own], weight[own], len(one)),
            rarest,
            np.bincount(pairs[named], weight[named], len(one)),
            np.bincount(pairs[named], minlength=len(one)),
            np.bincount(pairs[number], minlength=len(one)),
        )

    def _both(self, one: Numbers, other: Numbers) -> Iterator[tuple[NDArray[Any], ...]]:
        """Of each that both reports of a pair hold: the pair, its place, the other's kind."""
        size = max(1, _CELLS // max(1, len(self.weight)))
        reports, places = np.unique(other, return_inverse=True)
        for first in range(0, len(reports), size):
            pairs = np.flatnonzero((places >= first) & (places < first + size))
            times = self.sizes[one[pairs]]
            mine = ranges(self.starts[one[pairs]], times)
            laid = self._laid_out(reports[first : first + size])
            theirs = laid[np.repeat(places[pairs] - first, times), self.ids[mine]]
            both = np.flatnonzero(theirs)
            yield np.repeat(pairs, times)[both], mine[both], theirs[both]

    def _laid_out(self, reports: Numbers) -> NDArray[np.uint8]:
        """What each of some reports holds of all words: its kind, or nothing."""
        held = ranges(self.starts[reports], self.sizes[reports])
        laid = np.zeros((len(reports), len(self.weight)), np.uint8)
        rows = np.repeat(np.arange(len(reports)), self.sizes[reports])
        laid[rows, self.ids[held]] = self._kinds[held]
        return laid
