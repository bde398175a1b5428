"""Records built by hand: spans are found by their words in an invented article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asreported.model import (
    Actor,
    Article,
    Attribution,
    Content,
    Copyright,
    Cue,
    Dispute,
    Entity,
    Event,
    Figure,
    Image,
    Link,
    MadeBy,
    Missing,
    Place,
    Record,
    Source,
    Span,
    Spans,
    Stamp,
    Time,
    Voice,
)
from asreported.pages.draft import lay_out

if TYPE_CHECKING:
    from asreported.model import BlockKind, DisputeKind

Words = str | tuple[str, ...]


class Builder:
    """Gathers the parts of one record over the blocks of an article."""

    def __init__(self, *blocks: tuple[BlockKind, str], **fields: object) -> None:
        self.text, laid = lay_out(blocks)
        named = dict(reversed(blocks))
        head = {kind: named[kind] for kind in ("headline", "standfirst") if kind in named}
        self.article = Article(id="0" * 32, text=self.text, blocks=laid, **head | fields)
        self.entities: list[Entity] = []
        self.attributions: list[Attribution] = []
        self.figures: list[Figure] = []
        self.voice: list[Voice] = []
        self.times: list[Time] = []
        self.disputes: list[Dispute] = []
        self.events: list[Event] = []

    def span(self, words: str, *, after: str = "") -> Span:
        """Where words stand, the first time after other words."""
        start = self.text.index(words, self.text.index(after) + len(after) if after else 0)
        return start, start + len(words)

    def spans(self, words: Words, *, after: str = "") -> Spans:
        parts = (words,) if isinstance(words, str) else words
        return tuple(self.span(part, after=after) for part in parts if part)

    def entity(self, name: str, **fields: object) -> str:
        key = f"e{len(self.entities) + 1}"
        self.entities.append(Entity(id=key, name=name, **{"type": "person"} | fields))
        return key

    def says(
        self, source: Words, cue: Words, content: Words, *, after: str = "", **fields: object
    ) -> str:
        """An attribution; ``speaker``, ``nature`` and ``act`` go where they belong."""
        key = f"a{len(self.attributions) + 1}"
        nature = fields.pop("nature", "named")
        speaker = fields.pop("speaker", None)
        act = fields.pop("act", "assert")
        spans = self.spans(source, after=after)
        cue_spans = self.spans(cue, after=after)
        self.attributions.append(
            Attribution(
                id=key,
                source=Source(spans, spans[0] if spans else None, speaker, nature),
                cue=Cue(cue_spans, fields.pop("lemma", "say"), act),
                content=Content(self.spans(content, after=after)),
                **{"kind": "indirect"} | fields,
            )
        )
        return key

    def reads(self, words: str, kind: str = "interpretation") -> None:
        """A stretch of the outlet's own voice."""
        self.voice.append(Voice(self.span(words), kind))

    def counts(
        self, words: str, *, after: str = "", counted: str = "", **fields: object
    ) -> str:
        key = f"f{len(self.figures) + 1}"
        spans = {"counts_span": self.span(counted, after=after)} if counted else {}
        bounds = {"low": None, "high": None}
        span = self.span(words, after=after)
        self.figures.append(Figure(id=key, span=span, **bounds | spans | fields))
        return key

    def dates(self, words: str, value: str | None, *, after: str = "", **fields: object) -> str:
        key = f"t{len(self.times) + 1}"
        span = self.span(words, after=after)
        kind = fields.pop("type", "date")
        self.times.append(Time(id=key, span=span, type=kind, value=value, **fields))
        return key

    def actor(self, words: str, *, after: str = "", **fields: object) -> Actor:
        return Actor(span=self.span(words, after=after), **fields)

    def place(self, words: str, *, after: str = "", **fields: object) -> Place:
        return Place(span=self.span(words, after=after), **{"name": words} | fields)

    def does(self, label: str, trigger: Words, *, after: str = "", **fields: object) -> str:
        """An event; what is not given is a deed of coercion that happened."""
        key = f"v{len(self.events) + 1}"
        usual = {"type": "COERCE", "lane": "material_conflict", "status": "happened"}
        spans = self.spans(trigger, after=after)
        self.events.append(Event(id=key, label=label, trigger=spans, **usual | fields))
        return key

    def disputed(self, kind: DisputeKind, why: str, *sides: Words) -> None:
        spans = tuple(self.spans(side) for side in sides)
        self.disputes.append(Dispute(kind=kind, sides=spans, why=why))

    def record(self, *missing: Missing) -> Record:
        return Record(
            source="pages/dam.html",
            text_sha256="0" * 64,
            made_by=MadeBy(asreported="0.1.0", weights="2026-01"),
            article=self.article,
            entities=tuple(self.entities),
            attributions=tuple(self.attributions),
            voice=tuple(self.voice),
            figures=tuple(self.figures),
            times=tuple(self.times),
            disputes=tuple(self.disputes),
            events=tuple(self.events),
            missing=missing,
        )


