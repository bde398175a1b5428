"""The thresholds of finding copies, as ``stories/thresholds.toml`` gives them."""

from __future__ import annotations

import msgspec

from asreported.stories.thresholds import thresholds


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All thresholds of finding copies; the file says what each means."""

    shingle: int
    winnow: int
    prints: int
    candidates: int
    common: int
    gap: int
    passage_words: int
    own_words: int
    share: float
    long_passage: int
    window: int


def limits() -> Limits:
    """The thresholds that are shipped."""
    shipped: Limits = thresholds("copies", Limits)
    return shipped
