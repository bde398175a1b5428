"""The thresholds of this room, out of ``stories/thresholds.toml``."""

from __future__ import annotations

from functools import cache

import msgspec

from asreported.stories.thresholds import thresholds


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The first five are from 0 to 1; the file says what each is."""

    same: float
    within: float
    least: float
    sure: float
    stance: float
    further: float
    common: float
    common_least: int
    candidates: int
    about: float


@cache
def limits() -> Limits:
    """The table ``[claims]``."""
    found: Limits = thresholds("claims", Limits)
    return found
