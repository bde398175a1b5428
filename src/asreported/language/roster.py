"""Everybody an article speaks of, while mentions are still being gathered."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from asreported.language.analysis import words_of
from asreported.model import Entity

if TYPE_CHECKING:
    from asreported.language.analysis import Analysis
    from asreported.language.reasons import Reason
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
    surfaces: dict[Surface, int] = field(default_factory=dict)
    """What it is named -> how often."""
    mentions: list[Mention] = field(default_factory=list)
    """In text order."""
    head_noun: str | None = None
    """Lemma of the noun that heads its name: "ministry"."""
    nouns: dict[str, set[str]] = field(default_factory=dict)
    """Lemmas of nouns that it is called by -> what they are told apart by: "minister" ->
    "foreign", "guard" -> "coast"."""
    description: str | None = None
    count: int | None = None
    gender: Gender | None = None
    owner: Somebody | None = None
    """Whose it is said to be: of "her office" the person."""
    named: bool = False
    """Whether it has a name, and not only a description."""
    plural: bool = False
    """Whether it is several: "they" means it, "he" does not."""
    pending: Reason | None = None
    """Of what was described once and is no entity yet: the reason of that mention."""

    @property
    def name(self) -> Surface:
        """Its fullest surface; of several as long, the most frequent."""
        return max(
            self.surfaces,
            key=lambda surface: (len(surface), self.surfaces[surface]),
            default=(),
        )

    def before(self, token: int) -> Mention | None:
        """Its last mention that ends before a token."""
        at = bisect_left(self.mentions, (token,))
        while at > 0:
            at -= 1
            if self.mentions[at].end <= token:
                return self.mentions[at]
        return None

    def call(self, noun: str, apart: set[str]) -> None:
        """Note a noun that it is called by, and the words that tell it apart."""
        self.nouns.setdefault(noun, set()).update(apart - {noun})


@dataclass(slots=True)
class Roster:
    """All entities to be, and whose mention each head token is."""

    all: list[Somebody] = field(default_factory=list)
    of_head: dict[int, Somebody] = field(default_factory=dict)
    named: set[int] = field(default_factory=set)
    """All tokens of names."""
    reasons: dict[int, Reason] = field(default_factory=dict)
    """Head token of a mention -> why it is whose it is."""

    def open(self, kind: EntityType) -> Somebody:
        """A new entity without mentions."""
        somebody = Somebody(kind)
        self.all.append(somebody)
        return somebody

    def note(
        self, somebody: Somebody, mention: Mention, reason: Reason, surface: Surface = ()
    ) -> None:
        """Give an entity a mention, and a surface when it names."""
        insort(somebody.mentions, mention)
        if surface:
            somebody.surfaces[surface] = somebody.surfaces.get(surface, 0) + 1
        if self.of_head.setdefault(mention.head, somebody) is somebody:
            self.reasons.setdefault(mention.head, reason)

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
    mentions = list(dict.fromkeys(somebody.mentions))
    full = somebody.name
    named = next((m for m in mentions if _words(analysis, m) == full), mentions[0])
    description = somebody.description
    if somebody.owner is not None and somebody.owner.named:
        description = f"{' '.join(somebody.owner.name)}'s {somebody.head_noun}"
    return Entity(
        id=f"e{index + 1}",
        name=words_of(analysis, named.first, named.end),
        type=somebody.kind,
        description=description,
        mentions=tuple(analysis.span(m.first, m.end) for m in mentions),
        count=somebody.count,
    )
