"""Words bound by position, wording and block; carried over only where nothing can be mistaken.

In another text an anchor holds where each of its blocks is byte-identical and unique in both
texts. Otherwise it holds nothing: it is never put onto words that look alike.
Selectors as in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/).
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from asreported.decisions.model import Anchor, Ground, Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from asreported.model import Block, Record, Span, Spans

CONTEXT = 32
"""Characters of prefix and suffix."""


def anchor_of(record: Record, spans: Iterable[Span], also: Iterable[Span] = ()) -> Anchor:
    """The anchor of stretches of a record's text, each once, in text order.

    It holds where ``spans`` do; the blocks of ``also`` are kept with it, so that those
    stretches are found too where theirs are still there.
    """
    each = sorted(set(spans))
    text = record.article.text
    digests = [_digest(text, block) for block in record.article.blocks]
    times = Counter(digests)
    touched = sorted({number for span in (*each, *also) for number in _blocks(record, span)})
    grounds = tuple(
        Ground(block.start, block.end, digests[number], alone=times[digests[number]] == 1)
        for number in touched
        for block in (record.article.blocks[number],)
    )
    return Anchor(record.text_sha256, tuple(_quote(text, span) for span in each), grounds)


class Moving:
    """Where the stretches of an anchor stand in a record's text.

    ``why`` says what keeps the anchor from holding there; empty where it holds.
    """

    def __init__(self, anchor: Anchor, record: Record) -> None:
        self._same = anchor.text_sha256 == record.text_sha256
        self._text = record.article.text
        self._moves: list[tuple[Ground, int | None, str]] = []
        if not self._same:
            here = _here(record)
            self._moves = [(one, *_move(one, here)) for one in anchor.blocks]
        differing = (self._differing(quote) for quote in anchor.quotes)
        self.why = next((why for why in differing if why), "")

    def span(self, span: Span) -> Span | None:
        """The stretch in the record's text; None where its block is not there, or not alone."""
        start, end = span
        if self._same:
            return span if 0 <= start <= end <= len(self._text) else None
        under = self._under(span)
        move = under[0][1] if under else None
        if move is None or any(one[1] != move for one in under):
            return None
        covered = under[0][0].start <= start and end <= max(one.end for one, _, _ in under)
        return (start + move, end + move) if covered else None

    def spans(self, spans: Spans) -> Spans | None:
        """All of them; None where one is not there."""
        moved = [self.span(span) for span in spans]
        found = tuple(span for span in moved if span is not None)
        return found if len(found) == len(moved) else None

    def _under(self, span: Span) -> list[tuple[Ground, int | None, str]]:
        """The blocks under a stretch: the smallest that holds it, else all."""
        start, end = span
        over = [one for one in self._moves if one[0].start < max(end, start + 1)]
        over = [one for one in over if start < one[0].end]
        around = [one for one in over if one[0].start <= start and end <= one[0].end]
        return [min(around, key=lambda one: one[0].end - one[0].start)] if around else over

    def _differing(self, quote: Quote) -> str:
        span = self.span((quote.start, quote.end))
        if span is not None and self._text[span[0] : span[1]] == quote.exact:
            return ""
        reasons = [why for _, _, why in self._under((quote.start, quote.end)) if why]
        return reasons[0] if reasons else "its words are not where they were"


def _here(record: Record) -> dict[str, list[Block]]:
    here: dict[str, list[Block]] = {}
    for block in record.article.blocks:
        here.setdefault(_digest(record.article.text, block), []).append(block)
    return here


def _move(ground: Ground, here: Mapping[str, list[Block]]) -> tuple[int | None, str]:
    """How far a block moved, or why that cannot be told."""
    found = here.get(ground.sha256, [])
    if not found:
        return None, "its paragraph was changed or is gone"
    if not ground.alone or len(found) > 1:
        return None, "its paragraph stands in the text more than once"
    return found[0].start - ground.start, ""


def _blocks(record: Record, span: Span) -> list[int]:
    """The numbers of the blocks under a stretch: the smallest that holds it, else all."""
    start, end = span
    blocks = list(enumerate(record.article.blocks))
    around = [(b.end - b.start, n) for n, b in blocks if b.start <= start and end <= b.end]
    if around:
        return [min(around)[1]]
    return [n for n, b in blocks if b.start < end and start < b.end]


def _quote(text: str, span: Span) -> Quote:
    start, end = span
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return Quote(start, end, text[start:end], before, after)


def _digest(text: str, block: Block) -> str:
    return sha256(text[block.start : block.end].encode()).hexdigest()
