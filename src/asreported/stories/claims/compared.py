"""Pairs of reports and how surely they say the same, each asked about once."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from asreported.stories.claims.likeness import likeness
from asreported.stories.claims.limits import limits
from asreported.stories.claims.rules import apart, measure, reasons, surely

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.stories.claims.columns import Columns
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
        self._found: dict[_Pair, _Found] = {}
        self._apart: dict[_Pair, bool] = {}

    def ask(self, pairs: Iterable[_Pair]) -> None:
        """Measure those of some pairs, each once, that were not; many in one go cost less."""
        if not (new := [pair for pair in pairs if pair not in self._found]):
            return
        self._found.update(dict.fromkeys(new, _NOTHING))
        flat = np.fromiter(chain.from_iterable(new), np.intp, 2 * len(new))
        measured = measure(self._columns, flat[::2], flat[1::2])
        scores = likeness().scores(measured.signs)
        sure = surely(scores, measured.signs)
        for at in np.flatnonzero(scores >= limits().least).tolist():
            found = _Found(scores[at].item(), sure[at].item(), measured.ruled[at])
            self._found[new[measured.pairs[at]]] = found

    def score(self, pair: _Pair) -> float:
        """How surely two say the same by their signs, from 0 to 1; 0 where that is little."""
        return self._of(pair).score

    def apart(self, pair: _Pair) -> bool:
        """Whether a rule keeps two apart that their signs liken."""
        known = self._apart.get(pair)
        if known is None:
            found = self._of(pair)
            known = bool(found.score) and apart(*self._two(pair), found.ruled, sure=found.sure)
            self._apart[pair] = known
        return known

    def why(self, pair: _Pair) -> str:
        """What speaks for two being one."""
        found = self._of(pair)
        weights = self._columns.weights
        return reasons(*self._two(pair), found.ruled, found.score, weights).why

    def _of(self, pair: _Pair) -> _Found:
        if pair not in self._found:
            self.ask([pair])
        return self._found[pair]

    def _two(self, pair: _Pair) -> tuple[Report, Report]:
        return self._columns.reports[pair[0]], self._columns.reports[pair[1]]
