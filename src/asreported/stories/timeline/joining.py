"""Mentions joined to events: cross-document event coreference.

Pairs that share a deed, a kind, a claim or rare words are asked about; events are joined
by average link over log odds, as correlation clustering does with pairwise classifiers
(Cohen and Richman 2002; Bansal, Blum and Chawla 2004), unless days exclude each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asreported.stories.thresholds import threshold
from asreported.stories.timeline.apart import excluded
from asreported.stories.timeline.likeness import same_event
from asreported.stories.timeline.looks import Looks
from asreported.stories.timeline.near import compared
from asreported.stories.timeline.signs import signs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.model import Record
    from asreported.stories.timeline.looks import Look
    from asreported.stories.timeline.mentions import Mention
    from asreported.stories.timeline.near import Pair

_LEAST, _HIGHEST = -3.0, 4.6
"""Log odds: of two that are not compared, and at most of any."""


def joined(told: Sequence[Mention], records: Sequence[Record]) -> list[list[Mention]]:
    """The mentions of each event, in the order in which they are told."""
    looks = Looks(told, records)
    pairs = compared(looks)
    found = np.round(same_event().odds(signs(looks, pairs)), 3).tolist()
    odds = dict(zip(pairs, found, strict=True))
    return [[told[number] for number in group] for group in groups(looks.all, odds)]


def groups(looks: Sequence[Look], odds: dict[Pair, float]) -> list[list[int]]:
    """Mentions by their numbers: the likest joined first, while the whole is alike."""
    group = {number: [number] for number in range(len(looks))}
    least, within = threshold("timeline", "join"), threshold("timeline", "within")
    ranked = sorted((-odd, pair) for pair, odd in odds.items() if odd >= least)
    for _, (a, b) in ranked:
        one, other = group[a], group[b]
        if one is other or any(excluded(looks[i], looks[j]) for i in one for j in other):
            continue
        said = [odds.get((min(i, j), max(i, j)), _LEAST) for i in one for j in other]
        if sum(max(_LEAST, min(_HIGHEST, each)) for each in said) / len(said) >= within:
            small, large = sorted((one, other), key=len)
            large.extend(small)
            for number in small:
                group[number] = large
    return sorted(sorted(each) for each in {id(each): each for each in group.values()}.values())
