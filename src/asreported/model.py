"""What a record is made of: frozen values, no behaviour beyond their fields.

The JSON of these structs is the contract of ``asreported read --format json``.
Spans are ``(start, end)`` in Unicode code points of ``Article.text``, end
exclusive. What is not known is ``None``; a list is never ``None``.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from asreported.errors import RecordError

SCHEMA: Literal["asreported.record/1"] = "asreported.record/1"

Span: TypeAlias = tuple[int, int]
Spans: TypeAlias = tuple[Span, ...]

BlockKind = Literal[
    "headline",
    "standfirst",
    "heading",
    "paragraph",
    "list_item",
    "quote",
    "table",
    "live_entry",
    "fact_box",
    "cross_link",
    "caption",
    "correction",
]
EntityType = Literal["person", "organisation", "place", "group", "facility", "other"]
AttributionKind = Literal["direct", "indirect", "mixed"]
Nature = Literal["named", "unnamed", "institution", "document", "outlet", "implied"]
Act = Literal[
    "assert",
    "confirm",
    "deny",
    "accuse",
    "announce",
    "order",
    "ask",
    "promise",
    "threaten",
    "offer",
    "decline",
    "believe",
]
Bound = Literal[
    "exactly",
    "about",
    "at_least",
    "more_than",
    "at_most",
    "less_than",
    "between",
]
Category = Literal[
    "killed",
    "injured",
    "missing",
    "detained",
    "displaced",
    "troops",
    "ships",
    "aircraft",
    "vehicles",
    "people",
    "money",
    "share",
    "distance",
    "area",
    "mass",
    "duration",
    "other",
]
TimeType = Literal["date", "time", "duration", "set"]
WhenBasis = Literal["stated", "tense", "report"]
TimeBasis = Literal["explicit", "published", "given", "text", "copyright_year", "unresolved"]
EvidenceField = Literal[
    "headline", "standfirst", "bylines", "published", "modified", "publisher", "url"
]
DisputeKind = Literal["denial", "figures", "opposed"]
EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "CONCEDE",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
EventStatus = Literal[
    "happened",
    "ongoing",
    "planned",
    "threatened",
    "demanded",
    "offered",
    "denied",
    "hypothetical",
    "habitual",
]
Lane = Literal[
    "verbal_cooperation",
    "material_cooperation",
    "verbal_conflict",
    "material_conflict",
]


class Part(msgspec.Struct, frozen=True, gc=False):
    """Base of everything in a record: immutable, compared by value.

    What is made whole and never changed can lie in no ring of references, so the garbage
    collector need not walk it: with thousands of records in hand it otherwise walks them
    again and again.
    """


class Stamp(Part, frozen=True):
    """A date or time of the page: ISO 8601 as precise as known, and its basis."""

    value: str
    basis: Literal["page", "given"]


class Image(Part, frozen=True):
    """A picture of the article; any field may be unknown."""

    url: str | None = None
    caption: str | None = None
    credit: str | None = None


class Link(Part, frozen=True):
    """A link to another article."""

    title: str
    url: str | None = None


class Copyright(Part, frozen=True):
    """The copyright line: who holds it, and its year (not a publication date)."""

    holder: str | None = None
    year: int | None = None


class Block(Part, frozen=True):
    """A slice of the article's text with a kind.

    ``level`` is a heading's, 1 to 6, where the markup gives it; ``time`` a live
    entry's: ISO 8601, or ``HH:MM`` where the page gives the hour alone.
    """

    kind: BlockKind
    start: int
    end: int
    level: int | None = None
    time: str | None = None


class Evidence(Part, frozen=True):
    """A place of the page that gives a value for a field, whether it was used or not.

    ``value`` is what the place says; of dates, read as ISO 8601. ``where`` names the
    place: "JSON-LD NewsArticle.datePublished", "meta og:title", "h1",
    "time[datetime]", "text", or "given" by the caller.
    """

    field: EvidenceField
    value: str
    where: str
    used: bool


class Missing(Part, frozen=True):
    """Something a reader would expect that is not there, and why."""

    what: str
    why: str


class Article(Part, frozen=True):
    """What the page says, read.

    ``text`` holds every block in reading order; the body is its headings,
    paragraphs, list items, quotes, tables and live entries.
    """

    id: str
    url: str | None = None
    publisher: str | None = None
    headline: str | None = None
    standfirst: str | None = None
    bylines: tuple[str, ...] = ()
    published: Stamp | None = None
    modified: Stamp | None = None
    language: str | None = None
    reading_minutes: int | None = None
    comment_count: int | None = None
    images: tuple[Image, ...] = ()
    related: tuple[Link, ...] = ()
    copyright: Copyright | None = None
    text: str = ""
    blocks: tuple[Block, ...] = ()
    missing: tuple[Missing, ...] = ()
    agencies: tuple[str, ...] = ()
    section: str | None = None
    tags: tuple[str, ...] = ()
    licence: str | None = None
    evidence: tuple[Evidence, ...] = ()

    def to_json(self) -> str:
        """This article as one line of JSON."""
        return msgspec.json.encode(self).decode()


class Entity(Part, frozen=True):
    """Somebody or something named or described, with all its mentions.

    ``count`` is how many a group is said to be: "two officials" are 2.
    """

    id: str
    name: str
    type: EntityType
    description: str | None = None
    mentions: Spans = ()
    count: int | None = None


class Source(Part, frozen=True):
    """The source span of an attribution; all empty when it is implied."""

    spans: Spans = ()
    head: Span | None = None
    speaker: str | None = None
    nature: Nature = "implied"


class Cue(Part, frozen=True):
    """The cue span: the words that say that something is said."""

    spans: Spans
    lemma: str
    act: Act = "assert"


class Content(Part, frozen=True):
    """The content span: what is said."""

    spans: Spans


class Attribution(Part, frozen=True):
    """An attribution relation of the PARC / PolNeAR tradition."""

    id: str
    kind: AttributionKind
    source: Source
    cue: Cue
    content: Content
    within: str | None = None
    negated: bool = False
    hedged: bool = False
    probability: float = 1.0
    decided: str | None = None
    """Key of the people's decisions that it carries; None where nobody decided on it."""


