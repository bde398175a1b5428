"""Whether a probability means what it says: the expected calibration error.

Guo et al. 2017, *On Calibration of Modern Neural Networks*; bins of equal mass.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

BINS = 10


def calibration_error(probabilities: Sequence[float], right: Sequence[bool]) -> float:
    """The mean distance, from 0 to 1, between what was promised and what came true.

    The answers are sorted by probability and cut into ``BINS`` bins of equal mass.
    """
    ranked = sorted(zip(probabilities, right, strict=True))
    edges = [len(ranked) * number // BINS for number in range(BINS + 1)]
    bins = [ranked[first:end] for first, end in pairwise(edges)]
    gaps = (abs(sum(promised for promised, _ in each) - sum(came for _, came in each))
            for each in bins)  # fmt: skip
    return sum(gaps) / max(1, len(ranked))


def right_ones(
    scorer: ModuleType, gold: dict[str, Any], found: Sequence[dict[str, Any]]
) -> list[bool]:
    """Which of the attributions found in a document are right by the scorer's AR.

    The scorer pairs greedily, best content first; its pairing is followed here, and each
    pair is then judged by the scorer itself.
    """
    tokens = scorer.Tokens(gold["text"])
    wanted = [(tokens.of(one["content"]), one) for one in gold["attributions"]]
    given = [(tokens.of(one["content"]), one) for one in found]
    pairs = sorted(
        (-2 * len(said & true) / (len(said) + len(true)), place, number)
        for place, (said, _) in enumerate(given)
        for number, (true, _) in enumerate(wanted)
        if said & true
    )
    right, used, met = [False] * len(given), set(), set()
    for _, place, number in pairs:
        if place not in used and number not in met:
            used.add(place)
            met.add(number)
            right[place] = _is_right(scorer, gold, given[place][1], wanted[number][1])
    return right


def _is_right(
    scorer: ModuleType, gold: dict[str, Any], found: dict[str, Any], wanted: dict[str, Any]
) -> bool:
    """Whether a pair alone is a hit: the scorer's own verdict on a document of these two."""
    alone = {"1": {"text": gold["text"], "attributions": [wanted]}}
    return bool(scorer.score(alone, {"1": {"attributions": [found]}})["AR"]["p"])
