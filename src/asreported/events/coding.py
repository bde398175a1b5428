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
