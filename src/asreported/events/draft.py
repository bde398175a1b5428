"""An event before it has its number: what it is coded as, and who takes part."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from asreported.events.coding import Coding
    from asreported.model import Actor, Place, Time


class Draft(NamedTuple):
    """One mention of an event with its parties and ties."""

    coding: Coding
    probability: float
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    place: Place | None = None
    time: Time | None = None
    figures: tuple[str, ...] = ()
