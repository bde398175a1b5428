"""Which events of our invented articles are read; they were labelled before they were read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from asreported import read_text

if TYPE_CHECKING:
    from asreported import Record
    from asreported.model import Event
    from bench.common import Measures

_FOLDER = Path(__file__).parent.parent / "tests" / "events"


class Wanted(NamedTuple):
    """An event of an article: its types and statuses, and words that its trigger touches."""

    types: tuple[str, ...]
    statuses: tuple[str, ...]
    words: str
    optional: bool


def articles(name: str = "articles") -> list[tuple[str, list[Wanted]]]:
    """The text of each article of a file and what it tells."""
    parts = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n== ")[1:]
    return [_article(part.splitlines()[1:]) for part in parts]


def _article(lines: list[str]) -> tuple[str, list[Wanted]]:
    told = [line for line in lines if line[:2] not in ("> ", "? ")]
    rows = [line for line in lines if line[:2] in ("> ", "? ")]
    return "\n\n".join(told), [_wanted(line) for line in rows]


def _wanted(line: str) -> Wanted:
    types, statuses, words = (part.strip() for part in line[1:].split("|"))
    return Wanted(tuple(types.split(",")), tuple(statuses.split(",")), words, line[0] == "?")


def score_articles(name: str = "articles") -> Measures:
    """Shares in per cent of events found, of those read that are extra, of right statuses."""
    found = wanted = extra = right = 0
    for text, rows in articles(name):
        left = list((record := read_text(text)).events)
        for row in sorted(rows, key=lambda row: row.optional):
            match = next((event for event in left if _is_told(record, event, row)), None)
            if match is not None:
                left.remove(match)
            if not row.optional:
                wanted += 1
                found += match is not None
                right += match is not None and match.status in row.statuses
        extra += len(left)
    return {
        f"{name}.found": 100 * found / wanted,
        f"{name}.extra": 100 * extra / max(1, extra + found),
        f"{name}.status": 100 * right / max(1, found),
    }


def _is_told(record: Record, event: Event, row: Wanted) -> bool:
    """Whether an event has a type of the row and a trigger that touches its words."""
    start = record.article.text.index(row.words)
    end = start + len(row.words)
    return event.type in row.types and any(
        first < end and start < last for first, last in (*event.trigger, *event.mentions)
    )
