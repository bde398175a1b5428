"""How far a content reaches where a window or a label ends too early or too late."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.statements.models.windows import AFTER, BEFORE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.language import Analysis
    from asreported.statements.draft import Draft
    from asreported.statements.models.table import Table

_HYPHENS = frozenset({"-", "‐", "‑"})
_DESCRIBING = frozenset(
    {"amod", "compound", "nummod", "det", "nmod", "poss", "quantmod", "npadvmod"}
)
_NEAR = 4


def with_whole_extent(draft: Draft, analysis: Analysis, table: Table) -> Draft:
    """The draft with its content at full length.

    A quotation cut by the window's edge is taken up to its marks, a word joined by
    hyphens is taken whole, what describes a noun takes the noun, and the writer's own
    sentence behind a quotation is left.
    """
    taken = {*draft.source, *draft.cue_tokens}
    content = _whole_words(_to_the_marks(draft, table), analysis, taken)
    content = _up_to_the_noun(content, analysis, taken)
    content = _without_the_writer(draft, content, analysis, table)
    return draft if content == draft.content else replace(draft, content=content)


def _to_the_marks(draft: Draft, table: Table) -> tuple[int, ...]:
    """The content, run on to the marks of a quotation that the window cuts."""
    content, cue = draft.content, draft.cue
    first, last = content[0], content[-1]
    before: range | tuple[()] = ()
    after: range | tuple[()] = ()
    if first == cue - BEFORE and table.quote[first] >= 0:
        before = range(table.stretches[int(table.quote[first])][0], first)
    if last == cue + AFTER - 1 and table.quote[last] >= 0:
        after = range(last + 1, table.stretches[int(table.quote[last])][1])
    return (*before, *content, *after)


def _whole_words(
    content: tuple[int, ...], analysis: Analysis, taken: set[int]
) -> tuple[int, ...]:
    """The content with the rest of a hyphenated word at either end."""
    first, last = content[0], content[-1]
    while last + 1 < len(analysis) and _joined(analysis, last) and last + 1 not in taken:
        last += 1
    while first > 0 and _joined(analysis, first - 1) and first - 1 not in taken:
        first -= 1
    return (*range(first, content[0]), *content, *range(content[-1] + 1, last + 1))


def _up_to_the_noun(
    content: tuple[int, ...], analysis: Analysis, taken: set[int]
) -> tuple[int, ...]:
    """The content up to the noun that its last word describes: "a three-year" high."""
    last = content[-1]
    noun = analysis.heads[last]
    while (
        analysis.deps[last] in _DESCRIBING
        and last < noun <= last + _NEAR
        and analysis.tags[noun].startswith("N")
        and taken.isdisjoint(range(last + 1, noun + 1))
    ):
        last, noun = noun, analysis.heads[noun]
    return (*content, *range(content[-1] + 1, last + 1))


def _joined(analysis: Analysis, token: int) -> bool:
    """Whether a token and the next are parts of one hyphenated word."""
    words = analysis.words
    return analysis.ends[token] == analysis.starts[token + 1] and (
        words[token] in _HYPHENS or words[token + 1] in _HYPHENS
    )


def _without_the_writer(
    draft: Draft, content: Sequence[int], analysis: Analysis, table: Table
) -> tuple[int, ...]:
    """The content without unquoted sentences behind the quotation of the cue's sentence."""
    sentence = analysis.sentence_of
    here = sentence[draft.cue]
    quoted_here = any(table.quote[t] >= 0 and sentence[t] == here for t in content)
    if not quoted_here:
        return tuple(content)
    quoted = {sentence[t] for t in content if table.quote[t] >= 0}
    return tuple(t for t in content if sentence[t] <= here or sentence[t] in quoted)
