"""Deeds that undo each other: two that told them would be two, or one told with a "not"."""

from __future__ import annotations

from itertools import chain
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


_UNDOES: Final = frozenset(chain.from_iterable(_UNDONE))


def undoes(one: Report) -> bool:
    """Whether a report tells a deed that another undoes."""
    return not _UNDOES.isdisjoint(one.terms)


def opposites(one: Report, other: Report) -> tuple[str, ...]:
    """Stems of two deeds that undo each other, one told by each; none, or both."""
    mine, theirs = (_UNDOES & one.terms) - other.terms, (_UNDOES & other.terms) - one.terms
    for pair in _UNDONE if mine and theirs else ():
        first, second = pair
        if (first in mine and second in theirs) or (second in mine and first in theirs):
            return pair
    return ()
