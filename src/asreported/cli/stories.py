"""``asreported stories``: pages compared, as text, JSON or HTML."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asreported.cli.options import OutputFile, Published, Samples, Sources, Threshold, Workers
from asreported.cli.pages import Readings, check_output, check_some, find, most_workers, write
from asreported.cli.terminal import check_published, terminal

if TYPE_CHECKING:
    from asreported.model import Record
    from asreported.stories.model import Stories

_PLAIN_WIDTH = 80


class Format(StrEnum):
    """What ``stories`` prints."""

    text = "text"
    json = "json"
    html = "html"


def stories(  # noqa: PLR0913 - one parameter an option, as typer wants it
    sources: Sources = None,
    *,
    shown_as: Annotated[
        Format, typer.Option("--format", help="How to show the stories.")
    ] = Format.text,
    output: OutputFile = None,
    published: Published = None,
    threshold: Threshold = None,
    samples: Samples = False,
    workers: Workers = None,
) -> None:
    """Compare pages: which belong together, who repeats whom, what is disputed or open.

    Exit status: 0 when all was read, 1 when some page could not be read (its error is on
    standard error, the others are compared), 2 when the command line is wrong.
    """
    from asreported.stories import read_stories

    pages = find(sources or [], samples=samples)
    check_some(pages)
    check_published(published)
    check_output(output)
    readings = Readings(pages, published=published, threshold=threshold, workers=workers)
    records = list(readings)
    told = read_stories(records, workers=most_workers(workers))
    write([_shown(told, records, shown_as, output)], output)
    readings.finish()


def _shown(told: Stories, records: list[Record], shown_as: Format, output: Path | None) -> str:
    if shown_as is Format.json:
        return told.to_json() + "\n"
    from asreported.exports import render_stories_html, render_stories_text

    if shown_as is Format.html:
        return render_stories_html(told, records)
    width, colour = terminal() if output is None else (_PLAIN_WIDTH, False)
    return render_stories_text(told, records, width=width, colour=colour)
