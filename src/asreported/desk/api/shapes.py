"""What the interface answers with: the facts of exports, typed."""

from __future__ import annotations

from typing import Generic, TypeVar

from ninja import Field, Schema


class StatementOut(Schema):
    """An attribution as one article gives it. Offsets count code points of the text."""

    id: str
    address: str
    speaker: str
    speaker_id: str
    source: str
    nature: str
    act: str
    cue: str
    kind: str
    content: str
    sentence: str = Field(description="Empty where the article's text is not yours to see.")
    negated: bool
    hedged: bool
    probability: float
    disputed: bool
    said: str = Field(description="ISO 8601, where its sentence says so; else empty.")
    published: str
    outlet: str
    headline: str
    article: str
    article_url: str
    start: int
    end: int
    text_sha256: str


class ArticleOut(Schema):
    """An article as it is listed."""

    id: str
    address: str
    url: str
    headline: str
    standfirst: str
    outlet: str
    authors: str = Field(description="Names, between semicolons.")
    section: str
    published: str
    modified: str
    story: str


class WholeArticle(ArticleOut):
    """An article with its text, where that is yours to see."""

    excerpt: str
    text: str | None
    text_sha256: str
    versions: int


class StoryOut(Schema):
    """A story as it is listed."""

    id: str
    address: str
    headline: str
    articles: int
    outlets: int
    origins_low: int
    origins_high: int
    changed: str
    what_changed: str
    merged_into: str | None


class ClaimOut(Schema):
    """A claim, how many stand behind it, and on whose word."""

    id: str
    address: str
    text: str
    story: str
    story_headline: str
    reports: int
    outlets: int
    origins_low: int
    origins_high: int
    origins: str
    confirmed_by: str
    denied_by: str


class SpeakerOut(Schema):
    """A speaker; one that was merged leads to the other."""

    id: str
    address: str
    name: str
    type: str
    country: str
    description: str
    merged_into: str | None


class FigureOut(Schema):
    """A figure over time as it is listed."""

    id: str
    address: str
    name: str
    category: str
    points: int
    story: str


class PointOut(Schema):
    """One value of a figure, and where it stands."""

    id: str
    figure: str
    category: str
    counts: str
    place: str
    low: float | None
    high: float | None
    bound: str
    as_of: str
    revises: str
    speaker: str
    sentence: str
    published: str
    outlet: str
    headline: str
    article: str
    article_url: str
    start: int
    end: int
    text_sha256: str


class WholeFigure(FigureOut):
    """A figure with its values."""

    values: list[PointOut]


class DisputeOut(Schema):
    """A dispute as it is listed."""

    id: str
    address: str
    kind: str
    why: str
    words: str
    story: str


class SideOut(Schema):
    """One side of a dispute, and where it stands."""

    side: int
    words: str
    sentence: str
    published: str
    outlet: str
    headline: str
    article: str
    article_url: str
    start: int
    end: int
    text_sha256: str


class WholeDispute(DisputeOut):
    """A dispute with its sides."""

    sides: list[SideOut]


class EventOut(Schema):
    """An event as one article tells it."""

    id: str
    address: str
    label: str
    type: str
    lane: str
    status: str
    date: str
    actors: str
    countries: str
    place: str
    latitude: float | None
    longitude: float | None
    sentence: str
    published: str
    outlet: str
    headline: str
    article: str
    article_url: str


class OutletOut(Schema):
    """Who publishes."""

    id: str
    address: str
    name: str
    domains: list[str]
    family: str
    country: str
    is_ours: bool


class HitOut(Schema):
    """One thing that was found."""

    kind: str
    id: str
    title: str
    around: str
    address: str


class Found(Schema):
    """What was found, the best first in each kind."""

    query: str
    hits: list[HitOut]


class Problem(Schema):
    """What is wrong."""

    detail: str


Item = TypeVar("Item")


class Page(Schema, Generic[Item]):
    """A part of a list; ``next`` is the address of the next, null at the end."""

    items: list[Item]
    next: str | None
