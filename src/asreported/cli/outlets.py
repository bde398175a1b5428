"""``asreported outlets``: the registry of outlets, as a file that people edit."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from asreported.cli.options import OutputFile

outlets = typer.Typer(help="The registry of outlets, as a TOML file.", no_args_is_help=True)


@outlets.callback()
def _group() -> None:
    """The registry of outlets, as a TOML file."""


@outlets.command()
def export(output: OutputFile = None) -> None:
    """Write all outlets: name, domains, family, country, language."""
    from asreported.cli.pages import check_output, write
    from asreported.desk.serving import ready

    check_output(output)
    ready()
    from asreported.desk.store.outlets import written

    write(written(), output)


@outlets.command(name="import")
def take(
    file: Annotated[Path, typer.Argument(help="A file as ``export`` writes it, edited.")],
) -> None:
    """Take outlets over from a file: only the fields that it gives are changed.

    Stories whose outlets came into another family are compared again.
    """
    from asreported.desk.serving import ready, with_storage
    from asreported.errors import RegistryError

    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RegistryError(f"{file} cannot be read: {error}") from error
    with with_storage():
        ready()
        from asreported.desk.store.outlets import taken

        changed = taken(text)
    typer.echo(f"{changed} outlets changed or added")
