"""Lists of the site in the formats of the trade: pieces of one document, as they come.

No format holds more of a list than the entry at hand, but for those of TimelineJS that have
no date, which stand at its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.exports.entries.annotations import annotated
from asreported.exports.entries.citing import bibtex, csl
from asreported.exports.entries.feed import feed, moment
from asreported.exports.entries.linked import linked, thing
from asreported.exports.entries.model import (
    Cited,
    Entry,
    EntryKind,
    Fact,
    Heading,
    Quoted,
)
from asreported.exports.entries.places import places
from asreported.exports.entries.sheet import sheet
from asreported.exports.entries.slides import slides
from asreported.exports.entries.tables import lines, objects, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


class Form(NamedTuple):
    """A format: how it is written, its media type, and the ending of its files."""

    write: Callable[[Iterable[Entry], Heading], Iterator[str]]
    media: str
    ending: str
    words: str


FORMS: Final = {
    "csv": Form(table, "text/csv; charset=utf-8", "csv", "CSV"),
    "json": Form(objects, "application/json", "json", "JSON"),
    "jsonl": Form(lines, "application/jsonl", "jsonl", "JSON Lines"),
    "annotation": Form(
        annotated, 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
        "anno.jsonld", "Web Annotation",
    ),
    "jsonld": Form(linked, "application/ld+json", "jsonld", "schema.org"),
    "timelinejs": Form(slides, "application/json", "timeline.json", "TimelineJS"),
    "geojson": Form(places, "application/geo+json", "geojson", "GeoJSON"),
    "atom": Form(feed, "application/atom+xml; charset=utf-8", "atom", "Atom"),
    "csl": Form(csl, "application/vnd.citationstyles.csl+json", "csl.json", "CSL-JSON"),
    "bibtex": Form(bibtex, "application/x-bibtex; charset=utf-8", "bib", "BibTeX"),
}  # fmt: skip
"""Every format that is text; ``sheet`` writes XLSX into a file."""

__all__ = [
    "FORMS", "Cited", "Entry", "EntryKind", "Fact", "Form", "Heading", "Quoted", "moment",
    "sheet", "thing",
]  # fmt: skip
