"""When articles were published, as numbers that sort."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asreported.model import Article, Record

_HOUR: Final = 3600.0
_NEVER: Final = float("inf")


def published_hours(article: Article) -> float | None:
    """When an article was published, in hours since 1970; a time without a zone is UTC."""
    if article.published is None:
        return None
    try:
        moment = datetime.fromisoformat(article.published.value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.timestamp() / _HOUR


def arrival(record: Record) -> tuple[float, str]:
    """A key that sorts records by publication; those without a time come last."""
    hours = published_hours(record.article)
    return (_NEVER if hours is None else hours, record.article.id)
