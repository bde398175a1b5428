"""``python -m bench NAME... --data DIR``: run measurements and print a table."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from bench.common import DATA, Measures
from bench.floors import below_floor, floor_of

NAMES = (
    "attribution", "acts", "chains", "speakers", "voice", "figures", "times", "events",
    "actors", "pages", "who", "claims", "stories", "samples", "crisis", "told",
    "site", "speed",
)  # fmt: skip
ALONE = ("robustness", "fuzz", "endurance", "desk_scale")
"""What takes minutes and needs no data is run when it is named, not with all."""


def run(  # noqa: PLR0913 - one parameter an option, as typer wants it
    names: Annotated[
        list[str], typer.Argument(metavar="NAME...", help=f"{', '.join(NAMES + ALONE)}, all")
    ],
    data: Annotated[Path, typer.Option(help="The folder of the development data.")] = DATA,
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Fail when a figure is below its floor.")
    ] = False,
    peers: Annotated[
        bool, typer.Option("--peers", help="Read the pages with the readers of others too.")
    ] = False,
    long: Annotated[
        bool, typer.Option("--long", help="Stories: a stream of 200 thousand articles too.")
    ] = False,
    only: Annotated[
        str, typer.Option(help="Endurance: one part, kill, watch, disk, writers or week.")
    ] = "",
    minutes: Annotated[
        float | None,
        typer.Option(help="Fuzz: for how long in all. Endurance: for how long ten read."),
    ] = None,
) -> None:
    """Run the project over the development data and print what it scores."""
    wanted = NAMES if "all" in names else tuple(names)
    _check(wanted, data, peers=peers, long=long)
    options: dict[str, dict[str, object]] = {
        "stories": {"long": True} if long else {},
        "fuzz": {"minutes": minutes} if minutes is not None else {},
        "endurance": {"minutes": minutes} if minutes is not None else {},
    }
    if only:
        options["endurance"]["only"] = only
    fallen: list[str] = []
    for name in wanted:
        module = import_module(f"bench.{name}")
        measures: Measures = module.run(data, **options.get(name, {}))
        named = {f"{name}.{measure}": value for measure, value in measures.items()}
        _print(named)
        fallen += below_floor(named)
    if peers:
        for line in import_module("bench.peers").compare(data):
            print(line, flush=True)
    if check and fallen:
        print("below their floors: " + ", ".join(fallen), file=sys.stderr)
        raise typer.Exit(1)


def _check(wanted: tuple[str, ...], data: Path, *, peers: bool, long: bool) -> None:
    """Refuse, before anything is measured, what cannot be."""
    unknown = [name for name in wanted if name not in NAMES + ALONE]
    if unknown:
        raise typer.BadParameter(
            f"no such measurement: {unknown[0]}; there are {', '.join(NAMES + ALONE)}"
        )
    if not data.is_dir() and not set(wanted) <= set(ALONE):
        raise typer.BadParameter(f"{data}: there is no data here; name its folder with --data")
    if peers and "pages" not in wanted:
        raise typer.BadParameter("--peers compares readers of pages: name pages too")
    if long and "stories" not in wanted:
        raise typer.BadParameter("--long measures a stream of articles: name stories too")


def _print(measures: Measures) -> None:
    print(f"{'measure':44s} {'value':>9s}  {'floor':>9s}")
    for name, value in measures.items():
        print(f"{name:44s} {value:9.3f}  {floor_of(name):>9s}")


if __name__ == "__main__":
    typer.run(run)
