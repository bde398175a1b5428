"""The open stories of the window, and the index that finds those near an article."""

from __future__ import annotations

import math
from collections import defaultdict
from heapq import nlargest
from typing import TYPE_CHECKING, Final

from asreported.stories.grouping.vectors import EMPTY, Vector, add, dot, heaviest

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_TERMS: Final = 4000
_FLOOR: Final = 1e-9


class OpenStory:
    """A story that still takes articles: the sum of its articles' vectors, and when."""

    def __init__(self, name: str) -> None:
        self.id = name
        self.sum: Vector = EMPTY
        self.length = 0.0
        self.articles: list[str] = []
        self.hours: float | None = None
        self.indexed: set[int] = set()

    def take(self, article: str, vector: Vector, hours: float | None) -> None:
        """Make an article one of the story's."""
        self.sum = add(self.sum, vector, _MOST_TERMS)
        weights = self.sum.weights
        self.length = math.sqrt(float(weights @ weights))
        self.articles.append(article)
        if hours is not None:
            self.hours = hours if self.hours is None else max(self.hours, hours)

    def likeness(self, vector: Vector) -> float:
        """The cosine of an article's vector and the story's."""
        if self.length < _FLOOR:
            return 0.0
        return dot(vector, self.sum) / self.length


class StoryIndex:
    """Stories by the heaviest terms of their articles."""

    def __init__(self, terms: int) -> None:
        self._terms = terms
        self._stories: dict[int, set[str]] = defaultdict(set)

    def add(self, story: OpenStory, vector: Vector) -> None:
        """Let the story be found by an article's heaviest terms."""
        for term in heaviest(vector, self._terms).tolist():
            self._stories[term].add(story.id)
            story.indexed.add(term)

    def remove(self, story: OpenStory) -> None:
        """Let the story no longer be found."""
        for term in story.indexed:
            stories = self._stories[term]
            stories.discard(story.id)
            if not stories:
                del self._stories[term]
        story.indexed.clear()

    def near(self, vector: Vector, most: int) -> list[str]:
        """At most so many stories that share the most weight with an article."""
        weight: dict[str, float] = defaultdict(float)
        for term, share in _heavy_first(vector, self._terms):
            for story in self._stories.get(term, ()):
                weight[story] += share
        found = nlargest(most, ((share, story) for story, share in weight.items()))
        return [story for _, story in found]


def _heavy_first(vector: Vector, most: int) -> Iterable[tuple[int, float]]:
    kept = heaviest(vector, most)
    at = vector.terms.searchsorted(kept)
    return zip(kept.tolist(), (vector.weights[at] ** 2).tolist(), strict=True)
