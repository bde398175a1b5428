"""What an article is compared by: its words, names, lead, numbers, pairs of words, dates.

Names are told by their capitals: a word that stands with one inside a sentence and
nowhere in the article without. (Names from the record's entities score the same on
the development data, and a headline has none.)
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

import numpy as np

from asreported.stories.grouping.limits import limits
from asreported.stories.grouping.stems import is_glue, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from asreported.model import Article, BlockKind

VIEWS: Final = ("words", "names", "lead", "numbers", "pairs", "dates")
WORDS, NAMES, LEAD, NUMBERS, PAIRS, DATES = range(len(VIEWS))
_READ: Final[frozenset[BlockKind]] = frozenset(
    {"headline", "standfirst", "heading", "paragraph", "list_item", "quote", "live_entry"}
)
_TEXT: Final = _READ - {"headline", "standfirst"}
_WORD: Final = re.compile(r"[^\W\d_](?:[\w'’-]*[^\W_])?|\d(?:[\d.,:]*\d)?")
_BREAK: Final = re.compile('[.!?:\n"“”`]')
_MONTHS: Final = frozenset(
    "january february march april may june july august september october november "
    "december".split()
)
_DAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DAY: Final = re.compile(r"[0-3]?\d")
_POSSESSIVES: Final = ("'s", "’s")
_MASK: Final = 0xFFFFFFFF


class Views(NamedTuple):
    """The terms of an article: parallel arrays (terms), and how those read that are words.

    ``terms`` are 32-bit hashes, each once; ``counts`` is one plus the logarithm of how
    often; ``view`` is an index of ``VIEWS``.
    """

    terms: NDArray[np.uint32]
    counts: NDArray[np.float32]
    view: NDArray[np.uint8]
    labels: dict[int, str]
    is_headline: bool


class _Token(NamedTuple):
    word: str
    folded: str
    opens: bool


def read_views(article: Article) -> Views:
    """The terms of an article's headline, standfirst and first words (see thresholds)."""
    reader = _Reader()
    for token in _tokens(article):
        reader.take(token)
    bare = not any(block.kind in _TEXT for block in article.blocks)
    return reader.views(is_headline=bare)


def _tokens(article: Article) -> Iterator[_Token]:
    text, most = article.text, limits().most_words
    blocks = [(b.start, b.end) for b in article.blocks if b.kind in _READ]
    if not any(block.kind == "headline" for block in article.blocks) and article.headline:
        yield from _words(article.headline, 0, len(article.headline), most)
    for start, end in blocks:
        for token in _words(text, start, end, most):
            yield token
            most -= 1
        if most <= 0:
            return


def _words(text: str, start: int, end: int, most: int) -> Iterator[_Token]:
    before = start
    for match in _WORD.finditer(text, start, end):
        if most <= 0:
            return
        most -= 1
        gap = text[before : match.start()]
        opens = before == start or (gap != " " and _BREAK.search(gap) is not None)
        before = match.end()
        yield _Token(match[0], _fold(match[0]), opens)


@lru_cache(maxsize=100_000)
def _fold(word: str) -> str:
    folded = word.lower()
    return folded[:-2] if folded.endswith(_POSSESSIVES) else folded


class _Reader:
    """Collects the terms of one article, word by word."""

    def __init__(self) -> None:
        self._counts: dict[int, int] = {}
        self._view: dict[int, int] = {}
        self._labels: dict[int, str] = {}
        self._capitals: dict[str, int] = {}
        self._small: set[str] = set()
        self._lead = limits().lead_words
        self._before: int | None = None
        self._month = ""

    def take(self, token: _Token) -> None:
        self._lead -= 1
        word, folded, opens = token
        if word[0].isdigit():
            self._number(folded)
            return
        self._month = folded if folded in _MONTHS else ""
        if word[0].isupper():
            self._capitals[folded] = self._capitals.get(folded, 0) + (not opens)
            if self._month or folded in _DAYS:
                self._add(DATES, folded)
        else:
            self._small.add(folded)
        if not is_glue(folded):
            self._word(stem(folded), opens=opens)

    def _word(self, stemmed: str, *, opens: bool) -> None:
        term = self._add(WORDS, stemmed)
        if self._lead >= 0:
            self._add(LEAD, stemmed)
        if self._before is not None and not opens:
            self._count(PAIRS, (self._before * 31 + term * 7 + PAIRS) & _MASK)
        self._before = term

    def _number(self, number: str) -> None:
        self._add(NUMBERS, number.replace(",", ""))
        if _YEAR.fullmatch(number):
            self._add(DATES, number)
        elif self._month and _DAY.fullmatch(number):
            self._add(DATES, f"{self._month} {number}")
        self._before = None

    def _add(self, view: int, word: str) -> int:
        term = _hash(view, word)
        self._labels[term] = word
        self._count(view, term)
        return term

    def _count(self, view: int, term: int) -> None:
        self._counts[term] = self._counts.get(term, 0) + 1
        self._view[term] = view

    def views(self, *, is_headline: bool) -> Views:
        for word, count in self._capitals.items():
            if count and word not in self._small and not is_glue(word):
                term = self._add(NAMES, word)
                self._counts[term] = count + 1
        size = len(self._counts)
        counts = np.fromiter(self._counts.values(), np.float32, size)
        return Views(
            np.fromiter(self._counts, np.uint32, size),
            1 + np.log(counts),
            np.fromiter(self._view.values(), np.uint8, size),
            self._labels,
            is_headline,
        )


@lru_cache(maxsize=200_000)
def _hash(view: int, word: str) -> int:
    return crc32(f"{view}{word}".encode("utf-8", "replace"))
