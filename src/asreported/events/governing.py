"""What words make of the event that they govern: begun, stopped, offered, demanded, refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.events.coding import COOPERATION, HOSTILE_DEEDS, OFFERS, STARTED, Coding, under

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.events.scene import Scene
    from asreported.model import EventStatus, EventType

_ORDERED = frozenset({"order", "command", "instruct", "tell"})
_COURTS = frozenset({"court", "judge", "tribunal", "magistrate"})
_REQUESTED = {"AID": "assist", "COOPERATE": "assist", "CONSULT": "meet", "RETREAT": "yield"}


def governed(scene: Scene, token: int, kind: str, inner: Coding | None) -> Coding | None:
    """What a control word makes of the event that it governs."""
    return None if inner is None else _GOVERNED[kind](scene, token, inner)


def _begun(scene: Scene, token: int, inner: Coding) -> Coding:
    ongoing = scene.lemma[token] in STARTED
    status: EventStatus = "ongoing" if ongoing and inner.status == "happened" else inner.status
    tokens = tuple(sorted({token, *inner.tokens}))
    return inner._replace(head=token, tokens=tokens, inner=inner.head,
                          status=status)  # fmt: skip


def _stopped(_scene: Scene, token: int, inner: Coding) -> Coding:
    tokens = tuple(sorted({token, *inner.tokens}))
    kind: EventType = "SANCTION" if inner.type in COOPERATION else "RETREAT"
    if inner.type in ("PROTEST", "COERCE", "SANCTION"):
        kind = "CONCEDE" if inner.type == "PROTEST" else "RETREAT"
    label = f"end of {inner.label}"
    return Coding(kind, label, token, tokens, inner=inner.head, weight=0.9, rule="stop")


def _intended(scene: Scene, token: int, inner: Coding) -> Coding:
    lemma = scene.lemma[token]
    status: EventStatus = "offered" if lemma in OFFERS else "planned"
    if inner.type in ("THREATEN", "REJECT", "REQUEST") or inner.rule in ("will", "refuse"):
        return inner._replace(head=token, tokens=tuple(sorted({token, *inner.tokens})))
    if inner.type == "MOBILIZE" and (lemma in OFFERS or lemma == "agree"):
        return under(token, inner, "AGREE", status, _named(lemma))
    inquiry = inner.type == "ACCUSE" and inner.mode == "investigate"
    if (inner.type in HOSTILE_DEEDS or inner.type == "ACCUSE") and not inquiry:
        return under(token, inner, "THREATEN", "threatened", "threat of")
    return under(token, inner, "AGREE", status, _named(lemma))._replace(weight=0.9)


def _decided(_scene: Scene, token: int, inner: Coding) -> Coding:
    """A decision is news of what is decided, which is yet to come."""
    tokens = tuple(sorted({token, *inner.tokens}))
    return inner._replace(
        head=token, tokens=tokens, inner=inner.head, status="planned", weight=inner.weight * 0.9
    )


def _expected(scene: Scene, token: int, inner: Coding) -> Coding:
    made = _intended(scene, token, inner)
    return made._replace(weight=made.weight * 0.85)


def _named(lemma: str) -> str:
    if lemma in OFFERS:
        return "proposal of" if lemma.startswith("propos") else "offer of"
    if lemma in ("promise", "pledge", "vow", "commit", "guarantee", "swear"):
        return "promise of"
    return "agreement on" if lemma in ("agree", "consent") else "plan for"


def _demanded(scene: Scene, token: int, inner: Coding) -> Coding:
    if scene.lemma[token] in _ORDERED and inner.type in ("MOBILIZE", "COERCE", "ASSAULT"):
        return inner._replace(
            head=token, tokens=tuple(sorted({token, *inner.tokens})), inner=inner.head
        )
    ruled = scene.lemma[token] in _ORDERED and any(
        scene.lemma[subject] in _COURTS for subject in scene.subjects(token)
    )
    if ruled:
        return inner._replace(
            head=token, tokens=tuple(sorted({token, *inner.tokens})), inner=inner.head
        )
    accused = inner.type == "ACCUSE" and inner.label != "criticism"
    if accused or inner.type in ("COERCE", "SANCTION"):
        return under(token, inner, "ACCUSE", "demanded", "demand for")
    made = under(token, inner, "REQUEST", "demanded", "demand for")
    return made._replace(mode=_REQUESTED.get(inner.type, "change"))


def _refusing(_scene: Scene, token: int, inner: Coding) -> Coding:
    return under(token, inner, "REJECT", "happened", "refusal of")


def _allowed(_scene: Scene, token: int, inner: Coding) -> Coding:
    kind: EventType = "RETREAT" if inner.type in ("AID", "RETREAT") else "CONCEDE"
    return under(token, inner, kind, "happened", "permission for")._replace(mode="access")


def _failed(_scene: Scene, token: int, inner: Coding) -> Coding | None:
    if inner.type not in COOPERATION:
        return None
    return under(token, inner, "REJECT", "happened", "failure of")


def _denied(_scene: Scene, token: int, inner: Coding) -> Coding | None:
    if inner.type in COOPERATION:
        return None
    return under(token, inner, "REJECT", "denied", "denial of")


def _threatened(_scene: Scene, token: int, inner: Coding) -> Coding:
    return under(token, inner, "THREATEN", "threatened", "threat of")


_GOVERNED: dict[str, Callable[[Scene, int, Coding], Coding | None]] = {
    "begin": _begun,
    "stop": _stopped,
    "fail": _failed,
    "allow": _allowed,
    "intend": _intended,
    "decide": _decided,
    "expect": _expected,
    "demand": _demanded,
    "refuse": _refusing,
    "deny": _denied,
    "threaten": _threatened,
}
