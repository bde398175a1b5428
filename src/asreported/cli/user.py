"""``asreported user add``: accounts of the site."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

user = typer.Typer(help="Accounts of the site.", no_args_is_help=True)


class Role(StrEnum):
    """What an account may do."""

    reader = "reader"
    reviewer = "reviewer"
    editor = "editor"
    admin = "admin"


@user.callback()
def _group() -> None:
    """Accounts of the site."""


@user.command()
def add(
    name: Annotated[str, typer.Argument(help="The name to sign in with.")],
    *,
    role: Annotated[Role, typer.Option(help="What the account may do.")] = Role.reader,
    email: Annotated[str, typer.Option(help="Where its mail goes.")] = "",
    password: Annotated[
        str, typer.Option(prompt=True, hide_input=True, confirmation_prompt=True)
    ],
) -> None:
    """Add an account, or give one that is there another role and password."""
    from asreported.desk.serving import ready

    ready()
    from asreported.desk.accounts.making import make_user

    _, made = make_user(name, role.value, password, email)
    typer.echo(f"{name} is {'now' if not made else 'added as'} {role.value}")
