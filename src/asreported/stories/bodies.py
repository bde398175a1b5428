"""The sentences that tell: the bodies of a story's articles, by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from asreported.model import Record, Span
    from asreported.stories.sentences import Sentences

_BODY = frozenset({"paragraph", "list_item", "quote", "live_entry", "table"})


class Bodies:
    """The body sentences of some articles that ask nothing, found by their words."""

    def __init__(self, sentences: Mapping[str, Sentences]) -> None:
        self._all = [(one.record, span) for one in sentences.values() for span in _telling(one)]
        self._of: dict[str, list[Span]] = {article: [] for article in sentences}
        self._having: dict[str, list[int]] = {}
        for number, (record, span) in enumerate(self._all):
            article = record.article.id
            self._of[article].append(span)
            for word in sentences[article].words(span):
                self._having.setdefault(word, []).append(number)

    def within(self, record: Record, start: int, end: int) -> list[Span]:
        """The sentences of an article that begin in a stretch, in order."""
        return [span for span in self._of[record.article.id] if start <= span[0] < end]

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
