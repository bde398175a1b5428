"""What reports are compared by: a column of each thing, for many pairs in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asreported.stories.claims.opposites import undoes
from asreported.stories.claims.words import Words

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from asreported.stories.claims.weights import Weights
    from asreported.stories.claims.words import Numbers
    from asreported.stories.reports import Report

ASKED: Final = 0
_MOODS: Final = {"asked": ASKED, "told": 1, "ahead": 2}


class Columns:
    """Some reports, with what each is compared by, (reports,) each.

    ``said``, ``size``, ``names`` and ``total`` are those of what is weighed, ``hour`` is
    NaN where it is not known, ``act`` -1 where an outlet tells it itself; ``timed`` and
    ``dated`` say that it has times, and such as are of what it tells; ``counted``,
    ``sourced`` and ``paired`` that it has figures, sources and pairs of words.
    """

    def __init__(self, reports: Sequence[Report], weights: Weights) -> None:
        self.reports, self.weights = reports, weights
        self.weighed = weighed = [weights.weighed(one) for one in reports]
        self.words = Words(weighed, weights)
        self.said = np.array([one.said for one in weighed])
        self.size = np.array([one.size for one in weighed])
        self.names = np.array([one.names for one in weighed])
        self.total = np.array([one.total for one in weighed])
        self.hour = np.array([one.hour for one in weighed], np.float64)
        self.head = np.array([one.head for one in weighed], np.intp)
        self.act = _coded(one.act for one in weighed)
        self.article = _coded(one.article for one in reports)
        self.mood = np.array([_MOODS[one.mood] for one in reports], np.intp)
        self.denied = np.array([one.denied for one in reports], np.bool_)
        self.undoes = np.array([undoes(one) for one in reports], np.bool_)
        self.counted = np.array([bool(one.figures) for one in weighed], np.bool_)
        self.timed = np.array([bool(one.times) for one in reports], np.bool_)
        self.sourced = np.array([bool(one.sources) for one in reports], np.bool_)
        self.paired = np.array([bool(one.pairs) for one in weighed], np.bool_)
        self.dated = np.array([bool(one.days) for one in weighed], np.bool_)


def _coded(values: Iterable[Hashable]) -> Numbers:
    """A number for each value; -1 for none."""
    known: dict[Hashable, int] = {None: -1}
    return np.array([known.setdefault(value, len(known)) for value in values], np.intp)
