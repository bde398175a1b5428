"""Refusals that say neither yes nor no: "would neither confirm nor deny it".

And those that are still to come, or that nobody gives: "has yet to comment", "left without
answering questions", "there was no comment from the club", "attempts to reach him failed".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.statements.grammar import answers, child_of, noun_phrase
from asreported.statements.rules.silences import Silence, helping_of, on_topic
from asreported.statements.wordlists import speech

if TYPE_CHECKING:
    from asreported.language import Analysis

_BOTH = frozenset({"confirm", "deny"})
_BEHIND = frozenset({"ccomp", "dobj", "prep", "advcl"})
_SUBJECTS = ("nsubj", "nsubjpass")
_REPLIES = frozenset({"answer", "comment", "reaction", "reply", "response", "statement"})
_TRIES = frozenset({"attempt", "effort"})
_REACHING = frozenset({"contact", "reach"})
_VAIN = frozenset({"fruitless", "futile", "unsuccessful", "vain"})


def evasion_of(analysis: Analysis, verb: int) -> Silence | None:
    """The refusal that a verb takes part in, if it is one of these."""
    for rule in (_both_ways, _yet_to, _without, _none_came, _in_vain):
        found = rule(analysis, verb)
        if found is not None:
            return found
    return None


def _both_ways(analysis: Analysis, verb: int) -> Silence | None:
    """Read "would neither confirm nor deny it", "did not confirm or deny that it was so"."""
    if analysis.lemmas[verb] not in _BOTH or analysis.deps[verb] != "conj":
        return None
    first = analysis.heads[verb]
    pair = {analysis.lemmas[first], analysis.lemmas[verb]} == _BOTH
    if not pair or analysis.deps[verb - 1] != "cc" or analysis.heads[verb - 1] != first:
        return None
    who = child_of(analysis, first, "nsubj")
    begins = min((c for c in analysis.children[first] if who is None or c > who), default=first)
    words = range(begins, verb + 1)
    opening = range(0) if who is None else noun_phrase(analysis, who)
    denying = {analysis.lemmas[t].lower() for t in (*words, *opening[:1])}
    if who is None or not denying & speech()["negations"]:
        return None
    lefts, rights = analysis.edges
    behind = [
        c for one in (first, verb) for c in analysis.children[one]
        if c > verb and analysis.deps[c] in _BEHIND
    ]  # fmt: skip
    if not behind:
        return Silence(verb, tuple(range(begins, first)), tuple(range(first, verb + 1)), who)
    content = range(lefts[min(behind)], max(rights[c] for c in behind))
    return Silence(verb, tuple(words), tuple(content), who)


def _yet_to(analysis: Analysis, verb: int) -> Silence | None:
    """Read "has yet to comment on the report", "is yet to respond"."""
    above = analysis.heads[verb]
    yet = any(analysis.lemmas[c] == "yet" and c < verb for c in analysis.children[above])
    if not (yet and analysis.deps[verb] == "xcomp" and answers(analysis, verb)):
        return None
    who = child_of(analysis, above, *_SUBJECTS)
    if who is None or analysis.lemmas[above] not in {"be", "have"}:
        return None
    topic = on_topic(analysis, verb, [verb])
    words = tuple(range(above, verb))
    if topic is None:
        return Silence(verb, words, (verb,), who)
    return topic._replace(words=(*words, *topic.words[-2:]), who=who)


def _without(analysis: Analysis, verb: int) -> Silence | None:
    """Read "left without answering questions", "without taking questions from reporters"."""
    link, thing = analysis.heads[verb], child_of(analysis, verb, "dobj")
    if analysis.words[link] != "without" or analysis.deps[verb] != "pcomp" or thing is None:
        return None
    if analysis.lemmas[verb] not in {"answer", "take"}:
        return None
    if analysis.lemmas[thing] not in speech()["requests"]:
        return None
    who = child_of(analysis, analysis.heads[link], *_SUBJECTS)
    left, right = analysis.edges[0][thing], analysis.edges[1][thing]
    return None if who is None else Silence(verb, (link, verb), tuple(range(left, right)), who)


def _none_came(analysis: Analysis, verb: int) -> Silence | None:
    """Read "there was no comment from the club", "no response came from the army"."""
    role = "attr" if child_of(analysis, verb, "expl") is not None else "nsubj"
    thing = child_of(analysis, verb, role)
    if thing is None or analysis.lemmas[thing] not in _REPLIES:
        return None
    if analysis.lemmas[verb] not in {"be", "come"}:
        return None
    left = analysis.edges[0][thing]
    state = child_of(analysis, verb, "acomp")
    if analysis.words[left].lower() != "no":
        return None
    for head in (thing, verb, *(() if state is None else (state,))):
        for link in analysis.children[head]:
            who = child_of(analysis, link, "pobj")
            if analysis.words[link] == "from" and who is not None:
                content = (*range(left, thing + 1), *_topic(analysis, thing))
                return Silence(verb, (verb,), content, who)
    return None


def _topic(analysis: Analysis, reply: int) -> range:
    """What a reply would have been of: "on the report"."""
    for link in analysis.children[reply]:
        if analysis.words[link] in {"about", "on", "to"}:
            return range(link, analysis.edges[1][link])
    return range(0)


def _in_vain(analysis: Analysis, verb: int) -> Silence | None:
    """Read "attempts to reach him were unsuccessful", "efforts to contact the owner failed"."""
    tries = child_of(analysis, verb, "nsubj")
    if tries is None or analysis.lemmas[tries] not in _TRIES:
        return None
    state = child_of(analysis, verb, "acomp", "oprd")
    vain = state is not None and analysis.words[state] in _VAIN
    reaching = child_of(analysis, tries, "acl")
    if reaching is None or analysis.lemmas[reaching] not in _REACHING:
        return None
    who = child_of(analysis, reaching, "dobj")
    if who is None or not (vain or analysis.lemmas[verb] == "fail"):
        return None
    words = (*helping_of(analysis, verb), *((state,) if vain and state is not None else ()))
    left = analysis.edges[0][tries]
    return Silence(verb, words, tuple(range(left, reaching + 1)), who)
