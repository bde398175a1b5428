"""The thresholds of this room, out of ``stories/thresholds.toml``."""

from __future__ import annotations

from functools import cache

import msgspec

from asreported.stories.thresholds import thresholds


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``join``, ``offer``, ``lead``: scores from 0 to 1; the others as the file says."""

    join: float
    offer: float
    lead: float
    near_names: int
    rare: float
    rare_least: int
    ages: int
    remembered: int
    kept: int
    kept_names: int


@cache
def limits() -> Limits:
    """The table ``[speakers]``."""
    found: Limits = thresholds("speakers", Limits)
    return found
