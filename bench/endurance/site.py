"""A site in a folder of a bench's own, run in processes that can be killed."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = Path(__file__).resolve().parent.parent.parent
_WORDS = "pier harbour storm council ferry tide quay bridge captain guard mayor lamp".split()


def environment(home: Path) -> dict[str, str]:
    """What a process of the site is started with."""
    return {
        **os.environ,
        "ASREPORTED_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "asreported.desk.settings",
        "PYTHONPATH": f"{_ROOT / 'src'}:{_ROOT}",
    }


def started(home: Path, *arguments: str) -> subprocess.Popen[str]:
    """A Python process with the site's tables at hand, its lines to be read."""
    return subprocess.Popen(
        [sys.executable, *arguments],
        env=environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def asked(home: Path, query: str) -> list[tuple[object, ...]]:
    """What the database holds, read beside the site."""
    with closing(sqlite3.connect(home / "asreported.sqlite3", timeout=60)) as database:
        return database.execute(query).fetchall()


def is_sound(home: Path) -> bool:
    """Whether SQLite finds nothing wrong in any page of the database."""
    return asked(home, "PRAGMA integrity_check") == [("ok",)]


def a_page(number: int) -> bytes:
    """A page of a few words that no other number has."""
    words = " ".join(_WORDS[(number * step) % len(_WORDS)] for step in range(1, 7))
    return f"<article><h1>Report {number}</h1><p>{number}: {words}.</p></article>".encode()


def folder_of_pages(folder: Path, count: int) -> Path:
    """So many pages, in folders of a thousand."""
    for number in range(count):
        file = folder / f"{number // 1000:03d}" / f"{number:06d}.html"
        if number % 1000 == 0:
            file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(a_page(number))
    return folder


def accepted_in(lines: Iterator[str]) -> Iterator[str]:
    """The sources that whole lines acknowledge."""
    for line in lines:
        if line.startswith("accepted ") and line.endswith("\n"):
            yield line.removeprefix("accepted ").rstrip("\n")
