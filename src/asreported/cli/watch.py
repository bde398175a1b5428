"""``asreported watch`` and ``status``: sources are followed, and how they fare."""

from __future__ import annotations

from typing import Annotated

import typer


def watch(
    *,
    once: Annotated[
        bool, typer.Option("--once", help="Look at each source once, read, and end.")
    ] = False,
    reading: Annotated[
        bool,
        typer.Option(help="Read what comes as well; not needed beside ``asreported desk``."),
    ] = True,
) -> None:
    """Keep feeds, sitemaps and pages followed, until it is interrupted.

    A line is printed when a page is kept, before it is read. Each source is looked at as
    often as it has news, and less often while it fails. What is under way when this ends
    is fetched by the next run.
    """
    from asreported.desk.serving import ready, with_storage

    with with_storage():
        ready()
        from asreported.desk.watching.running import follow, look_once
        from asreported.sources.door import open_door

        if once:
            look_once(open_door(), typer.echo, reading=reading)
        else:
            follow(open_door(), typer.echo, reading=reading)


def status(
    *,
    opml: Annotated[
        bool, typer.Option("--opml", help="Write the feeds that are followed as OPML.")
    ] = False,
) -> None:
    """How each source fares, what waits, and what could not be fetched or read, and why."""
    from asreported.desk.serving import ready

    ready()
    from asreported.desk.models import Site
    from asreported.desk.watching.health import lines
    from asreported.desk.watching.sources import followed_list

    if opml:
        typer.echo(followed_list(Site.get().name))
        return
    for line in lines():
        typer.echo(line)
