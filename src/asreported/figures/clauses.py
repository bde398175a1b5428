"""The verbs of a sentence: which clause a word is of, and which clauses belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.figures.context import Context

_NO_CLAUSE = frozenset({"aux", "auxpass", "amod", "compound", "conj"})
_NOUNS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


def clause_of(context: Context, token: int) -> int:
    """The nearest verb above a token, auxiliaries passed over; the root when none."""
    tags, heads, deps = context.analysis.tags, context.analysis.heads, context.analysis.deps
    for _ in range(30):
        if heads[token] == token:
            return token
        # Coordinated verbs share their place and time.
        verbal = tags[token].startswith("VB") and deps[token] not in _NO_CLAUSE
        if verbal and not (tags[token] == "VBG" and deps[token] in _NOUNS):
            return token
        token = heads[token]
    return token


def clauses_around(context: Context, clause: int) -> dict[int, int]:
    """The verbs whose places and times a clause shares -> how far off they are.

    Its own, those it is coordinated with or a participle of ("blew up in Varn,
    killing nine"), and clauses of time that hang on it ("when a bus overturned").
    """
    if clause not in context.clauses:
        context.clauses[clause] = _around(context, clause)
    return context.clauses[clause]


def _around(context: Context, clause: int) -> dict[int, int]:
    deps, heads = context.analysis.deps, context.analysis.heads
    own = {clause: 0}
    at = clause
    while heads[at] != at and (
        deps[at] == "conj" or (deps[at] in ("advcl", "acl") and context.tag(at) == "VBG")
    ):
        at = clause_of(context, heads[at])
        if at in own:
            break
        own[at] = 1
    for child in context.analysis.children[clause]:
        if deps[child] == "conj" and context.tag(child).startswith("VB"):
            own.setdefault(child, 2)
    for verb in tuple(own):
        for child in context.analysis.children[verb]:
            if deps[child] == "advcl" and child not in own:
                own[child] = 3
    return own
