"""Colons that attribute nothing: "Place: Castrel market hall", "Anna Venn: Theft."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.statements.transcripts.turns import (
    is_speaker,
    labelled,
    paragraphs_of,
    people_of,
    says,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.language import Analysis
    from asreported.statements.draft import Draft
    from asreported.statements.transcripts.turns import Labelled

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


def without_lists(analysis: Analysis, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without those whose cue is the colon behind a label that says nothing.

    A label says something where it is somebody who can speak and what follows
    is a sentence or a quotation. The first line of a text may be a headline,
    which leaves out verbs.
    """
    labels = (labelled(analysis, *each) for each in paragraphs_of(analysis))
    people = people_of(analysis)
    mute = {
        each.colon for each in labels if each is not None and not _tells(analysis, each, people)
    }
    return [draft for draft in drafts if draft.cue not in mute]


def _tells(analysis: Analysis, each: Labelled, people: frozenset[str]) -> bool:
    label = range(*each.label)
    if any(analysis.tags[token] in _FINITE for token in label):
        return True
    leading = each.label[0] == 0
    return is_speaker(analysis, each, people) and (leading or says(analysis, each))