class Voice(Part, frozen=True):
    """A stretch that nobody is said to have said: plain assertion, or the outlet's reading."""

    span: Span
    kind: Literal["reported_fact", "interpretation"]


class Figure(Part, frozen=True):
    """A quantity, what it counts, as of when, and on whose word.

    ``exactly`` and ``about`` set low and high to the value; ``at_least`` and
    ``more_than`` set low only; ``at_most`` and ``less_than`` high only;
    ``between`` both.
    """

    id: str
    span: Span
    low: float | int | None
    high: float | int | None
    bound: Bound
    unit: str | None = None
    change: Literal["total", "additional"] = "total"
    place: str | None = None
    counts: str | None = None
    counts_span: Span | None = None
    category: Category = "other"
    as_of: str | None = None
    attribution: str | None = None
    decided: str | None = None
    """As of an attribution."""


class Time(Part, frozen=True):
    """A TIMEX3-like expression; earliest and latest are both inclusive."""

    id: str
    span: Span
    type: TimeType
    value: str | None
    earliest: str | None = None
    latest: str | None = None
    basis: TimeBasis = "unresolved"


class Dispute(Part, frozen=True):
    """Two reports of one article that cannot both hold, or a claim denied."""

    kind: DisputeKind
    sides: tuple[Spans, ...]
    why: str


class Actor(Part, frozen=True):
    """Who takes part in an event."""

    span: Span
    entity: str | None = None
    country: str | None = None
    role: str | None = None


class Place(Part, frozen=True):
    """Where an event is."""

    span: Span
    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: Literal["point", "city", "region", "country", "sea", "unknown"] = "unknown"


class When(Part, frozen=True):
    """The bounds of an event in time, both inclusive, and what they rest on.

    ``stated`` is the time that governs it; ``report`` the day of the report, of what it
    tells as news; ``tense`` no more than what its verb's tense tells beside that day.
    """

    earliest: str | None
    latest: str | None
    basis: WhenBasis


class Event(Part, frozen=True, kw_only=True):
    """Who did what to whom, where and when."""

    id: str
    label: str
    type: EventType
    mode: str | None = None
    lane: Lane
    contexts: tuple[str, ...] = ()
    trigger: Spans
    mentions: Spans = ()
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    place: Place | None = None
    time: str | None = None
    when: When | None = None
    status: EventStatus
    attribution: str | None = None
    figures: tuple[str, ...] = ()
    probability: float = 1.0
    decided: str | None = None
    """As of an attribution."""


class MadeBy(Part, frozen=True):
    """Versions of the code and the weights that made a record."""

    asreported: str
    weights: str


class Record(Part, frozen=True, kw_only=True):
    """All that was read from one article."""

    schema: Literal["asreported.record/1"] = SCHEMA
    source: str
    text_sha256: str
    made_by: MadeBy
    article: Article
    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    voice: tuple[Voice, ...] = ()
    figures: tuple[Figure, ...] = ()
    times: tuple[Time, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    events: tuple[Event, ...] = ()
    missing: tuple[Missing, ...] = ()

    def to_json(self) -> str:
        """This record as one line of JSON, exactly the contract."""
        return msgspec.json.encode(self).decode()

    @classmethod
    def from_json(cls, data: str | bytes) -> Record:
        """The record that a line of JSON holds.

        Raises ``RecordError`` when it is not a record of this schema.
        """
        try:
            return msgspec.json.decode(data, type=cls)
        except (msgspec.DecodeError, UnicodeError) as error:
            what = f"not a record of schema {SCHEMA}: {error}"
            raise RecordError(what) from error
