"""``asreported export``: the events of pages in the formats of the trade."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from asreported.cli.pages import Readings, check_output, check_some, find, write
from asreported.cli.terminal import check_published


class Format(StrEnum):
    """What ``export`` writes."""

    plover = "plover"
    geojson = "geojson"
    timelinejs = "timelinejs"
    csv = "csv"


def export(  # noqa: PLR0913 - one parameter an option, as typer wants it
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PAGE...",
            help="Files, folders (their .html, .htm, .txt, .gz files), or - for stdin.",
        ),
    ] = None,
    *,
    form: Annotated[
        Format,
        typer.Option(
            "--format",
            help="PLOVER (a JSON object a line), GeoJSON, TimelineJS, or CSV.",
        ),
    ],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write instead of printing.")
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="Publication date (ISO 8601) for pages that do not give one."
        ),
    ] = None,
    threshold: Annotated[
        float | None,
        typer.Option(
            min=0, max=1, help="Leave out statements less probable than this (0 to 1)."
        ),
    ] = None,
    samples: Annotated[
        bool, typer.Option("--samples", help="Read the sample pages that ship with asreported.")
    ] = False,
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
