"""CSV, JSON and JSON Lines: one row or object an entry, under the names of its facts."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from asreported.exports.cells import cell, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.exports.entries.model import Entry, Heading


def table(entries: Iterable[Entry], heading: Heading) -> Iterator[str]:  # noqa: ARG001 - a format's signature
    """CSV (RFC 4180); words that a spreadsheet would run are quoted by a '."""
    rest = iter(entries)
    first = next(rest, None)
    if first is None:
        return
    yield from rows([first.facts])
    yield from rows(map(cell, entry.facts.values()) for entry in chain((first,), rest))


def lines(entries: Iterable[Entry], heading: Heading) -> Iterator[str]:  # noqa: ARG001 - the same
    """JSON Lines: an object a line."""
    for entry in entries:
        yield msgspec.json.encode(entry.facts).decode() + "\n"


def objects(entries: Iterable[Entry], heading: Heading) -> Iterator[str]:
    """One JSON object with the heading and all entries."""
    head = msgspec.json.encode(heading).decode()
    yield head[:-1] + ',"items":['
    between = "\n"
    for entry in entries:
        yield between + msgspec.json.encode(entry.facts).decode()
        between = ",\n"
    yield "\n]}\n"
