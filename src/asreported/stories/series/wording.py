"""Words by what they tell, of which most stretches of a text have none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class WordsOf:
    """Patterns of whole words, in lower case, by the name of what they tell.

    One look for all of them in the lower case of a stretch spares it the look for each in
    any case, which costs ten times as much.
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        self._each = {
            name: re.compile(rf"\b(?:{some})\b", re.IGNORECASE) for name, some in words.items()
        }
        self._any = re.compile("|".join(rf"\b(?:{some})\b" for some in words.values()))

    def of(self, name: str) -> re.Pattern[str]:
        """The words that tell one thing."""
        return self._each[name]

    def within(self, text: str, start: int, end: int) -> Iterator[tuple[str, re.Match[str]]]:
        """All of the words of a stretch that tell something, with what they tell."""
        if self._any.search(text[start:end].lower()):
            for name, words in self._each.items():
                for match in words.finditer(text, start, end):
                    yield name, match

    def first_within(
        self, text: str, start: int, end: int
    ) -> Iterator[tuple[str, re.Match[str]]]:
        """The first words of a stretch that tell each thing that is told there."""
        if self._any.search(text[start:end].lower()):
            for name, words in self._each.items():
                if match := words.search(text, start, end):
                    yield name, match
