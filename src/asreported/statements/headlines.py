"""Headlines: "Orvane offers inquiry, officials say", "Minister: no deal".

Texts of the training data have no headlines, so the models doubt what they
find in one, though a headline has no room for words that mean nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.language import Analysis
    from asreported.statements.draft import Draft

_KINDS = frozenset({"headline", "heading", "standfirst"})
_LIKELY = 0.5
_PROBABILITY = 0.6


def with_headlines(analysis: Analysis, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts; those of a likely cue and with a source in a headline stand."""
    return [
        replace(draft, probability=max(draft.probability, _PROBABILITY))
        if draft.likely >= _LIKELY
        and draft.source
        and analysis.blocks[analysis.block_of[draft.cue]].kind in _KINDS
        else draft
        for draft in drafts
    ]
