"""What becomes of an event under the words above it: offered, demanded, refused, threatened.

CAMEO and PLOVER code "offered to withdraw" as an agreement and not as a withdrawal. So a
word of intent, demand, refusal or threat makes its own type of whatever event it governs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.events.governing import governed
from asreported.events.modality import modal_of, to_come
from asreported.events.patterns import from_pattern
from asreported.events.scene import BESIDE

if TYPE_CHECKING:
    from asreported.events.coding import Coding
    from asreported.events.lexicon import Pattern
    from asreported.events.scene import Scene

_DEEPEST = 5
_SPECIFIC = 2
_GOVERNING = frozenset(
    {"allow", "fail", "decide", "intend", "expect", "demand", "refuse", "threaten", "deny"}
)
_ASKS_OR_TELLS = frozenset({"suggest"})
_FINITE = frozenset({"VBZ", "VBP", "VBD"})
_BOUNDS = frozenset({"begin", "stop"})
"""What begins or ends governs no clause of another: "they marched; the march ended"."""
_OUGHT = frozenset({"should", "must", "ought"})
_OF = frozenset({"of", "to", "for", "on", "against", "at"})


def code(scene: Scene, token: int, depth: int = 0, *, told: bool = False) -> Coding | None:
    """What a verb, noun or adjective is coded as, with all that it governs."""
    if depth > _DEEPEST:
        return None
    found = _plain(scene, token, depth)
    if found is None or not (scene.is_verb(token) or scene.children(token, "aux", "neg")):
        return found
    return modal_of(scene, token, found, told=told)


def _plain(scene: Scene, token: int, depth: int) -> Coding | None:
    pattern, kind = scene.match(token), scene.control(token)
    none = pattern is not None and pattern.entry.type is None
    if none or _left_open(scene, token, kind) or _told_as_so(scene, token):
        return None
    copula = scene.lemma[token] == "be"
    if (
        pattern is not None
        and pattern.weight >= _SPECIFIC
        and not (copula or _clause(scene, token, kind))
    ):
        return from_pattern(scene, token, pattern)
    if scene.lemma[token] == "be" or (kind == "" and scene.analysis.deps[token] == "acomp"):
        return _of_predicate(scene, token, pattern, depth)
    if kind in ("", "tell"):
        return None if pattern is None else from_pattern(scene, token, pattern)
    inner = _inner(scene, token, depth)
    composed = governed(scene, token, kind, inner)
    if composed is None and pattern is not None:
        return _with_deed(scene, token, from_pattern(scene, token, pattern))
    return composed


def _with_deed(scene: Scene, token: int, found: Coding | None) -> Coding | None:
    """A coding with the verb of what is promised or asked for, where that is no event."""
    deeds = [one for one in scene.children(token, "xcomp") if scene.infinitive(one)]
    if found is None or not deeds:
        return found
    return found._replace(tokens=tuple(sorted({*found.tokens, *deeds})))


def _told_as_so(scene: Scene, token: int) -> bool:
    """Whether a verb that may ask tells that something is so: "suggested that it is empty"."""
    return scene.lemma[token] in _ASKS_OR_TELLS and any(
        _finite(scene, clause) for clause in scene.children(token, "ccomp")
    )


def _finite(scene: Scene, clause: int) -> bool:
    """Whether a clause states: not "that they be freed", nor "that they should go"."""
    modal = scene.modal(clause)
    if modal:
        return modal not in _OUGHT
    words = (clause, *scene.children(clause, "aux", "auxpass"))
    return any(scene.analysis.tags[each] in _FINITE for each in words)


def _left_open(scene: Scene, token: int, kind: str) -> bool:
    """Whether somebody "neither confirmed nor denied"."""
    head = scene.analysis.heads[token]
    return (
        kind == "deny"
        and scene.analysis.deps[token] == "conj"
        and (scene.lemma[head] == "confirm")
    )


def _clause(scene: Scene, token: int, kind: str) -> bool:
    """Whether a control word governs a clause, which then tells what it is about."""
    return kind in _GOVERNING and bool(scene.children(token, "xcomp", "ccomp"))


def _of_predicate(
    scene: Scene, token: int, pattern: Pattern | None, depth: int
) -> Coding | None:
    """What a form of "be" leads to: "is ready to", "was guilty of"."""
    for child in scene.children(token, "acomp", "attr", "xcomp", "prep"):
        if scene.control(child) or scene.analysis.deps[child] == "xcomp":
            found = _plain(scene, child, depth + 1)
            if found is not None and scene.is_verb(child):
                found = to_come(child, found)
            if found is not None:
                return found._replace(head=token, tokens=tuple(sorted({*found.tokens, child})))
    if pattern is None:
        return None
    ready = next(iter(scene.children(token, "acomp")), token)
    return _with_deed(scene, ready, from_pattern(scene, token, pattern))


def _inner(scene: Scene, token: int, depth: int, *, deep: bool = False) -> Coding | None:
    """The event that a control word governs: its clause, object, or what it is about.

    ``deep`` below a word that is no event, where what others do is not governed.
    """
    seen: list[int] = []
    for child in scene.analysis.children[token]:
        role = scene.analysis.deps[child]
        apart = deep or (role == "ccomp" and scene.control(token) in _BOUNDS)
        if (apart and _of_another(scene, child)) or (role == "acl" and _made(scene, child)):
            continue
        if role in ("xcomp", "ccomp", "acl", "relcl"):
            seen.insert(0, child)
        elif role in ("dobj", "attr", "nsubjpass", "oprd", "pobj"):
            seen.append(child)
        elif role == "prep" and _governed(scene, token, child):
            seen += scene.children(child, "pobj", "pcomp")
        elif role == "advcl" and scene.analysis.tags[child] == "VB":
            seen.append(child)
    for each in seen:
        for one in scene.with_conjuncts(each)[:3]:
            found = code(scene, one, depth + 1, told=True)
            if found is not None:
                return found
    for each in seen:
        if scene.is_noun(each) or scene.is_verb(each):
            found = _inner(scene, each, depth + 1, deep=True) if depth < _DEEPEST else None
            if found is not None:
                return found._replace(weight=found.weight * 0.9)
    return None


def _governed(scene: Scene, token: int, preposition: int) -> bool:
    """Whether a word governs what a preposition brings: not what it came after."""
    lemma = scene.lemma[preposition]
    return lemma in _OF or (scene.is_verb(token) and lemma not in BESIDE)


def _made(scene: Scene, clause: int) -> bool:
    """Whether a participle tells of a noun how it came about: "the offer made in a call"."""
    return scene.analysis.tags[clause] == "VBN"


def _of_another(scene: Scene, clause: int) -> bool:
    """Whether a clause has a subject of its own: "to send what she asks for"."""
    return (
        scene.is_verb(clause)
        and bool(scene.children(clause, "nsubj"))
        and not scene.infinitive(clause)
    )
