"""Stems and families: what inflection, derivation and choice of words leave of a deed.

Records carry no parse, so words meet in their stems: Snowball's English stemmer (Porter
2001) by the ``snowballstemmer`` package. Irregular forms and words that news uses for
one deed are listed in ``forms.txt``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from snowballstemmer import stemmer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Span

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d.,]*")


_english: Final = stemmer("english")


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """The stem of a word in any case, whatever family it is of."""
    return str(_english.stemWord(word.lower()))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a word in any case, or the first word of its family."""
    low = word.lower().replace("’", "'")
    low = low.removesuffix("'s").removesuffix("'")
    family = _families().get(low)
    return family or root(low)


def tokens(text: str, span: Span) -> Iterator[tuple[str, int]]:
    """The words of a stretch of a text and where each begins; hyphened ones whole."""
    for match in _WORD.finditer(text, *span):
        yield match[0], match.start()


def content_stems(text: str, span: Span) -> list[str]:
    """The stems of the words of a stretch that say something, in order; no numbers."""
    return list(filter(None, map(content_stem, _WORD.findall(text, *span))))


def content(text: str) -> frozenset[str]:
    """The stems of the words of a text that say something."""
    return frozenset(content_stems(text, (0, len(text))))


@lru_cache(maxsize=65536)
def content_stem(word: str) -> str:
    """The stem of a word that says something; empty for others, and for numbers."""
    low = word.lower()
    nothing = low in stops() or low[0].isdigit() or len(low) == 1
    if nothing or ("-" in low and all(part in stops() for part in low.split("-"))):
        return ""
    return stem(word)


class Stemmed:
    """A text's content stems with where they stand, for asking many stretches of it."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._stems: list[str] = []
        for match in _WORD.finditer(text):
            if each := content_stem(match[0]):
                self._starts.append(match.start())
                self._stems.append(each)

    def between(self, start: int, end: int) -> list[str]:
        """The stems of the words that begin in a stretch."""
        return self._stems[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


@lru_cache(maxsize=1)
def stops() -> frozenset[str]:
    """Words that say nothing of a matter."""
    lines = _lines("stops.txt")
    return frozenset(word for line in lines for word in line.split())


@lru_cache(maxsize=1)
def _families() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _lines("forms.txt"):
        first, *others = line.split()
        for form in (first, *others):
            found.setdefault(form, root(first))
    return found


def _lines(name: str) -> list[str]:
    text = (files("asreported.stories.words") / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
