"""Terms to vectors: weighted by how rare a term is in the stream so far (TF-IDF, online).

The document frequencies stand in one table of fixed size into which terms are hashed
(Weinberger et al. 2009), halved from time to time: neither memory nor the past grows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from asreported.stories.grouping.views import VIEWS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asreported.stories.grouping.commonness import Commonness
    from asreported.stories.grouping.views import Views

_BUCKETS: Final = 1 << 21
_FLOOR: Final = 1e-9


class Vector(NamedTuple):
    """A sparse vector: ``terms`` in rising order, and their weights; length 1 unless empty."""

    terms: NDArray[np.uint32]
    weights: NDArray[np.float32]


_NOWHERE: Final = np.zeros(0, np.intp)
EMPTY: Final = Vector(np.zeros(0, np.uint32), np.zeros(0, np.float32))


class Frequencies:
    """In how many articles each term was seen; ``memory`` articles on, all are halved."""

    def __init__(self, memory: int) -> None:
        self.articles = 0.0
        self.seen = np.zeros(_BUCKETS, np.float32)
        self._memory = memory

    def start_from(self, known: Commonness) -> None:
        """Begin with what is known of other articles."""
        self.articles = known.articles
        self.seen[known.buckets] = known.seen

    def add(self, terms: NDArray[np.uint32]) -> None:
        """Count the terms of one more article."""
        self.seen[terms & np.uint32(_BUCKETS - 1)] += 1
        self.articles += 1
        if self.articles >= self._memory:
            self.seen *= 0.5
            self.articles *= 0.5

    def rarity(self, terms: NDArray[np.uint32]) -> NDArray[np.float32]:
        """The inverse document frequency of each term, smoothed; never below zero."""
        seen = self.seen[terms & np.uint32(_BUCKETS - 1)]
        rare: NDArray[np.float32] = np.log(np.float32(self.articles + 1) / (seen + 0.5))
        return np.maximum(rare, 0)


def weigh(views: Views, frequencies: Frequencies, shares: dict[str, float]) -> Vector:
    """The vector of an article, in which each view has its share of the length.

    The dot product of two such vectors is the mean of the views' cosines, weighted by
    ``shares``; what a missing view would have had goes to the others.
    """
    share = np.array([shares.get(name, 0.0) for name in VIEWS])
    weights = views.counts * frequencies.rarity(views.terms)
    lengths = np.bincount(views.view, weights * weights, minlength=len(VIEWS))
    share[lengths <= _FLOOR] = 0
    total = share.sum()
    if total <= 0:
        return EMPTY
    scale = np.sqrt(share / total / np.maximum(lengths, _FLOOR))
    weights = (weights * scale[views.view]).astype(np.float32)
    kept = np.flatnonzero(weights)
    return Vector(views.terms[kept], weights[kept])


def shared(one: Vector, other: Vector) -> tuple[NDArray[np.uint32], NDArray[np.float32]]:
    """The terms two vectors share, and what each adds to their dot product."""
    at, there = _both(one, other)
    return one.terms[at], one.weights[at] * other.weights[there]


def dot(one: Vector, other: Vector) -> float:
    """The dot product of two vectors."""
    at, there = _both(one, other)
    return float((one.weights[at] * other.weights[there]).sum())


def _both(one: Vector, other: Vector) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where the terms that two vectors share stand in each."""
    if not len(one.terms) or not len(other.terms):
        return _NOWHERE, _NOWHERE
    # Without the last term no place lies behind the end: what is beyond is compared with it.
    there = other.terms[:-1].searchsorted(one.terms)
    at = (other.terms[there] == one.terms).nonzero()[0]
    return at, there[at]


def add(one: Vector, other: Vector, most: int) -> Vector:
    """The sum of two vectors, of which only the ``most`` heaviest terms are kept."""
    terms = np.concatenate([one.terms, other.terms])
    if not len(terms):
        return EMPTY
    order = np.argsort(terms, kind="stable")
    terms = terms[order]
    first = np.flatnonzero(np.concatenate([[True], terms[1:] != terms[:-1]]))
    weights = np.add.reduceat(np.concatenate([one.weights, other.weights])[order], first)
    terms = terms[first]
    if len(terms) > most:
        kept = np.sort(np.argpartition(-weights, most)[:most])
        return Vector(terms[kept], weights[kept])
    return Vector(terms, weights)


def heaviest(vector: Vector, most: int) -> NDArray[np.uint32]:
    """The ``most`` heaviest terms of a vector."""
    if len(vector.terms) <= most:
        return vector.terms
    return vector.terms[np.argpartition(-vector.weights, most)[:most]]
