"""Statements that end with whoever made them: "The road is closed, the mayor told residents."

Where the clause is long or speaks of speaking itself, the span model is unsure
of its words and the draft's probability falls, though form and parse are plain.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.statements.grammar import child_of, noun_phrase
from asreported.statements.wordlists import acts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.language import Analysis
    from asreported.statements.draft import Draft

_LIKELY = 0.5
_AGREED = 0.9
_PROBABILITY = 0.5


def with_trailing(analysis: Analysis, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts; those of the plain form "…, X said" stand."""
    return [
        replace(draft, probability=max(draft.probability, _PROBABILITY))
        if draft.likely >= _LIKELY and draft.agreed >= _AGREED and _trails(analysis, draft)
        else draft
        for draft in drafts
    ]


def _trails(analysis: Analysis, draft: Draft) -> bool:
    """Whether a finite verb of saying with its subject follows its clause and a comma."""
    cue = draft.cue
    subject = child_of(analysis, cue, "nsubj")
    if subject is None or analysis.lemmas[cue] not in acts() or not draft.content:
        return False
    first = min(cue, noun_phrase(analysis, subject).start)
    return (
        draft.content[-1] < first
        and analysis.words[first - 1] == ","
        and subject in draft.source
        and analysis.heads[cue] == cue
    )
