"""What an article tells beside the news of its sentences: in clauses below, in nouns, denied.

``finding`` takes of each sentence what it is about. An article tells more: what came before,
whom a ship picked up, which call an offer was made in. Here each word that is no part of
what was found is asked, governing words before what they govern.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.events.animate import takes_part
from asreported.events.composing import code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.events.coding import Coding
    from asreported.events.scene import Scene
    from asreported.model import EventType

_CLAUSE = 0.85
_OWNED, _BARE = 0.85, 0.66
_TELLING = frozenset({"of", "by", "on", "between", "with", "against", "for", "from", "in"})
_HAPPENING = frozenset(
    "begin break come erupt flare follow happen occur open resume spread start".split()
)
_MEASURES = frozenset({"minute", "hour", "day", "week", "month", "year"})
_IF = frozenset({"if", "unless", "whether", "lest"})
_SPEAKING = frozenset({"intend", "demand", "refuse", "threaten", "decide"})
_DENIED = 0.9
_UNSURE = 0.6
_DEEPEST = 12
_CLAUSES = frozenset({"ccomp", "pcomp", "xcomp", "acl", "parataxis"})


def aside(
    scene: Scene, bounds: tuple[int, int], used: set[int], types: set[EventType]
) -> Iterator[tuple[Coding, float]]:
    """The codings of words that are not ``used`` yet, with how far each is told as such.

    ``bounds`` are a sentence's first token and end, ``types`` those that it tells already:
    "attacked the camp, killing nine" is one event.
    """
    first, end = bounds
    for verbs in (True, False):
        for token in range(first, end):
            if token in used or scene.lemma[token] not in scene.words:
                continue
            if not (scene.is_verb(token) if verbs else scene.is_noun(token)):
                continue
            found = None if _no_act(scene, token) else _coded(scene, token)
            if found is None or not used.isdisjoint((found.head, found.inner or found.head)):
                continue
            used |= way(scene, found)
            if _told_already(found, types) and _attendant(scene, token):
                continue
            types.add(found.type)
            yield found._replace(rule="aside"), _CLAUSE if verbs else of_noun(scene, token)


def _told_already(found: Coding, types: set[EventType]) -> bool:
    """Whether a sentence tells an event of the type, or votes for what it calls a deal."""
    return found.type in types or (found.type == "AGREE" and "SUPPORT" in types)


def _no_act(scene: Scene, token: int) -> bool:
    """Whether a word tells what for, what by, what is asked or of what sort a thing is."""
    return (
        _purpose(scene, token)
        or _of_source(scene, token)
        or _asked(scene, token)
        or _of_sort(scene, token)
    )


def _of_sort(scene: Scene, token: int) -> bool:
    """Whether a participle is an adjective of a thing: "a designated day"."""
    return (
        scene.is_verb(token)
        and scene.analysis.deps[token] == "amod"
        and not takes_part(scene, scene.analysis.heads[token])
    )


def _purpose(scene: Scene, token: int) -> bool:
    """Whether a verb tells what for: "met to discuss the border"."""
    return scene.is_verb(token) and scene.infinitive(token)


def _of_source(scene: Scene, token: int) -> bool:
    """Whether a noun is what a text goes by: "according to a letter"."""
    head = scene.analysis.heads[token]
    if scene.analysis.deps[token] == "acl":
        head = scene.analysis.heads[head]
    above = scene.analysis.heads[head]
    return scene.lemma[head] == "to" and scene.lemma[above] in ("according", "accord")


def _asked(scene: Scene, token: int) -> bool:
    """Whether a clause is a question and no event: "refused to say what was discussed"."""
    return scene.is_verb(token) and any(
        scene.lemma[subject] == "what"
        for subject in scene.children(token, "nsubj", "nsubjpass")
    )


def _attendant(scene: Scene, token: int) -> bool:
    """Whether a word tells how or in what another event happens: a participle, a noun."""
    return scene.is_noun(token) or scene.analysis.tags[token] == "VBG"


def of_noun(scene: Scene, noun: int) -> float:
    """How far a noun tells an event: with an owner, a day or a measure one, bare any."""
    prepositions = {scene.lemma[each] for each in scene.children(noun, "prep")}
    own = scene.children(noun, "poss", "nummod", "acl", "relcl")
    long = any(
        scene.lemma[each].rpartition("-")[2] in _MEASURES
        for each in scene.children(noun, "compound", "amod", "nmod")
    )
    lasting = measured(scene, noun)
    telling = own or long or lasting or prepositions & _TELLING or _begins(scene, noun)
    return _OWNED if telling else _BARE


def measured(scene: Scene, noun: int) -> bool:
    """Whether a noun is what fills a time: "14 hours of talks", "weeks of fighting"."""
    preposition = scene.analysis.heads[noun]
    time = scene.analysis.heads[preposition]
    of = scene.analysis.deps[noun] == "pobj" and scene.lemma[preposition] == "of"
    return of and scene.lemma[time] in _MEASURES


def _begins(scene: Scene, noun: int) -> bool:
    """Whether a noun is what begins or happens: "the strike had begun on Monday"."""
    verb = scene.analysis.heads[noun]
    return scene.analysis.deps[noun] == "nsubj" and scene.lemma[verb] in _HAPPENING


def way(scene: Scene, coding: Coding) -> set[int]:
    """The tokens from the word that a coding is headed by down to what it governs.

    What is denied is an event beside the denial, so a denial governs nothing.
    """
    if coding.type == "REJECT" and coding.status == "denied":
        return {coding.head}
    found = {coding.head, *coding.tokens}
    token = coding.head if coding.inner is None else coding.inner
    for _ in range(_DEEPEST):
        found.add(token)
        if token == coding.head or scene.analysis.heads[token] == token:
            break
        token = scene.analysis.heads[token]
    return found


def _coded(scene: Scene, token: int) -> Coding | None:
    """What a word is coded as, denied where who tells it denies it, unsure under an "if"."""
    teller = _teller(scene, token)
    if scene.control(token) == "tell" and scene.match(token) is None:
        return None
    found = code(scene, token, told=teller is not None)
    if found is None:
        return None
    if teller is not None:
        subjects = scene.subjects(teller)
        found = found._replace(speaker=subjects[0] if subjects else None)
        denied = scene.control(teller) == "deny" and not _beside_it(scene, token)
        if denied and found.type != "REJECT":
            return found._replace(status="denied", weight=found.weight * _DENIED)
    if any(scene.lemma[mark] in _IF for mark in scene.children(token, "mark")):
        return found._replace(status="hypothetical", weight=found.weight * _UNSURE)
    return found


def _beside_it(scene: Scene, token: int) -> bool:
    """Whether the parse hangs below a denial what is done beside it.

    "Denied that its men were there and promised an inquiry": the denier promises.
    """
    alone = not scene.children(token, "nsubj", "nsubjpass", "aux", "auxpass")
    return (
        scene.analysis.deps[token] == "conj"
        and scene.analysis.tags[token] == "VBD"
        and alone
        and scene.control(token) in _SPEAKING
    )


def _teller(scene: Scene, token: int) -> int | None:
    """The verb that tells or denies the clause of a verb."""
    analysis = scene.analysis
    for _ in range(_DEEPEST):
        head = analysis.heads[token]
        if head == token:
            return None
        if analysis.deps[token] in _CLAUSES and scene.control(head) in ("tell", "deny"):
            return head
        if analysis.deps[token] not in ("conj", "xcomp", "prep", "pcomp"):
            return None
        token = head
    return None
