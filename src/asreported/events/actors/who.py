"""Which entity of the record a token means, and where else it is mentioned."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.language import Analysis
    from asreported.model import Entity


class Who:
    """The mentions of an article's entities, by the token that heads each."""

    def __init__(self, analysis: Analysis, entities: tuple[Entity, ...]) -> None:
        self._heads: dict[str, list[int]] = {}
        self._at: dict[int, str] = {}
        for entity in entities:
            for start, end in entity.mentions:
                head = _head(analysis, start, end)
                if head is not None:
                    self._heads.setdefault(entity.id, []).append(head)
                    self._at.setdefault(head, entity.id)

    def at(self, token: int) -> str | None:
        """The id of the entity that a token heads a mention of."""
        return self._at.get(token)

    def heads(self, entity: str) -> Iterator[int]:
        """The head tokens of an entity's mentions, in text order."""
        yield from self._heads.get(entity, ())


def _head(analysis: Analysis, start: int, end: int) -> int | None:
    """The token of a span that hangs on a token outside of it."""
    first = bisect_left(analysis.starts, start)
    stop = bisect_left(analysis.starts, end)
    for token in range(first, stop):
        head = analysis.heads[token]
        if head == token or not first <= head < stop:
            return token
    return None
