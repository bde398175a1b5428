"""A comparison beside the records it was made from: where the words of an answer are."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from asreported.training.told import find_quote, touches

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asreported import Record
    from asreported.model import Span
    from asreported.stories.model import Stories

Answer = dict[str, Any]
"""An entry of ``samples/stories.json``; a quote has ``page`` and ``words`` (or ``in``)."""


class Scene:
    """The comparison, and the records by the names of their pages."""

    def __init__(self, stories: Stories, records: Mapping[str, Record]) -> None:
        self.stories = stories
        self.records = records
        self._pages: dict[str, list[str]] = defaultdict(list)
        for page, record in records.items():
            self._pages[record.article.id].append(page)
        self._spans: dict[tuple[str, str, str | None], Span | None] = {}

    def id_of(self, page: str) -> str:
        """The article identifier of a page."""
        return self.records[page].article.id

    def pages_of(self, article: str) -> Sequence[str]:
        """The pages that have this article identifier: several are versions."""
        return self._pages[article]

    def meets(self, article: str, span: Span, quote: Answer) -> bool:
        """Whether a span of an article shares words with the quote of an answer.

        A quote on one version of an article also stands for the same words on another.
        """
        if self.id_of(quote["page"]) != article:
            return False
        return any(touches(self._find(page, quote), (span,)) for page in self.pages_of(article))

    def meets_any(self, article: str, span: Span, quotes: Iterable[Answer]) -> bool:
        """Whether it shares words with one of them."""
        return any(self.meets(article, span, quote) for quote in quotes)

    def _find(self, page: str, quote: Answer) -> Span | None:
        words = quote.get("words") or quote.get("trigger") or quote["text"]
        key = (page, words, quote.get("in"))
        if key not in self._spans:
            self._spans[key] = find_quote(self.records[page].article.text, words, key[2])
        return self._spans[key]


def required(answers: Iterable[Answer]) -> list[Answer]:
    """The answers that have to be found."""
    return [one for one in answers if not one.get("optional")]


def share(part: float, whole: float) -> float:
    """Per cent; of nothing it is none."""
    return 100 * part / whole if whole else 0.0
