"""What a report's words weigh: the rarer in the story, the more; words of names a third."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from functools import lru_cache
from itertools import chain, pairwise
from math import fsum, log, log1p
from typing import TYPE_CHECKING, Final

from asreported.model import Part
from asreported.stories.claims.figures import Number, number_keys, numbers_of
from asreported.stories.claims.times import days_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.stories.reports import Report

_LIGHTEST: Final = 0.3
_SMALL: Final = 100
"""Reports below whose number counts of words say little of how telling they are."""
_NAME: Final = 0.35
"""A name says of whom something is said, not what; chosen on five stories."""

_HOUR: Final = 3600.0
_NONE: Final[frozenset[str]] = frozenset()


class Weighed(Part, frozen=True):
    """A report, with what is asked of it with each other one that it is compared with."""

    report: Report
    own: frozenset[str]
    """Its words that are of no name."""
    total: float
    """The weight of all its terms."""
    said: float
    """The weight of its words that are of no name."""
    size: float
    """The logarithm of that."""
    names: float
    """The weight of the words of its names, each as any other word's."""
    pairs: frozenset[tuple[str, str]]
    """The pairs of terms that follow each other in it."""
    figures: tuple[Number, ...]
    numbers: frozenset[str]
    """Its telling numbers, as it is found by."""
    days: tuple[tuple[str, str], ...]
    """The first and the last day of each of its times."""
    act: str | None
    """What its source does: says, denies; None where an outlet tells it itself."""
    head: bool
    """Whether it stands above an article."""
    hour: float | None
    """When its article came out, in hours since 1970."""


class Weights:
    """``of`` weighs a term, from 0.3 to 1; what a report weighs is kept."""

    def __init__(self, reports: Sequence[Report]) -> None:
        counts = Counter(chain.from_iterable(report.terms for report in reports))
        size = 1 + max(len(reports), _SMALL)
        whole = log(size)
        self.of = {
            term: max(_LIGHTEST, log(size / count) / whole) for term, count in counts.items()
        }
        # By identity, as two reports may be of one stretch; what is weighed is held by that.
        self._weighed: dict[int, Weighed] = {}

    def weighed(self, report: Report) -> Weighed:
        """What a report weighs."""
        known = self._weighed.get(id(report))
        if known is None:
            known = self._weighed[id(report)] = self._weigh(report)
        return known

    def _weigh(self, report: Report) -> Weighed:
        own, of = report.terms - report.named, self.of
        weights = [of.get(term, 1.0) for term in own]
        of_names = [_NAME * of.get(term, 1.0) for term in report.terms & report.named]
        said = fsum(weights)
        figures = numbers_of(report) if report.figures else ()
        return Weighed(
            report=report,
            own=own,
            total=fsum(weights + of_names),
            said=said,
            size=log1p(said),
            names=self.sum(report.named),
            pairs=frozenset(pairwise(report.order)),
            figures=figures,
            numbers=frozenset(number_keys(figures)) if figures else _NONE,
            days=days_of(report) if report.times else (),
            act=report.chain[0].cue.act if report.chain else None,
            head=report.kind in {"headline", "standfirst"},
            hour=_hour(report.when[0]),
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


@lru_cache(maxsize=8192)
def _hour(stamp: str) -> float | None:
    try:
        read = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp() / _HOUR
