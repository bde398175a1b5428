"""An article as grouping holds it while it is in the window."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from asreported.stories.grouping.views import Views

if TYPE_CHECKING:
    from asreported.model import Article

_HOUR = 3600.0


class Held(msgspec.Struct, frozen=True):
    """An article's terms as plain values: little-endian arrays as bytes, see ``Views``.

    ``labels`` are its heaviest words by term; ``hours`` is its publication time since 1970.
    """

    id: str
    terms: bytes
    counts: bytes
    view: bytes
    labels: dict[int, str]
    is_headline: bool
    hours: float | None

    def views(self) -> Views:
        """The terms as arrays."""
        return Views(
            np.frombuffer(self.terms, "<u4"),
            np.frombuffer(self.counts, "<f4"),
            np.frombuffer(self.view, np.uint8),
            self.labels,
            self.is_headline,
        )


def hold(article: Article, views: Views, labels: dict[int, str]) -> Held:
    """What is kept of an article."""
    return Held(
        article.id,
        views.terms.astype("<u4").tobytes(),
        views.counts.astype("<f4").tobytes(),
        views.view.tobytes(),
        labels,
        views.is_headline,
        published_hours(article),
    )


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
