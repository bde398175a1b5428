"""``asreported export``: the events of pages in the formats of the trade."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from asreported.cli.options import OutputFile, Published, Samples, Sources, Threshold
from asreported.cli.pages import Readings, check_output, check_some, find, write
from asreported.cli.terminal import check_published


class Format(StrEnum):
    """What ``export`` writes."""

    plover = "plover"
    geojson = "geojson"
    timelinejs = "timelinejs"
    csv = "csv"


def export(  # noqa: PLR0913 - one parameter an option, as typer wants it
    sources: Sources = None,
    *,
    form: Annotated[
        Format,
        typer.Option(
            "--format",
            help="PLOVER (a JSON object a line), GeoJSON, TimelineJS, or CSV.",
        ),
    ],
    output: OutputFile = None,
    published: Published = None,
    threshold: Threshold = None,
    samples: Samples = False,
) -> None:
    """Write the events of pages: who did what to whom, where and when, one by one.

    Nothing is guessed: an event without a date or coordinates is written without. Exit
    status: 0 when all was read, 1 when some page could not be read (its error is on
    standard error), 2 when the command line is wrong.
    """
    from asreported.exports import export_events

    pages = find(sources or [], samples=samples)
    check_some(pages)
    check_published(published)
    check_output(output)
    records = Readings(pages, published=published, threshold=threshold)
    write(export_events(records, form.value), output)
    records.finish()
