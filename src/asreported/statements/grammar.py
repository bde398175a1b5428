"""What the parse alone says, where the models need help."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.statements.quotes import MARKS
from asreported.statements.wordlists import acts, speech

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from asreported.language import Analysis
    from asreported.statements.draft import Draft

_SHARING = frozenset({"conj", "xcomp", "advcl"})
_CLAUSAL = frozenset({"relcl", "acl", "advcl", "ccomp", "punct", "parataxis"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CLIMB = 3
_JOINED = 0.3
_SURE = 0.5
_LONGEST = 200


def noun_phrase(analysis: Analysis, head: int) -> range:
    """A noun's subtree up to the first clause that hangs on it."""
    lefts, rights = analysis.edges
    end = rights[head]
    for child in analysis.children[head]:
        if child > head and analysis.deps[child] in _CLAUSAL:
            end = min(end, lefts[child])
    return range(lefts[head], max(end, head + 1))


def child_of(analysis: Analysis, token: int, *roles: str) -> int | None:
    """The first dependent of a token in one of the roles."""
    children = analysis.children[token]
    return next((child for child in children if analysis.deps[child] in roles), None)


def answers(analysis: Analysis, verb: int) -> bool:
    """Whether a verb is one of answering, with nothing but a request for its object."""
    thing = child_of(analysis, verb, "dobj")
    asked = thing is None or analysis.lemmas[thing] in speech()["requests"]
    return asked and analysis.lemmas[verb].lower() in speech()["answers"]


def mended_draft(draft: Draft, analysis: Analysis, likely: NDArray[np.float32]) -> Draft:
    """A draft with what the parse adds to it and takes from it.

    A sure cue whose content is unsure takes its clause; a verb that is joined to the
    cue and is a cue itself ends the content, and so does ", contradicting ...";
    the cue's subject fills an empty source, but who was asked is none.
    """
    draft = _with_clause(draft, analysis)
    if draft.content:
        draft = _with_broken_clause(draft, analysis)
        draft = _without_recipient(draft, analysis)
        draft = _without_joined(draft, analysis, likely)
        draft = _without_trailing(draft, analysis)
        draft = _up_to_semicolon(draft, analysis, likely)
        draft = _with_asker(_with_subject(draft, analysis), analysis)
    return draft


def _with_asker(draft: Draft, analysis: Analysis) -> Draft:
    """Who was asked is not who asks: of "when asked about it" only "by" names a source."""
    cue, source = draft.cue, draft.source
    if not (source and analysis.words[cue].lower() == "asked" and analysis.tags[cue] == "VBN"):
        return draft
    if child_of(analysis, cue, "aux", *_SUBJECTS) is not None:
        return draft
    by = child_of(analysis, cue, "agent")
    asker = None if by is None else child_of(analysis, by, "pobj")
    return replace(draft, source=() if asker is None else tuple(noun_phrase(analysis, asker)))


def _with_clause(draft: Draft, analysis: Analysis) -> Draft:
    clause = child_of(analysis, draft.cue, "ccomp")
    if clause is None:
        return draft
    taken = {*draft.source, *draft.cue_tokens}
    lefts, rights = analysis.edges
    content = tuple(t for t in range(lefts[clause], rights[clause]) if t not in taken)
    if draft.likely >= _SURE and draft.sure[0] < _SURE:
        draft = replace(draft, content=content)
    shared = len({*content} & {*draft.content})
    return replace(draft, agreed=shared / max(len({*content, *draft.content}), 1))


def _with_broken_clause(draft: Draft, analysis: Analysis) -> Draft:
    """The content with the rest of the cue's clause where it stops between subject and verb.

    It does so where what is said is that somebody said something: the span
    model takes the second verb for a cue of its own.
    """
    clause = child_of(analysis, draft.cue, "ccomp")
    if clause is None or clause < draft.cue:
        return draft
    lefts, rights = analysis.edges
    whole = range(lefts[clause], rights[clause])
    last = draft.content[-1]
    verb = analysis.heads[last]
    if analysis.deps[last] not in _SUBJECTS or verb <= last or verb not in whole:
        return draft
    taken = {*draft.source, *draft.cue_tokens}
    more = (token for token in range(last + 1, whole.stop) if token not in taken)
    return replace(draft, content=(*draft.content, *more))


