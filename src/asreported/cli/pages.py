"""The pages that a command line names, read one after another."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import typer

from asreported.errors import PageError, SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from asreported.model import Record
    from asreported.reading import Page

_MANY = 200
"""From how many pages on a second process pays for loading its pipeline."""


def find(sources: list[str], *, samples: bool) -> list[Page | SourceError]:
    """The pages that the command line stands for; errors keep their place among them."""
    from asreported.sources import STANDARD_INPUT, find_pages, samples_folder

    if samples:
        sources = [*sources, str(samples_folder())]
    pages: list[Page | SourceError] = []
    for source in sources:
        if source == STANDARD_INPUT:
            pages.append(sys.stdin.buffer.read())
        else:
            pages.extend(find_pages([source]))
    return pages


def answers(
    pages: list[Page | SourceError],
    published: str | None,
    threshold: float | None,
    url: str | None = None,
) -> Iterator[Record | PageError]:
    """Records and errors in the order of the pages; errors found early keep their place."""
    from asreported.reading import read as read_one
    from asreported.reading import read_many

    readable = [page for page in pages if not isinstance(page, SourceError)]
    if url is not None and readable:
        try:
            yield read_one(readable[0], url=url, published=published, threshold=threshold)
        except PageError as error:
            yield error
        return
    workers = (os.cpu_count() or 1) if len(readable) >= _MANY else 1
    many = read_many(readable, published=published, threshold=threshold, workers=workers)
    for page in pages:
        yield page if isinstance(page, SourceError) else next(many)


def with_progress(
    read: Iterable[Record | PageError], total: int
) -> Iterable[Record | PageError]:
    """A bar on the terminal when there is one and more than one page to wait for."""
    if total == 1 or not sys.stderr.isatty():
        return read
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    return track(read, description="Reading", total=total, console=console, transient=True)


class Readings:
    """The records of pages as they are read; what could not be read is told of and counted."""

    def __init__(
        self, pages: list[Page | SourceError], *, published: str | None, threshold: float | None
    ) -> None:
        self._total = len(pages)
        self._failed = 0
        self._answers = with_progress(answers(pages, published, threshold), self._total)

    def __iter__(self) -> Iterator[Record]:
        """The records, in order; errors go to standard error and stop nothing."""
        for answer in self._answers:
            if isinstance(answer, PageError):
                self._failed += 1
                typer.echo(f"asreported: {answer}", err=True)
            else:
                yield answer

    def finish(self) -> None:
        """End with exit status 1 when some page could not be read."""
        if self._failed:
            told = f"asreported: {self._failed} of {self._total} pages could not be read"
            typer.echo(told, err=True)
            raise typer.Exit(1)


def check_some(pages: list[Page | SourceError]) -> None:
    """Refuse a command line that names no page."""
    if not pages:
        raise typer.BadParameter("name at least one page, folder or -, or give --samples")


def check_output(output: Path | None) -> None:
    """Refuse, before anything is read, a file that stands in no folder or is one."""
    if output is not None and (output.is_dir() or not output.parent.is_dir()):
        raise typer.BadParameter(
            f"{output} cannot be written: name a file in a folder that exists",
            param_hint="--output",
        )


def write(pieces: Iterable[str], output: Path | None) -> None:
    """Pieces of one document to a file, or to standard output, as they come."""
    if output is None:
        for piece in pieces:
            typer.echo(piece, nl=False)
        return
    try:
        with output.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
    except OSError as error:
        why = f"{output} cannot be written: {error.strerror or error}"
        raise typer.BadParameter(why, param_hint="--output") from None
