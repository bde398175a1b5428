"""``asreported backup``, ``restore`` and ``reread``: the site kept safe and up to date."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def backup(
    archive: Annotated[Path, typer.Argument(help="The file to write (.tar.gz).")],
) -> None:
    """Write a consistent copy of the site into one file, while it runs."""
    from asreported.desk.home import home
    from asreported.desk.keeping_safe import backup as write

    write(home(), archive.absolute())
    typer.echo(f"kept in {archive}")


def restore(
    archive: Annotated[Path, typer.Argument(help="A file that ``backup`` wrote.")],
) -> None:
    """Bring a backup back, into a folder that holds no site."""
    from asreported.desk.home import home
    from asreported.desk.keeping_safe import restore as bring
    from asreported.desk.serving import ready

    bring(archive, home())
    ready()
    typer.echo(f"restored into {home()}")


def reread() -> None:
    """Read all kept pages again with the present code and weights; it can be interrupted.

    Pages that were read by these very versions are passed over, so that a second run
    goes on where the first one ended.
    """
    from asreported.desk.serving import ready

    ready()
    from asreported.desk.rereading import reread as every

    done, failed = every(typer.echo)
    typer.echo(f"{done} read again" + (f", {failed} could not be read" if failed else ""))
    if failed:
        raise typer.Exit(1)