def plain(text: str = "Nothing was said.", **fields: object) -> Builder:
    """A builder over one paragraph."""
    return Builder(("paragraph", text), **fields)


def canal() -> Builder:
    """An article with everything a record can show."""
    builder = Builder(*_blocks(), **_FIELDS)
    _statements(builder)
    _figures(builder)
    _dates(builder)
    _events(builder)
    builder.reads("contradicting earlier accounts by bystanders")
    builder.reads("The upper basin is closed to bathing", "reported_fact")
    builder.disputed(
        "figures",
        "the clinic and the province count the injured differently",
        "At least seven people were hurt in the crush",
        "the number at three",
    )
    builder.disputed(
        "denial",
        "the province denies what bystanders reported",
        "that water cannon had been used",
        "earlier accounts by bystanders",
    )
    return builder


_FIELDS: dict[str, object] = {
    "url": "https://ferry-street.example/ostrel-locks",
    "publisher": "The Ferry Street Review",
    "bylines": ("Hanna Ames", "Rasmus Oye"),
    "published": Stamp("2024-05-14T09:12", "page"),
    "language": "en",
    "reading_minutes": 4,
    "comment_count": 12,
    "images": (
        Image(None, "Barges waiting below the third lock.", "Ivo Kranz / Border Press Agency"),
    ),
    "related": (Link("The canal, explained in maps", "https://ferry-street.example/maps"),),
    "copyright": Copyright("The Ferry Street Review Ltd", 2024),
}


def _blocks() -> list[tuple[BlockKind, str]]:
    """The article's blocks, one a line of canal.txt: its kind, a colon, its words."""
    lines = Path(__file__).with_name("canal.txt").read_text("utf-8").splitlines()
    pairs = (line.split(": ", 1) for line in lines)
    return [(kind, words.replace("\\n", "\n")) for kind, words in pairs]


def _statements(builder: Builder) -> None:
    minister = builder.entity("Elin Vask", description="Harbour Minister")
    ministry = builder.entity("Ostrel's harbour ministry", type="organisation")
    builder.says(
        "Mirel Danko, who has worked the third lock since 1998,",
        "said",
        ("“We were told to stop,”", "“and nobody has told us to start.”"),
        kind="direct",
        speaker=builder.entity("Mirel Danko"),
        probability=0.97,
    )
    builder.says(
        "Harbour Minister Elin Vask",
        "told reporters",
        "the gates would stay shut “until the water is safe”",
        kind="mixed",
        speaker=minister,
        act="announce",
    )
    builder.says(
        "A leaked survey",
        "says",
        "between 110,000 and 120,000 litres of fuel ran into the upper basin in June",
        nature="document",
        hedged=True,
    )
    builder.says(
        "The ministry",
        "called",
        "the survey “unsigned and unsound”",
        kind="mixed",
        nature="institution",
        speaker=ministry,
    )
    builder.says(
        "the Ostrel clinic",
        "said",
        "At least seven people were hurt in the crush at the pump house on Saturday",
        after="Was anybody hurt?",
        nature="institution",
    )
    builder.says("The province", "put", "the number at three", nature="institution")
    builder.says(
        "The province",
        "denied",
        "that water cannon had been used",
        nature="institution",
        act="deny",
        negated=True,
    )
    outer = builder.says(
        "the newspaper Kanalposten",
        "reported",
        (
            "Fewer than 40 guards remain at the site",
            "citing a dispatcher who said the rest had been sent home on the 24th",
        ),
        after="bystanders",
        nature="outlet",
    )
    builder.says(
        "a dispatcher",
        "said",
        "the rest had been sent home on the 24th",
        after="citing",
        nature="unnamed",
        within=outer,
        probability=0.41,
    )


