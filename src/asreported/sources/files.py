"""Files, folders and standard input as pages, in a steady order."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from asreported.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STANDARD_INPUT = "-"
SUFFIXES = frozenset({".html", ".htm", ".txt", ".gz"})
_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://")


def find_pages(
    sources: Iterable[str], *, more: tuple[str, ...] = ()
) -> Iterator[Path | SourceError]:
    """The page files that sources stand for, and an error for each that stands for none.

    A folder stands for its .html, .htm, .txt and .gz files at any depth, by
    name, and for those whose names end as ``more`` says; hidden files and folders are
    passed over. Standard input (``-``) is the caller's to read.
    """
    for source in sources:
        if _ADDRESS.match(source):
            yield SourceError(
                source,
                "addresses are not fetched by this version",
                "save the page and give its file, with --url for its address",
            )
        elif Path(source).is_dir():
            yield from _in_folder(Path(source), SUFFIXES.union(more))
        elif not Path(source).exists():
            yield SourceError(source, "there is no such file or folder", "check the spelling")
        else:
            yield Path(source)


def page_bytes(file: Path) -> bytes:
    """The bytes of a page's file; raises ``SourceError`` when it cannot be opened."""
    try:
        return file.read_bytes()
    except OSError as error:
        what = f"the file cannot be opened: {error.strerror or error}"
        raise SourceError(str(file), what, "check the path and its permissions") from error


def _in_folder(folder: Path, suffixes: frozenset[str]) -> Iterator[Path | SourceError]:
    found = sorted(
        path for path in folder.rglob("*")
        if path.suffix.lower() in suffixes and path.is_file() and not _hidden(path, folder)
    )  # fmt: skip
    if not found:
        kinds = ", ".join(sorted(suffixes))
        yield SourceError(str(folder), f"the folder holds no pages ({kinds})", "name a file")
    yield from found


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)
