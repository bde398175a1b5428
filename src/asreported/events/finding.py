"""Which events a sentence tells as news, and how sure it is that they are.

What the main clause tells is news; what is said there is too; what a clause beside it
tells is less often, and what a noun mentions in passing seldom.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.events.composing import code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.events.coding import Coding
    from asreported.events.scene import Scene

_MAIN = 0.9
_JOINED = 0.8
_BESIDE = {
    "advcl": 0.45,
    "relcl": 0.45,
    "acl": 0.4,
    "ccomp": 0.35,
    "xcomp": 0.4,
    "parataxis": 0.7,
}
_NOUN = 0.7
_SAID = 0.97
_IF = frozenset({"if", "unless", "whether", "lest"})
_DEEPEST = 12


def find(scene: Scene, first: int, end: int) -> Iterator[tuple[Coding, float]]:
    """The codings of a sentence's clauses, each with how far it is the news."""
    heads = scene.analysis.heads
    seen: set[int] = set()
    for token in range(first, end):
        if heads[token] == token:
            yield from _visit(scene, token, _MAIN, None, seen, 0)


def _visit(  # noqa: PLR0913, PLR0917 - the state of one walk
    scene: Scene, token: int, weight: float, teller: int | None, seen: set[int], depth: int
) -> Iterator[tuple[Coding, float]]:
    if depth > _DEEPEST or token in seen:
        return
    seen.add(token)
    told = teller is not None
    found = code(scene, token, told=told)
    said = _said(scene, token)
    if found is not None and not (said and scene.match(token) is None):
        yield _by_teller(found, teller)._replace(speaker=teller), weight
        below, used = 1.0, {*found.tokens}
        if found.inner is not None:
            used |= _above(scene, found.inner, token)
    else:
        below, used = 0.75, set()
        if not said:
            yield from _nouns(scene, token, weight, seen)
    subjects = scene.subjects(token)
    for child in said:
        speaker = subjects[0] if subjects else token
        yield from _visit(scene, child, weight * _SAID, speaker, seen, depth + 1)
    yield from _others(
        scene, token, (weight, below if found else 1.3), teller, seen | used, depth
    )


def _above(scene: Scene, token: int, stop: int) -> set[int]:
    """The tokens from one up to another above it."""
    found: set[int] = set()
    for _ in range(_DEEPEST):
        found.add(token)
        if token == stop or scene.analysis.heads[token] == token:
            break
        token = scene.analysis.heads[token]
    return found


def _said(scene: Scene, token: int) -> list[int]:
    """The clauses that a verb of telling tells: "said that", "was quoted as saying"."""
    if scene.control(token) != "tell":
        return []
    clauses = scene.children(token, "ccomp", "parataxis")
    for preposition in scene.children(token, "prep"):
        if scene.lemma[preposition] == "as":
            clauses += scene.children(preposition, "pcomp")
    return clauses


def _by_teller(found: Coding, teller: int | None) -> Coding:
    """A coding that its teller asks for: "said that they must leave"."""
    if found.rule == "duty" and teller is not None and found.type not in ("REQUEST", "REJECT"):
        return found._replace(
            type="REQUEST", label=f"demand for {found.label}", teller=teller, mode=None
        )
    return found


def _others(  # noqa: PLR0913, PLR0917 - the state of one walk
    scene: Scene,
    token: int,
    weights: tuple[float, float],
    teller: int | None,
    seen: set[int],
    depth: int,
) -> Iterator[tuple[Coding, float]]:
    """What the clauses beside and below a word tell."""
    if depth > _DEEPEST:
        return
    weight, beside = weights
    for child in scene.analysis.children[token]:
        role = scene.analysis.deps[child]
        if child in seen:
            continue
        if role == "conj" and scene.is_verb(child):
            yield from _visit(scene, child, weight * _JOINED, teller, seen, depth + 1)
        elif role in _BESIDE and scene.is_verb(child):
            share = _BESIDE[role] * beside
            if any(scene.lemma[mark] in _IF for mark in scene.children(child, "mark")):
                share *= 0.4
            yield from _visit(scene, child, weight * min(share, 0.8), teller, seen, depth + 1)
        elif role in ("dobj", "nsubj", "nsubjpass", "pobj", "attr", "prep", "appos", "agent"):
            yield from _others(scene, child, (weight, beside * 0.9), teller, seen, depth + 1)


def _nouns(
    scene: Scene, token: int, weight: float, seen: set[int]
) -> Iterator[tuple[Coding, float]]:
    """The event that a noun names where the verb names none: "talks opened in Varn"."""
    if scene.is_noun(token):
        found = code(scene, token)
        if found is not None:
            yield found, weight * _NOUN
        return
    for child in _places(scene, token):
        for one in scene.with_conjuncts(child)[:2]:
            found = code(scene, one) if scene.is_noun(one) else None
            if found is not None and one not in seen:
                seen.add(one)
                yield found._replace(weight=found.weight), weight * _NOUN
                return


def _places(scene: Scene, token: int) -> Iterator[int]:
    for role in ("dobj", "nsubjpass", "nsubj", "attr"):
        yield from scene.children(token, role)
    for preposition in scene.children(token, "prep", "agent"):
        yield from scene.children(preposition, "pobj")
