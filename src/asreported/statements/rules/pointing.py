"""Whose word it was, said after it: "The tank was empty — that is what the union says".

What is said is the sentence or the clause before, which nobody else is read to say.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.statements.draft import Draft
from asreported.statements.grammar import child_of, noun_phrase
from asreported.statements.inner.speakers import may_speak
from asreported.statements.quotes import MARKS
from asreported.statements.wordlists import acts, speech

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.language import Analysis

_PROBABILITY = 0.6
_BREAKS = frozenset({"—", "–", "--", ";", ":", ","})
_STANDS = 0.5
_LONGEST = 120


def with_pointing(analysis: Analysis, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, those of "that is what X says" with what "that" stands for."""
    found = {draft.cue: draft for draft in drafts}
    taken = {analysis.sentence_of[d.cue] for d in found.values() if d.probability >= _STANDS}
    for draft in _pointing(analysis, taken):
        known = found.get(draft.cue)
        words = draft.cue_tokens if known is None else known.cue_tokens
        words = tuple(t for t in words if t not in {*draft.content, *draft.source})
        found[draft.cue] = replace(draft, cue_tokens=words or (draft.cue,))
    return list(found.values())


def _pointing(analysis: Analysis, taken: set[int]) -> Iterator[Draft]:
    for what, word in enumerate(analysis.words):
        verb, role = analysis.heads[what], analysis.deps[what]
        if word != "what" or role != "dobj" or analysis.deps[verb] != "ccomp":
            continue
        lemma, who = analysis.lemmas[verb], child_of(analysis, verb, "nsubj")
        said = lemma in acts() and lemma not in speech()["unspoken"]
        if not said or who is None or not may_speak(analysis, who):
            continue
        content = _before(analysis, analysis.heads[verb], taken)
        if content:
            source = tuple(noun_phrase(analysis, who))
            yield Draft(verb, _PROBABILITY, source, (verb,), content, (1.0, 1.0),
                        probability=_PROBABILITY)  # fmt: skip


def _before(analysis: Analysis, verb: int, taken: set[int]) -> tuple[int, ...]:
    """What stands before "that is": of its sentence, else the sentence before of its block."""
    that, sentence = child_of(analysis, verb, "nsubj"), analysis.sentence_of[verb]
    if that is None or analysis.lemmas[verb] != "be" or analysis.words[that] not in _THAT:
        return ()
    first, _ = analysis.sentences[sentence]
    end = that
    if that == first and sentence and sentence - 1 not in taken:
        first, end = analysis.sentences[sentence - 1]
    elif that - 1 <= first or analysis.words[that - 1] not in _BREAKS:
        return ()
    if end - first > _LONGEST or analysis.block_of[first] != analysis.block_of[that]:
        return ()
    if _quotes(analysis, first, end):
        return ()
    return tuple(range(first, end))


def _quotes(analysis: Analysis, first: int, end: int) -> bool:
    return not MARKS.isdisjoint(analysis.words[first:end])


_THAT = frozenset({"That", "that", "This", "this"})
