"""Pairs of reports and how surely they say the same, each asked about once."""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from asreported.stories.claims.likeness import likeness
from asreported.stories.claims.limits import limits
from asreported.stories.claims.rules import apart, measure, reasons, surely

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.stories.claims.columns import Columns
    from asreported.stories.claims.words import Numbers
    from asreported.stories.reports import Report
    from asreported.stories.scoring import Ruled

_Pair = tuple[int, int]


class _Found(NamedTuple):
    """How surely two say the same, whether beyond doubt, and what rules say of figures."""

    score: float
    sure: bool
    ruled: tuple[Ruled, ...]


_NOTHING: Final = _Found(0.0, sure=False, ruled=())


class Compared:
    """Pairs of reports by their numbers: measured many in one go, judged where it matters."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        # Most pairs have next to nothing in common: only what has is kept.
        self._found: dict[_Pair, _Found] = {}
        self._apart: dict[_Pair, bool] = {}
        self._whole: dict[int, int] = {}

    def ask(self, one: Numbers, other: Numbers) -> None:
        """Measure pairs, (pairs,) each, the earlier report first."""
        if not len(one):
            return
        measured = measure(self._columns, one, other)
        scores = likeness().scores(measured.signs)
        (kept,) = np.nonzero(scores >= limits().least)
        sure = surely(scores[kept], measured.signs[kept]).tolist()
        at = measured.pairs[kept]
        pairs = zip(one[at].tolist(), other[at].tolist(), strict=True)
        ruled = map(measured.ruled, kept.tolist())
        found = map(_Found, scores[kept].tolist(), sure, ruled)
        self._found.update(zip(pairs, found, strict=True))

    def ask_all(self, groups: Iterable[Iterable[int]]) -> None:
        """Measure all pairs inside of groups, of which no two have a report in common."""
        inside = [sorted(group) for group in groups]
        for number, group in enumerate(inside):
            self._whole.update(dict.fromkeys(group, number))
        pairs = chain.from_iterable(combinations(group, 2) for group in inside)
        new = [pair for pair in pairs if pair not in self._found]
        flat = np.fromiter(chain.from_iterable(new), np.intp, 2 * len(new))
        self.ask(flat[::2], flat[1::2])

    def likened(self, least: float) -> Iterator[tuple[_Pair, float]]:
        """The pairs that were measured and are at least so likely one, and how likely."""
        for pair, found in list(self._found.items()):
            if found.score >= least and not self.apart(pair):
                yield pair, found.score

    def scores(self, pairs: Iterable[_Pair]) -> list[float]:
        """How surely pairs say the same by their signs, from 0 to 1; 0 where that is little."""
        pairs = list(pairs)
        if new := [pair for pair in pairs if not self._is_asked(pair)]:
            self.ask(*np.array(new, np.intp).T)
            for pair in new:
                self._found.setdefault(pair, _NOTHING)
        return [self._found.get(pair, _NOTHING).score for pair in pairs]

    def apart(self, pair: _Pair) -> bool:
        """Whether a rule keeps two apart that were measured and are alike."""
        known = self._apart.get(pair)
        if known is None:
            found = self._found.get(pair, _NOTHING)
            known = bool(found.score) and apart(*self._two(pair), found.ruled, sure=found.sure)
            self._apart[pair] = known
        return known

    def why(self, pair: _Pair) -> str:
        """What speaks for two being one that were measured."""
        found = self._found.get(pair, _NOTHING)
        weights = self._columns.weights
        return reasons(*self._two(pair), found.ruled, found.score, weights).why

    def _is_asked(self, pair: _Pair) -> bool:
        home = self._whole.get(pair[0])
        whole = home is not None and home == self._whole.get(pair[1])
        return whole or pair in self._found

    def _two(self, pair: _Pair) -> tuple[Report, Report]:
        return self._columns.reports[pair[0]], self._columns.reports[pair[1]]
