"""When articles were published, as days and as numbers that sort; the day of a value."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asreported.model import Article, Record, Time

_WEEKDAY: Final = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:mid)?night\b|\bnoon\b"
)
_WEEK: Final = timedelta(days=7)
_HOUR: Final = 3600.0
_MOST: Final = 1024
"""Times of publication kept as numbers: a story asks for the same ones again and again."""
_NEVER: Final = float("inf")


def published_hours(article: Article) -> float | None:
    """When an article was published, in hours since 1970; a time without a zone is UTC."""
    return _hours(article.published.value) if article.published else None


@lru_cache(maxsize=_MOST)
def _hours(value: str) -> float | None:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.timestamp() / _HOUR


def arrival(record: Record) -> tuple[float, str]:
    """A key that sorts records by publication; those without a time come last."""
    hours = published_hours(record.article)
    return (_NEVER if hours is None else hours, record.article.id)


def day_of(value: str | None) -> str | None:
    """The day that an ISO 8601 value begins with; None when it names no day."""
    if value is None or len(value) < len("2025-01-01") or not value[:4].isdigit():
        return None
    return value[: len("2025-01-01")]


def coming(record: Record, time: Time, value: str) -> str:
    """What a time means of what is to come: a weekday is the next one, never the last."""
    day, told = day_of(value), published_on(record)
    named = _WEEKDAY.search(record.article.text, *time.span)
    if day is None or told is None or day >= told or not named:
        return value
    ahead = date.fromisoformat(day)
    while ahead.isoformat() < told:
        ahead += _WEEK
    return ahead.isoformat() + value[len(day) :]


def published_on(record: Record) -> str | None:
    """The day on which an article was published; None when it does not say."""
    published = record.article.published
    return day_of(published.value) if published else None
