"""Decisions as inputs: articles that must be in one story, and articles that must not."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

Pair: TypeAlias = tuple[str, str]
"""Two article identifiers; their order does not matter."""


class Links:
    """What was decided of pairs of articles. Of two decisions at odds, must-link holds."""

    def __init__(self, must: Iterable[Pair] = (), cannot: Iterable[Pair] = ()) -> None:
        self._group: dict[str, str] = {}
        self._apart: dict[str, set[str]] = defaultdict(set)
        self._members: dict[str, list[str]] = defaultdict(list)
        for one, other in must:
            self._join(one, other)
        for one, other in cannot:
            if self.group(one) != self.group(other):
                self._apart[self.group(one)].add(self.group(other))
                self._apart[self.group(other)].add(self.group(one))

        for article in [*self._group, *set(self._group.values())]:
            self._members[self.group(article)].append(article)

    def _join(self, one: str, other: str) -> None:
        first, second = self.group(one), self.group(other)
        if first != second:
            self._group[max(first, second)] = min(first, second)

    def group(self, article: str) -> str:
        """The name of those that must be together with an article; its own when none are."""
        while article in self._group:
            article = self._group[article]
        return article

    def apart(self, article: str) -> set[str]:
        """The groups that an article must not be in one story with."""
        return self._apart.get(self.group(article), set())

    def decided(self, article: str) -> bool:
        """Whether a decision speaks of an article."""
        return article in self._apart or bool(self._members.get(self.group(article)))

    def members(self, group: str) -> list[str]:
        """The articles that must be together under this name."""
        return sorted(set(self._members.get(group, ())))

    def groups(self) -> list[str]:
        """The names of all groups that a decision speaks of."""
        return sorted({self.group(article) for article in self._members} | set(self._apart))
