"""The ``asreported`` command and its commands."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from asreported._version import __version__
from asreported.cli.add import add
from asreported.cli.decisions import decisions
from asreported.cli.demo import demo
from asreported.cli.desk import desk
from asreported.cli.explain import explain
from asreported.cli.export import export
from asreported.cli.outlets import outlets
from asreported.cli.read import read
from asreported.cli.safety import backup, reread, restore
from asreported.cli.stories import stories
from asreported.cli.user import user
from asreported.cli.watch import status, watch
from asreported.errors import AsreportedError

app = typer.Typer(
    name="asreported",
    help="The open record of the news: who said what, on whose word, when, and how many.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(read)
app.command()(explain)
app.command()(export)
app.command()(desk)
app.command()(demo)
app.command()(add)
app.command()(watch)
app.command()(status)
app.command()(reread)
app.command()(decisions)
app.command()(backup)
app.command()(restore)
app.add_typer(user, name="user")
app.add_typer(outlets, name="outlets")
app.command()(stories)


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - typer hands the flag by position
    if wanted:
        typer.echo(f"asreported {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version."
        ),
    ] = False,
) -> None:
    """The open record of the news: who said what, on whose word, when, and how many."""


def main() -> None:
    """Run the command line; what is wrong is said in a sentence, exit status 1."""
    try:
        app()
    except AsreportedError as error:
        typer.echo(str(error), err=True)
        sys.exit(1)
