"""The pages that a command line names, read one after another."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import typer

from asreported.errors import PageError, SourceError

STANDARD_INPUT = "-"

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.model import Record
    from asreported.reading import Page
    from asreported.sources import Fetch

_MANY = 200
"""From how many pages on a second process pays for loading its pipeline."""

_LOOKED_AHEAD = 64_000_000
"""Bytes of pages that are held to see whether there are so many."""


@dataclass(frozen=True)
class Several:
    """A source of pages whose number is only known when all are read: an archive, a feed."""

    source: Path | str | bytes
    fetch: Fetch | None

    def __iter__(self) -> Iterator[Page | SourceError]:
        """The pages, one after another, and what is wrong with others."""
        from asreported.sources import gather, in_file, of_bytes

        if isinstance(self.source, Path):
            return in_file(self.source, self.fetch)
        if isinstance(self.source, bytes):
            return of_bytes(self.source, STANDARD_INPUT, self.fetch)
        return gather(self.source, self.fetch)


Found: TypeAlias = "Page | SourceError | Several"


def find(sources: list[str], *, samples: bool, fetch: Fetch | None = None) -> list[Found]:
    """What the command line stands for; errors keep their place among pages.

    An address that is named is asked of ``fetch``, or of the network door. A file stays a
    file: what a feed's file leads to is fetched only by a ``fetch`` that is given.
    """
    from asreported.sources import files_of, is_address, samples_folder
    from asreported.sources.door import open_door

    if samples:
        sources = [*sources, str(samples_folder())]
    pages: list[Found] = []
    for source in sources:
        if source == STANDARD_INPUT:
            pages.append(_of_content(sys.stdin.buffer.read(), fetch))
        elif is_address(source):
            pages.append(Several(source, fetch or open_door()))
        else:
            pages += (_of_file(each, fetch) for each in files_of(source))
    return pages


def _of_file(file: Path | SourceError, fetch: Fetch | None) -> Found:
    """A page's file as it is; it is opened when it is read."""
    from asreported.sources import kind_of_file

    if isinstance(file, SourceError):
        return file
    try:
        return file if kind_of_file(file) == "page" else Several(file, fetch)
    except SourceError as error:
        return error


def _of_content(content: bytes, fetch: Fetch | None) -> Found:
    from asreported.sources import what_is

    return content if what_is(content) == "page" else Several(content, fetch)


def total_of(pages: list[Found]) -> int | None:
    """How many pages there are, when that can be told before they are read."""
    return None if any(isinstance(page, Several) for page in pages) else len(pages)


def answers(
    pages: list[Found],
    published: str | None,
    threshold: float | None,
    url: str | None = None,
    workers: int | None = None,
) -> Iterator[Record | PageError]:
    """Records and errors in the order of the pages; errors found early keep their place."""
    from asreported.reading import read as read_one
    from asreported.reading import read_many

    each = _one_by_one(pages)
    if url is not None:
        for page in each:
            try:
                if isinstance(page, PageError):
                    yield page
                else:
                    yield read_one(page, url=url, published=published, threshold=threshold)
            except PageError as error:
                yield error
        return
    ahead = list(_ahead(each))
    shared = most_workers(workers) if len(ahead) >= _MANY else 1
    waiting = chain(ahead, each)
    yield from read_many(waiting, published=published, threshold=threshold, workers=shared)


def most_workers(asked: int | None) -> int:
    """How many processes may share the work: as many as asked, or as there are processors."""
    return asked or os.cpu_count() or 1


def _one_by_one(pages: list[Found]) -> Iterator[Page | SourceError]:
    for page in pages:
        if isinstance(page, Several):
            yield from page
        else:
            yield page


def _ahead(pages: Iterator[Page | SourceError]) -> Iterator[Page | SourceError]:
    """The first pages, as many as tell whether they are many."""
    held = 0
    for page in islice(pages, _MANY):
        yield page
        held += len(getattr(page, "content", b""))
        if held > _LOOKED_AHEAD:
            return


def with_progress(
    read: Iterable[Record | PageError], total: int | None
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
        self,
        pages: list[Found],
        *,
        published: str | None,
        threshold: float | None,
        workers: int | None = None,
    ) -> None:
        self._total = self._failed = 0
        read = answers(pages, published, threshold, workers=workers)
        self._answers = with_progress(read, total_of(pages))

    def __iter__(self) -> Iterator[Record]:
        """The records, in order; errors go to standard error and stop nothing."""
        for answer in self._answers:
            self._total += 1
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


def check_some(pages: list[Found]) -> None:
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
