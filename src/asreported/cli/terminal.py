"""What the commands share: the terminal they write to, and checks of what was typed."""

from __future__ import annotations

import os
import sys

import typer

from asreported.errors import DateError

_PLAIN_WIDTH = 80
_NARROWEST = 40


def terminal() -> tuple[int, bool]:
    """Columns and colour of standard output; 80 and none when it is no terminal."""
    if not sys.stdout.isatty():
        return _PLAIN_WIDTH, False
    width = os.get_terminal_size().columns
    return max(_NARROWEST, width), "NO_COLOR" not in os.environ


def check_published(published: str | None) -> None:
    """Refuse, before anything is read, a ``--published`` that is no date."""
    if published is None:
        return
    from asreported.reading import check_date

    try:
        check_date(published)
    except DateError as error:
        raise typer.BadParameter(f"--published: {error}") from None
