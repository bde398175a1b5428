"""What the parse alone says: where the models need help, and of attributions in contents."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.statements.draft import Draft
from asreported.statements.wordlists import acts, speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from asreported.language import Analysis

_SHARING = frozenset({"conj", "xcomp", "advcl"})
_CLAUSAL = frozenset({"relcl", "acl", "advcl", "ccomp", "punct", "parataxis"})
_THINGS = frozenset({"ccomp", "xcomp", "dobj", "prep"})
_DEEDS = frozenset({"accuse", "ask", "decline", "offer", "order", "promise", "threaten"})
_NOBODY = frozenset({"i", "we", "who", "which", "that"})
_CLIMB = 3
_JOINED = 0.3
_SURE = 0.5


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


def mended_draft(draft: Draft, analysis: Analysis, likely: NDArray[np.float32]) -> Draft:
    """A draft with what the parse adds to it and takes from it.

    A sure cue whose content is unsure takes its clause; a verb that is joined to the
    cue and is a cue itself ends the content, and so does ", contradicting ...";
    the cue's subject fills an empty source.
    """
    draft = _with_clause(draft, analysis)
    if draft.content:
        draft = _without_recipient(draft, analysis)
        draft = _without_joined(draft, analysis, likely)
        draft = _without_trailing(draft, analysis)
        draft = _with_subject(draft, analysis)
    return draft


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
            and analysis.lemmas[token] in acts()
            and analysis.sentence_of[token] == sentence
            and cue < draft.content[place - 2] < token
        ):
            rest = (t for t in draft.content[place:] if analysis.sentence_of[t] != sentence)
            kept = (t for t in draft.content[:place] if t != token - 1)
            return replace(draft, content=(*kept, *rest))
    return draft


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


def reread(analysis: Analysis, outer: Draft) -> Iterator[Draft]:
    """What a content says that others said: "A said B had told C that ...".

    A verb of the word lists with a subject of its own and a clause or object,
    all inside the content. Speakers who quote themselves ("I think") are not
    others; relatives ("who said") say of nobody in particular.
    """
    said = set(outer.content)
    for verb in outer.content:
        lemma = analysis.lemmas[verb]
        if not analysis.tags[verb].startswith("V") or lemma not in acts():
            continue
        subject = child_of(analysis, verb, "nsubj")
        if subject is None or analysis.words[subject].lower() in _NOBODY:
            continue
        content = _complement(analysis, verb)
        source = noun_phrase(analysis, subject)
        if content and said.issuperset((*source, *content)):
            words = _verb_group(analysis, verb, {*source, *content})
            yield Draft(
                verb, outer.likely, tuple(source), words, content, outer.sure,
                probability=outer.probability,
            )  # fmt: skip


def _complement(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """What a verb's clause says: the clause, or for acts on somebody the objects behind it."""
    lefts, rights = analysis.edges
    clause = child_of(analysis, verb, "ccomp")
    if clause is not None:
        return tuple(range(lefts[clause], rights[clause]))
    if acts()[analysis.lemmas[verb]] not in _DEEDS:
        return ()
    things = [
        child
        for child in analysis.children[verb]
        if child > verb and analysis.deps[child] in _THINGS
    ]
    if not things:
        return ()
    return tuple(range(lefts[things[0]], max(rights[thing] for thing in things)))


def _verb_group(analysis: Analysis, verb: int, taken: set[int]) -> tuple[int, ...]:
    group = [
        child
        for child in analysis.children[verb]
        if analysis.deps[child] in {"aux", "auxpass", "neg", "prt"} and child not in taken
    ]
    return tuple(sorted([*group, verb]))
