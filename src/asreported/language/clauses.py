"""Clauses that the parser hangs on the wrong word: "said after the vote that ...".

Behind a noun the parser reads "that" as a relative pronoun. Where a verb of saying has
nothing said, and the clause has a subject of its own, it is what is said.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.language.vocabulary import SAYINGS, TELLINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.language.analysis import Analysis

_MISREAD = frozenset({"relcl", "acl"})
_SAID = frozenset({"ccomp", "xcomp"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_BESIDE = frozenset({"prep", "dative", "npadvmod", "advmod", "agent", "pobj", "dobj"})
# What one writes about is a thing: a clause behind it tells which.
_TOPICS = frozenset({"about", "against", "for", "of", "over", "with", "regarding"})
_DEEPEST = 4


def with_clauses(analysis: Analysis) -> Analysis:
    """The same analysis with such clauses hung on their verbs of saying."""
    moved = list(_moves(analysis))
    if not moved:
        return analysis
    tags, deps, heads = list(analysis.tags), list(analysis.deps), list(analysis.heads)
    for verb, clause, opening in moved:
        heads[clause], deps[clause] = verb, "ccomp"
        heads[opening], deps[opening], tags[opening] = clause, "mark", "IN"
    return replace(analysis, tags=tags, deps=deps, heads=heads)


def _moves(analysis: Analysis) -> Iterator[tuple[int, int, int]]:
    """Each verb of saying, the clause that is said, and its "that"."""
    for opening, word in enumerate(analysis.words):
        if word != "that" or analysis.tags[opening] not in {"WDT", "IN"}:
            continue
        clause = analysis.heads[opening]
        if analysis.deps[clause] in _MISREAD and _has_subject(analysis, clause, opening):
            verb = _governor(analysis, analysis.heads[clause])
            if verb is not None and verb < opening and _lacks_words(analysis, verb):
                yield verb, clause, opening


def _has_subject(analysis: Analysis, clause: int, opening: int) -> bool:
    """Whether a subject of its own follows the "that" of a clause."""
    return any(
        analysis.deps[child] in _SUBJECTS and opening < child < clause
        for child in analysis.children[clause]
    )


def _governor(analysis: Analysis, noun: int) -> int | None:
    """The verb of saying below which a noun stands as an addressee or circumstance."""
    token = noun
    for _ in range(_DEEPEST):
        role, head = analysis.deps[token], analysis.heads[token]
        if role not in _BESIDE or (role == "prep" and analysis.lemmas[token] in _TOPICS):
            return None
        if analysis.tags[head].startswith("V"):
            known = TELLINGS if role == "dobj" else SAYINGS | TELLINGS
            return head if analysis.lemmas[head] in known else None
        token = head
    return None


def _lacks_words(analysis: Analysis, verb: int) -> bool:
    roles = {analysis.deps[child] for child in analysis.children[verb]}
    return not roles & _SAID and ("dobj" not in roles or analysis.lemmas[verb] in TELLINGS)
