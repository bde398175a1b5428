"""Whether two reports say the same: how surely, why, and what keeps them apart."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from asreported.stories.claims.figures import compare_figures
from asreported.stories.claims.limits import limits
from asreported.stories.claims.signs import NAMES, Both, agreed, circumstances, lexical
from asreported.stories.claims.times import compare_times
from asreported.stories.claims.vetoes import vetoes
from asreported.stories.scoring import Ruled, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from asreported.stories.claims.columns import Columns
    from asreported.stories.claims.weights import Weighed, Weights
    from asreported.stories.claims.words import Numbers
    from asreported.stories.reports import Report

_SHOWN: Final = 5
_CONTAINED: Final = NAMES.index("contained")
_ALL_OF_IT: Final = 0.9
_CERTAIN: Final = frozenset({"polarity", "figures", "mood"})
"""The vetoes that hold whatever words two reports share."""


class Measured(NamedTuple):
    """Which of the pairs that were asked about are measured, and what of each of these.

    The signs are (pairs, 25); the rules for figures and for times may have said something.
    """

    pairs: Numbers
    signs: NDArray[np.float64]
    figures: list[Ruled | None]
    times: list[Ruled | None]

    def ruled(self, at: int) -> tuple[Ruled, ...]:
        """What the rules say of a pair that is measured."""
        return tuple(one for one in (self.figures[at], self.times[at]) if one is not None)


def measure(columns: Columns, one: Numbers, other: Numbers) -> Measured:
    """The signs of pairs of reports that have a word or a number in common."""
    both = Both(columns, one, other)
    figures = both.asked(_figures, np.logical_or(*both.of("counted")), None)
    times = both.asked(compare_times, np.logical_and(*both.of("dated")), None)
    signs = np.empty((len(both.kept), len(NAMES)))
    told = (*lexical(both), *circumstances(both), *agreed(both, figures, times))
    for at, column in enumerate(told):
        signs[:, at] = column
    return Measured(both.kept, signs, figures, times)


def _figures(one: Weighed, other: Weighed) -> Ruled | None:
    return compare_figures(one.figures, other.figures)


def kept_apart(one: Report, other: Report, ruled: Iterable[Ruled]) -> list[Ruled]:
    """What says that two reports are two, each a veto; ``ruled`` is of figures and times."""
    return [*vetoes(one, other), *(each for each in ruled if each.veto)]


def apart(one: Report, other: Report, ruled: Iterable[Ruled], *, sure: bool) -> bool:
    """Whether a veto keeps two reports apart.

    Other names and times are no veto where two surely say the same, each in words
    of its own: the names may be of two parts of one deed, the times of its plan and its
    end. Where one has no words of its own, they are all that the two differ in.
    """
    found = chain((each for each in ruled if each.veto), vetoes(one, other))
    return any(not sure or each.rule in _CERTAIN for each in found)


def surely(score: NDArray[np.float64], signs: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Whether pairs surely say the same, each report in words of its own, (pairs,)."""
    own: NDArray[np.bool_] = signs[:, _CONTAINED] < _ALL_OF_IT
    return (score >= limits().sure) & own


def reasons(
    one: Report, other: Report, ruled: Iterable[Ruled], score: float, weights: Weights
) -> Verdict:
    """A score with all that speaks for it."""
    told = [_words(one, other, score, weights), *(each for each in ruled if not each.veto)]
    if one.speaker is not None and one.speaker == other.speaker:
        told.append(Ruled("speaker", 0, "of the same speaker", (one.speaker,)))
    return Verdict(score, tuple(told))


def _words(one: Report, other: Report, score: float, weights: Weights) -> Ruled:
    common = one.terms & other.terms
    values = sorted(common, key=lambda term: (-weights.of.get(term, 1), term))
    why = f"shared words ({', '.join(values[:_SHOWN])})"
    return Ruled("words", score, why, tuple(values))
