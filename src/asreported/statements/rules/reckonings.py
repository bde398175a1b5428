"""Reckonings: "The ministry put the number at two", "it gave the toll as 44".

Reports of a number in these words are rare in the data that the models are
trained on and frequent where losses are counted, so they are read by rule.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.statements.draft import Draft
from asreported.statements.grammar import noun_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.language import Analysis

_LINKS = {"put": {"at"}, "place": {"at"}, "estimate": {"at"}, "give": {"as"}}
_COUNTED = frozenset(
    """
    casualty cost count damage dead death estimate figure figures injured killed loss missing
    number size sum tally toll total turnout wounded
""".split()
)
_PROBABILITY = 0.9
_CLIMB = 4
_SUBJECTS = ("nsubj", "nsubjpass")


def with_reckonings(analysis: Analysis, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts and the reckonings; a reckoning replaces a draft of the same verb."""
    read = {draft.cue: draft for draft in _reckonings(analysis)}
    kept = {draft.cue: draft for draft in drafts if draft.cue not in read}
    for reckoning in read.values():
        for verb in _joined_to(analysis, reckoning.cue):
            if verb in kept:
                kept[verb] = _without(analysis, kept[verb], reckoning)
    return [*kept.values(), *read.values()]


def _joined_to(analysis: Analysis, verb: int) -> Iterator[int]:
    """The verbs that a verb is joined to, and those whose clause it is joined to."""
    for _ in range(_CLIMB):
        if analysis.deps[verb] not in {"conj", "ccomp"}:
            return
        verb = analysis.heads[verb]
        yield verb


def _without(analysis: Analysis, draft: Draft, reckoning: Draft) -> Draft:
    """A draft up to a reckoning of the same speaker: "said A and put B at C"."""
    own = {*reckoning.source}.isdisjoint(draft.content)
    if draft.cue > reckoning.cue or not own:
        return draft
    rest = tuple(token for token in draft.content if token < reckoning.cue)
    while rest and analysis.deps[rest[-1]] in {"cc", "punct"}:
        rest = rest[:-1]
    return replace(draft, content=rest) if rest else draft


def _reckonings(analysis: Analysis) -> Iterator[Draft]:
    for token, lemma in enumerate(analysis.lemmas):
        links = _LINKS.get(lemma)
        if links and analysis.tags[token].startswith("VB"):
            draft = _reckoning(analysis, token, links)
            if draft is not None:
                yield draft


def _reckoning(analysis: Analysis, verb: int, links: set[str]) -> Draft | None:
    what = _child(analysis, verb, ("dobj", "nsubjpass"))
    value = next(
        (c for c in analysis.children[verb] if c > verb and analysis.lemmas[c] in links), None
    )
    if what is None or value is None or not _counts(analysis, what, value):
        return None
    lefts, rights = analysis.edges
    phrase = noun_phrase(analysis, what)
    content = (*phrase, *range(lefts[value], rights[value]))
    source = tuple(_source(analysis, verb, passive=analysis.deps[what] == "nsubjpass"))
    if set(content) & {verb, *source}:
        return None
    sure = (1.0, 1.0)
    return Draft(verb, _PROBABILITY, source, (verb,), content, sure, probability=_PROBABILITY)


def _counts(analysis: Analysis, what: int, value: int) -> bool:
    """Whether a count is given a number."""
    lefts, rights = analysis.edges
    numbered = any(analysis.tags[t] == "CD" for t in range(lefts[value], rights[value]))
    return numbered and analysis.lemmas[what].lower() in _COUNTED


def _source(analysis: Analysis, verb: int, *, passive: bool) -> range:
    if passive:
        agent = _child(analysis, verb, ("agent",))
        head = None if agent is None else _child(analysis, agent, ("pobj",))
    else:
        head = _subject(analysis, verb)
    return range(0) if head is None else noun_phrase(analysis, head)


def _subject(analysis: Analysis, verb: int) -> int | None:
    """Who a verb says it of: its subject, or that of the verb it is joined to.

    "The guard said 82 people were dead and put the number at 18": what is
    joined to a reported clause is the reporter's, for the dead put nothing.
    """
    joined = False
    while True:
        if joined and analysis.deps[verb] == "ccomp":
            verb = analysis.heads[verb]
        head = _child(analysis, verb, _SUBJECTS)
        if head is not None and analysis.tags[head].startswith("W"):
            return analysis.heads[verb] if analysis.deps[verb] == "relcl" else None
        if head is not None or analysis.deps[verb] != "conj":
            return head
        joined = True
        verb = analysis.heads[verb]


def _child(analysis: Analysis, token: int, wanted: tuple[str, ...]) -> int | None:
    return next((c for c in analysis.children[token] if analysis.deps[c] in wanted), None)
