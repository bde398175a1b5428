"""Whether two reports say the same: how surely, why, and what keeps them apart."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.claims.figures import compare_figures
from asreported.stories.claims.likeness import likeness, odds, probability
from asreported.stories.claims.limits import limits
from asreported.stories.claims.signs import (
    agreed,
    circumstances,
    lexical,
    shared_words,
)
from asreported.stories.claims.times import compare_times
from asreported.stories.claims.vetoes import vetoes
from asreported.stories.scoring import Ruled, Verdict

if TYPE_CHECKING:
    from asreported.stories.claims.signs import Shared
    from asreported.stories.claims.weights import Weights
    from asreported.stories.reports import Report

_NOTHING: Final = Verdict(0.0, ())
_SHOWN: Final = 5


class Measured(NamedTuple):
    """The signs of two reports besides those of words, (14,), and what rules say of them."""

    others: tuple[float, ...]
    ruled: list[Ruled]


def same(one: Report, other: Report, weights: Weights) -> Verdict:
    """How surely two reports say the same, from 0 to 1; 0 with the reason of a veto."""
    shared = shared_words(one, other)
    if not may_be_one(one, other, shared, weights):
        return _NOTHING
    learned = likeness()
    by_words = learned.of_words(lexical(one, other, shared, weights))
    if by_words + _most_more(one, other) < _least():
        return _NOTHING
    if kept_apart := list(vetoes(one, other)):
        return Verdict(0.0, tuple(kept_apart))
    others, ruled = measure(one, other, weights)
    if kept_apart := [each for each in ruled if each.veto]:
        return Verdict(0.0, tuple(kept_apart))
    told = [_words(shared, by_words, weights), *ruled]
    score = probability(by_words + learned.of_others(others))
    return Verdict(round(score, 3), tuple(told))


def _most_more(one: Report, other: Report) -> float:
    """The most that signs besides words can add."""
    others, figures, times = likeness().most
    most = others + (figures if one.figures and other.figures else 0.0)
    return most + (times if one.times and other.times else 0.0)


@cache
def _least() -> float:
    return odds(limits().least)


def may_be_one(one: Report, other: Report, shared: Shared, weights: Weights) -> bool:
    """Whether two reports have a word besides names, or a telling number, in common."""
    if shared.said:
        return True
    return not weights.numbers(one).isdisjoint(weights.numbers(other))


def measure(one: Report, other: Report, weights: Weights) -> Measured:
    """The signs besides words; other figures or times keep the two apart."""
    figures, times = list(compare_figures(one, other)), list(compare_times(one, other))
    numbers = len(weights.numbers(one) & weights.numbers(other))
    signs = (*circumstances(one, other), *agreed(one, other, figures, times, numbers))
    ruled = [*figures, *times]
    if one.speaker is not None and one.speaker == other.speaker:
        ruled.append(Ruled("speaker", 0, "of the same speaker", (one.speaker,)))
    return Measured(signs, ruled)


def _words(shared: Shared, score: float, weights: Weights) -> Ruled:
    values = sorted(shared.said | shared.named, key=lambda term: (-weights.of.get(term, 1), term))
    why = f"shared words ({', '.join(values[:_SHOWN])})"
    return Ruled("words", round(score, 3), why, tuple(values))
