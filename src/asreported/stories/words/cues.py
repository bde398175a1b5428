"""Words that begin something: found in a text once, and asked for stretch by stretch."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from asreported.stories.words.stems import stemmed

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Span

_Begun = TypeVar("_Begun")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_WORDS: Final = 65536
_TEXTS: Final = 16
"""Texts whose cues are kept: all sentences of one are asked for one after the other."""


class Cues(Generic[_Begun]):
    """What words begin: nearly all words of a text begin nothing.

    ``begun`` is asked of each run of letters, so of each part of a word with a hyphen; it
    gives None, or anything else that is false, of what begins nothing.
    """

    def __init__(self, begun: Callable[[str], _Begun | None]) -> None:
        self._begun = begun
        self._in = lru_cache(maxsize=_WORDS)(self._read)
        self._of = lru_cache(maxsize=_TEXTS)(self._find)

    def within(self, text: str, span: Span) -> list[tuple[int, _Begun]]:
        """Where the words of a stretch stand that begin something, in order, and what."""
        starts, found = self._of(text)
        return found[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]

    def _find(self, text: str) -> tuple[list[int], list[tuple[int, _Begun]]]:
        words = stemmed(text)
        begun = list(map(self._in, words.words))
        some = compress(zip(words.starts, begun, strict=True), begun)
        found = [(start + at, what) for start, each in some for at, what in each]
        return [start for start, _ in found], found

    def _read(self, word: str) -> tuple[tuple[int, _Begun], ...]:
        runs = ((run.start(), self._begun(run[0])) for run in _LETTERS.finditer(word))
        return tuple((at, begun) for at, begun in runs if begun)
