"""CSV (RFC 4180): one row an event, under one row of names."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final

from asreported.exports.events.telling import facts, tellings
from asreported.model import Article, Event, MadeBy, Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.exports.events.telling import Fact

# What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"), also in full
# width and after blanks, which some spreadsheets pass over.
_FORMULA: Final = re.compile(r"\s*[=+\-@\t\r\n＝＋－＠]")
_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def table(records: Iterable[Record]) -> Iterator[str]:
    """The events of records as rows; words that a spreadsheet would run are quoted by a '."""
    yield _row(_names())
    for told in tellings(records):
        yield _row([_cell(value) for value in facts(told).values()])


def _names() -> list[str]:
    """The names of the columns, in order: those of an event that nothing is known of."""
    event = Event(
        id="", label="", type="AGREE", lane="verbal_cooperation", trigger=(), status="happened"
    )
    made_by, article = MadeBy(asreported="", weights=""), Article(id="")
    bare = Record(source="", text_sha256="", made_by=made_by, article=article, events=(event,))
    (told,) = tellings([bare])
    return list(facts(told))


def _cell(value: Fact) -> Fact:
    """Numbers as they are; words so that no spreadsheet takes them for a formula."""
    if not isinstance(value, str):
        return value
    words = _UNFIT.sub("\ufffd", value)
    return f"'{words}" if _FORMULA.match(words) else words


def _row(cells: Iterable[Fact]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()
