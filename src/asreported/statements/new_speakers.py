"""Sources that no entity of the article is: who speaks without a name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from asreported.language import number_of, phrase, plain_words
from asreported.model import Entity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.language import Analysis
    from asreported.model import EntityType, Span

_GROUPS = frozenset({"them", "they", "these", "those", "whom"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})


@dataclass
class _Speaker:
    name: str
    kind: EntityType
    description: str | None = None
    count: int | None = None
    mentions: set[Span] = field(default_factory=set)


class NewSpeakers:
    """The new entities of an article, found again by their words or by their noun."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._all: list[_Speaker] = []
        self._by_words: dict[str, int] = {}
        self._by_head: dict[str, int] = {}

    def entities(self) -> Iterator[Entity]:
        """The new entities, numbered after those of the analysis."""
        for index, each in enumerate(self._all):
            yield Entity(
                id=self._id(index),
                name=each.name,
                type=each.kind,
                description=each.description,
                mentions=tuple(sorted(each.mentions)),
                count=each.count,
            )

    def latest(self, noun: str) -> str | None:
        """The new entity that a noun or "them" points back to."""
        if noun in _GROUPS:
            groups = [n for n, each in enumerate(self._all) if each.kind == "group"]
            return self._id(groups[-1]) if groups else None
        index = self._by_head.get(noun)
        return None if index is None else self._id(index)

    def note(self, head: int, tokens: Sequence[int], kind: EntityType) -> str:
        """The id of the entity that these words mean, opened when they are new.

        It is named by the noun phrase; of somebody unnamed the description says who he is
        and the count how many they are.
        """
        analysis = self._analysis
        noun = analysis.lemmas[head].lower()
        first, end = phrase(analysis, head)
        first, end = max(first, tokens[0]), min(end, tokens[-1] + 1)
        span = analysis.span(first, end)
        name = " ".join(analysis.text[slice(*span)].split())
        index = self._by_words.get(name.lower())
        if index is None and analysis.words[first].lower() in _POINTING:
            index = self._by_head.get(noun)
        if index is None:
            index = len(self._all)
            self._all.append(_Speaker(name, kind))
            self._by_head[noun] = index
            if kind in {"person", "group"}:
                self._all[index].description = plain_words(analysis, first, end)
                self._all[index].count = number_of(analysis, head)
        self._by_words[name.lower()] = index
        self._all[index].mentions.add(span)
        return self._id(index)

    def _id(self, index: int) -> str:
        return f"e{len(self._analysis.entities) + index + 1}"
