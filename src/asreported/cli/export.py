"""``asreported export``: events of pages, or what a site keeps, in the formats of the trade."""

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
    json = "json"
    jsonl = "jsonl"
    annotation = "annotation"
    jsonld = "jsonld"
    atom = "atom"
    csl = "csl"
    bibtex = "bibtex"


class Kept(StrEnum):
    """What of a site is exported."""

    statements = "statements"
    claims = "claims"
    events = "events"
    articles = "articles"


OF_PAGES = (Format.plover, Format.geojson, Format.timelinejs, Format.csv)

Form = Annotated[
    Format | None,
    typer.Option(
        "--format",
        help="Of pages: plover (a JSON object a line), geojson, timelinejs, csv. Of a "
        "site: all but plover.",
    ),
]
OfSite = Annotated[
    Kept | None,
    typer.Option("--kept", help="Instead of pages, all that the site keeps of this kind."),
]
OfStory = Annotated[
    str | None,
    typer.Option(
        metavar="STORY",
        help="Write the fetched pages of a story of the site, by its key, as WACZ.",
    ),
]


def export(  # noqa: PLR0913 - one parameter an option, as typer wants it
    sources: Sources = None,
    *,
    form: Form = None,
    kept: OfSite = None,
    wacz: OfStory = None,
    output: OutputFile = None,
    published: Published = None,
    threshold: Threshold = None,
    samples: Samples = False,
) -> None:
    """Write the events of pages, who did what to whom, where and when, or what a site keeps.

    With ``--wacz`` the evidence of a story of the site instead: the answers that brought
    its pages, with their times and hashes, as an archive that replay programs open.

    Nothing is guessed: an event without a date or coordinates is written without. Exit
    status: 0 when all was read, 1 when some page could not be read (its error is on
    standard error), 2 when the command line is wrong.
    """
    check_output(output)
    of_pages = bool(sources) or samples
    if of_pages and (kept or wacz):
        raise typer.BadParameter("name pages, or --kept or --wacz of the site, not both")
    if wacz is not None:
        _evidence(wacz, output)
    elif form is None:
        raise typer.BadParameter("name a format", param_hint="--format")
    elif kept is not None:
        _kept(kept, form, output)
    else:
        pages = find(sources or [], samples=samples)
        check_some(pages)
        check_published(published)
        _events(Readings(pages, published=published, threshold=threshold), form, output)


def _events(records: Readings, form: Format, output: Path | None) -> None:
    if form not in OF_PAGES:
        why = f"{form} is of what a site keeps: say --kept"
        raise typer.BadParameter(why, param_hint="--format")
    from asreported.exports import export_events

    write(export_events(records, form.value), output)  # type: ignore[arg-type] # one of ``OF_PAGES``
    records.finish()


def _evidence(story: str, output: Path | None) -> None:
    """Write the evidence of a story, and say what has none."""
    if output is None:
        raise typer.BadParameter("name the file to write", param_hint="--output")
    from asreported.desk.serving import ready, with_storage

    with with_storage():
        ready()
        from asreported.desk.evidence import write_evidence

        written = write_evidence(story, output)
    typer.echo(f"{written.answers} answers in {output}")
    if written.without:
        typer.echo(f"{written.without} versions were not fetched here and have none", err=True)


def _kept(kept: Kept, form: Format, output: Path | None) -> None:
    if form is Format.plover:
        raise typer.BadParameter("plover is of pages: name some", param_hint="--format")
    from asreported.desk.serving import ready

    ready()
    from asreported.desk.exporting.everything import pieces

    write(pieces(kept.value, form.value), output)
