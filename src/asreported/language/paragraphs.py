"""Clean text to blocks: where its paragraphs stand, the text itself unchanged."""

from __future__ import annotations

import re
from itertools import pairwise

from asreported.model import Block

_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_CLOSED = tuple(".!?:;…\"'”’»)")
_NARROW = 100
_FULL = 0.6


def blocks_of_text(text: str) -> tuple[Block, ...]:
    """Every paragraph of a text as a block, white space at its edges left out.

    Blank lines part paragraphs. Where a stretch without blank lines has more
    lines, each is a paragraph unless the lines look wrapped by hand.
    """
    blocks = []
    at = 0
    for part in _parts(text):
        start, end = at, part
        at = part
        blocks.extend(_lines(text, start, end))
    return tuple(blocks)


def _parts(text: str) -> list[int]:
    """Where each stretch between blank lines ends."""
    return [match.end() for match in _BLANK_LINES.finditer(text)] + [len(text)]


def _lines(text: str, start: int, end: int) -> list[Block]:
    cuts = [start]
    cuts += [start + match.end() for match in re.finditer(r"\n", text[start:end])] + [end]
    lines = [text[a:b] for a, b in pairwise(cuts)]
    if _wrapped(lines):
        cuts = [start, end]
    trimmed = (_trim(text, a, b) for a, b in pairwise(cuts))
    return [Block(kind="paragraph", start=a, end=b) for a, b in trimmed if a < b]


def _wrapped(lines: list[str]) -> bool:
    """Whether lines were broken to fit a column: narrow, full, ending mid-sentence."""
    lengths = [len(line.strip()) for line in lines if line.strip()]
    if len(lengths) <= 1 or max(lengths) > _NARROW:
        return False
    inner = lengths[:-1]
    full = sum(length >= _FULL * max(lengths) for length in inner)
    open_ended = sum(not line.rstrip().endswith(_CLOSED) for line in lines if line.strip())
    return full >= 0.8 * len(inner) and open_ended >= 0.5 * len(inner)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
