"""What is measured of two reports before the learned weights say how surely they are one.

The measures are those of paraphrase and cross-document coreference by feature models
(Barzilay and McKeown 2001; Lee et al. 2012): shared words by their rarity, names, numbers,
times, who says it and how, and how far apart the articles came out. All are measured of
many pairs in one go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

import numpy as np

from asreported.stories.claims.columns import ASKED
from asreported.stories.claims.opposites import opposites
from asreported.stories.claims.words import Common

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import ArrayLike, NDArray

    from asreported.stories.claims.columns import Columns
    from asreported.stories.claims.weights import Weighed
    from asreported.stories.claims.words import Numbers
    from asreported.stories.scoring import Ruled

_Told = TypeVar("_Told")

LEXICAL: Final = (
    "contained", "alike", "shared", "rarest", "longer", "shorter", "sequence",
    "names", "names_shared", "no_name", "one_named",
)  # fmt: skip
"""Signs of words: shares from 0 to 1, weights of words, logarithms of these, truths."""
OTHER: Final = (
    "mood", "asked", "denied", "one_source", "both_said", "one_act", "heads", "hours", "own",
    "figures", "both_counted", "one_number", "times", "one_timed",
)  # fmt: skip
NAMES: Final = LEXICAL + OTHER
_MOST, _NAMED_MOST, _PAIRS_MOST, _HOURS_MOST = 4.0, 3.0, 3, 6.0
_LEAST, _SMALL, _NAME_LEAST = 1.0, 1.5, 0.5
_NAMED_LEAST: Final = 3
"""Words of names from which two reports are asked about for these alone."""
_UNKNOWN: Final = 3.0
"""What stands for the logarithm of hours where an article has no time."""


class Both:
    """Pairs of reports by their numbers, (pairs,) each, that share a word or a number.

    One or two words of names do not count for that, and only telling numbers do. Of "would
    not close" and "stayed open" it is a word what both deny or undo. ``kept`` tells which
    of the pairs that were given these are.
    """

    def __init__(self, columns: Columns, one: Numbers, other: Numbers) -> None:
        self._columns = columns
        common, undone = columns.words.common(one, other), _undone(columns, one, other)
        said, rarest = common.said + undone, np.maximum(common.rarest, undone)
        worded = (said > 0) | (common.named >= _NAMED_LEAST)
        self.kept = kept = np.flatnonzero(worded | (common.numbers > 0))
        self._both = np.array((one[kept], other[kept]))
        common = common._replace(said=said, rarest=rarest)
        self.common = Common(*(each[kept] for each in common))
        self.undone = undone[kept] > 0

    def of(self, column: str) -> NDArray[Any]:
        """A column of the first reports, and of the others, (2, pairs)."""
        found: NDArray[Any] = getattr(self._columns, column)[self._both]
        return found

    def asked(
        self, ask: Callable[[Weighed, Weighed], _Told], pairs: NDArray[np.bool_], none: _Told
    ) -> list[_Told]:
        """What is found of the reports of some pairs, and nothing of all others."""
        found = [none] * len(pairs)
        weighed = self._columns.weighed
        (places,) = np.nonzero(pairs)
        for at, one, other in zip(places.tolist(), *self._both[:, pairs].tolist(), strict=True):
            found[at] = ask(weighed[one], weighed[other])
        return found


def _undone(columns: Columns, one: Numbers, other: Numbers) -> NDArray[np.float64]:
    """What a deed weighs that another undoes, told with a "not"; 0 where there is none."""
    found = np.zeros(len(one))
    may = columns.undoes[one] & columns.undoes[other]
    reports = columns.reports
    for at in np.flatnonzero(may & (columns.denied[one] != columns.denied[other])).tolist():
        if deeds := opposites(reports[one[at]], reports[other[at]]):
            found[at] = columns.weights.sum(deeds[:1])
    return found


def lexical(both: Both) -> tuple[ArrayLike, ...]:
    """The signs of words, in the order of ``LEXICAL``."""
    common, said, size, names = both.common, both.of("said"), both.of("size"), both.of("names")
    least = np.where(common.named > 0, np.maximum(_NAME_LEAST, names.min(0)), 1.0)
    pairs = both.asked(_pairs, np.logical_and(*both.of("paired")), 0)
    return (
        common.said / np.maximum(_LEAST, said.min(0)),
        2 * common.said / np.maximum(_SMALL, said.sum(0)),
        np.minimum(common.said, _MOST),
        common.rarest,
        size.max(0),
        size.min(0),
        np.minimum(pairs, _PAIRS_MOST),
        common.names / least,
        np.minimum(common.names, _NAMED_MOST),
        common.named == 0,
        np.logical_xor(*(names > 0)),
    )


def _pairs(one: Weighed, other: Weighed) -> int:
    return len(one.pairs & other.pairs)


def _one_source(one: Weighed, other: Weighed) -> bool:
    return not one.report.sources.isdisjoint(other.report.sources)


def circumstances(both: Both) -> tuple[ArrayLike, ...]:
    """Who says it, how, where and when it came out: ``OTHER`` without figures and times."""
    moods, acts = both.of("mood"), both.of("act")
    sources = both.asked(_one_source, np.logical_and(*both.of("sourced")), none=False)
    unlike = np.not_equal(*moods)
    chained = (acts >= 0).all(0)
    hours = np.log(1 + np.abs(np.subtract(*both.of("hour"))))
    return (
        unlike,
        unlike & (moods == ASKED).any(0),
        np.not_equal(*both.of("denied")) & ~both.undone,
        sources,
        chained,
        chained & np.equal(*acts),
        both.of("head").sum(0),
        np.where(np.isnan(hours), _UNKNOWN, np.minimum(hours, _HOURS_MOST)),
        np.equal(*both.of("article")),
    )


def agreed(
    both: Both, figures: Sequence[Ruled | None], times: Sequence[Ruled | None]
) -> tuple[ArrayLike, ...]:
    """The signs of figures and times, out of what the rules for these say of each pair."""
    return (
        [each.score if each else 0.0 for each in figures],
        np.logical_and(*both.of("counted")),
        both.common.numbers,
        [each.score if each else 0.0 for each in times],
        np.not_equal(*both.of("timed")),
    )
