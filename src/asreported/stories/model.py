"""What a comparison of records is made of: frozen values, no behaviour beyond their fields.

The JSON of these structs is the contract of ``asreported stories --format json``.
``article`` is always ``Article.id``, and a span counts code points of that
article's text; ``attribution``, ``event``, ``entity`` and ``figure`` are local
to that article's record. What is not known is ``None``; a list is never ``None``.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from asreported.model import (
    Bound,
    Category,
    DisputeKind,
    EntityType,
    EventStatus,
    Part,
    Span,
)

SCHEMA: Literal["asreported.stories/1"] = "asreported.stories/1"

OriginKind = Literal["speaker", "document", "outlet"]
DateBasis = Literal["stated", "published"]
Precision = Literal["time", "day", "month", "year", "unknown"]
OpenKind = Literal["offer", "demand", "threat"]


class Listed(Part, frozen=True):
    """One article of the comparison."""

    id: str
    source: str
    headline: str | None = None
    publisher: str | None = None
    published: str | None = None


class Cited(Part, frozen=True):
    """A place in an article that carries what is said of it here."""

    article: str
    span: Span
    attribution: str | None = None
    event: str | None = None
    figure: str | None = None


class SpeakerMention(Part, frozen=True):
    """An entity of one record that is this speaker; ``score`` from 0 to 1, and why."""

    article: str
    entity: str
    score: float = 1.0
    why: str = ""


class Speaker(Part, frozen=True):
    """One person or body over several articles; ``why`` says what joined its mentions."""

    id: str
    name: str
    type: EntityType
    country: str | None = None
    mentions: tuple[SpeakerMention, ...] = ()
    why: str = ""


class Passage(Part, frozen=True):
    """A stretch of one article that repeats a stretch of another."""

    of: Span
    copy: Span


class Copy(Part, frozen=True):
    """An article that repeats another: ``share`` (0 to 1) of its body is the other's."""

    of: str
    copy: str
    share: float
    passages: tuple[Passage, ...] = ()
    why: str = ""


class Origin(Part, frozen=True):
    """The first hand some reports lead back to; ``reports`` index the claim's reports."""

    name: str
    kind: OriginKind
    reports: tuple[int, ...]
    why: str
    speaker: str | None = None


class Count(Part, frozen=True):
    """At least and at most so many."""

    low: int
    high: int


class Stance(Part, frozen=True):
    """A speaker who confirms or denies a claim, or declines to speak of it, and where."""

    speaker: str | None
    article: str
    attribution: str
    span: Span


class Claim(Part, frozen=True):
    """What several reports have in common; ``text`` is its first report's own words."""

    id: str
    text: str
    reports: tuple[Cited, ...]
    outlets: int
    independent_origins: Count
    origins: tuple[Origin, ...]
    confirmed_by: tuple[Stance, ...] = ()
    denied_by: tuple[Stance, ...] = ()
    declined_by: tuple[Stance, ...] = ()
    variants: tuple[str, ...] = ()
    why: str = ""


class Point(Part, frozen=True):
    """One value of a series, as one article gave it."""

    low: float | int | None
    high: float | int | None
    bound: Bound
    as_of: str | None
    article: str
    span: Span
    speaker: str | None = None
    figure: str | None = None
    revises: Literal["upward", "downward", "correction"] | None = None


class Series(Part, frozen=True):
    """The values of one figure over time."""

    counts: str | None
    category: Category
    points: tuple[Point, ...]
    place: str | None = None
    deed: str | None = None
    """What people are counted for where they are: "killed", "aboard"."""
    why: str = ""


class StoryDispute(Part, frozen=True):
    """Two reports of the story that cannot both hold, or a claim and its denial."""

    kind: DisputeKind
    sides: tuple[Cited, ...]
    why: str


class Dated(Part, frozen=True):
    """One event of the story; ``date`` is ISO 8601 as precise as known."""

    date: str | None
    precision: Precision
    status: EventStatus
    label: str
    reports: tuple[Cited, ...]
    type: str | None = None
    lane: str | None = None
    why: str = ""
    basis: DateBasis | None = None
    """What the date rests on; "published" for news that no words date."""


class Question(Part, frozen=True):
    """What readers ask; without answers it is asked, not answered."""

    question: str
    asked_in: str | None
    answers: tuple[Cited, ...] = ()


class Open(Part, frozen=True):
    """An offer, demand or threat that a later event may answer."""

    kind: OpenKind
    event: Cited
    by: str | None = None
    to: str | None = None
    until: str | None = None
    answered_by: Cited | None = None


class Tempo(Part, frozen=True):
    """Distinct events of one day and lane; ``announced`` ones are still to come."""

    date: str
    lane: str
    events: tuple[int, ...]
    announced: bool = False


class Change(Part, frozen=True):
    """A sentence or statement that differs between two versions of one article.

    ``before`` and ``after`` are its words; ``was`` and ``span`` count the text of
    the earlier and of the later version.
    """

    article: str
    what: Literal["sentence", "statement"]
    kind: Literal["added", "removed", "changed"]
    before: str | None
    after: str | None
    was: Span | None
    span: Span | None


class Story(Part, frozen=True, kw_only=True):
    """The articles about one unfolding matter, compared."""

    id: str
    headline: str | None
    articles: tuple[str, ...]
    copies: tuple[Copy, ...] = ()
    claims: tuple[Claim, ...] = ()
    series: tuple[Series, ...] = ()
    disputes: tuple[StoryDispute, ...] = ()
    timeline: tuple[Dated, ...] = ()
    questions: tuple[Question, ...] = ()
    open: tuple[Open, ...] = ()
    tempo: tuple[Tempo, ...] = ()
    changes: tuple[Change, ...] = ()


class Stories(Part, frozen=True, kw_only=True):
    """The comparison of some records."""

    schema: Literal["asreported.stories/1"] = SCHEMA
    articles: tuple[Listed, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    stories: tuple[Story, ...] = ()

    def to_json(self) -> str:
        """This comparison as one line of JSON, exactly the contract."""
        return msgspec.json.encode(self).decode()
