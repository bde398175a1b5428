"""Attributions inside attributions, and how much of a stretch others hold."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asreported.model import Attribution, Span

_WHOLE: Final = 0.8


def told_again(by_id: Mapping[str, Attribution]) -> set[str]:
    """Attributions that are told again by one inside them, with the same content."""
    found: set[str] = set()
    for one in by_id.values():
        outer = by_id.get(one.within or "")
        if outer is not None and _holds(one.content.spans, outer.content.spans):
            found.add(outer.id)
    return found


def chain_of(
    attribution: Attribution, by_id: Mapping[str, Attribution]
) -> tuple[Attribution, ...]:
    """An attribution and those that it lies in, from the innermost outwards."""
    chain = [attribution]
    while (outer := by_id.get(chain[-1].within or "")) is not None and outer not in chain:
        chain.append(outer)
    return tuple(chain)


def _holds(one: Sequence[Span], other: Sequence[Span]) -> bool:
    size = sum(end - start for start, end in other)
    return _shared(one, other) >= _WHOLE * size


class Covered:
    """Spans that are taken, asked how much of a stretch they cover."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]
        self._furthest = list(accumulate((end for _, end in self._spans), max))

    def of(self, start: int, end: int) -> int:
        """How many characters of a stretch they have; those that two have count twice."""
        first = bisect_right(self._furthest, start)
        near = self._spans[first : bisect_left(self._starts, end)]
        return sum([min(last, end) - max(at, start) for at, last in near if last > start])


def _shared(one: Sequence[Span], other: Sequence[Span]) -> int:
    """How many characters two sets of spans have in common."""
    return sum(
        min(a[1], b[1]) - max(a[0], b[0])
        for a in one
        for b in other
        if a[0] < b[1] and b[0] < a[1]
    )
