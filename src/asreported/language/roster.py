"""Everybody an article speaks of, while mentions are still being gathered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from asreported.language.analysis import words_of
from asreported.model import Entity

if TYPE_CHECKING:
    from asreported.language.analysis import Analysis
    from asreported.model import EntityType

Gender = Literal["female", "male"]
Surface = tuple[str, ...]


class Mention(NamedTuple):
    """Tokens ``[first, end)`` and the token that heads them."""

    first: int
    end: int
    head: int


@dataclass(eq=False, slots=True)
class Somebody:
    """One entity to be: how it is called, and where."""

    kind: EntityType
    surfaces: Counter[Surface] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)
    head_noun: str | None = None
    """Lemma of the noun that heads its name or description: "ministry"."""
    offices: set[str] = field(default_factory=set)
    """Lemmas of the nouns that describe it: "minister", "commander"."""
    description: str | None = None
    gender: Gender | None = None

    @property
    def name(self) -> Surface:
        """Its fullest surface; of several as long, the most frequent."""
        return max(self.surfaces, key=lambda surface: (len(surface), self.surfaces[surface]))

    def before(self, token: int) -> Mention | None:
        """Its last mention that ends before a token."""
        found = None
        for mention in self.mentions:
            if mention.end <= token and (found is None or mention.head > found.head):
                found = mention
        return found


@dataclass(slots=True)
class Roster:
    """All entities to be, and whose mention each head token is."""

    all: list[Somebody] = field(default_factory=list)
    of_head: dict[int, Somebody] = field(default_factory=dict)

    def open(self, kind: EntityType) -> Somebody:
        """A new entity without mentions."""
        somebody = Somebody(kind)
        self.all.append(somebody)
        return somebody

    def note(self, somebody: Somebody, mention: Mention, surface: Surface = ()) -> None:
        """Give an entity a mention, and a surface when it names."""
        somebody.mentions.append(mention)
        if surface:
            somebody.surfaces[surface] += 1
        self.of_head.setdefault(mention.head, somebody)

    def finish(self, analysis: Analysis) -> tuple[tuple[Entity, ...], dict[int, int]]:
        """The entities in the order of their first mentions, and who heads refer to."""
        ranked = sorted(
            (somebody for somebody in self.all if somebody.mentions),
            key=lambda somebody: min(somebody.mentions),
        )
        number = {id(somebody): index for index, somebody in enumerate(ranked)}
        entities = tuple(_entity(analysis, index, each) for index, each in enumerate(ranked))
        return entities, {head: number[id(each)] for head, each in self.of_head.items()}


def _words(analysis: Analysis, mention: Mention) -> Surface:
    return tuple(analysis.words[mention.first : mention.end])


def _entity(analysis: Analysis, index: int, somebody: Somebody) -> Entity:
    mentions = sorted(somebody.mentions)
    full = somebody.name
    named = next((m for m in mentions if _words(analysis, m) == full), mentions[0])
    return Entity(
        id=f"e{index + 1}",
        name=words_of(analysis, named.first, named.end),
        type=somebody.kind,
        description=somebody.description,
        mentions=tuple(analysis.span(m.first, m.end) for m in mentions),
    )