def _without_recipient(draft: Draft, analysis: Analysis) -> Draft:
    """The content without those who are told it, where the cue has a clause of its own."""
    clause = child_of(analysis, draft.cue, "ccomp")
    told = child_of(analysis, draft.cue, "dobj", "dative", "nsubjpass")
    if clause is None or told is None or analysis.lemmas[draft.cue] not in speech()["tellings"]:
        return draft
    lefts, rights = analysis.edges
    rest = tuple(t for t in draft.content if not lefts[told] <= t < rights[told])
    return replace(draft, content=rest) if rest else draft


def _without_joined(draft: Draft, analysis: Analysis, likely: NDArray[np.float32]) -> Draft:
    said = set(draft.content)
    lefts, rights = analysis.edges
    for child in analysis.children[draft.cue]:
        if analysis.deps[child] != "conj" or child not in said or likely[child] < _JOINED:
            continue
        before = any(draft.cue < token < lefts[child] for token in said)
        rest = tuple(t for t in draft.content if not lefts[child] <= t < rights[child])
        if before and rest:
            return replace(draft, content=rest)
    return draft


def _without_trailing(draft: Draft, analysis: Analysis) -> Draft:
    """The content up to a comma and a participle that says how the speech went on."""
    cue, sentence = draft.cue, analysis.sentence_of[draft.cue]
    for place, token in enumerate(draft.content):
        if (
            place > 1
            and analysis.tags[token] == "VBG"
            and analysis.words[token - 1] == ","
            and analysis.lemmas[token] in acts().keys() | speech()["citings"]
            and analysis.sentence_of[token] == sentence
            and cue < token
            and (cue < draft.content[place - 2] or analysis.heads[token] == cue)
        ):
            rest = (t for t in draft.content[place:] if analysis.sentence_of[t] != sentence)
            kept = (t for t in draft.content[:place] if t != token - 1)
            return replace(draft, content=(*kept, *rest))
    return draft


def _up_to_semicolon(draft: Draft, analysis: Analysis, likely: NDArray[np.float32]) -> Draft:
    """The content on the cue's side of a semicolon with a cue on either side."""
    for stop in range(draft.content[0], draft.content[-1]):
        if analysis.words[stop] == ";" and _speaks(analysis, stop, likely):
            behind = draft.cue > stop
            rest = tuple(token for token in draft.content if (token > stop) == behind)
            draft = replace(draft, content=rest) if rest else draft
    return draft


def _speaks(analysis: Analysis, stop: int, likely: NDArray[np.float32]) -> bool:
    """Whether a likely cue with a subject of its own stands behind an unquoted semicolon."""
    first, end = analysis.sentences[analysis.sentence_of[stop]]
    if end - first > _LONGEST or sum(word in MARKS for word in analysis.words[first:stop]) % 2:
        return False
    for token in range(stop + 1, end):
        if analysis.words[token] == ";":
            return False
        if likely[token] >= _JOINED and child_of(analysis, token, "nsubj") is not None:
            return True
    return False


def _with_subject(draft: Draft, analysis: Analysis) -> Draft:
    if draft.source:
        return draft
    verb = draft.cue
    for _ in range(_CLIMB):
        subject = child_of(analysis, verb, "nsubj")
        if subject is not None:
            phrase = noun_phrase(analysis, subject)
            if {*draft.content, *draft.cue_tokens}.isdisjoint(phrase):
                return replace(draft, source=tuple(phrase), filled=True)
            return draft
        if analysis.deps[verb] not in _SHARING:
            break
        verb = analysis.heads[verb]
    return draft
