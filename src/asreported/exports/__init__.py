"""Records in the shapes people read and the formats of the trade."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.exports.events import EventFormat
    from asreported.model import Record
    from asreported.statements import Explanation
    from asreported.stories.model import Stories

__all__ = [
    "export_events",
    "render_explained",
    "render_html",
    "render_stories_html",
    "render_stories_text",
    "render_text",
]


def render_html(record: Record) -> str:
    """One self-contained HTML page: the article with its marks, beside it the record.

    Nothing is fetched when it is opened, and it can be read without JavaScript.
    The article's words are untrusted and escaped throughout.
    """
    # The renderers are imported where they run: `asreported --help` needs neither.
    from asreported.exports.html import page  # noqa: PLC0415 - loaded when used

    return page(record)


def render_text(record: Record, *, width: int = 80, colour: bool = False) -> str:
    """A record for a terminal, in lines of at most ``width`` columns (never under 40).

    With ``colour`` the text holds ANSI styles and typographic arrows and dashes;
    without, everything but the article's own words is ASCII. Control characters
    of the article are shown as escapes, so that no page can steer a terminal.
    """
    from asreported.exports.text import sheet  # noqa: PLC0415 - as above

    return sheet(record, width=width, colour=colour)


def render_explained(
    record: Record,
    explanations: Sequence[Explanation],
    *,
    width: int = 80,
    colour: bool = False,
) -> str:
    """Why each attribution of a record is there, for a terminal as ``render_text`` is.

    Weights are in log odds: above zero speaks for, below against; the heaviest are shown.
    """
    from asreported.exports.explained import reasons  # noqa: PLC0415 - as above

    return reasons(record, explanations, width=width, colour=colour)


def export_events(records: Iterable[Record], form: EventFormat) -> Iterator[str]:
    """The events of records in a format of the trade: pieces of one document, as they come.

    ``plover`` is one JSON object a line (field names of the PLOVER manual), ``geojson`` one
    FeatureCollection, ``timelinejs`` one JSON object, ``csv`` one row an event. What is not
    known is null or an empty cell: no date and no coordinates are guessed.
    """
    from asreported.exports.events import events_as  # noqa: PLC0415 - as above

    return events_as(form, records)


def render_stories_html(stories: Stories, records: Iterable[Record]) -> str:
    """A comparison as one self-contained HTML page, led by questions; no script is needed.

    ``records`` are those it was made from: they hold the sentences that are shown.
    """
    from asreported.exports.stories import page  # noqa: PLC0415 - as above

    return page(stories, records)


def render_stories_text(
    stories: Stories, records: Iterable[Record], *, width: int = 80, colour: bool = False
) -> str:
    """A comparison for a terminal, as ``render_text`` is; ``records`` as for the page."""
    from asreported.exports.stories import sheet  # noqa: PLC0415 - as above

    return sheet(stories, records, width=width, colour=colour)
