"""Who the labels of a transcript are: "HASK" and "MR. HASK" are Ruben Hask."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from msgspec import structs

from asreported.language import Name
from asreported.model import Entity
from asreported.statements.rules.labels import names_people
from asreported.statements.transcripts.turns import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.language import Analysis
    from asreported.statements.transcripts.turns import Turn


def with_labels(analysis: Analysis, turns: Sequence[Turn]) -> Analysis:
    """The analysis with every label of a transcript known for whom it names.

    A label that is a person's full name or surname in any letters is that
    person; one in capitals that is nobody known is a person of its own; a
    part that is played ("Q", "MODERATOR") is no name.
    """
    if not turns:
        return analysis
    people = _people(analysis.entities)
    entities, known = list(analysis.entities), dict(analysis.entity_of)
    labels: list[Name] = []
    for turn in turns:
        words = [analysis.words[token] for token in range(*turn.label)]
        index = people.get(" ".join(words).lower(), people.get(words[-1].lower()))
        if index is None and _is_new(analysis, turn):
            index = people[" ".join(words).lower()] = len(entities)
            entities.append(Entity(f"e{index + 1}", " ".join(words), "person"))
        if index is not None:
            known.update(dict.fromkeys(range(*turn.label), index))
            entities[index] = _mentioned(entities[index], analysis.span(*turn.label))
            labels.append(Name(*turn.label, "PERSON"))
        elif " ".join(words).lower() in LETTERS:
            known.pop(turn.label[0], None)
    names = _names(analysis, labels, turns)
    return replace(analysis, names=names, entities=tuple(entities), entity_of=known)


def _names(
    analysis: Analysis, labels: Sequence[Name], turns: Sequence[Turn]
) -> tuple[Name, ...]:
    """The names of an article in order, those in labels as the labels tell."""
    taken = {token for turn in turns for token in range(*turn.label)}
    others = (name for name in analysis.names if taken.isdisjoint(range(*name[:2])))
    return tuple(sorted([*others, *labels]))


def _people(entities: Iterable[Entity]) -> dict[str, int]:
    """Full names and surnames of one person only, in small letters -> index of the entity."""
    full: dict[str, int] = {}
    last: dict[str, int | None] = {}
    for index, entity in enumerate(entities):
        if entity.type == "person":
            full.setdefault(entity.name.lower(), index)
            surname = entity.name.lower().split()[-1]
            last[surname] = None if surname in last else index
    return {surname: at for surname, at in last.items() if at is not None} | full


def _is_new(analysis: Analysis, turn: Turn) -> bool:
    """Whether a label in capitals is a name, and no part that is played or body that speaks."""
    first, end = turn.label
    written = [analysis.words[token] for token in range(first, end)]
    plain = all(map(str.isupper, filter(str.isalpha, written)))
    known = any(token in analysis.entity_of for token in range(first, end))
    common = names_people(analysis, end - 1) or written[-1].lower() in LETTERS
    return plain and not known and not common


def _mentioned(entity: Entity, span: tuple[int, int]) -> Entity:
    return structs.replace(entity, mentions=tuple(sorted({*entity.mentions, span})))
