"""How surely two mentions are of one event, by learned weights (``training/timeline.py``)."""

from __future__ import annotations

from functools import cache

from asreported.stories.pairwise import Pairwise
from asreported.stories.timeline.signs import NAMES


class SameEvent(Pairwise, frozen=True, forbid_unknown_fields=True, dict=True):
    """That two mentions are of one event."""

    file = "timeline.json"
    names = NAMES
    together = (
        "kin", "kin_near", "one_deed", "contained", "alike", "shared", "rarest",
        "names_shared", "same_day", "days_apart", "hours", "claim", "own", "sentence",
        "one_type",
    )  # fmt: skip


@cache
def same_event() -> SameEvent:
    """The shipped weights."""
    return SameEvent.shipped()
