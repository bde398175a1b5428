"""Hearsay: "The envoy is said to have left", "rates are expected to fall", on nobody's word.

The subject belongs to what is said, and the source is whoever "by" names, if anybody. What
a court or an inquiry hears ("..., the inquest was told") is on nobody's word either.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.statements.draft import Draft
from asreported.statements.grammar import child_of, noun_phrase
from asreported.statements.rules.adding import surer
from asreported.statements.wordlists import speech

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.language import Analysis

_PROBABILITY = 0.6
_HELPING = frozenset({"aux", "auxpass", "neg", "advmod"})


def with_hearsay(analysis: Analysis, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts and the hearsay; what the models found of it keeps its parts."""
    return surer(drafts, (*_hearsay(analysis), *_heard(analysis)))


def _hearsay(analysis: Analysis) -> Iterator[Draft]:
    for verb, lemma in enumerate(analysis.lemmas):
        if lemma in speech()["hearsay"] and child_of(analysis, verb, "auxpass") is not None:
            draft = _drafted(analysis, verb)
            if draft is not None:
                yield draft


def _drafted(analysis: Analysis, verb: int) -> Draft | None:
    clause, who = child_of(analysis, verb, "xcomp"), child_of(analysis, verb, "nsubjpass")
    if clause is None or who is None or clause < verb:
        return None
    lefts, rights = analysis.edges
    words = _cue(analysis, verb, after=rights[who])
    source = _agent(analysis, verb)
    taken = {*words, *source}
    about = range(lefts[who], rights[who])
    content = tuple(
        t for t in (*about, *range(lefts[clause], rights[clause])) if t not in taken
    )
    if taken & {*about} or not content:
        return None
    draft = Draft(verb, _PROBABILITY, source, words, content, (1.0, 1.0))
    return replace(draft, probability=_PROBABILITY)


def _heard(analysis: Analysis) -> Iterator[Draft]:
    """What is told before a court: the clause of "was told" or "heard", of an open source."""
    for verb, word in enumerate(analysis.words):
        if word not in {"told", "heard"}:
            continue
        forum = child_of(analysis, verb, "nsubjpass" if word == "told" else "nsubj")
        clause = child_of(analysis, verb, "ccomp")
        if forum is None or clause is None:
            continue
        if analysis.lemmas[forum].lower() in speech()["forums"]:
            lefts, rights = analysis.edges
            words = (*range(lefts[forum], rights[forum]),
                     *_cue(analysis, verb, after=rights[forum]))  # fmt: skip
            said = range(lefts[clause], rights[clause])
            content = tuple(token for token in said if token not in words)
            if content:
                draft = Draft(verb, _PROBABILITY, (), words, content, (1.0, 1.0))
                yield replace(draft, probability=_PROBABILITY)


def _cue(analysis: Analysis, verb: int, *, after: int) -> tuple[int, ...]:
    helping = [
        child
        for child in analysis.children[verb]
        if analysis.deps[child] in _HELPING and after <= child < verb
    ]
    return (*helping, verb)


def _agent(analysis: Analysis, verb: int) -> tuple[int, ...]:
    by = child_of(analysis, verb, "agent")
    noun = None if by is None else child_of(analysis, by, "pobj")
    return () if noun is None else tuple(noun_phrase(analysis, noun))
