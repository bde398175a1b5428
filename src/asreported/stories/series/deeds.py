"""What people are counted for: losses by their category, others by the words beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.model import Figure, Span

TOLLS = frozenset({"killed", "injured", "missing", "detained", "displaced"})
"""What a story counts once: whoever tells it counts the same losses, unless told of whom."""

LOSS = re.compile(
    r"\b(?:dead|dying|died|death|deaths|killed|bodies|toll|injur\w+|wounded|hurt|missing"
    r"|unaccounted|detain\w+|arrest\w*|displaced|homeless|fled)\b",
    re.IGNORECASE,
)
_BESIDE = 60
"""Characters on either side within which a word says what a figure counts."""
_DEEDS = {
    "aboard": re.compile(
        r"\b(?:aboard|on board|carrying|carried|passengers and crew|passenger list"
        r"|people known to have been on)\b",
        re.IGNORECASE,
    ),
    "rescued": re.compile(
        r"\b(?:rescued|pulled (?:alive )?(?:from|out)|plucked|saved|survived|alive)\b",
        re.IGNORECASE,
    ),
    "arrested": re.compile(r"\b(?:arrested|rounded up|in custody)\b", re.IGNORECASE),
    "evacuated": re.compile(r"\b(?:evacuated|evacuees|moved to safety)\b", re.IGNORECASE),
}


def deed(text: str, figure: Figure, sentence: Span) -> str:
    """What a figure counts people for; empty for what is no people or not said."""
    if figure.category in TOLLS:
        return figure.category
    if figure.category != "people":
        return ""
    start = max(sentence[0], figure.span[0] - _BESIDE)
    end = min(sentence[1], figure.span[1] + _BESIDE)
    found = [
        (_distance(match.span(), figure.span, start), name)
        for name, words in _DEEDS.items()
        for match in words.finditer(text[start:end])
    ]
    return min(found)[1] if found else ""


def _distance(match: Span, figure: Span, offset: int) -> int:
    start, end = match[0] + offset, match[1] + offset
    return max(figure[0] - end, start - figure[1], 0)
