"""Who a word stands for: the entity that it is a mention of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.model import Actor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.language import Analysis
    from asreported.model import Entity


def actors_of(analysis: Analysis, head: int, entities: Sequence[Entity]) -> tuple[Actor, ...]:
    """The entity of a mention's head, with the words of its name."""
    index = analysis.entity_of.get(head)
    if index is None:
        return ()
    name = analysis.name_of.get(head)
    first, end = (name.first, name.end) if name else (head, head + 1)
    return (Actor(span=analysis.span(first, end), entity=entities[index].id),)
