"""Records of small pages, read by the real reader from a notation of one line a block."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import pytest

from asreported import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Record

_HOST = "https://desk.example/"


def _page(lines: list[str]) -> str:
    """An article: "# " its headline, "? " a heading, all other lines paragraphs."""
    parts = []
    for line in lines:
        mark, _, words = line.partition(" ")
        name = {"#": "h1", "?": "h2"}.get(mark, "p")
        parts.append(f"<{name}>{escape(line if name == 'p' else words)}</{name}>")
    return f"<html><body><article>{''.join(parts)}</article></body></html>"


@pytest.fixture(scope="session")
def records() -> Callable[..., list[Record]]:
    """Lines to records: every "# " begins an article; the day of each, and an address."""

    def made(lines: list[str], days: list[str] | None = None) -> list[Record]:
        starts = [at for at, line in enumerate(lines) if line.startswith("# ")]
        ends = [*starts[1:], len(lines)]
        return [
            read(
                _page(lines[start:end]),
                url=f"{_HOST}{number}",
                published=days[number] if days else "2031-03-03",
            )
            for number, (start, end) in enumerate(zip(starts, ends, strict=True))
        ]

    return made
