"""What a report's words weigh: the rarer in the story, the more; words of names a third."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import fsum, log
from typing import TYPE_CHECKING, Final

from asreported.stories.claims.figures import number_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.stories.reports import Report

_LIGHTEST: Final = 0.3
_SMALL: Final = 100
"""Reports below whose number counts of words say little of how telling they are."""
_NAME: Final = 0.35
"""A name says of whom something is said, not what; chosen on five stories."""


class Weights:
    """``of`` weighs a term, from 0.3 to 1; totals of reports are kept."""

    def __init__(self, reports: Sequence[Report]) -> None:
        counts = Counter(term for report in reports for term in report.terms)
        size = 1 + max(len(reports), _SMALL)
        self.of = {
            term: max(_LIGHTEST, log(size / count) / log(size))
            for term, count in counts.items()
        }
        self._totals: dict[str, float] = {}
        self._parts: dict[str, tuple[float, float]] = {}
        self._pairs: dict[str, frozenset[tuple[str, str]]] = {}
        self._numbers: dict[str, frozenset[str]] = {}

    def total(self, report: Report) -> float:
        """The weight of all terms of a report."""
        if report.key not in self._totals:
            self._totals[report.key] = self.sum(report.terms, report.named)
        return self._totals[report.key]

    def said(self, report: Report) -> float:
        """The weight of the words of a report that are of no name."""
        return self._of(report)[0]

    def names(self, report: Report) -> float:
        """The weight of the words of the names in a report, each as any other word's."""
        return self._of(report)[1]

    def _of(self, report: Report) -> tuple[float, float]:
        if report.key not in self._parts:
            of = self.of
            self._parts[report.key] = (
                fsum([of.get(term, 1.0) for term in report.terms - report.named]),
                fsum([of.get(term, 1.0) for term in report.named]),
            )
        return self._parts[report.key]

    def pairs(self, report: Report) -> frozenset[tuple[str, str]]:
        """The pairs of terms that follow each other in a report."""
        if report.key not in self._pairs:
            self._pairs[report.key] = frozenset(pairwise(report.order))
        return self._pairs[report.key]

    def numbers(self, report: Report) -> frozenset[str]:
        """The telling numbers of a report, as it is found by."""
        if report.key not in self._numbers:
            self._numbers[report.key] = frozenset(number_keys(report))
        return self._numbers[report.key]

    def sum(self, terms: Iterable[str], named: frozenset[str]) -> float:
        """The weight of some terms, of which ``named`` are words of names."""
        of = self.of
        return fsum([of.get(term, 1.0) * (_NAME if term in named else 1.0) for term in terms])
