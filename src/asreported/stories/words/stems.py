"""Stems and families: what inflection, derivation and choice of words leave of a deed.

Records carry no parse, so words meet in their stems: Snowball's English stemmer (Porter
2001) by the ``PyStemmer`` package. Irregular forms and words that news uses for
one deed are listed in ``forms.txt``.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from Stemmer import Stemmer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.model import Span

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d.,]*")

_PIECE: Final = re.compile(f"({_WORD.pattern})")
_english: Final = Stemmer("english", 0)
_TEXTS: Final = 1024
"""Texts whose words are kept, some 14 kB each: speakers are asked of all, then each story."""


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


def words_in(text: str, span: Span) -> list[str]:
    """The same words alone."""
    return _WORD.findall(text, *span)


def content_stems(text: str, span: Span) -> list[str]:
    """The stems of the words of a stretch that say something, in order; no numbers."""
    return list(filter(None, map(content_stem, words_in(text, span))))


@lru_cache(maxsize=4096)
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


@lru_cache(maxsize=65536)
def _read(word: str) -> tuple[str, str, str, bool]:
    return word, content_stem(word), stem(word), word[0].isupper()


class Stemmed:
    """A text's words, read once for asking many stretches of it.

    ``content`` are the stems of its words, empty for those that say nothing; ``stems`` those
    of all; ``capital`` whether each begins with a capital letter, ``starts`` where it begins.
    """

    words: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    capital: tuple[bool, ...] = ()

    def __init__(self, text: str) -> None:
        self.text = text
        # In turns what stands between words, and a word: one pass that makes no matches.
        pieces = _PIECE.split(text)
        places = list(accumulate(map(len, pieces)))
        self.starts, self._ends = array("I", places[:-1:2]), array("I", places[1::2])
        if self.starts:
            read = map(_read, pieces[1::2])
            self.words, self.content, self.stems, self.capital = zip(*read, strict=True)

    def within(self, span: Span) -> Iterable[str]:
        """What ``content_stems`` finds in a stretch, also where it cuts a word."""
        whole = self.whole(span)
        if whole is None:
            return content_stems(self.text, span)
        return filter(None, self.content[whole])

    def words_in(self, span: Span) -> Sequence[str]:
        """The words of a stretch as they stand, also where it cuts one."""
        whole = self.whole(span)
        return words_in(self.text, span) if whole is None else self.words[whole]

    def whole(self, span: Span) -> slice | None:
        """Which words a stretch has; None where it cuts one."""
        start, end = span
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        ends = self._ends
        if (first and ends[first - 1] > start) or (last and ends[last - 1] > end):
            return None
        return slice(first, last)


@lru_cache(maxsize=_TEXTS)
def stemmed(text: str) -> Stemmed:
    """The words of an article's text; kept, as each stage of a story asks for them anew."""
    return Stemmed(text)


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
