"""Tokens of a draft to spans of characters: edges trimmed, quotation marks kept in pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.statements.draft import runs
from asreported.statements.quotes import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.language import Analysis
    from asreported.model import AttributionKind, Spans
    from asreported.statements.draft import Draft
    from asreported.statements.models.table import Table

_KEPT = MARKS | frozenset("'‘’‹›()[]$£€%?!")


def has_word(word: str) -> bool:
    """Whether a token is more than punctuation."""
    return any(map(str.isalnum, word))


def content_spans(analysis: Analysis, table: Table, draft: Draft) -> Spans:
    """The content's spans, with both marks of every quotation that it holds whole."""
    tokens = set(draft.content)
    words = {token for token in tokens if has_word(analysis.words[token])}
    for first, end in quoted_stretches(table, words):
        inner = [token for token in range(first, end) if has_word(analysis.words[token])]
        if inner and inner[0] in words and inner[-1] in words:
            beyond = {*draft.source, *draft.cue_tokens}
            tokens.update(range(first, inner[0]))
            tokens.update(t for t in range(inner[-1] + 1, end) if t not in beyond)
    taken = {*draft.source, *draft.cue_tokens}
    return _spans(analysis, _bridged(analysis, sorted(tokens), taken))


def plain_spans(analysis: Analysis, tokens: Sequence[int]) -> Spans:
    """Spans of a source or a cue; a cue may be no more than a colon or a dash."""
    stretches = _bridged(analysis, tokens, set())
    return _spans(analysis, stretches or runs(tokens))


def kind_of(analysis: Analysis, table: Table, draft: Draft) -> AttributionKind:
    """Direct where all words of the content are quoted, indirect where none is."""
    if draft.verbatim:
        return "direct"
    quoted = [
        bool(table.quote[token] >= 0)
        for token in draft.content
        if has_word(analysis.words[token])
    ]
    if all(quoted):
        return "direct"
    return "mixed" if any(quoted) else "indirect"


def quoted_stretches(table: Table, tokens: Iterable[int]) -> list[tuple[int, int]]:
    """The quotations that some of the tokens lie in, as tokens ``[first, end)``."""
    quote = table.quote
    numbers = sorted({int(quote[token]) for token in tokens} - {-1})
    # Quotations are numbered in text order, so the column outside of -1 is sorted.
    return [table.stretches[number] for number in numbers]


def _bridged(
    analysis: Analysis, tokens: Sequence[int], taken: set[int]
) -> list[tuple[int, int]]:
    """Stretches of tokens, joined where only punctuation stands between, edges trimmed."""
    joined: list[tuple[int, int]] = []
    for first, end in runs(tokens):
        before = joined[-1][1] if joined else 0
        gap = range(before, first)
        if joined and _bridgeable(analysis, gap, taken):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((first, end))
    trimmed = (_trimmed(analysis, first, end) for first, end in joined)
    return [run for run in trimmed if run[0] < run[1]]


def _bridgeable(analysis: Analysis, gap: range, taken: set[int]) -> bool:
    return (
        taken.isdisjoint(gap)
        and not any(has_word(analysis.words[token]) for token in gap)
        and analysis.block_of[gap.start - 1] == analysis.block_of[gap.stop]
    )


def _trimmed(analysis: Analysis, first: int, end: int) -> tuple[int, int]:
    words = analysis.words
    while first < end and not (has_word(words[first]) or words[first] in _KEPT):
        first += 1
    while first < end and not (has_word(words[end - 1]) or words[end - 1] in _KEPT):
        end -= 1
    if not any(has_word(words[token]) for token in range(first, end)):
        return first, first
    return first, end


def _spans(analysis: Analysis, stretches: list[tuple[int, int]]) -> Spans:
    found = []
    for first, end in stretches:
        # A stretch over several blocks is one span a block.
        start = first
        for token in range(first + 1, end):
            if analysis.block_of[token] != analysis.block_of[start]:
                found.append(analysis.span(start, token))
                start = token
        found.append(analysis.span(start, end))
    return tuple(found)
