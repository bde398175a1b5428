"""Whether two reports are of one matter, whichever of them says that it is not so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asreported.stories.claims.figures import compare_figures
from asreported.stories.claims.times import compare_times
from asreported.stories.claims.vetoes import other_names, same_names, turned
from asreported.stories.scoring import verdict

if TYPE_CHECKING:
    from asreported.stories.claims.weights import Weights
    from asreported.stories.reports import Report

_CONTAINED: Final = 0.8
"""What the share of the shorter report's words counts against that of both."""
_LEAST_SHARED: Final = 2


def about_the_same(one: Report, other: Report, weights: Weights) -> float:
    """How surely two reports are of one matter, from 0 to 1, whichever of them denies it."""
    overlap = _overlap(one, other, weights)
    if overlap is None:
        return 0.0
    first, second = weights.weighed(one), weights.weighed(other)
    figures = compare_figures(first.figures, second.figures)
    ruled = [figures, *same_names(one, other), *other_names(one, other)]
    ruled += [compare_times(first, second), *turned(one, other)]
    return verdict(overlap, [each for each in ruled if each is not None]).score


def _overlap(one: Report, other: Report, weights: Weights) -> float | None:
    """What shared words say; None where that is nothing."""
    shared = one.terms & other.terms
    named = one.named | other.named
    said = len(shared - named)
    if not said or (
        said < _LEAST_SHARED
        and not (one.figures and other.figures)
        and not one.days & other.days
    ):
        return None
    short, long = sorted((one, other), key=weights.total)
    common = weights.sum(shared, named)
    size = max(weights.total(short), _FULL)
    contained = min(1.0, common / size)
    alike = 2 * common / (weights.total(short) + weights.total(long))
    if contained >= _HALF and weights.total(long) > _LONGER * weights.total(short):
        alike = max(alike, _closely(short, long, shared, weights))
    return _CONTAINED * contained + (1 - _CONTAINED) * min(1.0, alike)


_HALF: Final = 0.5
_LONGER: Final = 1.5


def _closely(short: Report, long: Report, shared: frozenset[str], weights: Weights) -> float:
    """How alike a report is to the stretch of a longer one that has all shared words.

    A sentence may hold several claims: "withdrew the toll, suspended the zone and …".
    """
    at = [place for place, term in enumerate(long.order) if term in shared]
    stretch = frozenset(long.order[at[0] : at[-1] + 1])
    common = weights.sum(shared, long.named)
    return 2 * common / (weights.total(short) + weights.sum(stretch, long.named))


_FULL: Final = 2.4
"""The weight of words from which a short report counts as wholly contained."""