def _figures(builder: Builder) -> None:
    builder.counts(
        "between 110,000 and 120,000 litres",
        low=110_000,
        high=120_000,
        bound="between",
        unit="litre",
        counts="fuel",
        counted="fuel",
        attribution="a3",
    )
    builder.counts("Some 1,900", low=1900, high=1900, bound="about", counts="households")
    builder.counts("nine days", low=9, high=9, bound="exactly", unit="day", category="duration")
    builder.counts("no more than 4.5 litres", high=4.5, bound="at_most", unit="litre")
    builder.counts("142 kilometres", low=142, high=142, bound="exactly", unit="kilometre")
    builder.counts(
        "roughly 2.1 billion crowns",
        low=2.1e9,
        high=2.1e9,
        bound="about",
        unit="crown",
        category="money",
    )
    builder.counts(
        "At least seven people",
        low=7,
        bound="at_least",
        counts="people",
        category="injured",
        as_of="2024-05-11",
        place="the pump house",
        attribution="a5",
    )
    builder.counts(
        "three", low=3, high=3, bound="exactly", category="injured", attribution="a6"
    )
    builder.counts(
        "Fewer than 40 guards",
        high=40,
        bound="less_than",
        counts="guards",
        counted="guards",
        attribution="a8",
    )


def _dates(builder: Builder) -> None:
    builder.dates(
        "Thursday",
        "2024-05-09TNI",
        earliest="2024-05-09T18:00",
        latest="2024-05-10T05:59",
        basis="published",
    )
    builder.dates("1998", "1998", basis="explicit")
    builder.dates(
        "June", "2024-06", earliest="2024-06-01", latest="2024-06-30", basis="published"
    )
    builder.dates("nine days", "P9D", type="duration", basis="explicit")
    builder.dates("Saturday", "2024-05-11", basis="published")
    builder.dates("the 24th", None, basis="unresolved")


def _events(builder: Builder) -> None:
    builder.does(
        "lock closure",
        "closed",
        after="keepers of Ostrel",
        mentions=builder.spans(("closed", "stay shut"), after="keepers of Ostrel"),
        actors=(builder.actor("The lock keepers of Ostrel", country="OST", role="CVL"),),
        place=builder.place(
            "Ostrel",
            after="The lock keepers of ",
            country="OST",
            latitude=51.9,
            longitude=4.5,
            precision="city",
        ),
        time="t1",
    )
    builder.does(
        "use of water cannon",
        "water cannon",
        type="ASSAULT",
        mode="riot-control",
        contexts=("protest",),
        status="denied",
        actors=(builder.actor("The province", role="GOV"),),
        recipients=(builder.actor("bystanders"),),
        place=builder.place("the pump house", precision="point"),
        attribution="a7",
        figures=("f7",),
        probability=0.4,
    )
    builder.does(
        "sending home of guards",
        "sent home",
        type="RETREAT",
        lane="material_cooperation",
        place=builder.place("the site", latitude=51.9, longitude=4.5, precision="region"),
        attribution="a9",
    )
