"""Whether two reports say the same: how surely, why, and what keeps them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asreported.model import Part
from asreported.stories.claims.figures import compare_figures
from asreported.stories.claims.likeness import likeness
from asreported.stories.claims.limits import limits
from asreported.stories.claims.signs import (
    NAMES,
    agreed,
    circumstances,
    lexical,
    shared_words,
)
from asreported.stories.claims.times import compare_times
from asreported.stories.claims.vetoes import vetoes
from asreported.stories.scoring import Ruled, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.stories.claims.weights import Weights
    from asreported.stories.reports import Report

_NOTHING: Final = Verdict(0.0, ())
_SHOWN: Final = 5
_NAMED: Final = 3
_CONTAINED: Final = NAMES.index("contained")
_ALL_OF_IT: Final = 0.9
_CERTAIN: Final = frozenset({"polarity", "figures", "mood"})
"""The vetoes that hold whatever words two reports share."""


class Measured(Part, frozen=True):
    """The signs of two reports, (25,), and what the rules for figures and times say."""

    signs: tuple[float, ...]
    ruled: tuple[Ruled, ...]


def measure(one: Report, other: Report, weights: Weights) -> Measured | None:
    """The signs of two reports; None where they have neither a word nor a number in common.

    One or two words of names do not count for that, and only telling numbers do.
    """
    first, second = weights.weighed(one), weights.weighed(other)
    shared = shared_words(first, second)
    wordless = not shared.said and len(shared.named) < _NAMED
    if wordless and first.numbers.isdisjoint(second.numbers):
        return None
    figures = compare_figures(first.figures, second.figures)
    times = tuple(compare_times(first, second)) if first.days and second.days else ()
    signs = (
        *lexical(first, second, shared, weights),
        *circumstances(first, second),
        *agreed(first, second, figures, times),
    )
    return Measured(signs, (*figures, *times))


def kept_apart(one: Report, other: Report, measured: Measured) -> list[Ruled]:
    """What says that two reports are two, each a veto."""
    return [*vetoes(one, other), *(each for each in measured.ruled if each.veto)]


def judge(
    one: Report, other: Report, measured: Measured, score: float, weights: Weights
) -> Verdict:
    """A score with its reasons; 0 with the reason of a veto.

    Other names and times are no veto where two surely say the same, each in words
    of its own: the names may be of two parts of one deed, the times of its plan and its
    end. Where one has no words of its own, they are all that the two differ in.
    """
    apart = kept_apart(one, other, measured)
    sure = score >= limits().sure and measured.signs[_CONTAINED] < _ALL_OF_IT
    if apart and not (sure and _CERTAIN.isdisjoint([each.rule for each in apart])):
        return Verdict(0.0, tuple(apart))
    told = [_words(one, other, score, weights)]
    told += [each for each in measured.ruled if not each.veto]
    if one.speaker is not None and one.speaker == other.speaker:
        told.append(Ruled("speaker", 0, "of the same speaker", (one.speaker,)))
    return Verdict(score, tuple(told))


def verdicts(
    pairs: Sequence[tuple[Report, Report]], weights: Weights, least: float
) -> Iterator[Verdict]:
    """How surely each pair of reports says the same, from 0 to 1; 0 with the reason of a veto.

    Below ``least`` it is 0 as well, without a reason. Many pairs in one go cost less.
    """
    measured = [measure(one, other, weights) for one, other in pairs]
    scores = iter(likeness().scores([one.signs for one in measured if one is not None]))
    for (one, other), found in zip(pairs, measured, strict=True):
        score = next(scores) if found is not None else 0.0
        if found is None or score < least:
            yield _NOTHING
        else:
            yield judge(one, other, found, score, weights)


def _words(one: Report, other: Report, score: float, weights: Weights) -> Ruled:
    common = one.terms & other.terms
    values = sorted(common, key=lambda term: (-weights.of.get(term, 1), term))
    why = f"shared words ({', '.join(values[:_SHOWN])})"
    return Ruled("words", score, why, tuple(values))
