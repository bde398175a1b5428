"""Deeds by which news tells of one event in other words: loose families, from ``kin.txt``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from asreported.stories.reports import deed
from asreported.stories.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterable


def kin_of(words: Iterable[str]) -> frozenset[int]:
    """The families that any of some stems is of, by their numbers."""
    families = _families()
    found = [families[word] for word in words if word in families]
    return frozenset().union(*found)


@cache
def _families() -> dict[str, frozenset[int]]:
    """A stem -> its families. Of words that stand together the first counts."""
    text = (files("asreported.stories.timeline") / "kin.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lines):
        for words in line.split():
            first = stem(words.split("_")[0])
            found.setdefault(first, set()).add(number)
            found.setdefault(deed(first), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
