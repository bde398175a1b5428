"""Three invented articles about the locks of an invented town, and their comparison by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from asreported.model import Stamp
from asreported.stories.model import (
    Change,
    Cited,
    Claim,
    Copy,
    Count,
    Dated,
    Listed,
    Open,
    Origin,
    Passage,
    Point,
    Question,
    Series,
    Speaker,
    SpeakerMention,
    Stance,
    Stories,
    Story,
    StoryDispute,
    Tempo,
)
from tests.exports.builder import Builder

if TYPE_CHECKING:
    from asreported.model import BlockKind, Record, Span

WIRE, COPY, POST = "a-wire", "b-copy", "c-post"

_TEXTS: dict[str, list[tuple[BlockKind, str]]] = {}
for _line in Path(__file__).with_name("crisis.txt").read_text("utf-8").splitlines():
    _article, _kind, _words = _line.split(": ", 2)
    _TEXTS.setdefault(_article, []).append((_kind, _words))
_TOLD = _TEXTS[WIRE][1][1]
_OUTLETS = {
    WIRE: ("Border Press Agency", "2024-05-13T08:00"),
    COPY: ("The Ferry Street Review", "2024-05-13T10:30"),
    POST: ("Kanalposten", "2024-05-14"),
}


class Crisis:
    """The records, and the spans of words in them."""

    def __init__(self) -> None:
        self.builders = {key: _builder(key) for key in _TEXTS}
        _parts(self.builders[WIRE])

    @property
    def records(self) -> list[Record]:
        return [
            msgspec.structs.replace(
                each.record(),
                article=msgspec.structs.replace(each.article, id=key),
                source=f"pages/{key}.html",
            )
            for key, each in self.builders.items()
        ]

    def span(self, article: str, words: str) -> Span:
        return self.builders[article].span(words)

    def at(self, article: str, words: str, **fields: str) -> Cited:
        return Cited(article, self.span(article, words), **fields)


def _builder(key: str) -> Builder:
    publisher, published = _OUTLETS[key]
    return Builder(
        *_TEXTS[key],
        publisher=publisher,
        published=Stamp(published, "page"),
        url=f"https://{key}.example/ostrel",
    )


def _parts(wire: Builder) -> None:
    wire.says("the clinic", "said", "At least 12 people were hurt", nature="institution")
    wire.does(
        "fall of the pump house",
        "fell",
        place=wire.place("Ostrel", latitude=51.9, longitude=4.5, precision="city"),
    )
    wire.does(
        "offer of free passage",
        "offered",
        type="AID",
        status="offered",
        actors=(wire.actor("The harbour ministry", role="GOV"),),
        recipients=(wire.actor("Mr. Danko"),),
    )


def crisis() -> tuple[Stories, list[Record]]:
    """The comparison and its records."""
    told = Crisis()
    story = Story(
        id="s-1",
        headline="Pump house falls at Ostrel",
        articles=(WIRE, COPY, POST),
        copies=(_copy(told),),
        claims=_claims(told),
        series=(_series(told),),
        disputes=_disputes(told),
        timeline=_timeline(told),
        questions=_questions(told),
        open=_open(told),
        tempo=_tempo(),
        changes=_changes(),
    )
    listed = tuple(
        Listed(key, f"pages/{key}.html", texts[0][1], *_OUTLETS[key])
        for key, texts in _TEXTS.items()
    )
    speakers = (
        Speaker(
            "p1", "the Ostrel clinic", "organisation", mentions=(SpeakerMention(WIRE, "e1"),)
        ),
        Speaker("p2", "the province", "organisation"),
        Speaker("p3", "Mirel Danko", "person"),
        Speaker("p4", "the harbour ministry", "organisation"),
    )
    return Stories(articles=listed, speakers=speakers, stories=(story,)), told.records


def _copy(told: Crisis) -> Copy:
    passage = Passage(told.span(WIRE, _TOLD), told.span(COPY, _TOLD))
    return Copy(WIRE, COPY, 0.97, (passage,), why="published later, same words")


def _claims(told: Crisis) -> tuple[Claim, ...]:
    hurt, cannon = "At least 12 people were hurt", "that water cannon had been used"
    declined = told.span(WIRE, "The province declined to comment")
    return (
        Claim(
            id="c1",
            text=hurt,
            reports=(
                told.at(WIRE, hurt, attribution="a1"),
                told.at(COPY, hurt),
                told.at(POST, "Between 15 and 20 people were hurt"),
            ),
            outlets=3,
            independent_origins=Count(1, 2),
            origins=(
                Origin("the Ostrel clinic", "speaker", (0, 1), "copy of Border Press", "p1"),
                Origin("a nurse", "speaker", (2,), "unnamed, may be of the clinic"),
            ),
            variants=("Between 15 and 20 people were hurt",),
            declined_by=(Stance("p2", WIRE, "a2", declined),),
        ),
        Claim(
            id="c2",
            text="Bystanders saw water cannon",
            reports=(told.at(POST, "Bystanders saw water cannon"),),
            outlets=1,
            independent_origins=Count(1, 1),
            origins=(Origin("Kanalposten", "outlet", (0,), "own reporting"),),
            denied_by=(Stance("p3", WIRE, "a3", told.span(WIRE, cannon)),),
        ),
    )


def _series(told: Crisis) -> Series:
    def point(words: str, article: str = POST, **fields: object) -> Point:
        span = told.span(article, words)
        usual = {"low": None, "high": None, "as_of": None, "speaker": "p1"}
        return Point(article=article, span=span, **usual | fields)

    may = "2024-05-13"
    return Series(
        counts="people",
        category="injured",
        points=(
            point("At least 12 people", WIRE, low=12, bound="at_least", as_of=may),
            point(
                "17 on Tuesday",
                low=17,
                high=17,
                bound="exactly",
                as_of="2024-05-14",
                revises="upward",
            ),
            point("Not more than 9", high=9, bound="at_most", as_of=may, speaker="p2"),
            point(
                "Between 15 and 20 people", low=15, high=20, bound="between", speaker="a nurse"
            ),
        ),
    )


def _disputes(told: Crisis) -> tuple[StoryDispute, ...]:
    sides = (told.at(WIRE, "At least 12 people were hurt", attribution="a1"),
             told.at(POST, "Not more than 9 were hurt"))  # fmt: skip
    return (StoryDispute("figures", sides, "12 or more and at most 9 cannot both hold"),)


def _timeline(told: Crisis) -> tuple[Dated, ...]:
    fell = (told.at(WIRE, "fell", event="v1"), told.at(COPY, "fell"))
    offered = (told.at(WIRE, "offered free passage", event="v2"),)
    strike = (told.at(POST, "will strike"),)
    return (
        Dated("2024-05-16", "day", "planned", "strike of lock keepers", strike, "PROTEST",
              "material_conflict"),
        Dated("2024-05-13", "day", "happened", "fall of the pump house", fell),
        Dated(None, "unknown", "offered", "offer of free passage", offered, "AID",
              "verbal_cooperation"),
    )  # fmt: skip


def _questions(told: Crisis) -> tuple[Question, ...]:
    return (
        Question("Was anybody hurt?", None, (told.at(WIRE, "At least 12 people were hurt"),)),
        Question("Who closed the locks?", COPY),
    )


def _open(told: Crisis) -> tuple[Open, ...]:
    offer = told.at(WIRE, "offered free passage until Friday", event="v2")
    threat = told.at(POST, "will strike on Thursday")
    answer = told.at(WIRE, "declined to comment")
    return (
        Open("threat", threat, by="the guild", answered_by=answer),
        Open("offer", offer, by="p4", until="2024-05-17"),
    )


def _changes() -> tuple[Change, ...]:
    was, now = "Nine were hurt, it said.", "Twelve were hurt, it said."
    gone = "The province will answer."
    return (
        Change(POST, "sentence", "changed", was, now, (0, 24), (0, 26)),
        Change(POST, "sentence", "removed", gone, None, (30, 55), None),
        Change(
            POST, "statement", "changed", "Nine were hurt", "Twelve were hurt", (0, 14), (0, 16)
        ),
    )


def _tempo() -> tuple[Tempo, ...]:
    return (
        Tempo("2024-05-13", "material_conflict", (1,)),
        Tempo("2024-05-16", "material_conflict", (0,), announced=True),
        Tempo("2024-05-13", "verbal_cooperation", (2,)),
    )
