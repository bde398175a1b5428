"""Who and what is named in a stretch of an article, and by which words."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from asreported.model import Part
from asreported.stories.reports.deeds import Deeds, deed
from asreported.stories.words import content_stems, stemmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asreported.model import Entity, Record, Span
    from asreported.stories.model import Speaker

_PRONOUNS: Final = frozenset("he she it they him her them his its their i we".split())
_OPENS: Final = len("whether ")
"""A pronoun further in, as in "the offer that he had made", is not who a report is of."""
_KINDS: Final = (
    frozenset({"person"}),
    frozenset({"place"}),
    frozenset({"organisation", "group", "facility", "other"}),
)


@lru_cache(maxsize=16384)
def name_stems(name: str) -> tuple[str, ...]:
    """The stems of the words of a name."""
    return tuple(map(deed, content_stems(name, (0, len(name)))))


class Named(Part, frozen=True):
    """The terms of a stretch in order; who is named, by type; the terms that are of names."""

    order: tuple[str, ...]
    names: frozenset[tuple[str, str]]
    terms: frozenset[str]

    @property
    def referents(self) -> Referents:
        """The names of persons, of places and of bodies, each with their words."""
        return _referents(self.names)


Referents: TypeAlias = tuple[tuple[frozenset[str], frozenset[str]], ...]


@lru_cache(maxsize=16384)
def _referents(names: frozenset[tuple[str, str]]) -> Referents:
    told = [frozenset(name for kind, name in names if kind in kinds and name)
            for kinds in _KINDS]  # fmt: skip
    return tuple((each, frozenset(" ".join(each).split())) for each in told)


class Naming:
    """The mentions of one article, asked by stretch."""

    def __init__(self, record: Record, home: Mapping[tuple[str, str], Speaker]) -> None:
        self.text = record.article.text
        self._article, self._home = record.article.id, home
        mentions = [(span, each) for each in record.entities for span in each.mentions]
        self._mentions = sorted(mentions, key=lambda pair: pair[0])
        self._starts = [span[0] for span, _ in self._mentions]

    @cached_property
    def _deeds(self) -> Deeds:
        return Deeds(stemmed(self.text))

    def speaker(self, entity: str | None) -> Speaker | None:
        """Who an entity of the article is."""
        return self._home.get((self._article, entity or ""))

    def speakers_in(self, span: Span) -> Iterator[tuple[Span, Speaker]]:
        """The mentions in a stretch that are of a known speaker."""
        for at, entity in self._within(span):
            if (speaker := self.speaker(entity.id)) is not None:
                yield at, speaker

    def named(self, spans: tuple[Span, ...]) -> Named:
        """The terms of some stretches; where a pronoun stands, those of the name."""
        order: list[str] = []
        names: set[tuple[str, str]] = set()
        terms: set[str] = set()
        for span in spans:
            said, capital = self._deeds.within(span)
            order += said
            terms |= capital
            for at, entity in self._within(span):
                speaker = self.speaker(entity.id)
                name, kind = (speaker or entity).name, (speaker or entity).type
                words = self.text[at[0] : at[1]]
                stems = name_stems(name)
                if words[:1].islower() or words.lower() in _PRONOUNS:
                    order += stems
                aside = words.lower() in _PRONOUNS and at[0] > span[0] + _OPENS
                if (name[:1].isupper() or words[:1].isupper()) and not aside:
                    names.add((kind, " ".join(stems)))
                    terms.update(stems)
        return Named(tuple(order), frozenset(names), frozenset(terms))

    def _within(self, span: Span) -> Iterator[tuple[Span, Entity]]:
        for number in range(bisect_left(self._starts, span[0]), len(self._starts)):
            at, entity = self._mentions[number]
            if at[0] >= span[1]:
                return
            if at[1] <= span[1]:
                yield at, entity
