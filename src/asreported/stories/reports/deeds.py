"""What news calls by several words: families of words and of phrases, of which one stands.

``deeds.txt`` lists them. Records carry no parse, so that a phrase is its words in order,
between which up to two others may stand: "turned the offer down".
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, TypeAlias

from asreported.stories.words import content_stem, stem

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def deeds(words: Sequence[str]) -> list[str]:
    """For each word of a stretch, in order, what it says; empty for what says nothing.

    Where a phrase of a family stands, its first word says what the family does, and
    its other words say nothing.
    """
    families, phrases = _families()
    stems = list(map(stem, words))
    says = [families.get(each, each) for each in map(content_stem, words)]
    silent: set[int] = set()
    for at in [at for at, each in enumerate(stems) if each in phrases]:
        for phrase, head in phrases[stems[at]] if at not in silent else ():
            if places := _places(stems, at, phrase):
                says[at] = head
                silent.update(places)
                break
    return ["" if at in silent else each for at, each in enumerate(says)] if silent else says


def _places(stems: Sequence[str], at: int, phrase: _Phrase) -> list[int]:
    """Where the other words of a phrase stand that begins at a word; none if it does not."""
    places: list[int] = []
    for wanted, gap in phrase:
        begin = at + 1
        try:
            at = stems.index(wanted, begin, min(len(stems), begin + gap + 1))
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
