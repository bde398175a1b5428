"""The sentences that tell: the bodies of a story's articles, by their words."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from asreported.model import Record, Span
    from asreported.stories.sentences import Sentences

_BODY = frozenset({"paragraph", "list_item", "quote", "live_entry", "table"})


class Bodies:
    """The body sentences of some articles that ask nothing, found by their words."""

    def __init__(self, sentences: Mapping[str, Sentences]) -> None:
        self._sentences = sentences
        self._of: dict[str, list[Span]] = {}

    def within(self, record: Record, start: int, end: int) -> list[Span]:
        """The sentences of an article that begin in a stretch, in order."""
        telling = self._telling(record.article.id)
        return [span for span in telling if start <= span[0] < end]

    def _telling(self, article: str) -> list[Span]:
        known = self._of.get(article)
        if known is None:
            known = self._of[article] = list(_telling(self._sentences[article]))
        return known

    @cached_property
    def _all(self) -> list[tuple[Record, Span]]:
        every = self._sentences.items()
        return [(one.record, span) for article, one in every for span in self._telling(article)]

    @cached_property
    def _having(self) -> dict[str, list[int]]:
        having: dict[str, list[int]] = {}
        for number, (record, span) in enumerate(self._all):
            for word in self._sentences[record.article.id].words(span):
                having.setdefault(word, []).append(number)
        return having

    def having(self, words: Iterable[str]) -> Iterator[tuple[Record, Span]]:
        """The sentences with any of some words, in the order of the articles."""
        numbers = {number for word in words for number in self._having.get(word, ())}
        return (self._all[number] for number in sorted(numbers))


def _telling(sentences: Sentences) -> Iterator[Span]:
    for block in sentences.record.article.blocks:
        if block.kind in _BODY:
            for span in sentences.within(block.start, block.end):
                if not sentences.text(span).rstrip("\"'”’").endswith("?"):
                    yield span
