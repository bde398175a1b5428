"""Whether words of conflict are meant as such: storms, strikers and share prices attack too.

A word that is often meant otherwise is an event only where somebody who can do it, or to
whom it can be done, takes part: a state, a force, an office. What weather, prices and films
do is none.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from asreported.events.lexicon import word_sets

if TYPE_CHECKING:
    from asreported.events.coding import Coding
    from asreported.events.scene import Scene
    from asreported.model import Actor

_PUBLIC = frozenset(
    {
        "GOV",
        "MIL",
        "COP",
        "OPP",
        "REB",
        "JUD",
        "LEG",
        "IGO",
        "NGO",
        "REF",
        "PTY",
        "SPY",
        "CRM",
        "UAF",
    }
)
_PRIVATE = 0.7
"""A party that is known, but is no state, office or force."""
_FIGURATIVE = 0.5
_NOBODY = 0.6
_KNOWN = 0.95
_PASSING = 0.85
_OF_WORDS = 0.6
"""What is refused or disputed by nobody who is known, and of nobody."""
_TOPIC = 0.6
_MANY = 2
_PRIVATE_CODES = frozenset({None, "MNC"})
_NATURE = 0.2
_CLAUSE = frozenset({"this"})
"""Subjects that stand for what was said before and are nobody: "this allows them to"."""
_DONE = frozenset({"CONSULT", "COOPERATE", "AID", "MOBILIZE", "ASSAULT"})
"""What a document does not do, though it may hold that it was done."""


def is_public(parties: tuple[Actor, ...], lands: frozenset[str]) -> bool:
    """Whether a state, an office or a force takes part, or a place that no table knows."""
    return any(
        actor.country not in _PRIVATE_CODES or actor.role in _PUBLIC or actor.entity in lands
        for actor in parties
    )


def in_public_affairs(scene: Scene, coding: Coding, parties: tuple[Actor, ...]) -> float:
    """How far a coding stands in a text of public affairs, where words mean what they say."""
    if _natural(scene, coding):
        return _NATURE
    topics = _topics(scene, coding)
    alone = _OF_WORDS if coding.type == "REJECT" else _PASSING
    return (_KNOWN if parties else alone) * (_TOPIC if topics >= _MANY else 1.0)


def plausibility(
    scene: Scene, coding: Coding, parties: tuple[Actor, ...], lands: frozenset[str]
) -> float:
    """How far a coding stands with these parties, 0 to 1.

    ``lands`` are the entities that are places: a country that no table knows is one too.
    """
    if _natural(scene, coding):
        return _NATURE
    topics = _topics(scene, coding)
    if any(actor.country not in _PRIVATE_CODES for actor in parties):
        return _TOPIC if topics >= _MANY else 1.0
    public = is_public(parties, lands)
    factor = 1.0 if public else _PRIVATE if parties else _NOBODY
    if topics:
        factor *= _TOPIC
    loose = {scene.lemma[token] for token in coding.tokens} & _sets()["figurative"]
    if loose and _pays(scene, coding):
        return factor
    return factor * _FIGURATIVE if loose and not public else factor


@lru_cache(maxsize=1)
def _sets() -> dict[str, frozenset[str]]:
    return word_sets("calm")


def _natural(scene: Scene, coding: Coding) -> bool:
    """Whether weather, a price, a player or a film is what acts; firms ask for help."""
    head, agents = coding.head, _sets()["agents"]
    if not scene.is_verb(head):
        return False
    if scene.passive(head):
        return _accident(scene, coding) or any(
            scene.lemma[inner] in agents
            for preposition in scene.children(head, "agent")
            for inner in scene.children(preposition, "pobj")
        )
    if any(scene.lemma[each] in _CLAUSE for each in scene.children(head, "nsubj")):
        return True
    if coding.type == "REQUEST" and _asks_for_help(scene, head):
        agents -= _sets()["firms"]
    kept = _sets()["kept"] if coding.type in _DONE else frozenset[str]()
    return _accident(scene, coding) or any(
        (scene.lemma[subject] in agents or scene.lemma[subject] in kept)
        and subject not in scene.analysis.name_of
        for subject in scene.subjects(head)
    )


def _pays(scene: Scene, coding: Coding) -> bool:
    """Whether money is offered to somebody: "offered the families 5 million in damages"."""
    head, analysis = coding.head, scene.analysis
    if coding.type != "AGREE" or not scene.children(head, "dative"):
        return False
    return any(
        scene.lemma[token] in _sets()["payments"]
        or ((name := analysis.name_of.get(token)) is not None and name.label == "MONEY")
        for thing in scene.children(head, "dobj")
        for token in (thing, *scene.children(thing, "nummod", "nmod"))
    )


def _asks_for_help(scene: Scene, verb: int) -> bool:
    """Whether what is asked for is help, and no price: "the bank asked for a loan"."""
    return any(
        scene.lemma[wanted] in _sets()["wants"]
        for preposition in scene.children(verb, "prep")
        if scene.lemma[preposition] == "for"
        for wanted in scene.children(preposition, "pobj")
    )


def _accident(scene: Scene, coding: Coding) -> bool:
    """Whether people came to harm by nobody's hand: "were killed when a ferry sank"."""
    head, sets = coding.head, _sets()
    if scene.lemma[head] not in sets["harmed"]:
        return False
    if scene.children(head, "agent") or not (scene.passive(head) or scene.lemma[head] == "die"):
        return False
    if scene.lemma[head] == "damage":
        return True
    first, end = scene.analysis.sentences[scene.analysis.sentence_of[head]]
    return not sets["accidents"].isdisjoint(scene.lemma[first:end])


def _topics(scene: Scene, coding: Coding) -> int:
    """How many words of the sentence are of sport, trade, art or weather."""
    first, end = scene.analysis.sentences[scene.analysis.sentence_of[coding.head]]
    topics = _sets()["topics"]
    return sum(scene.lemma[token] in topics for token in range(first, end))
