"""One telling of an offer, a demand or a threat, by an event or by words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.words import content

if TYPE_CHECKING:
    from asreported.model import Event, Record, Span
    from asreported.stories.model import OpenKind
    from asreported.stories.timeline.deeds import Deed


class Telling(NamedTuple):
    """Where an article offers, demands or threatens, by whom and to whom."""

    kind: OpenKind
    record: Record
    span: Span
    """What offers, demands or threatens, from its first word to its last."""
    sentence: Span
    words: frozenset[str]
    """Stems of its sentence."""
    trigger: frozenset[str]
    by: frozenset[str]
    """Speakers, countries and names of those who offer, demand or threaten."""
    to: frozenset[str]
    by_name: str | None
    to_name: str | None
    told_at: int
    """Where its first word ends: what is offered, demanded or threatened follows."""
    event: Event | Deed | None = None
    attribution: str | None = None

    @property
    def place(self) -> tuple[str, Span]:
        """The article and the span in it."""
        return self.record.article.id, self.span


NAMED: dict[OpenKind, frozenset[str]] = {
    "offer": content("offer proposal"),
    "demand": content("demand call appeal request ultimatum deadline"),
    "threat": content("threat ultimatum"),
}
"""The nouns that stand for each."""
