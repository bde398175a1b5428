"""A small stemmer: what inflection and derivation leave of a word.

Records carry no parse, so words are cut by their endings (after Porter 1980, steps 1
and a part of 3, without its measure), and irregular forms and families of one deed are
listed in ``forms.txt``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Span

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d.,]*")
_ENDINGS: Final = (
    ("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""),
)  # fmt: skip
_CUT: Final = tuple(
    "ational ation ition ution ements ement ments ment ances ance ences ence ingly edly ing "
    "ion ed er or ly al e".split()
)
_LEAST: Final = 4


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a word in any case, or the first word of its family."""
    low = word.lower().replace("’", "'")
    low = low.removesuffix("'s").removesuffix("'")
    family = _families().get(low)
    return family or _cut(low)


def _cut(word: str) -> str:
    if len(word) <= _LEAST or not word.isascii() or not word.isalpha():
        return word[:-1] if len(word) == _LEAST and word[-1] == "s" != word[-2] else word
    for ending, new in _ENDINGS:
        if word.endswith(ending) and not word.endswith(("ss", "us", "is")):
            word = word.removesuffix(ending) + new
            break
    for ending in _CUT:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            word = word.removesuffix(ending)
            break
    if len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word[:-1] + "y" if word.endswith("i") else word


def tokens(text: str, span: Span) -> Iterator[tuple[str, int]]:
    """The words of a stretch of a text and where each begins; hyphened ones whole."""
    for match in _WORD.finditer(text, *span):
        yield match[0], match.start()


def content_stems(text: str, span: Span) -> list[str]:
    """The stems of the words of a stretch that say something, in order; no numbers."""
    found = []
    for word, _ in tokens(text, span):
        low = word.lower()
        if low not in stops() and not low[0].isdigit() and len(low) > 1:
            found.append(stem(word))
    return found


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
            found.setdefault(form, _cut(first))
    return found


def _lines(name: str) -> list[str]:
    text = (files("asreported.stories.words") / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
