"""Nouns that report: "accounts by survivors that …", "her promise to return"."""

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
_BY = frozenset({"by", "from", "among"})


def with_noun_cues(analysis: Analysis, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, and those of nouns that say whose word they are and what it is."""
    return surer(drafts, _nouns(analysis))


def _nouns(analysis: Analysis) -> Iterator[Draft]:
    lists = speech()
    for noun, tag in enumerate(analysis.tags):
        lemma = analysis.lemmas[noun].lower()
        if not tag.startswith("NN") or lemma not in lists["claims"] | lists["undertakings"]:
            continue
        clause, source = _clause(analysis, noun), _source(analysis, noun)
        lefts, rights = analysis.edges
        if clause is None or not source:
            continue
        content = tuple(range(lefts[clause], rights[clause]))
        if not {noun, *source} & {*content}:
            draft = Draft(noun, _PROBABILITY, source, (noun,), content, (1.0, 1.0))
            yield replace(draft, probability=_PROBABILITY)


def _clause(analysis: Analysis, noun: int) -> int | None:
    """The clause with "that" of a claim, or with "to" of an undertaking."""
    lists, lemma = speech(), analysis.lemmas[noun].lower()
    for child in analysis.children[noun]:
        if child < noun or analysis.deps[child] not in {"acl", "ccomp", "relcl"}:
            continue
        mark, aux = child_of(analysis, child, "mark"), child_of(analysis, child, "aux")
        if mark is not None and lemma in lists["claims"]:
            return child if analysis.lemmas[mark].lower() == "that" else None
        if aux is not None and analysis.tags[aux] == "TO" and lemma in lists["undertakings"]:
            return child
    return None


def _source(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """Whose word it is: "her", "Oda Marsh’s", "by survivors"."""
    owner = child_of(analysis, noun, "poss")
    if owner is not None:
        case = child_of(analysis, owner, "case")
        return tuple(t for t in noun_phrase(analysis, owner) if t != case)
    for child in analysis.children[noun]:
        if analysis.lemmas[child] in _BY and analysis.deps[child] in {"prep", "agent"}:
            whose = child_of(analysis, child, "pobj")
            return () if whose is None else tuple(noun_phrase(analysis, whose))
    return ()
