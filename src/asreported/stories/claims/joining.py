"""Reports to groups that say the same: those near each other, the surest pairs first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.claims.compared import Compared
from asreported.stories.claims.likeness import odds
from asreported.stories.claims.limits import limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.stories.claims.columns import Columns
    from asreported.stories.claims.near import Near
    from asreported.stories.decisions import Links

_COMPARED: Final = 12
"""Members of each of two groups that are compared before the groups become one."""
_AT_ONCE: Final = 64
"""Reports that may become one group of which all pairs are measured in one go."""


class Pair(NamedTuple):
    """Two reports by their numbers; ``why`` is None where the rules alone say it."""

    one: int
    other: int
    score: float = 1.0
    why: str | None = None
    decided: bool = False

    @property
    def key(self) -> tuple[int, int]:
        """The two by their numbers, the earlier first."""
        return min(self.one, self.other), max(self.one, self.other)


class Groups(NamedTuple):
    """Reports that say the same, by number, and why each pair was joined."""

    groups: list[list[int]]
    reasons: dict[int, list[str]]


def join(columns: Columns, near: Near, given: Iterable[Pair], links: Links) -> Groups:
    """The groups of all reports; ``given`` are pairs that copies or people made one."""
    pairs = list(given)
    done = {(pair.one, pair.other) for pair in pairs}
    compared = Compared(columns)
    compared.ask(*near.pairs())
    likened = compared.likened(limits().same)
    pairs += [Pair(*each, score) for each, score in likened if each not in done]
    pairs.sort(key=lambda pair: (not pair.decided, -pair.score, pair.one, pair.other))
    compared.ask_all(group for group in _together(pairs) if len(group) <= _AT_ONCE)
    return _Union(columns, near.count, compared, links).take(pairs)


def _together(pairs: Sequence[Pair]) -> Iterable[list[int]]:
    """The reports that pairs may make one group."""
    group: dict[int, list[int]] = {}
    for pair in pairs:
        for number in pair[:2]:
            group.setdefault(number, [number])
        _unite(group, pair)
    return {id(each): each for each in group.values()}.values()


class _Union:
    def __init__(self, columns: Columns, count: int, compared: Compared, links: Links) -> None:
        self._reports, self._compared, self._links = columns.reports, compared, links
        self._group = {number: [number] for number in range(count)}
        # What the rules alone made one: a decision joins groups, but likens nothing in them.
        self._core = {number: [number] for number in range(count)}
        self._reasons: dict[int, list[str]] = defaultdict(list)
        self._said: dict[tuple[int, int], float] = {}

    def take(self, pairs: Sequence[Pair]) -> Groups:
        self._said.update((pair.key, pair.score) for pair in pairs)
        for pair in pairs:
            one, other = self._group[pair.one], self._group[pair.other]
            if one is not other and (pair.decided or self._may(pair)):
                _unite(self._group, pair)
                if not pair.decided:
                    _unite(self._core, pair)
                why = self._compared.why(pair.key) if pair.why is None else pair.why
                self._reasons[pair.other].append(why)
        groups = {id(group): sorted(group) for group in self._group.values()}
        return Groups(sorted(groups.values()), self._reasons)

    def _may(self, pair: Pair) -> bool:
        """Whether two groups may be one: no veto between members, and alike on the whole."""
        if self._links and self._apart(self._group[pair.one], self._group[pair.other]):
            return False
        one, other = self._core[pair.one], self._core[pair.other]
        keys = [(a, b) if a < b else (b, a)
                for a in one[:_COMPARED] for b in other[:_COMPARED]]  # fmt: skip
        new = [key for key in keys if key not in self._said]
        scores = dict(zip(new, self._compared.scores(new), strict=True))
        likely = [scores[key] if key in scores else self._said[key] for key in keys]
        alike = sum(map(odds, likely)) / len(keys)
        return alike >= odds(limits().within) and not any(map(self._compared.apart, new))

    def _apart(self, one: list[int], other: list[int]) -> bool:
        keys = {self._reports[number].key for number in one}
        return any(self._links.apart(self._reports[number].key, keys) for number in other)


def _unite(groups: dict[int, list[int]], pair: Pair) -> None:
    small, large = sorted((groups[pair.one], groups[pair.other]), key=len)
    if small is large:
        return
    large.extend(small)
    for number in small:
        groups[number] = large
