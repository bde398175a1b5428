"""The options that several commands have, in one wording."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

Sources: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PAGE...",
        help="Files, folders (their .html, .htm, .txt, .gz files), archives "
        "(WARC, WACZ, mbox), addresses (of a page, feed or sitemap), or - for stdin.",
    ),
]
Published: TypeAlias = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="Publication date (ISO 8601) for pages that do not give one."
    ),
]
Threshold: TypeAlias = Annotated[
    float | None,
    typer.Option(min=0, max=1, help="Leave out statements less probable than this (0 to 1)."),
]
Samples: TypeAlias = Annotated[
    bool, typer.Option("--samples", help="Read the sample pages that ship with asreported.")
]
Workers: TypeAlias = Annotated[
    int | None,
    typer.Option(
        min=1,
        metavar="N",
        help="Use at most so many processes where pages or stories are many "
        "(by default, one for each processor).",
    ),
]
OutputFile: TypeAlias = Annotated[
    Path | None, typer.Option("--output", "-o", help="File to write instead of printing.")
]
