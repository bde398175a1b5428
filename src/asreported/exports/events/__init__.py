"""Events in the formats of the trade: PLOVER, GeoJSON, TimelineJS and CSV.

Each format takes records as they come and gives the pieces of one document as they are
ready, so that any number of pages can be exported without holding them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from asreported.exports.events.geojson import geojson
from asreported.exports.events.plover import plover
from asreported.exports.events.table import table
from asreported.exports.events.timelinejs import timelinejs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from asreported.model import Record

EventFormat = Literal["plover", "geojson", "timelinejs", "csv"]

_WRITERS: Final[Mapping[EventFormat, Callable[[Iterable[Record]], Iterator[str]]]] = {
    "plover": plover,
    "geojson": geojson,
    "timelinejs": timelinejs,
    "csv": table,
}

__all__ = ["EventFormat", "events_as"]


def events_as(form: EventFormat, records: Iterable[Record]) -> Iterator[str]:
    """The pieces of one document with the events of all records, in order."""
    return _WRITERS[form](records)
