"""What news calls by several words: families of words and of phrases, of which one stands.

``deeds.txt`` lists them. Records carry no parse, so that a phrase is its words in order,
between which up to two others may stand: "turned the offer down".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from importlib.resources import files
from itertools import compress
from typing import TYPE_CHECKING, Final, TypeAlias

from asreported.stories.words import Stemmed, stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.model import Span

_GAP: Final = 2
"""Words that may stand between two of a phrase."""
_Phrase: TypeAlias = tuple[tuple[str, int], ...]
"""The words of a phrase after its first, and how many others may stand before each."""
_Phrases: TypeAlias = dict[str, list[tuple[_Phrase, str]]]


def deed(stemmed: str) -> str:
    """The stem of the first word of a stem's family; a stem of none is its own."""
    return _families()[0].get(stemmed, stemmed)


@lru_cache(maxsize=65536)
def family(word: str) -> str:
    """What a word says, as the terms of a report have it."""
    return deed(stem(word))


class Deeds:
    """What a text's words say, for asking many stretches of it."""

    def __init__(self, words: Stemmed) -> None:
        families, self._phrases = _families()
        self._words = words
        self._says = list(map(families.get, words.content, words.content))
        begin = map(self._phrases.__contains__, words.stems)
        self._begins = list(compress(range(len(words.stems)), begin))

    def within(self, span: Span) -> tuple[list[str], set[str]]:
        """What the words of a stretch say, in order; and what those with a capital say.

        Where a phrase of a family stands, its first word says what the family does, and
        its other words say nothing. The word that a stretch begins with is no name by
        its capital.
        """
        whole = self._words.whole(span)
        if whole is None:
            stretch = Stemmed(self._words.text[span[0] : span[1]])
            return Deeds(stretch).within((0, span[1] - span[0]))
        says = self._with_phrases(whole.start, whole.stop)
        inner = bisect_right(self._words.starts, span[0] + 1, whole.start, whole.stop)
        capital = self._words.capital[inner : whole.stop]
        names = set(compress(says[inner - whole.start :], capital))
        names.discard("")
        return list(filter(None, says)), names

    def _with_phrases(self, first: int, last: int) -> list[str]:
        says, stems, begins = self._says[first:last], self._words.stems, self._begins
        silent: set[int] = set()
        for at in begins[bisect_left(begins, first) : bisect_left(begins, last)]:
            for phrase, head in self._phrases[stems[at]] if at not in silent else ():
                if places := _places(stems, at, last, phrase):
                    says[at - first] = head
                    silent.update(places)
                    break
        for at in silent:
            says[at - first] = ""
        return says


def _places(stems: Sequence[str], at: int, last: int, phrase: _Phrase) -> list[int]:
    """Where the other words of a phrase stand that begins at a word; none if it does not.

    It must end before the word ``last``.
    """
    places: list[int] = []
    for wanted, gap in phrase:
        begin = at + 1
        try:
            at = stems.index(wanted, begin, min(last, begin + gap + 1))
        except ValueError:
            return []
        places.append(at)
    return places


@lru_cache(maxsize=1)
def _families() -> tuple[dict[str, str], _Phrases]:
    """A stem -> its family's, and the phrases by the stems of their first words."""
    text = (files("asreported.stories.reports") / "deeds.txt").read_text(encoding="utf-8")
    words: dict[str, str] = {}
    phrases: _Phrases = {}
    for line in text.splitlines():
        if line.startswith("#") or not line:
            continue
        first, *others = line.split(" | ")
        head = stem(first)
        for other in others:
            begins, *after = (stem(word) for word in re.split(r"[ _]", other))
            if after:
                gaps = [0 if mark == "_" else _GAP for mark in re.findall(r"[ _]", other)]
                phrase = tuple(zip(after, gaps, strict=True))
                phrases.setdefault(begins, []).append((phrase, head))
            else:
                words.setdefault(begins, head)
    return words, phrases
