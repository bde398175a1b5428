"""Whether the clause around a time tells of the past or of what is to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from asreported.language.analysis import Analysis

Tense = Literal["past", "future", ""]

_FUTURE_AUXILIARIES = frozenset(
    "will 'll ’ll would shall should may can must wo wo' ca".split()
)
AHEAD = frozenset(
    "schedule expect plan set due slate upcoming deadline await forthcoming postpone delay "
    "expire intend hope promise vow threaten agree want propose order ask urge prepare "
    "valid".split()
)
"""Lemmas of words whose object lies ahead."""
# The event of an infinitive under these has happened, or has not, in their own time.
_IMPLYING = frozenset(
    "fail refuse manage begin start continue decline happen try help have come go appear seem "
    "cease tend use force lead cause allow".split()
)
_PLANNED = frozenset(
    "begin start open meet expire end go vote arrive leave take travel visit hold return play "
    "face resume close run become fly happen reopen conclude "
    "start finish depart host celebrate publish lapse close sail race".split()
)
_DEMANDING = frozenset("demand ask insist urge order propose recommend require request".split())
"""Verbs whose clause, without a tense of its own, tells what is to be."""
_BEING, _PRESENT = frozenset({"be", "stay", "remain"}), frozenset({"VBZ", "VBP"})
_SAID_OF = frozenset({"attr", "acomp", "prep", "advmod", "npadvmod"})
_LONGEST_CLIMB = 8


def tense_at(analysis: Analysis, token: int) -> Tense:
    """The tense of the verb that governs a token; empty when nothing tells."""
    below = token
    for _ in range(_LONGEST_CLIMB):
        verdict = _verdict(analysis, token)
        if verdict == "" and _is_set(analysis, token, below):
            return "future"
        if verdict is not None:
            return verdict
        head = analysis.heads[token]
        if head == token:
            return ""
        below, token = token, head
    return ""


def verb_above(analysis: Analysis, token: int) -> int | None:
    """The verb that governs a token; None where none is near."""
    for _ in range(_LONGEST_CLIMB):
        if analysis.tags[token].startswith("VB"):
            return token
        if analysis.heads[token] == token:
            return None
        token = analysis.heads[token]
    return None


def _is_set(analysis: Analysis, verb: int, below: int) -> bool:
    """Whether "is" sets a time: "the deadline is Friday", "the tickets are valid on Friday"."""
    if analysis.lemmas[verb].lower() not in _BEING or analysis.tags[verb] not in _PRESENT:
        return False
    said = [at for at in analysis.children[verb] if analysis.deps[at] in _SAID_OF]
    return all(
        (at == below and analysis.deps[at] != "acomp") or analysis.lemmas[at].lower() in AHEAD
        for at in said
    )


def _verdict(analysis: Analysis, token: int) -> Tense | None:
    tag, lemma = analysis.tags[token], analysis.lemmas[token]
    if tag == "MD":
        return "future" if analysis.words[token].lower() in _FUTURE_AUXILIARIES else None
    if not tag.startswith("VB"):
        return "future" if lemma in AHEAD and tag.startswith("JJ") else None
    helpers = [i for i in analysis.children[token] if analysis.tags[i] in _HELPERS]
    words = {analysis.words[i].lower() for i in helpers}
    if not words.isdisjoint(_FUTURE_AUXILIARIES):
        return "past" if "have" in words else "future"
    return _by_tag(analysis, token, words)


_HELPERS = frozenset({"MD", "TO", "VB", "VBZ", "VBP", "VBD", "VBN", "VBG"})


def _by_tag(analysis: Analysis, token: int, words: set[str]) -> Tense | None:
    tag, lemma = analysis.tags[token], analysis.lemmas[token]
    if tag == "VB":
        return _of_infinitive(analysis, token, words)
    if tag == "VBG":
        ahead = not words.isdisjoint(_NOW_BEING)
        return "future" if ahead else _PAST_IF[bool(words & {"was", "were", "been"})]
    if tag in _UNTENSED and _is_demanded(analysis, token, words):
        return "future"
    if any(analysis.words[i].lower() in _IF for i in analysis.children[token]):
        # "Would strike if no deal was reached by Friday".
        return "future"
    if tag == "VBD" or (tag == "VBN" and lemma not in AHEAD):
        return "past"
    return "future" if tag == "VBN" or lemma in _PLANNED else ""


def _of_infinitive(analysis: Analysis, token: int, words: set[str]) -> Tense | None:
    above = analysis.heads[token]
    to_come = "to" in words and analysis.lemmas[above] not in _IMPLYING
    if to_come and _is_before_past(analysis, above):
        # "It had been due to expire on Friday".
        return "past"
    return "future" if to_come or _is_demanded(analysis, token, words) else None


def _is_demanded(analysis: Analysis, token: int, words: set[str]) -> bool:
    """Whether a verb is what is demanded: "asked that the tape be handed over by Friday"."""
    if "to" in words or not words <= {"be"} or (words and analysis.tags[token] != "VBN"):
        return False
    if analysis.tags[token] == "VBN" and not words:
        return False
    above = analysis.heads[token]
    return analysis.deps[token] == "ccomp" and analysis.lemmas[above].lower() in _DEMANDING


_UNTENSED = frozenset({"VBN", "VBP"})


def _is_before_past(analysis: Analysis, token: int) -> bool:
    """Whether "had" makes a word, or the "been" that it is said with, a past of the past."""
    near = (*analysis.children[token], *analysis.children[analysis.heads[token]])
    return any(analysis.words[i].lower() == "had" for i in near)


_IF = frozenset({"if", "unless"})
_NOW_BEING = frozenset({"is", "are", "'s", "'re", "’s", "’re", "am"})
_PAST_IF: dict[bool, Tense | None] = {True: "past", False: None}
