"""``asreported demo``: the site, filled with the sample pages."""

from __future__ import annotations

from asreported.cli.desk import NoBrowser, Port


def demo(port: Port = 8000, *, no_browser: NoBrowser = False) -> None:
    """Fill a fresh site with the sample pages and open it at a local address."""
    from asreported.desk.serving import serve

    serve(port, browser=not no_browser, demo=True)
