"""XLSX, row by row: what was written is on disk, so that any number of rows fits in memory."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from xlsxwriter import Workbook

from asreported.exports.cells import readable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xlsxwriter.worksheet import Worksheet

    from asreported.exports.entries.model import Entry, Fact

_ROWS = 1_048_576
"""Rows of a sheet (ECMA-376 as Excel implements it)."""
_LONGEST = 32_767
"""Characters of a cell, of the same."""


def sheet(entries: Iterable[Entry], file: IO[bytes], *, rows: int = _ROWS) -> int:
    """Write entries into a workbook, further sheets where one is full; how many entries.

    All words are written as words: none is taken for a formula, a number or a link.
    """
    book = Workbook(file, {"constant_memory": True, "strings_to_urls": False})
    count = 0
    page: Worksheet | None = None
    at = rows
    for entry in entries:
        if at >= rows or page is None:
            page, at = book.add_worksheet(), 1
            _write(page, 0, list(entry.facts))
        _write(page, at, entry.facts.values())
        at += 1
        count += 1
    if page is None:
        book.add_worksheet()
    book.close()
    return count


def _write(page: Worksheet, at: int, cells: Iterable[Fact]) -> None:
    for column, value in enumerate(cells):
        if isinstance(value, bool):
            page.write_boolean(at, column, value)
        elif isinstance(value, (int, float)):
            page.write_number(at, column, value)
        elif value:
            page.write_string(at, column, readable(value)[:_LONGEST])
