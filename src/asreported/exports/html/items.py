"""What can be pointed at: each statement, reading, figure, date, event and dispute.

An item has one card in the record and any number of marks in the article. Its key
(``statement-1``) is ours, because identifiers of a record may hold any characters.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from asreported.exports.happenings import Happenings
from asreported.exports.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from asreported.model import Attribution, Record, Span

Layer = Literal["statement", "voice", "figure", "date", "event", "dispute"]
Part = Literal[
    "source", "cue", "content", "reading", "figure", "counts", "date", "side",
    "trigger", "mention", "party", "site",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of the record; ``label`` is what the record calls it ("a1")."""

    layer: Layer
    at: int
    label: str

    @property
    def key(self) -> str:
        """The anchor of its card."""
        return f"{self.layer}-{self.at}"

    @property
    def mark(self) -> str:
        """The anchor of its mark in the article."""
        return f"{self.key}-mark"

    @property
    def name(self) -> str:
        """The anchor of the words that name it."""
        return f"{self.key}-name"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that belongs to an item; ``handle``: it is the link to the card."""

    item: Item
    part: Part
    start: int
    end: int
    handle: bool = False


class Elsewhere(NamedTuple):
    """Where else a thing of the record is reported: in words, and the address that shows it."""

    words: str
    address: str


class Items:
    """The items of a record, in the record's order, with where they stand in the text."""

    def __init__(
        self, record: Record, elsewhere: Mapping[str, Iterable[Elsewhere]] | None = None
    ) -> None:
        """``elsewhere`` is by identifier of the record ("a1") what other pages say of it."""
        self.record = record
        self._elsewhere = elsewhere or {}
        self.wording = Wording(record)
        self.statements = tuple(
            Item("statement", at, each.id) for at, each in enumerate(record.attributions, 1)
        )
        self.readings = tuple(
            Item("voice", at, f"i{at}") for at, _ in enumerate(self.wording.readings, 1)
        )
        self.figures = tuple(
            Item("figure", at, each.id) for at, each in enumerate(record.figures, 1)
        )
        self.dates = tuple(Item("date", at, each.id) for at, each in enumerate(record.times, 1))
        self.events = tuple(
            Item("event", at, each.id) for at, each in enumerate(record.events, 1)
        )
        self.disputes = tuple(
            Item("dispute", at, f"d{at}") for at, _ in enumerate(record.disputes, 1)
        )
        self.pieces = (
            *self._statements(),
            *self._readings(),
            *self._figures(),
            *self._dates(),
            *self._events(),
            *self._disputes(),
        )
        self._placed = frozenset(piece.item for piece in self.pieces)
        self._by_label = {item.label: item for item in reversed(self.statements)}
        self.happenings = Happenings(self.wording)

    def statement(self, attribution: Attribution | None) -> Item | None:
        """The item of an attribution."""
        return self._by_label.get(attribution.id) if attribution else None

    def elsewhere(self, item: Item) -> Iterable[Elsewhere]:
        """Where else it is reported."""
        return self._elsewhere.get(item.label, ())

    def placed(self, item: Item) -> bool:
        """Whether an item has a mark in the text."""
        return item in self._placed

    def _statements(self) -> Iterable[Piece]:
        for item, each in zip(self.statements, self.record.attributions, strict=True):
            source, cue, content = each.source.spans, each.cue.spans, each.content.spans
            yield from self._pieces(item, "source", source, handle=not cue)
            yield from self._pieces(item, "cue", cue, handle=True)
            alone = not cue and not source
            yield from self._pieces(item, "content", content, handle=alone)

    def _readings(self) -> Iterable[Piece]:
        for item, span in zip(self.readings, self.wording.readings, strict=True):
            yield from self._pieces(item, "reading", (span,))

    def _figures(self) -> Iterable[Piece]:
        for item, each in zip(self.figures, self.record.figures, strict=True):
            yield from self._pieces(item, "figure", (each.span,), handle=True)
            counted = (each.counts_span,) if each.counts_span else ()
            yield from self._pieces(item, "counts", counted)

    def _dates(self) -> Iterable[Piece]:
        for item, each in zip(self.dates, self.record.times, strict=True):
            yield from self._pieces(item, "date", (each.span,), handle=True)

    def _events(self) -> Iterable[Piece]:
        for item, each in zip(self.events, self.record.events, strict=True):
            again = (span for span in each.mentions if span not in each.trigger)
            yield from self._pieces(item, "trigger", each.trigger, handle=True)
            yield from self._pieces(item, "mention", again)
            parties = dict.fromkeys(one.span for one in (*each.actors, *each.recipients))
            yield from self._pieces(item, "party", parties)
            yield from self._pieces(item, "site", (each.place.span,) if each.place else ())

    def _disputes(self) -> Iterable[Piece]:
        for item, each in zip(self.disputes, self.record.disputes, strict=True):
            for side in each.sides:
                yield from self._pieces(item, "side", side)

    def _pieces(
        self,
        item: Item,
        part: Part,
        spans: Iterable[Span],
        *,
        handle: bool = False,
    ) -> Iterable[Piece]:
        for at, (start, end) in enumerate(self.wording.valid(spans)):
            yield Piece(item, part, start, end, handle=handle and at == 0)
