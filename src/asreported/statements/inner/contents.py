"""What a verb inside a content says: its clause, its objects, or words in single marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.statements.grammar import child_of
from asreported.statements.inner.speakers import Speaker, is_document, may_speak
from asreported.statements.wordlists import acts, speech

if TYPE_CHECKING:
    from asreported.language import Analysis

_THINGS = frozenset({"ccomp", "xcomp", "dobj", "prep", "advcl", "dative"})
_DEEDS = frozenset({"accuse", "ask", "decline", "offer", "order", "promise", "threaten"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_CALLS = frozenset({"for", "on", "upon"})
_REACH = 5
_OPENING, _CLOSING = frozenset("‘'"), frozenset("’'")
_ABSTRACT = ("ion", "ment", "al", "ance", "ence", "ure", "ing", "ry")


def said_by(
    analysis: Analysis, verb: int, speaker: Speaker, said: frozenset[int]
) -> tuple[int, ...]:
    """The tokens of what is said, none where the verb says nothing."""
    quoted = _in_single_marks(analysis, verb, said)
    if quoted:
        return quoted
    lefts, rights = analysis.edges
    clause = _clause(analysis, verb)
    if clause is not None:
        taken = {*speaker.phrase, *_group(analysis, verb), *_joined(analysis, clause)}
        return tuple(t for t in range(lefts[clause], rights[clause]) if t not in taken)
    relative = analysis.deps[verb] == "relcl"
    if relative or (speaker.head is not None and not may_speak(analysis, speaker.head)):
        return ()
    return _objects(analysis, verb, speaker, said)


def _clause(analysis: Analysis, verb: int) -> int | None:
    """The clause of a verb; what stands beyond a semicolon is another sentence's.

    "Tells so many lies that ..." and "whom he says came late" have none.
    """
    thing = child_of(analysis, verb, "dobj")
    heard = thing is None or analysis.tags[thing] == "PRP" or may_speak(analysis, thing)
    if not heard:
        return None
    clauses = [
        child
        for child in analysis.children[verb]
        if analysis.deps[child] == "ccomp"
        and not _parted(analysis, child, verb)
        and _is_whole(analysis, child)
    ]
    behind = [clause for clause in clauses if clause > verb]
    marked = [clause for clause in behind if child_of(analysis, clause, "mark") is not None]
    if analysis.deps[verb] == "relcl":
        return next(iter(marked), None)
    before = [c for c in clauses if c < verb and _trails(analysis, verb, thing)]
    return next(iter((*marked, *behind, *before)), None)


def _is_whole(analysis: Analysis, clause: int) -> bool:
    """Whether a clause has its subject, unlike that of "what they think is right"."""
    finite = analysis.tags[clause] in _FINITE
    return not finite or child_of(analysis, clause, *_SUBJECTS) is not None


def _trails(analysis: Analysis, verb: int, thing: int | None) -> bool:
    """Whether a verb and its subject follow a comma: "the bridge is safe, he told us"."""
    subject = child_of(analysis, verb, "nsubj")
    hears = thing is None or analysis.lemmas[verb] in speech()["tellings"]
    if subject is None or not hears:
        return False
    first = min(verb, analysis.edges[0][subject])
    return first > 0 and analysis.words[first - 1] in {",", "’", "'", "”"}


def _joined(analysis: Analysis, clause: int) -> range:
    """What is joined to a clause and says what somebody else said: "and B admitted ..."."""
    lefts, rights = analysis.edges
    for child in analysis.children[clause]:
        told = analysis.deps[child] == "conj" and analysis.lemmas[child] in acts()
        if told and child_of(analysis, child, "nsubj") is not None:
            link = lefts[child] - 1
            return range(link if analysis.deps[link] == "cc" else lefts[child], rights[child])
    return range(0)


def _parted(analysis: Analysis, one: int, other: int) -> bool:
    return ";" in analysis.words[min(one, other) : max(one, other)]


def _group(analysis: Analysis, verb: int) -> set[int]:
    helping = {"aux", "auxpass", "neg", "prt"}
    return {verb, *(c for c in analysis.children[verb] if analysis.deps[c] in helping)}


def _in_single_marks(analysis: Analysis, verb: int, said: frozenset[int]) -> tuple[int, ...]:
    """The quotation in a quotation that follows a verb at once: "He told me: ‘Go home.’"."""
    for first in range(verb + 1, min(verb + _REACH, len(analysis))):
        if analysis.words[first] in _OPENING and analysis.words[first - 1] in {":", ",", "me"}:
            end = first + 1
            while end in said and analysis.words[end] not in _CLOSING:
                end += 1
            return tuple(range(first, end + 1)) if end in said else tuple(range(first, end))
    return ()


def _objects(
    analysis: Analysis, verb: int, speaker: Speaker, said: frozenset[int]
) -> tuple[int, ...]:
    """What a deed in words is about: "ordered the crew to stop", "asked for time"."""
    lemma = analysis.lemmas[verb]
    things = [
        child
        for child in analysis.children[verb]
        if child > verb and child in said and analysis.deps[child] in _THINGS
    ]
    roles = {analysis.deps[child] for child in things}
    if lemma in speech()["showings"]:
        thing = child_of(analysis, verb, "dobj")
        spoken = speaker.head is not None and is_document(analysis, speaker.head)
        things = [thing] if spoken and thing is not None else []
    elif lemma == "tell" or lemma in speech()["tellings"]:
        things = things if "xcomp" in roles else []
    elif f"{lemma} for" in acts() or lemma in {"appeal", "ask"}:
        things = _asked(analysis, things, lemma)
    elif not _is_deed(analysis, lemma, things, roles):
        return ()
    if things and analysis.deps[things[0]] == "dative":
        things = things[1:]
    if not things:
        return ()
    lefts, rights = analysis.edges
    first = lefts[things[0]]
    if analysis.lemmas[things[0]] in _CALLS and analysis.deps[things[0]] == "prep":
        first = things[0] + 1
    return tuple(range(first, max(rights[thing] for thing in things)))


def _asked(analysis: Analysis, things: list[int], lemma: str) -> list[int]:
    """What is asked or called for; a call for nothing and to nobody is a shout or a visit."""
    roles = {analysis.deps[thing] for thing in things}
    if lemma == "call" and "dobj" in roles:
        return []
    for place, thing in enumerate(things):
        if analysis.lemmas[thing] in _CALLS and analysis.deps[thing] == "prep":
            return things[place:]
    return things if lemma == "ask" and roles & {"xcomp", "dobj"} else []


def _is_deed(analysis: Analysis, lemma: str, things: list[int], roles: set[str]) -> bool:
    act = acts().get(lemma)
    if act == "deny" and lemma in speech()["denials"]:
        gerund = any(analysis.tags[thing] == "VBG" for thing in things)
        thing = next((t for t in things if analysis.deps[t] == "dobj"), None)
        return gerund or (thing is not None and not _is_somebody(analysis, thing))
    if (act not in _DEEDS and lemma != "announce") or lemma in speech()["blows"]:
        return False
    if roles & {"xcomp", "ccomp"}:
        return True
    if act == "threaten":
        return any(analysis.lemmas[thing] == "with" for thing in things)
    if act in {"order", "offer", "decline", "promise"} or lemma == "announce":
        nouns = [thing for thing in things if analysis.deps[thing] == "dobj"]
        return any(_abstract(analysis.lemmas[noun].lower()) for noun in nouns)
    return act == "accuse" and "dobj" in roles


def _is_somebody(analysis: Analysis, noun: int) -> bool:
    return analysis.tags[noun] == "PRP" or analysis.lemmas[noun].lower() in speech()["people"]


def _abstract(noun: str) -> bool:
    """Whether a noun is an act or a state, after its ending: an inquiry, not a soup."""
    return noun in speech()["doings"] or noun.endswith(_ABSTRACT)
