"""Which words of a sentence act in an event, and which it is done to."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from asreported.events.animate import takes_part, tools

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from asreported.events.coding import Coding
    from asreported.events.scene import Scene
    from asreported.model import Actor, Span

    Resolve = Callable[[int], tuple[Actor, ...]]

_OWNERS = ("poss", "compound", "amod", "nmod")
_TARGETS = ("to", "with", "against", "for", "at", "toward", "towards", "from", "on", "upon",
            "into", "over", "between", "of", "in", "by", "about", "after")  # fmt: skip
_MEETING = tuple(word for word in _TARGETS if word not in ("in", "at"))
"""Where one meets is no party to it."""
_DEEPEST = 5
_TRIED = 12
"""So many words are asked whether they stand for somebody."""
_GIVING = frozenset({"to", "with"})
_OWN = frozenset({"its", "their", "his", "her", "our", "it", "they", "he", "she", "we"})
_SELF = frozenset({"it", "they", "he", "she", "we", "i"})
_AGENTS = ("by", "from")
_MEANS = frozenset({"radio", "television", "tv", "newspaper", "media"})
"""Nouns of those who report that before another noun are no more than means."""


def parties(
    scene: Scene, coding: Coding, known: Resolve
) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Who acts in an event and whom it is done to, both possibly nobody known.

    ``known`` gives whom a phrase stands for, by its head.
    """

    def resolve(token: int) -> tuple[Actor, ...]:
        return known(token) if takes_part(scene, token) else ()

    told = () if coding.teller is None else resolve(coding.teller)
    if coding.speaker is not None and coding.status == "denied" and _by_his(scene, coding):
        told = resolve(coding.speaker)
    actors = told or _first(resolve, _actors(scene, coding), set())
    if not actors and coding.speaker is not None and _of_himself(scene, coding):
        actors = resolve(coding.speaker)
    spans = {actor.span for actor in actors}
    recipients = _first(resolve, _recipients(scene, coding), spans)
    return actors, recipients


def _by_his(scene: Scene, coding: Coding) -> bool:
    """Whether what is denied was done by the denier's own: "denied that its planes had"."""
    return scene.is_verb(coding.head) and any(
        _own(scene, subject) for subject in scene.children(coding.head, "nsubj")
    )


def _of_himself(scene: Scene, coding: Coding) -> bool:
    """Whether "it said it would": a pronoun that nobody else was found for."""
    subjects = scene.subjects(coding.head) if scene.is_verb(coding.head) else []
    return any(
        scene.analysis.tags[subject] == "PRP"
        and scene.lemma[subject] in _SELF
        and not scene.passive(coding.head)
        for subject in subjects
    )


def _first(resolve: Resolve, tokens: Iterator[int], used: set[Span]) -> tuple[Actor, ...]:
    """Whom the first token of a known country stands for, else the first that is somebody."""
    best: tuple[Actor, ...] = ()
    for token in islice(tokens, _TRIED):
        found = tuple(each for each in resolve(token) if each.span not in used)
        if any(actor.country for actor in found):
            return found
        best = best or found
    return best


def _actors(scene: Scene, coding: Coding) -> Iterator[int]:
    head = coding.head
    if scene.is_noun(head):
        yield from _of_noun(scene, head)
        return
    if scene.passive(head):
        yield from _agents(scene, head)
        return
    subjects = scene.subjects(head)
    for subject in subjects:
        if scene.match(subject) is None or not scene.is_noun(subject):
            yield subject
        yield from _owners(scene, subject)


def _agents(scene: Scene, verb: int) -> Iterator[int]:
    for child in scene.children(verb, "agent", "prep"):
        if scene.lemma[child] in _AGENTS:
            yield from scene.children(child, "pobj")


def _owners(scene: Scene, noun: int) -> Iterator[int]:
    """Whose a thing is: "Varn's navy", "the Varnese offer", "an attack by rebels"."""
    yield from (each for each in scene.children(noun, *_OWNERS) if _may_own(scene, each))
    for preposition in scene.children(noun, "prep"):
        if scene.lemma[preposition] in ("by", "of", "from"):
            yield from scene.children(preposition, "pobj")


def _may_own(scene: Scene, token: int) -> bool:
    """Whether a word before a noun is somebody, and not what it is sent by: "radio calls"."""
    lemma = scene.lemma[token]
    return lemma != "my" and not (lemma in _MEANS and scene.analysis.deps[token] == "compound")


