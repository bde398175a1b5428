"""The development sets of stories as records: what grouping and copies read, no more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from asreported.language import blocks_of_text
from asreported.model import Article, MadeBy, Record, Stamp
from bench.common import load_rows

if TYPE_CHECKING:
    from pathlib import Path

_FIRST = datetime(2014, 3, 10, tzinfo=UTC)

Gold = dict[str, str]
"""Article -> its story."""


def record_of(article: Article) -> Record:
    """A record of an article alone: grouping and copies read nothing else of it."""
    return Record(source=article.id, text_sha256="", made_by=MadeBy("", ""), article=article)


def article_records(data: Path) -> tuple[list[Record], Gold]:
    """The articles of ECB+, and their stories."""
    rows = list(load_rows(data / "stories" / "ecb_topics_1_35.jsonl"))
    return [record_of(_article(row)) for row in rows], _gold(rows)


def headline_records(data: Path) -> tuple[list[Record], Gold]:
    """The headlines of the UCI aggregator, and their stories."""
    rows = list(load_rows(data / "stories" / "uci_dev.jsonl"))
    return [record_of(_headline(row)) for row in rows], _gold(rows)


def _article(row: dict[str, Any]) -> Article:
    published = row.get("published")
    return Article(
        id=row["id"],
        published=Stamp(published, "given") if published else None,
        text=row["text"],
        blocks=blocks_of_text(row["text"]),
    )


def _headline(row: dict[str, Any]) -> Article:
    moment = _FIRST + timedelta(hours=row["hours"])
    return Article(
        id=row["id"],
        headline=row["title"],
        publisher=row["host"],
        published=Stamp(moment.isoformat(), "given"),
    )


def _gold(rows: list[dict[str, Any]]) -> Gold:
    return {row["id"]: row["story"] for row in rows}
