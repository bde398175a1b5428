"""Refusals to comment: "She declined to say why", "the ministry did not respond".

They are facts of their own, and the models, whose data marks them unevenly,
often leave them out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.statements.draft import Draft
from asreported.statements.grammar import child_of, noun_phrase
from asreported.statements.wordlists import speech

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.language import Analysis

_PROBABILITY = 0.8
_BEHIND = frozenset({"ccomp", "xcomp", "dobj", "prep", "advcl"})


def with_refusals(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those of refusals made as probable as others, and refusals they lack."""
    found = {draft.cue: draft for draft in drafts}
    for verbs, refusal in _refusals(analysis):
        known = [found[verb] for verb in verbs if verb in found]
        best = max(known, key=lambda draft: draft.probability, default=refusal)
        sure = max(best.probability, _PROBABILITY)
        found[best.cue] = replace(best, probability=sure)
    return list(found.values())


def _refusals(analysis: Analysis) -> Iterator[tuple[tuple[int, ...], Draft]]:
    """The verbs of each refusal, with the draft that the parse makes of it."""
    lists = speech()
    for token, lemma in enumerate(analysis.lemmas):
        if not analysis.tags[token].startswith("V"):
            continue
        said = child_of(analysis, token, "xcomp")
        if lemma in lists["refusals"] and said is not None:
            if analysis.lemmas[said] in lists["sayings"]:
                yield from _draft(analysis, (token, said))
        elif lemma in lists["answers"] and child_of(analysis, token, "neg") is not None:
            yield from _draft(analysis, (token,))


def _draft(
    analysis: Analysis, verbs: tuple[int, ...]
) -> Iterator[tuple[tuple[int, ...], Draft]]:
    verb, last = verbs[0], verbs[-1]
    subject = child_of(analysis, verb, "nsubj")
    lefts, rights = analysis.edges
    behind = [
        child
        for child in analysis.children[last]
        if child > last and analysis.deps[child] in _BEHIND
    ]
    first = lefts[behind[0]] if behind else lefts[last]
    content = tuple(range(first, max((rights[child] for child in behind), default=last + 1)))
    if subject is None or first <= verb:
        return
    helping = [c for c in analysis.children[verb] if analysis.deps[c] in {"aux", "neg"}]
    words = tuple(t for t in sorted({*helping, *range(verb, first)}) if t not in content)
    source = tuple(noun_phrase(analysis, subject))
    if not {*source} & {*content, *words}:
        yield verbs, Draft(verb, _PROBABILITY, source, words, content, (1.0, 1.0))
