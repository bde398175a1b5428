"""What a cue says beyond its words: lemma, act, polarity, certainty."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.statements.cue_forms import act_by_form
from asreported.statements.grammar import answers, child_of
from asreported.statements.wordlists import acts, speech

if TYPE_CHECKING:
    from asreported.language import Analysis
    from asreported.model import Act
    from asreported.statements.draft import Draft

_PARTICLES = frozenset({"for", "on", "upon", "out"})
_NOUNS = frozenset({"nsubj", "nsubjpass", "dobj"})


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
    if draft.act is not None:
        return draft.act
    if _refuses(analysis, draft, words):
        return "decline"
    if answers(analysis, draft.cue) and _negated(analysis, draft.cue, words):
        return "decline"
    by_form = act_by_form(analysis, draft.cue)
    if by_form is not None:
        return by_form
    known = acts()
    others = [analysis.lemmas[token].lower() for token in draft.cue_tokens]
    return next((known[word] for word in (lemma, *others) if word in known), "assert")


def _refuses(analysis: Analysis, draft: Draft, words: set[str]) -> bool:
    governor = analysis.lemmas[analysis.heads[draft.cue]].lower()
    refusals = speech()["refusals"]
    governed = analysis.deps[draft.cue] == "xcomp" and governor in refusals
    neither = words >= {"neither", "confirm", "deny"}
    return bool(words & refusals) or governed or neither


def _around(analysis: Analysis, cue: int) -> set[str]:
    """The lemmas that hang directly on a cue, its subjects left out."""
    return {
        analysis.lemmas[child].lower()
        for child in analysis.children[cue]
        if analysis.deps[child] in {"neg", "aux", "advmod", "preconj", "det"}
    }


def _negated(analysis: Analysis, cue: int, words: set[str]) -> bool:
    negations = speech()["negations"]
    if (_around(analysis, cue) | words) & negations or _is_still_to_come(analysis, cue):
        return True
    if analysis.deps[cue] == "conj" and _neither(analysis, analysis.heads[cue]):
        return True
    joined = analysis.deps[cue] == "conj" and child_of(analysis, cue, "nsubj") is None
    subject = child_of(analysis, analysis.heads[cue], "nsubj") if joined else None
    for child in (*analysis.children[cue], *(() if subject is None else (subject,))):
        # "Nobody said", "no official confirmed", "said nothing", "made no mention".
        if analysis.deps[child] in _NOUNS:
            first = analysis.edges[0][child]
            if {analysis.lemmas[first].lower(), analysis.lemmas[child].lower()} & negations:
                return True
    return False


def _neither(analysis: Analysis, first: int) -> bool:
    """Whether a verb is the first of "neither confirmed nor denied"."""
    return any(
        analysis.deps[child] in {"preconj", "cc", "advmod"}
        and analysis.lemmas[child].lower() in {"neither", "nor"}
        for child in analysis.children[first]
    )


def _is_still_to_come(analysis: Analysis, cue: int) -> bool:
    """Whether a cue is what somebody "has yet to" say."""
    above = analysis.heads[cue]
    yet = (c for c in analysis.children[above] if analysis.lemmas[c].lower() == "yet")
    return analysis.deps[cue] == "xcomp" and analysis.lemmas[above] == "have" and any(yet)


def _hedged(analysis: Analysis, cue: int, words: set[str]) -> bool:
    lists = speech()
    around = _around(analysis, cue) | words
    governor = analysis.heads[cue]
    doubtful = analysis.lemmas[governor] in lists["doubtful_verbs"] or _is_hearsay(
        analysis, governor
    )
    return (
        bool(around & lists["hedges"])
        or _may_have(around)
        or (doubtful and analysis.deps[cue] == "xcomp" and governor != cue)
        or (_is_hearsay(analysis, cue) and child_of(analysis, cue, "xcomp") is not None)
        or bool(words & lists["doubtful_verbs"])
    )


def _may_have(around: set[str]) -> bool:
    """Whether words say "may" or "could have"; "could not say" is no doubt of the outlet's."""
    modals = around & speech()["doubtful_modals"]
    return bool(modals) and ("have" in around or modals != {"could"})


def _is_hearsay(analysis: Analysis, verb: int) -> bool:
    """Whether a verb is the passive of "is said to", "is believed to"."""
    passive = child_of(analysis, verb, "auxpass") is not None
    return passive and analysis.lemmas[verb] in speech()["hearsay"]
