"""Who says what a verb inside a content says, if it says that something was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.statements.grammar import child_of, noun_phrase
from asreported.statements.wordlists import acts, natures, speech

if TYPE_CHECKING:
    from asreported.language import Analysis

_SHARING = frozenset({"conj", "xcomp"})
_NOBODY = frozenset({"who", "which", "you"})
_SELVES = frozenset({"i", "we"})
_PERSONS = frozenset(
    """
    anybody anyone both everybody everyone he i it nobody one others she somebody someone
    they we
""".split()
)
_PERHAPS = frozenset({"may", "might", "must"})
_CONDITIONS = frozenset({"if", "unless", "until"})
_UNREAL = frozenset(
    {"can", "could", "may", "might", "must", "shall", "should", "will", "would"}
)
_QUANTITIES = frozenset({"CARDINAL", "DATE", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME"})
_CLIMB = 3
_PERSON_ENDINGS = ("ist", "man", "woman", "men", "women", "person", "people")


class Speaker(NamedTuple):
    """The words for somebody and their head; no words where the verb is passive without."""

    phrase: tuple[int, ...]
    head: int | None


def speaker_of(analysis: Analysis, verb: int, said: frozenset[int]) -> Speaker | None:
    """Who says what a verb says; None where it does not say that anything was said."""
    if not _tells(analysis, verb) or _unsaid(analysis, verb, said):
        return None
    if child_of(analysis, verb, "auxpass") is not None:
        return _passive(analysis, verb)
    subject = _subject(analysis, verb, said)
    if subject is None or _nobody(analysis, verb, subject):
        return None
    if analysis.lemmas[verb] in speech()["showings"] and not is_document(analysis, subject):
        return None
    return Speaker(tuple(noun_phrase(analysis, subject)), subject)


def _tells(analysis: Analysis, verb: int) -> bool:
    """Whether a verb is one of saying, thinking or showing, in a form that has a subject."""
    lemma, lists = analysis.lemmas[verb], speech()
    known = lemma in acts() or f"{lemma} for" in acts() or lemma in lists["showings"]
    if not known or lemma in lists["unspoken"]:
        return False
    if analysis.deps[verb] in {"amod", "compound"}:
        return False
    bare = analysis.tags[verb] == "VBG" and child_of(analysis, verb, "aux") is None
    return not bare or analysis.deps[verb] in {"pcomp", "xcomp"}


def _nobody(analysis: Analysis, verb: int, subject: int) -> bool:
    """Whether a subject is nobody in particular, the reader, or the speaker's own thought.

    Nor is "every word he said" or "which he said could not last" a second
    speaker's; and in "Did they say so?" nobody has said anything.
    """
    word = analysis.words[subject].lower()
    phrase = {analysis.words[token].lower() for token in noun_phrase(analysis, subject)}
    if (
        phrase & _NOBODY
        or word in {"one", "that"}
        or (analysis.deps[verb] == "relcl" and word in _PERSONS)
    ):
        return True
    asked = child_of(analysis, verb, "aux")
    if asked is not None and asked < subject < verb:
        return True
    believed = acts().get(analysis.lemmas[verb]) == "believe"
    past = analysis.tags[verb] in {"VBD", "VBN"}
    return word in _SELVES and (believed or not past)


def _passive(analysis: Analysis, verb: int) -> Speaker | None:
    """The agent of "was told"; of other verbs a passive says nothing of a speaker."""
    if analysis.lemmas[verb] not in speech()["hearings"]:
        return None
    agent = child_of(analysis, verb, "agent")
    noun = None if agent is None else child_of(analysis, agent, "pobj")
    phrase = () if noun is None else tuple(noun_phrase(analysis, noun))
    return Speaker(phrase, noun)


def _subject(analysis: Analysis, verb: int, said: frozenset[int]) -> int | None:
    """The subject of a verb, or of what it is joined to: "used to say", "denied and said"."""
    for _ in range(_CLIMB):
        subject = child_of(analysis, verb, "nsubj", "nsubjpass")
        above = analysis.heads[verb]
        if analysis.deps[verb] == "pcomp":
            return _quoted(analysis, above)
        if subject is not None or analysis.deps[verb] not in _SHARING or above not in said:
            return subject
        if analysis.deps[verb] == "conj" and not (
            _tells(analysis, above) and not _apart(analysis, verb)
        ):
            return None
        if analysis.deps[verb] == "xcomp" and analysis.lemmas[above] not in speech()["goings"]:
            return None
        verb = above
    return None


def _apart(analysis: Analysis, verb: int) -> bool:
    """Whether a comma parts a joined verb, so that it may be the outer speaker's deed."""
    link = next(
        (t for t in range(verb - 1, analysis.heads[verb], -1) if analysis.deps[t] == "cc"), verb
    )
    return analysis.words[link - 1] == ","


def _quoted(analysis: Analysis, link: int) -> int | None:
    """Whom "quoted a guard as saying" quotes."""
    quoting = analysis.heads[link]
    if analysis.lemmas[link] != "as" or analysis.lemmas[quoting] not in speech()["citings"]:
        return None
    return child_of(analysis, quoting, "dobj")


def _unsaid(analysis: Analysis, verb: int, said: frozenset[int]) -> bool:
    """Whether a verb is wished for, foreseen or a condition, and so reports nothing."""
    for _ in range(_CLIMB):
        if _unreal(analysis, verb):
            return True
        if analysis.deps[verb] != "conj" or analysis.heads[verb] not in said:
            return False
        if child_of(analysis, verb, "nsubj") is not None:
            return False
        verb = analysis.heads[verb]
    return False


def _unreal(analysis: Analysis, verb: int) -> bool:
    words = {
        analysis.lemmas[child].lower()
        for child in analysis.children[verb]
        if analysis.deps[child] in {"aux", "auxpass", "mark"}
    }
    if words & _CONDITIONS:
        return True
    had = "have" in words and analysis.tags[verb] == "VBN" and bool(words & _PERHAPS)
    if words & _UNREAL and not had:
        return True
    going = analysis.deps[verb] == "xcomp" and (
        analysis.lemmas[analysis.heads[verb]] in speech()["goings"]
    )
    return analysis.tags[verb] == "VB" and not (going or "do" in words)


def is_document(analysis: Analysis, head: int) -> bool:
    """Whether a noun is a paper, a picture or another thing that can be read."""
    return natures().get(analysis.lemmas[head].lower()) == "document"


def may_speak(analysis: Analysis, head: int) -> bool:
    """Whether a noun or pronoun stands for somebody, or for something that can be read."""
    word, lemma = analysis.words[head].lower(), analysis.lemmas[head].lower()
    if word in _PERSONS or lemma in natures() or lemma in speech()["people"]:
        return True
    beside = [c for c in analysis.children[head] if analysis.deps[c] == "appos"]
    if any(_is_name(analysis, token) for token in (head, *beside)):
        return True
    return analysis.tags[head].startswith("N") and lemma.endswith(_PERSON_ENDINGS)


def _is_name(analysis: Analysis, token: int) -> bool:
    name = analysis.name_of.get(token)
    if name is not None:
        return name.label not in _QUANTITIES
    entity = analysis.entity_of.get(token)
    if entity is not None:
        return analysis.entities[entity].type != "other"
    # A name that opens a headline is often taken for a noun, but has no article.
    capital = analysis.words[token][:1].isupper()
    return capital and analysis.tags[token] == "NN" and not analysis.children[token]
