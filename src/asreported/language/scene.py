"""What a walk through an article's mentions knows at a token: who was met, and called what."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from asreported.language.descriptions import plain_words
from asreported.language.reasons import Reason
from asreported.language.roster import Mention, Somebody

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.language.analysis import Analysis
    from asreported.language.roster import Roster, Surface
    from asreported.model import EntityType

OPENING, CLOSING, EITHER = frozenset("“„«"), frozenset("”»"), frozenset('"')
MARKS = OPENING | CLOSING | EITHER
"""Quotation marks, as single tokens."""
_MOST = 24
"""No more mentions of one sentence, and no more bearers of one noun, are weighed."""


class Scene:
    """The mentions of an article by sentence, and its entities by the nouns they bear."""

    def __init__(self, analysis: Analysis, roster: Roster) -> None:
        self.analysis = analysis
        self.roster = roster
        self.quoted = False
        """Whether the walk is inside quotation marks."""
        self.heard: list[int] = []
        """First persons inside quotations: read last, when all speakers are known."""
        self.owned: dict[tuple[int, str], Somebody] = {}
        """Owner (by ``id``) and noun -> whose office, spokesman, brother it is."""
        self._of_sentence: dict[int, list[tuple[Mention, Somebody]]] = {}
        self._bearing: dict[str, list[Somebody]] = {}
        for somebody in roster.all:
            for noun in somebody.nouns:
                self._bearing.setdefault(noun, []).append(somebody)
            for mention in somebody.mentions:
                self._enter(mention, somebody)

    def bearing(self, noun: str) -> list[Somebody]:
        """Who is called by a noun, anywhere so far or by name."""
        return self._bearing.get(noun, [])[-_MOST:]

    def call(self, somebody: Somebody, noun: str, apart: Iterable[str]) -> None:
        """Let somebody be called by a noun from here on."""
        if noun not in somebody.nouns:
            self._bearing.setdefault(noun, []).append(somebody)
        somebody.call(noun, set(apart))

    def owner(self, token: int) -> Somebody | None:
        """Whose something is: who the possessive of a noun means."""
        for child in self.analysis.children[token]:
            if child < token and self.analysis.deps[child] == "poss":
                return self.roster.of_head.get(child)
        return None

    def who(self, token: int) -> Somebody | None:
        """Whom a head token means, or the name set beside it."""
        of_head = self.roster.of_head
        found = of_head.get(token)
        if found is None:
            for child in self.analysis.children[token]:
                if self.analysis.deps[child] == "appos" and child in self.roster.named:
                    return of_head.get(child)
        return found

    def met(self, token: int, reach: int) -> Iterator[tuple[int, Mention, Somebody]]:
        """Mentions before a token in its own and preceding sentences, the latest first.

        The number says how many sentences back a mention is.
        """
        here = self.analysis.sentence_of[token]
        for back in range(min(reach, here) + 1):
            met = self._of_sentence.get(here - back, [])
            at = bisect_left(met, token, key=_first)
            for mention, somebody in met[max(0, at - _MOST) : at][::-1]:
                if mention.end <= token:
                    yield back, mention, somebody

    def open(
        self, kind: EntityType, mention: Mention, noun: str, apart: Iterable[str]
    ) -> Somebody:
        """Somebody described here first; no entity until ``note`` is called of it."""
        somebody = Somebody(kind)
        self.call(somebody, noun, apart)
        somebody.mentions.append(mention)
        somebody.pending = Reason("description")
        self._enter(mention, somebody)
        return somebody

    def note(
        self, somebody: Somebody, mention: Mention, reason: Reason, *, names: bool = False
    ) -> None:
        """Give somebody a mention; whoever was only described becomes an entity."""
        self.settle(somebody)
        self.roster.note(somebody, mention, reason, self._surface(mention) if names else ())
        self._enter(mention, somebody)

    def settle(self, somebody: Somebody) -> None:
        """Make an entity of somebody who was only described so far."""
        if somebody.pending is not None:
            (mention,), somebody.mentions = somebody.mentions, []
            reason, somebody.pending = somebody.pending, None
            self.roster.all.append(somebody)
            if somebody.kind != "organisation":
                somebody.description = plain_words(self.analysis, mention.first, mention.end)
            self.roster.note(somebody, mention, reason, self._surface(mention))

    def _surface(self, mention: Mention) -> Surface:
        return tuple(self.analysis.words[mention.first : mention.end])

    def _enter(self, mention: Mention, somebody: Somebody) -> None:
        sentence = self.analysis.sentence_of[mention.head]
        insort(self._of_sentence.setdefault(sentence, []), (mention, somebody), key=_place)


def _first(met: tuple[Mention, Somebody]) -> int:
    return met[0].first


def _place(met: tuple[Mention, Somebody]) -> Mention:
    return met[0]
