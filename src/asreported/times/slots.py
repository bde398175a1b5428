"""What the slots of a match hold, whichever way its rule asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from asreported.times.matching import Slots
    from asreported.times.written import Partial

_SHAPES = ("DATE", "DYEAR", "DMONTH", "DDAY", "DFULL", "DWDAY", "DSEASON", "DQUARTER", "DHALF",
           "DHOLIDAY")  # fmt: skip


def partial_of(slots: Slots) -> Partial:
    """The date of a match, whichever shape the rule asked for."""
    return next(cast("Partial", slots[name]) for name in _SHAPES if name in slots)


def shift_of(slots: Slots) -> tuple[int, bool]:
    """How far a word like "last" or "following" moves, and whether it counts from the text."""
    if "TEXTUAL" in slots:
        return int(str(slots["TEXTUAL"])), True
    return int(str(slots.get("SHIFT", "0"))), False
