"""Mentions joined to events: cross-document event coreference.

Pairs that share a deed, a kind, a claim or rare words are asked about; events are joined
by average link over log odds, as correlation clustering does with pairwise classifiers
(Cohen and Richman 2002; Bansal, Blum and Chawla 2004), unless days exclude each other.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import numpy as np

from asreported.stories.thresholds import threshold
from asreported.stories.timeline.likeness import same_event
from asreported.stories.timeline.signs import Look, Looks, excluded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.model import Record
    from asreported.stories.timeline.mentions import Mention

Pair = tuple[int, int]
_NEAREST: Final = 20
"""Others that a mention is compared with at most."""
_COMMON: Final = 60
"""What so many mentions have is no reason to compare them."""
_LEAST, _HIGHEST = -3.0, 4.6
"""Log odds: of two that are not compared, and at most of any."""
_LEAST_SHARED: Final = 0.6
_CLAIM, _KIN, _TYPE = 2.0, 0.8, 0.5


def joined(told: Sequence[Mention], records: Sequence[Record]) -> list[list[Mention]]:
    """The mentions of each event, in the order in which they are told."""
    looks = Looks(told, records)
    pairs = list(compared(looks))
    found = np.round(same_event().odds(looks.signs(pairs)), 3).tolist()
    odds = dict(zip(pairs, found, strict=True))
    return [[told[number] for number in group] for group in groups(looks.all, odds)]


def compared(looks: Looks) -> Iterator[Pair]:
    """The pairs that are asked about, each once: those with most in common."""
    near: set[Pair] = set()
    for number, row in enumerate(_in_common(looks)):
        row.sort()
        near |= {
            (number, other) if number < other else (other, number)
            for _, other in row[:_NEAREST]
        }
    for a, b in sorted(near):
        if not excluded(looks.all[a], looks.all[b]):
            yield a, b


def _in_common(looks: Looks) -> list[list[tuple[float, int]]]:
    """For each mention the others that have enough in common with it: minus how much, who."""
    keys = [_keys(one, looks) for one in looks.all]
    having: dict[object, list[int]] = defaultdict(list)
    for number, own in enumerate(keys):
        for key, _ in own:
            having[key].append(number)
    rows: list[list[tuple[float, int]]] = [[] for _ in keys]
    common = {key for key, at in having.items() if len(at) > _COMMON}
    for number in range(len(keys) - 1, 0, -1):
        shared: dict[int, float] = defaultdict(float)
        for key, weight in keys[number]:
            if key not in common:
                earlier = having[key]
                earlier.pop()
                for other in earlier:
                    shared[other] += weight
        for other, weight in shared.items():
            if weight >= _LEAST_SHARED:
                less = -round(weight, 6)
                rows[number].append((less, other))
                rows[other].append((less, number))
    return rows


def _keys(one: Look, looks: Looks) -> list[tuple[object, float]]:
    """What a mention is found by, in one order for all, and what each weighs."""
    own: list[tuple[object, float]] = [(word, looks.of(word)) for word in sorted(one.said)]
    own += [(("kin", kin), _KIN) for kin in sorted(one.kin)]
    own += [(("claim", claim), _CLAIM) for claim in sorted(one.mention.claims)]
    own += [(("type", one.kind), _TYPE)] if one.kind else []
    return own


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
