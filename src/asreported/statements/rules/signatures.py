"""Signed quotations: a paragraph in quotation marks, and behind a dash who says it.

“We saw nothing.” — Oda Marsh, baker. The signature stands at the end of the paragraph or
opens the next one, as in pull quotes, readers' letters and posts shown whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.statements.draft import Draft
from asreported.statements.quotes import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.language import Analysis

_DASHES = frozenset({"—", "–", "―", "--", "-"})
_LONGEST = 24
_NAME = 6
_LEAST = 3
_PROBABILITY = 0.8


def with_signatures(analysis: Analysis, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts and the signed quotations; what else is read in one of them falls away."""
    signed = list(_signed(analysis))
    taken = {token for draft in signed for token in draft.content}
    kept = [
        draft
        for draft in drafts
        if draft.cue not in taken and draft.cue not in {one.cue for one in signed}
    ]
    return [*kept, *signed] if signed else list(drafts)


def _signed(analysis: Analysis) -> Iterator[Draft]:
    before = (0, 0)
    for first, end in _blocks(analysis):
        dash = _dash(analysis, first, end)
        said = before if dash == first else (first, dash if dash is not None else first)
        before = (first, end)
        if dash is None or not _is_quotation(analysis, *said):
            continue
        name = _name(analysis, dash + 1, end)
        if name:
            content = tuple(range(*said))
            yield Draft(
                dash, _PROBABILITY, name, (dash,), content, (1.0, 1.0),
                probability=_PROBABILITY,
            )  # fmt: skip


def _blocks(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """The tokens ``[first, end)`` of each block that holds any."""
    first = 0
    for token in range(1, len(analysis) + 1):
        if token == len(analysis) or analysis.block_of[token] != analysis.block_of[first]:
            yield first, token
            first = token


def _dash(analysis: Analysis, first: int, end: int) -> int | None:
    """The dash that opens a short block, or the last one behind a closing mark near its end."""
    words = analysis.words
    if words[first] in _DASHES:
        return first if end - first <= _LONGEST else None
    for token in range(end - 1, max(first, end - _LONGEST), -1):
        if words[token] in _DASHES:
            return token if words[token - 1] in MARKS else None
    return None


def _is_quotation(analysis: Analysis, first: int, end: int) -> bool:
    """Whether tokens are one quotation from mark to mark."""
    words = analysis.words
    return end - first > _LEAST and words[first] in MARKS and words[end - 1] in MARKS


def _name(analysis: Analysis, first: int, end: int) -> tuple[int, ...]:
    """The name that a signature opens with, up to a comma or bracket; none when it is long."""
    stop = first
    while stop < end and analysis.words[stop] not in {",", "(", ";", "|", "."}:
        stop += 1
    if not first < stop <= first + _NAME or not analysis.tags[first].startswith("NNP"):
        return ()
    return tuple(range(first, stop))
