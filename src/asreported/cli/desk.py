"""``asreported desk``: the site, at a local address."""

from __future__ import annotations

from typing import Annotated

import typer

Port = Annotated[int, typer.Option(help="The port of the address.")]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Do not open a browser.")]


def desk(port: Port = 8000, *, no_browser: NoBrowser = False) -> None:
    """Open the site at a local address."""
    from asreported.desk.serving import serve

    serve(port, browser=not no_browser)
