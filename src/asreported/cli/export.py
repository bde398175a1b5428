"""``asreported export``: the events of pages in the formats of the trade."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
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
        Format | None,
        typer.Option(
            "--format",
            help="PLOVER (a JSON object a line), GeoJSON, TimelineJS, or CSV.",
        ),
    ] = None,
    wacz: Annotated[
        str | None,
        typer.Option(
            metavar="STORY",
            help="Write the fetched pages of a story of the site, by its key, as WACZ.",
        ),
    ] = None,
    output: OutputFile = None,
    published: Published = None,
    threshold: Threshold = None,
    samples: Samples = False,
) -> None:
    """Write the events of pages: who did what to whom, where and when, one by one.

    With ``--wacz`` the evidence of a story of the site instead: the answers that brought
    its pages, with their times and hashes, as an archive that replay programs open.

    Nothing is guessed: an event without a date or coordinates is written without. Exit
    status: 0 when all was read, 1 when some page could not be read (its error is on
    standard error), 2 when the command line is wrong.
    """
    from asreported.exports import export_events

    if wacz is not None:
        _evidence(wacz, output)
        return
    if form is None:
        raise typer.BadParameter("name a format", param_hint="--format")
    pages = find(sources or [], samples=samples)
    check_some(pages)
    check_published(published)
    check_output(output)
    records = Readings(pages, published=published, threshold=threshold)
    write(export_events(records, form.value), output)
    records.finish()


def _evidence(story: str, output: Path | None) -> None:
    """Write the evidence of a story, and say what has none."""
    if output is None:
        raise typer.BadParameter("name the file to write", param_hint="--output")
    check_output(output)
    from asreported.desk.serving import ready, with_storage

    with with_storage():
        ready()
        from asreported.desk.evidence import write_evidence

        written = write_evidence(story, output)
    typer.echo(f"{written.answers} answers in {output}")
    if written.without:
        typer.echo(f"{written.without} versions were not fetched here and have none", err=True)
