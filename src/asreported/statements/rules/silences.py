"""Refusals in other words than "refuse": silence, calls not returned, nobody to be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.statements.grammar import child_of
from asreported.statements.wordlists import speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.language import Analysis

_TOPICS = frozenset({"on", "about", "over", "for", "to", "regarding"})
_HELPING = frozenset({"aux", "auxpass", "neg", "prt"})
_AT = frozenset({"at", "for", "from", "in"})
_TO_WHOM = frozenset({"to", "at", "for", "with"})


class Silence(NamedTuple):
    """A refusal: its verb, its cue's words, what is refused, and who, if not the subject."""

    verb: int
    words: tuple[int, ...]
    content: tuple[int, ...]
    who: int | None = None


class _Seen(NamedTuple):
    """A verb as all rules see it."""

    analysis: Analysis
    verb: int
    lemma: str
    negated: bool


def silence_of(analysis: Analysis, verb: int) -> Silence | None:
    """The refusal that a verb makes, if it makes one."""
    negated = child_of(analysis, verb, "neg") is not None or _nobody(analysis, verb)
    seen = _Seen(analysis, verb, analysis.lemmas[verb], negated)
    for rule in (_unreached, _unreturned, _speechless, _no_comment, _dodged):
        found = rule(seen)
        if found is not None:
            return found._replace(who=found.who or _for_whom(analysis, verb))
    return None


def _nobody(analysis: Analysis, verb: int) -> bool:
    """Whether a verb's subject is nobody: "no one at the ministry", "nobody"."""
    subject = child_of(analysis, verb, "nsubj", "nsubjpass")
    if subject is None:
        return False
    words = analysis.words[analysis.edges[0][subject] : subject + 1]
    return [word.lower() for word in words] in (["nobody"], ["no", "one"])


def _for_whom(analysis: Analysis, verb: int) -> int | None:
    """Of "nobody at the ministry" the ministry: it is its silence."""
    subject = child_of(analysis, verb, "nsubj", "nsubjpass")
    if subject is None or not _nobody(analysis, verb):
        return None
    links = (c for c in analysis.children[subject] if analysis.lemmas[c] in _AT)
    return next((child_of(analysis, link, "pobj") for link in links), None)


def _unreached(seen: _Seen) -> Silence | None:
    """Read "could not be reached for comment", "would not be drawn on the date"."""
    analysis, verb, lemma, negated = seen
    passive = child_of(analysis, verb, "auxpass") is not None
    if not (negated and passive and lemma in {"contact", "draw", "reach"}):
        return None
    would = child_of(analysis, verb, "aux")
    if would is None:
        return None
    return on_topic(analysis, verb, [verb]) or Silence(
        verb, tuple(w for w in helping_of(analysis, verb) if w != verb), (verb,)
    )


def _unreturned(seen: _Seen) -> Silence | None:
    """Read "did not return calls", "calls were not returned", "messages went unanswered"."""
    analysis, verb, lemma, negated = seen
    requests = speech()["requests"]
    thing = child_of(analysis, verb, "dobj")
    if negated and lemma in {"return", "answer"} and thing is not None:
        if analysis.lemmas[thing] not in requests:
            return None
        left, right = analysis.edges[0][thing], analysis.edges[1][thing]
        return Silence(verb, helping_of(analysis, verb), tuple(range(left, right)))
    subject = child_of(analysis, verb, "nsubj", "nsubjpass")
    if subject is None or analysis.lemmas[subject] not in requests:
        return None
    state = child_of(analysis, verb, "acomp", "oprd")
    unanswered = state is not None and analysis.words[state] == "unanswered"
    if not unanswered and not (negated and lemma in {"return", "answer"}):
        return None
    who = _called(analysis, subject)
    words = (
        *helping_of(analysis, verb),
        *((state,) if unanswered and state is not None else ()),
    )
    lefts = analysis.edges[0]
    return None if who is None else Silence(
        verb, words, tuple(range(lefts[subject], subject + 1)), who
    )  # fmt: skip


def _called(analysis: Analysis, calls: int) -> int | None:
    """Whom "calls to the office" and "messages left at the clinic" are for."""
    for child in analysis.children[calls]:
        if analysis.deps[child] == "acl":
            return _called(analysis, child)
        if analysis.lemmas[child] in _TO_WHOM:
            return child_of(analysis, child, "pobj")
    return None


def _speechless(seen: _Seen) -> Silence | None:
    """Read "has remained silent on the arrest", "was not available for comment"."""
    analysis, verb, lemma, negated = seen
    state = child_of(analysis, verb, "acomp", "oprd")
    if state is None or lemma not in {"be", "fall", "keep", "remain", "stay"}:
        return None
    word = analysis.lemmas[state].lower()
    if word in {"silent", "mum", "tight-lipped"} and not negated:
        topic = on_topic(analysis, verb, [verb, state])
        return topic or Silence(verb, helping_of(analysis, verb), (state,))
    if word == "unavailable" or (word == "available" and negated):
        topic = on_topic(analysis, verb, [verb, state])
        if topic is not None and analysis.lemmas[topic.content[-1]] in speech()["requests"]:
            return topic
    return None


def _no_comment(seen: _Seen) -> Silence | None:
    """Read "had no immediate comment", "gave no answer"."""
    analysis, verb, lemma, negated = seen
    thing = child_of(analysis, verb, "dobj")
    if thing is None or lemma not in {"give", "have", "make", "offer"}:
        return None
    lefts, rights = analysis.edges
    none = negated or any(analysis.lemmas[t] == "no" for t in range(lefts[thing], thing))
    if not none or analysis.lemmas[thing] not in {"comment", "answer", "response", "reply"}:
        return None
    return Silence(verb, helping_of(analysis, verb), tuple(range(lefts[thing], rights[thing])))


def _dodged(seen: _Seen) -> Silence | None:
    """Read "dodged questions about the contract", "declined an interview request"."""
    analysis, verb, lemma, negated = seen
    thing = child_of(analysis, verb, "dobj")
    dodging = lemma in speech()["dodgings"] and analysis.tags[verb] != "VBG"
    if thing is None or negated or not dodging:
        return None
    if analysis.lemmas[thing] not in speech()["requests"]:
        return None
    lefts, rights = analysis.edges
    return Silence(verb, helping_of(analysis, verb), tuple(range(lefts[thing], rights[thing])))


def on_topic(analysis: Analysis, verb: int, heads: list[int]) -> Silence | None:
    """A refusal that names its topic with a preposition of the verb or of its state."""
    for link in _links(analysis, heads):
        right = analysis.edges[1][link]
        if right > link + 1:
            words = tuple(sorted({*helping_of(analysis, verb), *heads, link}))
            return Silence(verb, words, tuple(range(link + 1, right)))
    return None


def _links(analysis: Analysis, heads: list[int]) -> Iterator[int]:
    for head in reversed(heads):
        for child in analysis.children[head]:
            behind = child > head and analysis.deps[child] == "prep"
            if behind and analysis.lemmas[child] in _TOPICS:
                yield child


def helping_of(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """A verb with what helps it, in a row: "did not return"."""
    helping = [c for c in analysis.children[verb] if analysis.deps[c] in _HELPING]
    return tuple(range(min((*helping, verb)), verb + 1)) if helping else (verb,)
