"""CSV (RFC 4180): one row an event, under one row of names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.cells import cell, row
from asreported.exports.events.telling import facts, tellings
from asreported.model import Article, Event, MadeBy, Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def table(records: Iterable[Record]) -> Iterator[str]:
    """The events of records as rows; words that a spreadsheet would run are quoted by a '."""
    yield row(_names())
    for told in tellings(records):
        yield row(map(cell, facts(told).values()))


def _names() -> list[str]:
    """The names of the columns, in order: those of an event that nothing is known of."""
    event = Event(
        id="", label="", type="AGREE", lane="verbal_cooperation", trigger=(), status="happened"
    )
    made_by, article = MadeBy(asreported="", weights=""), Article(id="")
    bare = Record(source="", text_sha256="", made_by=made_by, article=article, events=(event,))
    (told,) = tellings([bare])
    return list(facts(told))
