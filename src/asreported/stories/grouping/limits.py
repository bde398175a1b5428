"""The thresholds of grouping, as ``stories/thresholds.toml`` gives them."""

from __future__ import annotations

import msgspec

from asreported.stories.thresholds import thresholds


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the file: a name it does not know is an error."""


class Profile(_Table, frozen=True):
    """How one sort of article is compared: ``views`` gives each view's share of the score."""

    join: float
    half_life_hours: float
    burst: float
    views: dict[str, float]


class Recent(_Table, frozen=True):
    """Among which arrivals a burst is looked for."""

    arrivals: int
    hours: float


class Parts(_Table, frozen=True):
    """When groups that are less alike are parts of one story all the same.

    One has at most ``small`` articles and the other at least ``beside``.
    """

    join: float
    small: int
    beside: int
    hours: float
    names: float
    words: float
    pairs: float


class Repair(_Table, frozen=True):
    """When groups of articles become one, and which stories are compared at all."""

    join: float
    small: int
    attach: float
    attach_words: float
    ahead: float
    compare: float
    most: int
    parts: Parts
    strays: Parts


class Window(_Table, frozen=True):
    """What is kept: articles, the arrivals between two repairs, the memory for words."""

    articles: int
    every: int
    soon: int
    growth: float
    memory: int
    index_terms: int
    candidates: int


class Limits(_Table, frozen=True):
    """All thresholds of grouping."""

    most_words: int
    lead_words: int
    articles: Profile
    headlines: Profile
    recent: Recent
    repair: Repair
    window: Window


def limits() -> Limits:
    """The thresholds that are shipped."""
    shipped: Limits = thresholds("grouping", Limits)
    return shipped
