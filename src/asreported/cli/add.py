"""``asreported add``: pages are read into the site, or sources of pages followed."""

from __future__ import annotations

from typing import Annotated

import typer

from asreported.cli.options import Published
from asreported.cli.terminal import check_published


def add(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...",
            help="Files, folders, archives (WARC, WACZ), addresses of pages, feeds, lists of"
            " feeds (OPML), sitemaps.",
        ),
    ],
    *,
    published: Published = None,
    follow: Annotated[
        bool,
        typer.Option(
            "--follow", help="Follow these from now on; ``asreported watch`` looks at them."
        ),
    ] = False,
) -> None:
    """Read pages into the site; the same page twice changes nothing.

    A line is printed when a page is kept, before it is read. Of a feed, a list or a sitemap
    the pages that it names now are read. Exit status: 0 when all was read, 1 when some page
    could not be opened or read.
    """
    if published:
        check_published(published)
    from asreported.desk.serving import ready, with_storage

    with with_storage():
        ready()
        from asreported.desk.filling import add_pages, follow_sources
        from asreported.sources.door import open_door

        if follow:
            failed = follow_sources(sources, typer.echo, open_door())
        else:
            failed = add_pages(sources, published, typer.echo, open_door())
    if failed:
        raise typer.Exit(1)
