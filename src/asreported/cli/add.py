"""``asreported add``: pages are read into the site."""

from __future__ import annotations

from typing import Annotated

import typer

from asreported.cli.options import Published
from asreported.cli.terminal import check_published


def add(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help="Files and folders of pages.")
    ],
    published: Published = None,
) -> None:
    """Read pages into the site; the same page twice changes nothing.

    A line is printed when a page is kept, before it is read. Exit status: 0 when all
    was read, 1 when some page could not be opened or read.
    """
    if published:
        check_published(published)
    from asreported.desk.serving import ready

    ready()
    from asreported.desk.filling import add_pages

    if add_pages(sources, published, typer.echo):
        raise typer.Exit(1)
