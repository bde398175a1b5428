"""What a cue says beyond its words: lemma, act, polarity, certainty."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.statements.wordlists import acts, speech

if TYPE_CHECKING:
    from asreported.language import Analysis
    from asreported.model import Act
    from asreported.statements.draft import Draft

_PARTICLES = frozenset({"for", "on", "upon", "out"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


class Sense(NamedTuple):
    """How something is said."""

    lemma: str
    act: Act
    negated: bool
    hedged: bool


def sense_of(analysis: Analysis, draft: Draft) -> Sense:
    """The sense of a draft's cue."""
    lemma = lemma_of(analysis, draft)
    words = {analysis.lemmas[token].lower() for token in draft.cue_tokens}
    return Sense(
        lemma=lemma,
        act=_act(analysis, draft, lemma, words),
        negated=_negated(analysis, draft.cue, words),
        hedged=_hedged(analysis, draft.cue, words),
    )


def lemma_of(analysis: Analysis, draft: Draft) -> str:
    """The cue token's lemma, with the particle that makes it another verb."""
    cue = draft.cue
    lemma = analysis.lemmas[cue].lower()
    if lemma in {"accord", "according"}:
        return "according to"
    after = cue + 1
    if after < len(analysis) and after in draft.cue_tokens:
        phrase = f"{lemma} {analysis.lemmas[after].lower()}"
        if phrase in acts():
            return phrase
    return lemma


def _act(analysis: Analysis, draft: Draft, lemma: str, words: set[str]) -> Act:
    governor = analysis.lemmas[analysis.heads[draft.cue]].lower()
    refusals = speech()["refusals"]
    if words & refusals or (analysis.deps[draft.cue] == "xcomp" and governor in refusals):
        return "decline"
    if lemma in speech()["answers"] and _negated(analysis, draft.cue, words):
        return "decline"
    known = acts()
    others = [analysis.lemmas[token].lower() for token in draft.cue_tokens]
    return next((known[word] for word in (lemma, *others) if word in known), "assert")


def _around(analysis: Analysis, cue: int) -> set[str]:
    """The lemmas that hang directly on a cue, its subjects left out."""
    return {
        analysis.lemmas[child].lower()
        for child in analysis.children[cue]
        if analysis.deps[child] in {"neg", "aux", "advmod", "preconj", "det"}
    }


def _negated(analysis: Analysis, cue: int, words: set[str]) -> bool:
    negations = speech()["negations"]
    if (_around(analysis, cue) | words) & negations:
        return True
    subjects = (c for c in analysis.children[cue] if analysis.deps[c] in _SUBJECTS)
    for subject in subjects:
        first = analysis.edges[0][subject]
        if {analysis.lemmas[first].lower(), analysis.lemmas[subject].lower()} & negations:
            return True
    return False


def _hedged(analysis: Analysis, cue: int, words: set[str]) -> bool:
    lists = speech()
    around = _around(analysis, cue) | words
    governor = analysis.heads[cue]
    doubtful = analysis.lemmas[governor] in lists["doubtful_verbs"]
    return (
        bool(around & (lists["hedges"] | lists["doubtful_modals"]))
        or (doubtful and analysis.deps[cue] == "xcomp" and governor != cue)
        or bool(words & lists["doubtful_verbs"])
    )
