"""Refusals to comment: "She declined to say why", "the ministry did not respond".

They are facts of their own, and the models, whose data marks them unevenly,
often leave them out. The content is what is refused where that is said ("on
the arrest"), else the rest of the refusal ("to comment", "silent").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.statements.draft import Draft
from asreported.statements.grammar import answers, child_of, noun_phrase
from asreported.statements.inner.speakers import may_speak
from asreported.statements.rules.evasions import evasion_of
from asreported.statements.rules.silences import Silence, silence_of
from asreported.statements.wordlists import speech

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.language import Analysis

_PROBABILITY = 0.8
_STANDS = 0.5
_BEHIND = frozenset({"ccomp", "xcomp", "dobj", "prep", "advcl"})
_SUBJECTS = ("nsubj", "nsubjpass")
_HELPING = frozenset({"aux", "auxpass", "neg"})
_SPEAKING = frozenset({"comment", "elaborate", "say"})
_WISHES = frozenset({"wish", "want", "care", "like"})
_CLIMB = 3


def with_refusals(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those of refusals made as probable as others, and refusals they lack."""
    found = {draft.cue: draft for draft in drafts}
    told = {t for one in drafts if one.probability >= _STANDS for t in one.content}
    for verbs, refusal in _refusals(analysis):
        if told.issuperset((*refusal.source, refusal.cue)) and refusal.cue not in found:
            # What somebody says that another refuses is read with what he says.
            continue
        known = [found[verb] for verb in verbs if verb in found and found[verb].source]
        best = max(known, key=lambda draft: draft.probability, default=refusal)
        if {*refusal.cue_tokens} & {*best.content}:
            # Not "to say more" is refused, but more: the verb belongs to the cue.
            best = replace(best, cue_tokens=refusal.cue_tokens, content=refusal.content)
        sure = max(best.probability, _PROBABILITY)
        found[best.cue] = replace(best, probability=sure, act="decline")
    return list(found.values())


def _refusals(analysis: Analysis) -> Iterator[tuple[tuple[int, ...], Draft]]:
    """The verbs of each refusal, with the draft that the parse makes of it."""
    for token, tag in enumerate(analysis.tags):
        if not tag.startswith("V"):
            continue
        silence = evasion_of(analysis, token)
        verbs = _refusing(analysis, token) if silence is None else ()
        draft = _draft(analysis, verbs) if verbs else None
        if draft is None and silence is None:
            silence = silence_of(analysis, token)
        if silence is not None:
            draft = _silent(analysis, silence)
        if draft is not None:
            yield verbs or (draft.cue,), draft


def _refusing(analysis: Analysis, token: int) -> tuple[int, ...]:
    """The verbs of "refused to say", "would not discuss", "did not respond"; none of others."""
    lists, lemma = speech(), analysis.lemmas[token]
    said = child_of(analysis, token, "xcomp")
    if lemma in lists["refusals"] and said is not None:
        return (token, said) if analysis.lemmas[said] in lists["sayings"] else ()
    if child_of(analysis, token, "neg") is None:
        return ()
    if lemma in _WISHES and said is not None:
        return (token, said) if analysis.lemmas[said] in lists["sayings"] else ()
    would = child_of(analysis, token, "aux")
    unwilling = would is not None and analysis.lemmas[would].lower() in lists["willings"]
    if answers(analysis, token) or (unwilling and lemma in lists["sayings"]):
        return (token,)
    return ()


def _draft(analysis: Analysis, verbs: tuple[int, ...]) -> Draft | None:
    verb, last = verbs[0], verbs[-1]
    lefts, rights = analysis.edges
    behind = [
        child
        for child in analysis.children[last]
        if child > last and analysis.deps[child] in _BEHIND
    ]
    first = lefts[behind[0]] if behind else lefts[last]
    content = tuple(range(first, max((rights[child] for child in behind), default=last + 1)))
    helping = [c for c in analysis.children[verb] if analysis.deps[c] in _HELPING]
    if first <= verb:
        # "He would not comment": nothing but the verb says what is refused.
        if analysis.lemmas[verb] not in _SPEAKING:
            return None
        content, words = (verb,), tuple(c for c in helping if c < verb)
    else:
        words = tuple(t for t in sorted({*helping, *range(verb, first)}) if t not in content)
    return _made(analysis, verb, words, content, _subject(analysis, verb))


def _silent(analysis: Analysis, silence: Silence) -> Draft | None:
    who = silence.who if silence.who is not None else _subject(analysis, silence.verb)
    if who is None or not may_speak(analysis, who):
        return None
    return _made(analysis, silence.verb, silence.words, silence.content, who)


def _made(
    analysis: Analysis,
    cue: int,
    words: tuple[int, ...],
    content: tuple[int, ...],
    who: int | None,
) -> Draft | None:
    """The draft of a refusal by somebody; none where its parts overlap or lack."""
    source = () if who is None else tuple(noun_phrase(analysis, who))
    words = words or (cue,)
    content = tuple(t for t in content if t not in words)
    if not source or not content or {*source} & {*content, *words}:
        return None
    return Draft(cue, _PROBABILITY, source, words, content, (1.0, 1.0))


def _subject(analysis: Analysis, verb: int) -> int | None:
    """Who refuses: the subject of the verb or of the one it is joined to."""
    for _ in range(_CLIMB):
        subject = child_of(analysis, verb, *_SUBJECTS)
        if subject is not None or analysis.deps[verb] != "conj":
            return subject
        verb = analysis.heads[verb]
    return None
