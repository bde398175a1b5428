"""What a word or clause is coded as, before it is known who takes part."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from asreported.model import EventStatus, EventType

COOPERATION = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"}
)
WORDS = frozenset({"AGREE", "CONSULT", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Types that are done by words; the others are deeds (PLOVER's quad classes)."""
HOSTILE_DEEDS = frozenset({"SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "PROTEST"})


OFFERS = frozenset(
    "offer propose volunteer ready willing prepared proposal readiness willingness open".split()
)
STARTED = frozenset({"begin", "start", "resume", "continue", "keep"})


class Coding(NamedTuple):
    """An event without its parties.

    ``head`` is the word whose subject acts and ``inner`` the word of the event that is
    promised, asked for or refused. ``teller`` is who says that it should be done, and
    ``speaker`` who tells the clause that it stands in.
    """

    type: EventType
    label: str
    head: int
    tokens: tuple[int, ...]
    status: EventStatus = "happened"
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    inner: int | None = None
    teller: int | None = None
    speaker: int | None = None
    weight: float = 1.0
    rule: str = "word"


_MODE = {
    ("REJECT", "AID"): "assist",
    ("REJECT", "COOPERATE"): "assist",
    ("REJECT", "CONSULT"): "meet",
    ("REJECT", "RETREAT"): "yield",
    ("REJECT", "CONCEDE"): "change",
    ("THREATEN", "ASSAULT"): "violence",
    ("THREATEN", "SANCTION"): "relations",
    ("THREATEN", "COERCE"): "restrict",
}


def under(
    token: int, inner: Coding, kind: EventType, status: EventStatus, named: str
) -> Coding:
    """The coding that a word above an event makes of it, of another type."""
    label = (
        inner.label
        if inner.label.startswith(named.split(maxsplit=1)[0])
        else f"{named} {inner.label}"
    )
    return Coding(
        kind,
        label,
        token,
        tuple(sorted({token, *inner.tokens})),
        status=status,
        contexts=inner.contexts,
        mode=_MODE.get((kind, inner.type)),
        inner=inner.head,
        weight=0.95,
        rule="under",
    )
