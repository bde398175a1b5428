"""``asreported read``: pages to records, as text, JSON or HTML."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asreported.cli.options import Published, Samples, Sources, Threshold
from asreported.cli.pages import answers, check_some, find, total_of, with_progress
from asreported.cli.terminal import check_published, terminal
from asreported.errors import PageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.cli.pages import Found
    from asreported.model import Record


class Format(StrEnum):
    """What ``read`` prints."""

    text = "text"
    json = "json"
    html = "html"


def read(  # noqa: PLR0913 - one parameter an option, as typer wants it
    sources: Sources = None,
    *,
    shown_as: Annotated[
        Format, typer.Option("--format", help="How to show each record.")
    ] = Format.text,
    published: Published = None,
    threshold: Threshold = None,
    url: Annotated[
        str | None, typer.Option(help="The address of the page, when there is one source.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Folder for one file a page instead of printing."),
    ] = None,
    samples: Samples = False,
) -> None:
    """Read pages and show their records: who said what, figures, dates, disputes.

    Exit status: 0 when all was read, 1 when some page could not be read
    (its error is on standard error), 2 when the command line is wrong.
    """
    pages = find(sources or [], samples=samples)
    _check(pages, shown_as, published, url, output)
    show = _shower(shown_as)
    failed = shown = count = 0
    for answer in with_progress(answers(pages, published, threshold, url), total_of(pages)):
        count += 1
        if isinstance(answer, PageError):
            failed += 1
            typer.echo(f"asreported: {answer}", err=True)
        elif output is None:
            _print(show(answer), first=not shown, shown_as=shown_as)
            shown += 1
        else:
            _write(output, answer, show(answer), shown_as)
    if failed:
        typer.echo(f"asreported: {failed} of {count} pages could not be read", err=True)
        raise typer.Exit(1)


def _check(
    pages: list[Found], shown_as: Format, published: str | None, url: str | None,
    output: Path | None,
) -> None:  # fmt: skip
    """Refuse, before anything is read, what cannot be done."""
    check_some(pages)
    total = total_of(pages)
    if url is not None and total != 1:
        there = f"there are {total}" if total else "this is a source of several"
        raise typer.BadParameter(f"--url is the address of one page, but {there}")
    if shown_as is Format.html and total != 1 and output is None:
        each = f"each of the {total} pages" if total else "each page"
        raise typer.BadParameter(
            f"{each} becomes an HTML page of its own; name a folder for them with --output"
        )
    check_published(published)


def _shower(shown_as: Format) -> Callable[[Record], str]:
    if shown_as is Format.json:
        return lambda record: record.to_json()
    from asreported.exports import render_html, render_text

    if shown_as is Format.html:
        return render_html
    width, colour = terminal()
    return lambda record: render_text(record, width=width, colour=colour)


def _print(shown: str, *, first: bool, shown_as: Format) -> None:
    if shown_as is Format.text and not first:
        typer.echo()
    typer.echo(shown.rstrip("\n"))


def _write(folder: Path, record: Record, shown: str, shown_as: Format) -> None:
    """One file a record, named after its page; the article's id keeps names apart."""
    suffix = "txt" if shown_as is Format.text else shown_as.value
    stem = Path(record.source).name.split(".")[0] or "page"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{stem}-{record.article.id[:8]}.{suffix}"
    path.write_text(shown, encoding="utf-8")
    typer.echo(str(path))
