"""One headline as tokens, with what its forms ask of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from asreported.statements.draft import Draft
from asreported.statements.rules.labels import head_noun, speaks
from asreported.statements.spans import has_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.language import Analysis

FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_VERBS = FINITE | {"VB", "VBN"}
_RELATIVES = frozenset({"that", "which", "who", "whose"})
_SHORTEST_QUOTE = 2
_PROBABILITY = 0.7


@dataclass(frozen=True)
class Line:
    """The tokens ``[first, end)`` of a headline and its quotations, marks included."""

    analysis: Analysis
    first: int
    end: int
    quoted: tuple[tuple[int, int], ...]

    def part(self, first: int, end: int) -> Line:
        """Only ``[first, end)`` of the line, without punctuation at its edges."""
        kept = {edge for quotation in self.quoted for edge in (quotation[0], quotation[1] - 1)}
        while first < end and first not in kept and not has_word(self.analysis.words[first]):
            first += 1
        while first < end and end - 1 not in kept and not has_word(self.word(end - 1)):
            end -= 1
        return replace(self, first=first, end=end)

    def tokens(self) -> range:
        """The line's tokens."""
        return range(self.first, self.end)

    def open(self) -> Iterable[int]:
        """The line's tokens outside of quotations."""
        token = self.first
        while token < self.end:
            after = next((end for first, end in self.quoted if first <= token < end), None)
            if after is None:
                yield token
                token += 1
            else:
                token = after

    def word(self, token: int) -> str:
        """A token's word in small letters; empty behind the line."""
        return self.analysis.words[token].lower() if token < self.end else ""

    def lemma(self, token: int) -> str:
        """A token's lemma in small letters; of a verb that was taken for a name, too."""
        lemma = self.analysis.lemmas[token].lower()
        taken = self.analysis.tags[token].startswith("NNP")
        return lemma[:-1] if taken and lemma.endswith("s") else lemma

    def tag(self, token: int) -> str:
        """A token's tag; empty behind the line."""
        return self.analysis.tags[token] if token < self.end else ""

    def speaks(self, *, places: bool = False) -> bool:
        """Whether the line is a phrase that can be a source."""
        filled = self.first < self.end
        return filled and speaks(self.analysis, self.first, self.end, places=places)

    def is_person(self) -> bool:
        """Whether the line is a person's name."""
        known, names = self.analysis.entity_of, self.analysis.name_of
        people = (self.analysis.entities[known[t]].type for t in self.tokens() if t in known)
        return "person" in people or any(
            names[t].label == "PERSON" for t in self.tokens() if t in names
        )

    def noun(self) -> int | None:
        """The head noun of a line that is a phrase."""
        return head_noun(self.analysis, self.first, self.end)

    def verbal(self) -> bool:
        """Whether the line holds a verb, a finite one or one after "to"."""
        return any(self.tag(token) in _VERBS for token in self.tokens())

    def finite(self) -> bool:
        """Whether the line holds a finite verb."""
        return any(self.tag(token) in FINITE for token in self.tokens())

    def verbal_before(self, verb: int) -> bool:
        """Whether a finite verb stands before another, not counting "who lost his licence"."""
        for token in self.open():
            if token >= verb or self.word(token) in _RELATIVES:
                return False
            if self.tag(token) in FINITE - {"MD"}:
                return True
        return False

    def is_quotation(self) -> bool:
        """Whether the line is one quotation and no more."""
        return (self.first, self.end) in self.quoted

    def is_title(self) -> bool:
        """Whether the line looks like the title of a work: one word, or capitals, no verb."""
        words = [w for t in self.tokens() if has_word(w := self.analysis.words[t])]
        return len(words) < _SHORTEST_QUOTE or (not self.verbal() and words[-1][0].isupper())

    def draft(
        self, cue: int, source: Line | None, content: Line, *, marked: bool = True
    ) -> Draft:
        """A draft of parts of the line; the cue has no words unless ``marked``."""
        said_by = () if source is None else tuple(source.tokens())
        words = (cue,) if marked else ()
        return Draft(
            cue, _PROBABILITY, said_by, words, tuple(content.tokens()), (1.0, 1.0),
            probability=_PROBABILITY,
        )  # fmt: skip
