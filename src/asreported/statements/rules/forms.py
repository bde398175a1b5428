"""Plain forms of saying whose drafts stand, however unsure the span model is of their words.

"The road is closed, the mayor told residents", "the claim that he fled",
"relatives asked the court for time": form and parse are plain, and the cue is likely.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.statements.grammar import child_of, noun_phrase
from asreported.statements.inner.contents import said_by
from asreported.statements.inner.speakers import speaker_of
from asreported.statements.wordlists import acts, speech

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.language import Analysis
    from asreported.statements.draft import Draft

_LIKELY = 0.3
_AGREED = 0.9
_PROBABILITY = 0.5
_SAME = 0.8
_LONGEST = 200


def with_plain_forms(analysis: Analysis, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, those of plain forms at least as probable as others that stand."""
    return [_stood(analysis, draft) for draft in drafts]


def _stood(analysis: Analysis, draft: Draft) -> Draft:
    if draft.likely < _LIKELY or draft.probability >= _PROBABILITY:
        return draft
    if draft.agreed >= _AGREED and _trails(analysis, draft):
        return replace(draft, probability=_PROBABILITY)
    if _confirmed(analysis, draft):
        return replace(draft, probability=_PROBABILITY)
    content = _asked_for(analysis, draft) or _noun_clause(analysis, draft)
    return replace(draft, content=content, probability=_PROBABILITY) if content else draft


def _confirmed(analysis: Analysis, draft: Draft) -> bool:
    """Whether the rules for attributions in contents read the same here."""
    first, end = analysis.sentences[analysis.sentence_of[draft.cue]]
    if end - first > _LONGEST:
        return False
    sentence = frozenset(range(first, end))
    speaker = speaker_of(analysis, draft.cue, sentence)
    if speaker is None or (speaker.head is not None) != bool(draft.source):
        return False
    if speaker.head is not None and speaker.head not in draft.source:
        return False
    content = {*said_by(analysis, draft.cue, speaker, sentence)}
    shared = len(content & {*draft.content})
    return shared >= _SAME * len(content | {*draft.content})


def _trails(analysis: Analysis, draft: Draft) -> bool:
    """Whether a finite verb of saying with its subject follows its clause and a comma."""
    cue = draft.cue
    subject = child_of(analysis, cue, "nsubj")
    if subject is None or analysis.lemmas[cue] not in acts():
        return False
    first = min(cue, noun_phrase(analysis, subject).start)
    return (
        draft.content[-1] < first
        and analysis.words[first - 1] == ","
        and subject in draft.source
        and analysis.heads[cue] == cue
    )


def _asked_for(analysis: Analysis, draft: Draft) -> tuple[int, ...]:
    """What "X asked Y for Z" asks."""
    cue = draft.cue
    whom, thing = child_of(analysis, cue, "dobj"), child_of(analysis, cue, "prep")
    if analysis.lemmas[cue] != "ask" or whom is None or thing is None or not draft.source:
        return ()
    if analysis.lemmas[thing] != "for" or not cue < whom < thing:
        return ()
    lefts, rights = analysis.edges
    return tuple(range(lefts[whom], rights[thing]))


def _noun_clause(analysis: Analysis, draft: Draft) -> tuple[int, ...]:
    """What "the claim that X" claims."""
    cue = draft.cue
    clause = child_of(analysis, cue, "acl")
    if clause is None or analysis.lemmas[cue].lower() not in speech()["claims"]:
        return ()
    if child_of(analysis, clause, "mark") is None or not analysis.tags[cue].startswith("N"):
        return ()
    lefts, rights = analysis.edges
    return tuple(range(lefts[clause], rights[clause]))
