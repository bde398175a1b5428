"""Which attributions are right, one by one, by the scorer kept beside the data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType


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
