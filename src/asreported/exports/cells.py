"""Cells of tables that spreadsheets open: numbers as they are, words that run nothing."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"), also in full
# width and after blanks, which some spreadsheets pass over.
_FORMULA: Final = re.compile(r"\s*[=+\-@\t\r\n＝＋－＠]")
_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

Cell = str | int | float | bool | None


def readable(words: str) -> str:
    """Words without the characters that no table may hold."""
    return _UNFIT.sub("\ufffd", words)


def cell(value: Cell) -> Cell:
    """Numbers as they are; words so that no spreadsheet takes them for a formula."""
    if not isinstance(value, str):
        return value
    if value.isprintable() and value[:1].isalnum():
        return value
    words = readable(value)
    return f"'{words}" if _FORMULA.match(words) else words


def rows(cells: Iterable[Iterable[Cell]]) -> Iterator[str]:
    """Rows of CSV, one after another: one writer for all of them."""
    out = io.StringIO()
    writer = csv.writer(out)
    for one in cells:
        writer.writerow(one)
        yield out.getvalue()
        out.seek(0)
        out.truncate()


def row(cells: Iterable[Cell]) -> str:
    """One row of CSV (RFC 4180)."""
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()
