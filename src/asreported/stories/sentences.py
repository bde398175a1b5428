"""A record's text cut into sentences: the steps in which stories quote and compare."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from asreported.stories.words import stemmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Block, Record, Span

# A pattern that begins with one of a few characters is looked for twice as quick.
_END = re.compile(r"[.!?…][.!?…]*[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Capt|Sgt|Sen|Rep|Gov|St|No|Jan|Feb|Aug|Sept|Oct|Nov"
    r"|Dec|vs|approx|Inc|Ltd|Co)|\b[A-Za-z])\.\s+\Z"
)
"""What ends with a stop and is no sentence's end: titles, months, single letters (U.S.)."""
_LONGEST = len("approx")


class Sentences:
    """The sentences of a record, in order; each lies within one block."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._words: dict[Span, frozenset[str]] = {}

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """All sentences, in order."""
        return tuple(
            span for block in self.record.article.blocks for span in self._inside(block)
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.spans]

    def at(self, offset: int) -> Span:
        """The sentence that an offset is of."""
        found = bisect_right(self._starts, offset) - 1
        return self.spans[max(0, found)] if self.spans else (0, len(self.record.article.text))

    def within(self, start: int, end: int) -> tuple[Span, ...]:
        """The sentences that begin in a stretch."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self.spans[first:last]

    def before(self, span: Span, most: int) -> tuple[Span, ...]:
        """The last so many sentences before one, in order."""
        at = bisect_left(self._starts, span[0])
        return self.spans[max(0, at - most) : at]

    def words(self, span: Span) -> frozenset[str]:
        """The stems of the content words of a stretch."""
        known = self._words.get(span)
        if known is None:
            known = self._words[span] = frozenset(
                stemmed(self.record.article.text).within(span)
            )
        return known

    def text(self, span: Span) -> str:
        """A stretch as it stands."""
        return self.record.article.text[span[0] : span[1]]

    def _inside(self, block: Block) -> list[Span]:
        return list(cut(self.record.article.text, (block.start, block.end)))


def cut(text: str, span: Span) -> Iterator[Span]:
    """A stretch cut into sentences, without the blanks between them."""
    start, last = span
    for end in _END.finditer(text, start, last):
        if not _SHORT.search(text, max(start, end.start() - _LONGEST), end.end()):
            yield start, end.start() + len(end.group().rstrip())
            start = end.end()
    if rest := text[start:last].rstrip():
        yield start, start + len(rest)
