"""An article as grouping holds it while it is in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asreported.model import Part
from asreported.stories.grouping.views import Views
from asreported.stories.times import published_hours

if TYPE_CHECKING:
    from asreported.model import Article


class Held(Part, frozen=True):
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
