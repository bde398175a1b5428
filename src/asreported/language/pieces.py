"""What of a text the pipeline is given at a time: a paragraph, a dateline, a table's line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.language.datelines import end_of_dateline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Block

# spaCy refuses a document of a million characters; a block this long is no
# paragraph, and is cut where a sentence seems to end.
_LONGEST = 20_000
_LINES = frozenset({"table", "list_item", "fact_box", "live_entry", "cross_link"})


class Piece(NamedTuple):
    """A stretch of a text, as the pipeline sees it, and where it stands."""

    text: str
    """Same length as the stretch it stands for; line breaks are blanks."""
    start: int
    block: int


def pieces(text: str, blocks: tuple[Block, ...]) -> list[Piece]:
    """The stretches of a text in order; what is only white space is left out."""
    found = []
    for number, block in enumerate(blocks):
        for start, end in _stretches(text, block):
            part = text[start:end].replace("\n", " ").replace("\r", " ").replace("\t", " ")
            if part.strip():
                found.append(Piece(part, start, number))
    return found


def _stretches(text: str, block: Block) -> Iterator[tuple[int, int]]:
    if block.kind not in _LINES:
        body = end_of_dateline(text, block.start, block.end)
        yield from _cut(text, block.start, body)
        yield from _cut(text, body, block.end)
        return
    start = block.start
    while start < block.end:
        end = text.find("\n", start, block.end)
        end = block.end if end < 0 else end
        yield from _cut(text, start, end)
        start = end + 1


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        limit = start + _LONGEST
        cut = max(text.rfind(". ", start, limit) + 1, text.rfind("\n", start, limit))
        if cut <= start:
            cut = text.rfind(" ", start, limit)
        cut = limit if cut <= start else cut
        yield start, cut
        start = cut
    if start < end:
        yield start, end
