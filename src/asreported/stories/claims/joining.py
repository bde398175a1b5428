"""Reports to groups that say the same: those near each other, the surest pairs first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.claims.likeness import odds
from asreported.stories.claims.limits import limits
from asreported.stories.claims.rules import verdicts
from asreported.stories.scoring import Ruled, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from asreported.stories.claims.weights import Weights
    from asreported.stories.decisions import Links
    from asreported.stories.reports import Report

_COMPARED: Final = 12
"""Members of each of two groups that are compared before the groups become one."""


class Pair(NamedTuple):
    """Two reports by their numbers, and what the rules say of them."""

    one: int
    other: int
    verdict: Verdict


class Groups(NamedTuple):
    """Reports that say the same, by number, and why each pair was joined."""

    groups: list[list[int]]
    reasons: dict[int, list[str]]


def join(
    reports: Sequence[Report],
    weights: Weights,
    near: Callable[[Report], list[int]],
    given: Iterable[Pair],
    links: Links,
) -> Groups:
    """The groups of all reports; ``given`` are pairs that copies or people made one."""
    pairs = list(given)
    done = {(pair.one, pair.other) for pair in pairs}
    asked = [
        (other, number)
        for number, report in enumerate(reports)
        for other in near(report)
        if other < number and (other, number) not in done
    ]
    told = [(reports[one], reports[other]) for one, other in asked]
    found = verdicts(told, weights, limits().same)
    pairs += [Pair(*each, one) for each, one in zip(asked, found, strict=True) if one.score]
    pairs.sort(
        key=lambda pair: (
            not pair.verdict.decided, -pair.verdict.score, pair.one, pair.other
        )
    )  # fmt: skip
    return _Union(reports, weights, links).take(pairs)


class _Union:
    def __init__(self, reports: Sequence[Report], weights: Weights, links: Links) -> None:
        self._reports, self._weights, self._links = reports, weights, links
        self._group = {number: [number] for number in range(len(reports))}
        # What the rules alone made one: a decision joins groups, but likens nothing in them.
        self._core = {number: [number] for number in range(len(reports))}
        self._reasons: dict[int, list[str]] = defaultdict(list)
        self._said: dict[tuple[int, int], Verdict] = {}

    def take(self, pairs: Sequence[Pair]) -> Groups:
        for pair in pairs:
            self._said[min(pair[:2]), max(pair[:2])] = pair.verdict
        for pair in pairs:
            one, other = self._group[pair.one], self._group[pair.other]
            if one is not other and (pair.verdict.decided or self._may(pair)):
                _unite(self._group, pair)
                if not pair.verdict.decided:
                    _unite(self._core, pair)
                self._reasons[pair.other].append(pair.verdict.why)
        groups = {id(group): sorted(group) for group in self._group.values()}
        return Groups(sorted(groups.values()), self._reasons)

    def _may(self, pair: Pair) -> bool:
        """Whether two groups may be one: no veto between members, and alike on the whole."""
        if self._links and self._apart(self._group[pair.one], self._group[pair.other]):
            return False
        one, other = self._core[pair.one], self._core[pair.other]
        said = self._verdicts([(a, b) for a in one[:_COMPARED] for b in other[:_COMPARED]])
        if any(ruled.veto for found in said for ruled in found.ruled):
            return False
        return sum([odds(found.score) for found in said]) / len(said) >= odds(limits().within)

    def _apart(self, one: list[int], other: list[int]) -> bool:
        keys = {self._reports[number].key for number in one}
        return any(self._links.apart(self._reports[number].key, keys) for number in other)

    def _verdicts(self, pairs: Sequence[tuple[int, int]]) -> list[Verdict]:
        keys = [(min(pair), max(pair)) for pair in pairs]
        new = [key for key in keys if key not in self._said]
        told = [(self._reports[one], self._reports[other]) for one, other in new]
        found = verdicts(told, self._weights, limits().least)
        self._said.update(zip(new, found, strict=True))
        return [self._said[key] for key in keys]


def _unite(groups: dict[int, list[int]], pair: Pair) -> None:
    small, large = sorted((groups[pair.one], groups[pair.other]), key=len)
    large.extend(small)
    for number in small:
        groups[number] = large


def sure(why: str, *, decided: bool = False) -> Verdict:
    """The verdict of a copy; of a person's decision, which no rule is asked about."""
    return Verdict(1.0, (Ruled("given", 1.0, why),), decided)
