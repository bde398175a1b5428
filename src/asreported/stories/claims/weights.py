"""What a report's words weigh: the rarer in the story, the more; words of names a third."""

from __future__ import annotations

from collections import Counter
from itertools import chain, pairwise
from math import fsum, log
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.claims.figures import number_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.stories.reports import Report

_LIGHTEST: Final = 0.3
_SMALL: Final = 100
"""Reports below whose number counts of words say little of how telling they are."""
_NAME: Final = 0.35
"""A name says of whom something is said, not what; chosen on five stories."""

_NONE: Final[frozenset[str]] = frozenset()


class Weighed(NamedTuple):
    """What is asked of a report with each other one that it is compared with."""

    total: float
    """The weight of all its terms."""
    said: float
    """The weight of its words that are of no name."""
    names: float
    """The weight of the words of its names, each as any other word's."""
    pairs: frozenset[tuple[str, str]]
    """The pairs of terms that follow each other in it."""
    numbers: frozenset[str]
    """Its telling numbers, as it is found by."""


class Weights:
    """``of`` weighs a term, from 0.3 to 1; what a report weighs is kept."""

    def __init__(self, reports: Sequence[Report]) -> None:
        counts = Counter(chain.from_iterable(report.terms for report in reports))
        size = 1 + max(len(reports), _SMALL)
        self.of = {
            term: max(_LIGHTEST, log(size / count) / log(size))
            for term, count in counts.items()
        }
        self._weighed: dict[str, Weighed] = {}

    def weighed(self, report: Report) -> Weighed:
        """What a report weighs."""
        known = self._weighed.get(report.key)
        if known is None:
            known = self._weighed[report.key] = self._weigh(report)
        return known

    def _weigh(self, report: Report) -> Weighed:
        return Weighed(
            self.sum(report.terms, report.named),
            self.sum(report.terms - report.named),
            self.sum(report.named),
            frozenset(pairwise(report.order)),
            frozenset(number_keys(report)) if report.figures else _NONE,
        )

    def total(self, report: Report) -> float:
        """The weight of all terms of a report."""
        return self.weighed(report).total

    def sum(self, terms: Iterable[str], named: frozenset[str] = _NONE) -> float:
        """The weight of some terms, of which ``named`` are words of names.

        Words come in any order: their sum does not depend on it.
        """
        of = self.of
        if not named:
            return fsum([of.get(term, 1.0) for term in terms])
        return fsum([of.get(term, 1.0) * (_NAME if term in named else 1.0) for term in terms])
