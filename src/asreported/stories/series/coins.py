"""Money in a coin that no list has: what is counted in millions and costs, and nothing else."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from msgspec import structs

if TYPE_CHECKING:
    from asreported.model import Figure
    from asreported.stories.dossier import Dossier

_MUCH: Final = re.compile(r"(?:million|billion|bn|bln|mn|mln|\d[.]\d\d?)\s+\Z")
_COUNTED: Final = re.compile(
    r"(?:\d|\b(?:million|billion|trillion|bn|bln|mn|mln|thousand|hundred|few|many))\s+\Z"
)
_WORTH: Final = re.compile(
    r"\b(?:costs?|costing|pa(?:y|ys|id)|pric(?:e|es|ed)|worth|valued?|spen[dt]|bills?|fines?d?"
    r"|damages|compensation|loss(?:es)?|revenues?|sales|bought|sold|buy|sell|lend|loans?|debts?)\b",
    re.IGNORECASE,
)
_MILLIONS: Final = re.compile(r"\b(?:million|billion|trillion|bn|bln|mn|mln)\b")
_BARE_MILLIONS: Final = re.compile(rf"(?:[\w-]+ ){{0,3}}[\d.,]+ {_MILLIONS.pattern}")
_READ_AS: Final = frozenset({"other", "people"})
"""What an unknown coin is read as: "lirans" looks like a people."""
_NEAR: Final = 12
_BESIDE: Final = 80
_LEAST: Final = 3
"""Times that a coin is named in a story at least."""


def coins(dossier: Dossier) -> frozenset[str]:
    """The nouns of a story that stand only behind numbers, once behind millions, and cost."""
    asked = {
        figure.counts
        for record in dossier.records
        for figure in record.figures
        if figure.category in _READ_AS and figure.counts and figure.counts.islower()
        if " " not in figure.counts and _MUCH.search(_before(record.article.text, figure))
    }
    return frozenset(noun for noun in asked if _is_coin(dossier, noun))


def in_coin(figure: Figure, known: frozenset[str]) -> Figure:
    """A figure as money where what it counts is a coin."""
    if figure.category not in _READ_AS or figure.counts not in known:
        return figure
    return structs.replace(figure, category="money", unit=figure.counts, counts=None)


def is_millions(text: str, figure: Figure) -> bool:
    """Whether a figure is written in millions or billions."""
    return _MILLIONS.search(text, *figure.span) is not None


def in_coin_of(text: str, before: Figure | None, figure: Figure) -> Figure:
    """Bare millions as money, where the millions before them were: "expects 15 million"."""
    bare = figure.unit is None and _BARE_MILLIONS.fullmatch(text, *figure.span)
    if before is None or before.category != "money" or not bare:
        return figure
    return structs.replace(
        figure, category="money", unit=before.unit, counts=None, counts_span=None
    )


def _before(text: str, figure: Figure) -> str:
    start = figure.counts_span[0] if figure.counts_span else 0
    return text[max(0, start - _NEAR) : start]


def _is_coin(dossier: Dossier, noun: str) -> bool:
    found: Counter[bool] = Counter()
    worth = False
    for record in dossier.records:
        text = record.article.text
        for match in re.finditer(rf"\b{re.escape(noun)}\b", text):
            start = match.start()
            found[_COUNTED.search(text, max(0, start - _NEAR), start) is not None] += 1
            worth = worth or _WORTH.search(text, max(0, start - _BESIDE), start) is not None
    return worth and not found[False] and found[True] >= _LEAST
