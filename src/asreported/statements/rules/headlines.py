"""Headlines and headings: "Ferry sank - report", "Minister: no deal", "X denies sinking ferry".

They leave out the articles, the auxiliaries and the verbs that the models and
the parse lean on, so they are read by their forms, on tokens.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.statements.quotes import quotes
from asreported.statements.rules.headline_forms import attributed, behind_label
from asreported.statements.rules.headline_line import Line
from asreported.statements.wordlists import acts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.language import Analysis
    from asreported.statements.draft import Draft

_KINDS = frozenset({"headline", "heading"})
# Behind an s, elsewhere, a single mark is an apostrophe: "his calls'".
_SINGLE = re.compile(r"(?<!\w)['‘](?=\w)[^'‘’]*(?:['’]\w[^'‘’]*)*['’](?!\w)")
_LONGEST = 60
_LIKELY = 0.5
_PROBABILITY = 0.6


def with_headlines(analysis: Analysis, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, those of headlines replaced by what the forms of headlines tell.

    Where the forms tell nothing, a draft with a source and a likely cue that is
    a verb of saying stands, for a headline has no room for words that mean
    nothing; other verbs ("posts loss") must be sure, and a label is no source.
    """
    lines = dict(_lines(analysis))
    read = {block: attributed(line) for block, line in lines.items()}
    kept = [draft for draft in drafts if not read.get(analysis.block_of[draft.cue])]
    own = [_judged(analysis, draft, lines.get(analysis.block_of[draft.cue])) for draft in kept]
    return [*(d for d in own if d is not None), *(d for found in read.values() for d in found)]


def _lines(analysis: Analysis) -> Iterator[tuple[int, Line]]:
    """Number of a block -> its line, of all headlines short enough to be one."""
    first = 0
    for token in range(1, len(analysis) + 1):
        block = analysis.block_of[first]
        if token == len(analysis) or analysis.block_of[token] != block:
            if analysis.blocks[block].kind in _KINDS and token - first <= _LONGEST:
                line = Line(analysis, first, token, _quoted(analysis, block))
                yield block, line.part(first, token)
            first = token


def _quoted(analysis: Analysis, block: int) -> tuple[tuple[int, int], ...]:
    """The quotations of a block as tokens ``[first, end)``, with their marks."""
    whole = analysis.blocks[block]
    found = [(quote.start, quote.end) for quote in quotes(analysis.text, (whole,))]
    if not found:
        found = [m.span() for m in _SINGLE.finditer(analysis.text, whole.start, whole.end)]
    return tuple((analysis.token_at(a), analysis.token_at(b - 1) + 1) for a, b in found)


def _judged(analysis: Analysis, draft: Draft, line: Line | None) -> Draft | None:
    known = analysis.lemmas[draft.cue].lower() in acts()
    if line is not None:
        if draft.source and draft.source[0] < behind_label(line).first:
            return None
        if not known and draft.probability < _PROBABILITY:
            return None
    elif analysis.blocks[analysis.block_of[draft.cue]].kind != "standfirst":
        return draft
    sure = _PROBABILITY if known and draft.source and draft.likely >= _LIKELY else 0.0
    return replace(draft, probability=max(draft.probability, sure))
