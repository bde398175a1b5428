"""Where the words of an answer stand in a text, whatever the white space between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.model import Span, Spans


def find_quote(text: str, words: str, inside: str | None = None) -> Span | None:
    """The first place of ``words``, or their place in the first place of ``inside``."""
    if inside is not None:
        outer = find_quote(text, inside)
        if outer is None:
            return None
        inner = find_quote(text[slice(*outer)], words)
        return inner and (outer[0] + inner[0], outer[0] + inner[1])
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    match = re.search(rf"(?<!\w){pattern}(?!\w)", text)
    return match and match.span()


def touches(span: Span | None, spans: Spans) -> bool:
    """Whether a span shares a character with one of the others."""
    return span is not None and any(span[0] < end and start < span[1] for start, end in spans)
