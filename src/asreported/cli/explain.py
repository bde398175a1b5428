"""``asreported explain``: why each statement of a page was read, by whom, and how surely."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asreported.cli.options import Published, Threshold
from asreported.cli.terminal import check_published, terminal
from asreported.errors import PageError

if TYPE_CHECKING:
    from asreported.reading import Explained


class Format(StrEnum):
    """What ``explain`` prints."""

    text = "text"
    json = "json"


def explain(
    source: Annotated[str, typer.Argument(help="A file, or - for stdin.")],
    *,
    shown_as: Annotated[
        Format, typer.Option("--format", help="How to show the reasons.")
    ] = Format.text,
    published: Published = None,
    threshold: Threshold = None,
) -> None:
    """Say why each statement was read: rule, what the models weighed, who speaks and why.

    Exit status: 0 when the page was read, 1 when it could not be, 2 when the
    command line is wrong.
    """
    from asreported.reading import explain as explained

    check_published(published)
    page = sys.stdin.buffer.read() if source == "-" else Path(source)
    try:
        found = explained(page, published=published, threshold=threshold)
    except PageError as error:
        typer.echo(f"asreported: {error}", err=True)
        raise typer.Exit(1) from None
    typer.echo(_json(found) if shown_as is Format.json else _text(found))


def _json(found: Explained) -> str:
    """One object: the page, and its explanations in the order of its attributions."""
    import msgspec

    whole = {"source": found.record.source, "explanations": found.explanations}
    return msgspec.json.encode(whole).decode()


def _text(found: Explained) -> str:
    from asreported.exports import render_explained

    width, colour = terminal()
    return render_explained(*found, width=width, colour=colour).rstrip("\n")
