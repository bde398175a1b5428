"""What a decision is: a person's correction, bound to the words that it was made on."""

from __future__ import annotations

from typing import Literal

from asreported.model import (
    Act,
    Attribution,
    Bound,
    Category,
    EntityType,
    Event,
    EventStatus,
    EventType,
    Figure,
    Nature,
    Part,
    Span,
    Spans,
)

Kind = Literal[
    "accept", "reject", "span", "speaker", "fix", "add", "figure", "event", "merge", "split"
]
"""``merge`` and ``split`` speak of two members; all others of one part of one record."""
PartKind = Literal["attribution", "figure", "event"]
Joined = Literal["entity", "claim", "story"]


class Quote(Part, frozen=True):
    """W3C TextPositionSelector and TextQuoteSelector in one: where, and which words."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


class Ground(Part, frozen=True):
    """A block that quoted words stand in: where, and SHA-256 of its words.

    ``alone``: no other block of that text had the same words.
    """

    start: int
    end: int
    sha256: str
    alone: bool


class Anchor(Part, frozen=True):
    """What binds a decision to a text: its hash, the words, and the blocks around them."""

    text_sha256: str
    quotes: tuple[Quote, ...] = ()
    blocks: tuple[Ground, ...] = ()


class Named(Part, frozen=True):
    """Who is meant: a name, its type, and a mention in the text; no name is nobody."""

    name: str
    type: EntityType = "other"
    mention: Span | None = None


class Reference(Part, frozen=True):
    """What an identifier inside a kept part named, by its stretches of the text."""

    id: str
    kind: Literal["entity", "attribution", "time", "figure"]
    spans: Spans = ()
    named: Named | None = None


class Target(Part, frozen=True, kw_only=True):
    """The part of a record that was decided on, as it was read; one of the three is set.

    ``key`` stays when the text is read again, and when decisions change the part.
    """

    key: str
    kind: PartKind
    attribution: Attribution | None = None
    figure: Figure | None = None
    event: Event | None = None
    references: tuple[Reference, ...] = ()


class Amount(Part, frozen=True):
    """How many, as a person read it; see ``model.Figure`` for what a bound sets."""

    low: float | int | None
    high: float | int | None
    bound: Bound
    unit: str | None = None


class Change(Part, frozen=True, kw_only=True):
    """What is decided of a part; ``None`` leaves a field as it is read."""

    source: Spans | None = None
    cue: Spans | None = None
    content: Spans | None = None
    speaker: Named | None = None
    nature: Nature | None = None
    act: Act | None = None
    negated: bool | None = None
    hedged: bool | None = None
    amount: Amount | None = None
    counts: str | None = None
    category: Category | None = None
    status: EventStatus | None = None
    type: EventType | None = None
    label: str | None = None


class End(Part, frozen=True):
    """One of two members: its article, its name, its first stretch there, and its anchor.

    ``key`` is ``stories.keys.member_key`` on the day; of a story, the article stands for it.
    """

    article: str
    name: str
    key: str = ""
    span: Span | None = None
    anchor: Anchor | None = None


class Tie(Part, frozen=True):
    """Two members that a person said are one (or, by ``split``, are not)."""

    of: Joined
    one: End
    other: End


class Decision(Part, frozen=True, kw_only=True):
    """One person's correction. ``id`` orders what was made in one moment.

    ``target``, ``change`` and ``anchor`` are of a part of one article, ``tie`` of two
    members. ``made`` is ISO 8601.
    """

    id: str
    kind: Kind
    article: str
    target: Target | None = None
    change: Change = Change()
    tie: Tie | None = None
    anchor: Anchor | None = None
    reason: str = ""
    author: str = ""
    made: str = ""


class Orphan(Part, frozen=True):
    """A decision whose words are no longer there to hold it, and why."""

    decision: Decision
    why: str
