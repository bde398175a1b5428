"""Acts that the form of a clause tells: to tell somebody *to go* is to order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.statements.grammar import child_of

if TYPE_CHECKING:
    from asreported.language import Analysis
    from asreported.model import Act

_SOFT = frozenset({"suggest", "advise"})
_VIEWS = frozenset("cause need danger importance fact point reason question".split())
_MODALS = frozenset({"MD", "TO"})


def act_by_form(analysis: Analysis, cue: int) -> Act | None:
    """The act of a cue whose clause decides it, None for all others."""
    lemma = analysis.lemmas[cue].lower()
    if lemma == "tell" and _has_infinitive(analysis, cue):
        return "order"
    if lemma == "agree" and (_has_infinitive(analysis, cue) or _is_settled(analysis, cue)):
        return "promise"
    if lemma == "call" and _has_infinitive(analysis, cue):
        return "ask"
    if lemma in _SOFT and _has_wish(analysis, cue):
        return "offer"
    return None


def _has_infinitive(analysis: Analysis, verb: int) -> bool:
    """Whether a verb's clause is an infinitive with "to"."""
    for clause in analysis.children[verb]:
        if clause > verb and analysis.deps[clause] in {"xcomp", "ccomp"}:
            aux = child_of(analysis, clause, "aux")
            if aux is not None and analysis.tags[aux] == "TO":
                return True
    return False


def _is_settled(analysis: Analysis, verb: int) -> bool:
    """Whether a thing is agreed to or on: "agreed to a truce", not "agreed with her"."""
    preps = {
        analysis.words[child].lower(): child
        for child in analysis.children[verb]
        if analysis.deps[child] == "prep"
    }
    if "to" in preps or "on" not in preps:
        return "to" in preps
    # "Agreed on a truce", not "agreed on Monday", nor "agree on the cause".
    thing = child_of(analysis, preps["on"], "pobj")
    if thing is None or analysis.tags[verb] not in {"VBD", "VBN"}:
        return False
    return analysis.tags[thing] != "NNP" and analysis.lemmas[thing] not in _VIEWS


def _has_wish(analysis: Analysis, verb: int) -> bool:
    """Whether a verb's clause is a gerund, or has a bare verb: "that the door be replaced"."""
    gerund = child_of(analysis, verb, "xcomp", "dobj")
    if gerund is not None and analysis.tags[gerund] == "VBG":
        return True
    clause = child_of(analysis, verb, "ccomp")
    if clause is None:
        return False
    helping = [c for c in analysis.children[clause] if analysis.deps[c] in {"aux", "auxpass"}]
    tags = {analysis.tags[token] for token in helping}
    bare = analysis.tags[clause] == "VB" or any(
        analysis.deps[token] == "auxpass" and analysis.tags[token] == "VB" for token in helping
    )
    return bare and not tags & _MODALS
