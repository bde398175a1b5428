"""Deeds that undo each other: two that told them would be two, or one told with a "not"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asreported.stories.reports import family

if TYPE_CHECKING:
    from asreported.stories.reports import Report

_UNDONE: Final = tuple(
    (family(one), family(other))
    for one, other in (
        ("open", "close"), ("rise", "fall"), ("win", "lose"), ("accept", "reject"),
        ("arrive", "leave"), ("begin", "end"), ("free", "arrest"), ("allow", "ban"),
        ("buy", "sell"), ("lift", "impose"), ("support", "oppose"), ("appoint", "sack"),
    )
)  # fmt: skip


def opposites(one: Report, other: Report) -> tuple[str, ...]:
    """Stems of two deeds that undo each other, one told by each; none, or both."""
    for pair in _UNDONE:
        for first, second in (pair, pair[::-1]):
            if first in one.terms - other.terms and second in other.terms - one.terms:
                return pair
    return ()
