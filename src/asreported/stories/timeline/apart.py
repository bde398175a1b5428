"""What makes two mentions of two events: days, ordinals or acts that exclude each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asreported.stories.timeline.looks import Look

_MATTER: Final = 2
"""Words of a matter from which a demand says what it is of."""
_OPPOSED: Final = frozenset(
    pair
    for one, other in (
        ("RETREAT", "COERCE"), ("RETREAT", "SANCTION"), ("RETREAT", "ASSAULT"),
        ("RETREAT", "MOBILIZE"), ("REJECT", "REQUEST"), ("REJECT", "AGREE"),
        ("PROTEST", "CONCEDE"), ("SUPPORT", "ASSAULT"), ("AID", "ASSAULT"),
    )
    for pair in ((one, other), (other, one))
)  # fmt: skip


def excluded(one: Look, other: Look) -> bool:
    """Whether two days exclude each other, or a day lies after an article that told of it.

    So do two ordinals, as a second patient is not the third, and acts of which one undoes or
    answers the other.
    """
    if one.first > other.news or other.first > one.news:
        return True
    if one.ordinals and other.ordinals and one.ordinals.isdisjoint(other.ordinals):
        return True
    if (one.kind, other.kind) in _OPPOSED:
        return True
    if one.kind == other.kind == "REQUEST" and _of_two_matters(one, other):
        return True
    first, second = one.stated, other.stated
    if first is None or second is None or first == second:
        return False
    return not (first.startswith(second) or second.startswith(first))


def _of_two_matters(one: Look, other: Look) -> bool:
    """Whether two demands have no word in common but that they demand."""
    matters = [
        each.said - each.mention.deed - each.mention.by - each.mention.to
        for each in (one, other)
    ]
    return min(map(len, matters)) >= _MATTER and matters[0].isdisjoint(matters[1])
