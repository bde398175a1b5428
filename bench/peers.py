"""The readers of others on the same pages, in the same run and by the same scorers.

``python -m bench pages --peers`` prints a table for each set of pages. A peer that is
not installed is named so and is no error: ``pip install '.[bench]'`` installs those
that come as wheels. All systems read a page in turn before the next page is begun, so
that what else the machine does slows all alike. ``x lexbor`` is a system's speed as a
share of the speed of lexbor's parse and text of the same pages, both in CPU time.

No peer gives standfirst, headings or captions as fields. So recall and leak look for
them anywhere in the text, ours too: there, our text holds the standfirst.
"""

from __future__ import annotations

import gzip
import logging
import time
import warnings
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final

from selectolax.lexbor import LexborHTMLParser

from bench.common import load_rows, load_scorer
from bench.pages import predict
from bench.readers import PEERS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bench.pages import Row
    from bench.readers import Peer, Read

OURS: Final = "asreported"
_COLUMNS: Final = {
    "f1": ("f1",), "exact": ("exact",), "para": ("para_match", "f"),
    "headings": ("heading_recall",), "standfirst": ("standfirst_recall",),
    "captions": ("caption_leak",), "leak": ("without_leak",), "title": ("title",),
    "authors": ("author_exact",), "date": ("date",),
}  # fmt: skip
_HEAD: Final = (
    "body F1, exact body, paragraph match, recall of headings and standfirsts, leak of "
    "captions and of boilerplate, title, authors, date"
)


@dataclass(slots=True)
class Turn:
    """What one system has read so far: its predictions, CPU seconds, and failures."""

    name: str
    read: Read
    found: dict[str, Row] = field(default_factory=dict)
    seconds: float = 0.0
    failed: int = 0

    def take(self, row: Row, page: bytes) -> None:
        """Read one page; what a peer cannot read counts as empty."""
        start = time.process_time()
        try:
            self.found[row["id"]] = self.read(page, _address(row))
        except Exception:  # noqa: BLE001 - whatever a peer raises, the page is not read
            self.failed += 1
        self.seconds += time.process_time() - start


def compare(data: Path, peers: tuple[Peer, ...] = PEERS) -> Iterator[str]:
    """The lines of the tables: a set's systems below each other, shares in per cent."""
    turns = [Turn(OURS, _ours)]
    for peer in peers:
        try:
            with _quiet():
                turns.append(Turn(peer.name, peer.bind(import_module(peer.module))))
            yield f"{peer.name}: {peer.package} {version(peer.package)}"
        except ImportError:
            yield f"{peer.name}: not installed"
    rows = list(load_rows(data / "pages" / "gold.jsonl"))
    with _quiet():
        lexbor = _read_all(rows, data / "pages", turns)
    gold = {row["id"]: row for row in rows}
    scores = {turn.name: load_scorer(data, "pages").score(gold, turn.found) for turn in turns}
    yield f"\n{_HEAD}"
    for name in scores[OURS]:
        yield from _table(name, {system: sets[name] for system, sets in scores.items()})
    yield f"\n{'speed':24s} {'pages/s':>10s} {'x lexbor':>10s} {'failed':>10s}"
    for turn in turns:
        speed = len(rows) / turn.seconds
        yield f"{turn.name:24s} {speed:10.1f} {lexbor / turn.seconds:10.4f} {turn.failed:10d}"


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what peers warn of and log out of the tables."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        before = logging.root.manager.disable
        logging.disable(logging.CRITICAL)
        try:
            yield
        finally:
            logging.disable(before)


def _read_all(rows: list[Row], folder: Path, turns: list[Turn]) -> float:
    """Let every system read every page in turn; lexbor's CPU seconds for all."""
    _warm_up(rows[0], folder, turns)
    seconds = 0.0
    for row in rows:
        page = gzip.decompress((folder / row["html"]).read_bytes())
        text = page.decode("utf-8", "replace")
        start = time.process_time()
        LexborHTMLParser(text).text()
        seconds += time.process_time() - start
        for turn in turns:
            turn.take(row, page)
    return seconds


def _warm_up(row: Row, folder: Path, turns: list[Turn]) -> None:
    """Load what the systems load with their first page, outside the timing."""
    for turn in turns:
        turn.take(row, gzip.decompress((folder / row["html"]).read_bytes()))
        turn.seconds, turn.failed = 0.0, 0


def _ours(page: bytes, url: str) -> Row:
    return predict([{"id": url, "url": url}], {url: page}).get(url, {})


def _address(row: Row) -> str:
    url: str = row["url"]
    return url if url.startswith("http") else "https://page.example/"


def _table(name: str, scores: dict[str, Any]) -> Iterator[str]:
    """The table of one set, with the columns that it has a gold for."""
    shown = [
        column
        for column, path in _COLUMNS.items()
        if any(_value(score, path) is not None for score in scores.values())
    ]
    yield f"\n{name:24s} " + " ".join(f"{column:>10s}" for column in shown)
    for system, score in scores.items():
        values = (_value(score, _COLUMNS[column]) for column in shown)
        cells = (f"{'-' if value is None else f'{100 * value:.1f}':>10s}" for value in values)
        yield f"{system:24s} " + " ".join(cells)


def _value(score: Any, path: tuple[str, ...]) -> float | None:  # noqa: ANN401 - the scorer's JSON
    for key in path:
        score = (score or {}).get(key)
    return score if isinstance(score, float | int) else None
