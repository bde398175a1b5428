"""What modals, negation and aspect make of an event: to come, refused, demanded, a habit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.events.coding import COOPERATION, Coding, under

if TYPE_CHECKING:
    from asreported.events.scene import Scene
    from asreported.model import EventStatus

_PAST = frozenset({"do", "have"})
_HABITS = frozenset(
    "routinely regularly often usually frequently always repeatedly typically".split()
)
_BEING = frozenset({"be", "'", "’"})
_FUTURE = frozenset({"will", "shall"})
_DUTY = frozenset({"should", "must", "ought"})
_HARM = frozenset({"COERCE", "ASSAULT", "SANCTION"})
_CANNOT = frozenset({"can", "could"})
_MAYBE = frozenset({"could", "may", "might", "can", "would"})


def modal_of(scene: Scene, token: int, found: Coding, *, told: bool) -> Coding:
    """A coding after the modal and the negation of its verb."""
    modal, negated = scene.modal(token), scene.negated(token)
    if _going(scene, token):
        modal = "will"
    if negated:
        said = modal or any(scene.lemma[a] in _PAST for a in scene.children(token, "aux"))
        return _refused(token, found, modal) if said else found._replace(weight=0.4)
    if modal in _FUTURE or (modal == "would" and told):
        return to_come(token, found)
    if modal in _DUTY:
        return found._replace(status="demanded", rule="duty", weight=found.weight * 0.8)
    if modal in _MAYBE:
        return found._replace(status="hypothetical", weight=found.weight * 0.65)
    return found._replace(status=_aspect(scene, token)) if found.status == "happened" else found


def _aspect(scene: Scene, token: int) -> EventStatus:
    """Whether what is told in the present or past goes on, or is a habit."""
    if any(scene.lemma[child] in _HABITS for child in scene.children(token, "advmod")):
        return "habitual"
    going = scene.analysis.tags[token] == "VBG" and any(
        scene.lemma[child] in _BEING and scene.analysis.tags[child] in ("VBZ", "VBP", "VBN")
        for child in scene.children(token, "aux")
    )
    return "ongoing" if going else "happened"


def _going(scene: Scene, token: int) -> bool:
    head = scene.analysis.heads[token]
    return (
        scene.analysis.deps[token] == "xcomp"
        and scene.lemma[head] == "go"
        and scene.analysis.tags[head] == "VBG"
    )


def _refused(token: int, found: Coding, modal: str) -> Coding:
    if found.type in ("REJECT", "THREATEN"):
        return found._replace(weight=found.weight * 0.4)
    if modal in _CANNOT or (modal and found.type in _HARM):
        return found._replace(status="denied", weight=0.4)
    if modal or found.status in ("planned", "offered"):
        return under(token, found, "REJECT", "happened", "refusal of")
    if found.type in COOPERATION:
        return under(token, found, "REJECT", "happened", "refusal of")._replace(weight=0.6)
    return found._replace(status="denied", weight=0.4)


def to_come(token: int, found: Coding) -> Coding:
    """An event that is to come: cooperation is a promise, violence and coercion a threat."""
    if found.type in COOPERATION and found.type != "AGREE":
        made = under(token, found, "AGREE", "planned", "planned")
        return made._replace(rule="will", inner=found.inner or found.head)
    if found.type in _HARM:
        made = under(token, found, "THREATEN", "threatened", "threat of")
        return made._replace(rule="will", inner=found.inner or found.head)
    return found._replace(status="planned" if found.status == "happened" else found.status)
