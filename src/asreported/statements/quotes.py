"""Where a text quotes: stretches between quotation marks, odd marks and all.

One walk over the marks of each block. A mark opens or closes by what stands
beside it, so that straight marks, inch marks, apostrophes and marks that were
never closed cannot swallow the rest of an article. A quotation that runs over
several paragraphs, each of which opens it again, is one group.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.model import Block

_MARK = re.compile(r"[\"“”„‟«»‘’'‹›]|``")
MARKS = frozenset({'"', "“", "”", "„", "‟", "«", "»", "``", "''"})
"""The marks of double quotation; single ones are mostly apostrophes."""

_OPENS_ONLY = frozenset({"“", "„", "‟", "«", "``", "‘", "‹"})
_CLOSES_ONLY = frozenset({"”", "»", "›"})
_BEFORE_OPENING = frozenset("([{—–-/:…")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
# A single quotation mark is mostly an apostrophe: its partner must be near.
_SINGLE_REACH = 400
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…])['’›](?!\w)")


class Quote(NamedTuple):
    """A quotation: characters ``[start, end)`` with its marks."""

    start: int
    end: int
    group: int
    """The same for the paragraphs of one quotation."""


class _Mark(NamedTuple):
    at: int
    end: int
    form: str


def quotes(text: str, blocks: Sequence[Block]) -> list[Quote]:
    """The quotations of a text in order; none overlap, none runs over two blocks.

    Linear in the length of the text, whatever marks it holds.
    """
    found: list[Quote] = []
    runs_over = False
    for number, block in enumerate(blocks):
        after = blocks[number + 1] if number + 1 < len(blocks) else None
        goes_on = after is not None and _opens_at_once(text, after)
        pairs, still_open = _pairs(text, block)
        if still_open is not None:
            pairs.append(
                (still_open.at, _end_of_unclosed(text, block, still_open, goes_on=goes_on))
            )
        for place, (start, end) in enumerate(pairs):
            same = place == 0 and runs_over and not text[block.start : start].strip()
            group = found[-1].group if same else (found[-1].group + 1 if found else 0)
            found.append(Quote(start, end, group))
        runs_over = still_open is not None and goes_on
    return found


def _opens_at_once(text: str, block: Block) -> bool:
    start = block.start
    while start < block.end and text[start].isspace():
        start += 1
    return text[start : start + 1] in MARKS or text[start : start + 2] in MARKS


def _end_of_unclosed(text: str, block: Block, mark: _Mark, *, goes_on: bool) -> int:
    """The block's end where all of it seems to be meant, else the sentence's."""
    if goes_on or not text[block.start : mark.at].strip():
        return block.end
    end = _SENTENCE_END.search(text, mark.end, block.end)
    return end.end() if end else block.end


def _pairs(text: str, block: Block) -> tuple[list[tuple[int, int]], _Mark | None]:
    """The closed quotations of a block, and a double mark left open at its end."""
    pairs: list[tuple[int, int]] = []
    opened: _Mark | None = None
    done = block.start
    for mark in _marks(text, block):
        if mark.at < done:
            continue
        if mark.form not in MARKS:
            end = None if opened else _single_end(text, block, mark)
            if end is not None:
                pairs.append((mark.at, end))
                done = end
        elif opened is None:
            opened = mark if _opens(text, block, mark) else None
        elif _closes(opened, mark):
            pairs.append((opened.at, mark.end))
            opened = None
    return pairs, opened


def _marks(text: str, block: Block) -> list[_Mark]:
    found: list[_Mark] = []
    for match in _MARK.finditer(text, block.start, block.end):
        form, at = match.group(), match.start()
        if form == "'" and found and found[-1].form == "'" and found[-1].end == at:
            found[-1] = _Mark(at - 1, at + 1, "''")
        else:
            found.append(_Mark(at, match.end(), form))
    return found


def _beside(text: str, block: Block, mark: _Mark) -> tuple[str, str]:
    before = text[mark.at - 1] if mark.at > block.start else " "
    after = text[mark.end] if mark.end < block.end else " "
    return before, after


def _opens(text: str, block: Block, mark: _Mark) -> bool:
    if mark.form in _CLOSES_ONLY:
        return False
    before, after = _beside(text, block, mark)
    if mark.form in _OPENS_ONLY:
        return True
    free_before = before.isspace() or before in _BEFORE_OPENING or before in "'‘’"
    return not after.isspace() and (free_before or before in ".,;?!") and after not in ",;.)"


def _closes(opened: _Mark, mark: _Mark) -> bool:
    if opened.form == "„":
        return mark.form in {"“", "”", '"', "„"}
    return mark.form not in _OPENS_ONLY or mark.form == "''"


def _single_end(text: str, block: Block, mark: _Mark) -> int | None:
    """Where the single quotation that a mark opens ends; None when it opens none."""
    before, after = _beside(text, block, mark)
    if not (before.isspace() or before in _BEFORE_OPENING) or not after.isalpha():
        return None
    limit = min(block.end, mark.end + _SINGLE_REACH)
    for match in _SINGLE_CLOSE.finditer(text, mark.end, limit):
        at = match.start()
        follows = text[at + 1] if at + 1 < block.end else " "
        if text[at - 1] in ".,!?" or (not follows.isalnum() and text[at - 1] != "s"):
            return at + 1
    return None
