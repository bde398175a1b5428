"""Who stands where in an article: by whom and to whom something is offered or demanded."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.model import Actor, Entity, Record, Span
    from asreported.stories.dossier import Dossier
    from asreported.stories.pending.wordings import Worded

_BODIES: Final = frozenset({"organisation", "group", "place"})


class Party(NamedTuple):
    """Who offers, demands or threatens, or is offered or asked something."""

    words: frozenset[str]
    name: str | None
    is_body: bool = False
    """Whether it is a body, a government or an office; else it may only ask."""


_NOBODY = Party(frozenset(), None)


class People:
    """Who stands where in a record."""

    def __init__(self, dossier: Dossier, record: Record) -> None:
        self._dossier, self._record = dossier, record

    @cached_property
    def _types(self) -> dict[str, str]:
        return {one.id: one.type for one in self._record.entities}

    @cached_property
    def _places(self) -> list[tuple[Span, Entity]]:
        places = ((span, one) for one in self._record.entities for span in one.mentions)
        return sorted(places, key=itemgetter(0))

    @cached_property
    def _starts(self) -> list[int]:
        return [span[0] for span, _ in self._places]

    def around(self, found: Worded) -> tuple[Party, Party]:
        """Who is named last before some words of a sentence, and first inside them."""
        first, last = found.span
        at = bisect_left(self._starts, first) - 1
        by = self._places[at : at + 1] if at >= 0 else []
        inside = bisect_left(self._starts, found.word_ends)
        to = self._places[inside : bisect_right(self._starts, last)]
        return (
            self._party(*by[0]) if by and by[0][0][0] >= found.sentence[0] else _NOBODY,
            self._party(*to[0]) if to else _NOBODY,
        )

    def of(self, words: frozenset[str], actors: Sequence[Actor]) -> Party:
        """Those who act or are acted on in an event."""
        is_body = any(
            one.country or one.role or self._types.get(one.entity or "") in _BODIES
            for one in actors
        )
        return Party(words, self.named(actors), is_body)

    def named(self, actors: Sequence[Actor]) -> str | None:
        """The first of them in words."""
        for actor in actors:
            return self._name(actor.entity, actor.span)
        return None

    def _party(self, span: Span, entity: Entity) -> Party:
        speaker = self._dossier.speaker(self._record, entity.id)
        words = content(self._record.article.text[slice(*span)])
        words |= {speaker} if speaker else frozenset()
        return Party(words, self._name(entity.id, span), entity.type in _BODIES)

    def _name(self, entity: str | None, span: Span) -> str:
        speaker = self._dossier.speaker(self._record, entity)
        text = self._record.article.text[slice(*span)]
        return self._dossier.name(speaker) if speaker else text