def _of_noun(scene: Scene, noun: int) -> Iterator[int]:
    before = scene.children(noun, "poss", "compound", "amod", "nmod")
    yield from (each for each in before if _may_own(scene, each))
    for preposition in scene.children(noun, "prep"):
        if scene.lemma[preposition] in ("by", "between", "among", "of"):
            yield from scene.children(preposition, "pobj")
    head = scene.analysis.heads[noun]
    if scene.analysis.deps[noun] == "dobj" and scene.is_verb(head):
        yield from scene.subjects(head)


def _recipients(scene: Scene, coding: Coding) -> Iterator[int]:
    subjects = set(scene.subjects(coding.head)) if scene.is_verb(coding.head) else set()
    acting = not scene.is_noun(coding.head) and not scene.passive(coding.head)
    if coding.teller is not None:
        yield from scene.subjects(coding.head)
    elif not acting and scene.is_verb(coding.head):
        yield from scene.subjects(coding.head)
        for subject in scene.subjects(coding.head):
            yield from _owners(scene, subject)
    below = _Below(scene, coding, subjects if acting else set())
    yield from below.walk(coding.head)
    if coding.inner is not None:
        yield from below.walk(coding.inner)


def _pronoun(scene: Scene, token: int) -> bool:
    return scene.analysis.tags[token] == "PRP$"


def _own(scene: Scene, noun: int) -> bool:
    """Whether a thing is the actor's own: "its troops"."""
    return any(
        scene.analysis.tags[child] == "PRP$" and scene.lemma[child] in _OWN
        for child in scene.children(noun, "poss")
    )


class _Below:
    """A walk over what stands in a word's arguments, each token once."""

    def __init__(self, scene: Scene, coding: Coding, seen: set[int]) -> None:
        self.seen = seen
        self._used = coding.tokens
        self._scene = scene
        self._targets = _MEETING if coding.type == "CONSULT" else _TARGETS

    def walk(self, token: int, depth: int = 0) -> Iterator[int]:
        """Who stands there: whom it is given to, objects, then what prepositions bring."""
        scene = self._scene
        if depth > _DEEPEST or token in self.seen:
            return
        self.seen.add(token)
        direct = scene.children(token, "dative", "dobj", "oprd", "attr")
        given, far, deeper = self._reached(token)
        yield from (child for child in (*given, *direct) if self._may_be(child))
        for child in direct:
            yield from (
                each
                for each in scene.children(child, *_OWNERS)
                if not _pronoun(scene, each) and _may_own(scene, each)
            )
        yield from (child for child in far if self._may_be(child))
        clauses = scene.children(token, "xcomp", "ccomp", "acomp", "advcl", "acl", "relcl")
        for clause in clauses:
            yield from scene.children(clause, "nsubj", "nsubjpass")
        for child in (*far, *deeper):
            yield from (o for o in scene.children(child, *_OWNERS) if not _pronoun(scene, o))
        for child in (*direct, *far, *deeper, *clauses):
            yield from self.walk(child, depth + 1)

    def _may_be(self, token: int) -> bool:
        """Whether it is neither an event nor what the actor uses: his own, his troops."""
        scene = self._scene
        if scene.match(token) is not None or _own(scene, token):
            return False
        return token not in self._used or scene.lemma[token] not in tools()

    def _reached(self, token: int) -> tuple[list[int], list[int], list[int]]:
        """Whom prepositions of giving bring, what all of them bring, and clauses below them."""
        scene = self._scene
        prepositions = [
            child
            for child in scene.children(token, "prep", "dative")
            if scene.lemma[child] in self._targets
        ]
        # A withdrawal of somebody from somewhere is his.
        own = "of" if scene.is_noun(token) else ""
        prepositions.sort(
            key=lambda child: (
                scene.lemma[child] != own,
                self._targets.index(scene.lemma[child]),
            )
        )
        given: list[int] = []
        far: list[int] = []
        deeper: list[int] = []
        for preposition in prepositions:
            brought = scene.children(preposition, "pobj")
            far += brought
            given += brought if scene.lemma[preposition] in _GIVING else []
            deeper += scene.children(preposition, "pcomp")
        return given, far, deeper
