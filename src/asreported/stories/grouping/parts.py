"""Parts of one story that outlets told in words of their own: known by what both name.

Outlets that each write in their own words are little alike on average. What they cannot do
without are the people, bodies and places the story is about: names that few other articles
have tell that two groups are one story, as named entities do in event detection (Kumaran
and Allan 2004) and keywords that stand together in a document (Sayyadi, Hurst and Maykov
2009). Two stories of one week and country share a country and a capital, so names alone do
not do: without the two names they share most, both must still share words and pairs of
words, full names among them. Groups published long after one another are never parts: the
same people are in the news again with another matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from asreported.stories.grouping.views import NAMES, PAIRS, WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from asreported.stories.grouping.held import Held
    from asreported.stories.grouping.limits import Parts

_EVERYWHERE: Final = 2
"""Names and pairs that unrelated stories may share: a country, its capital, who governs it."""


class _Profile(NamedTuple):
    """What a group's articles have on average: each term's rarity times the share with it."""

    terms: NDArray[np.uint32]
    weights: NDArray[np.float32]
    view: NDArray[np.uint8]
    first: float
    last: float

    def total(self, view: int) -> float:
        """The weight of the mean article in one view."""
        return float(self.weights[self.view == view].sum())


class Told:
    """Articles, and how to tell whether groups of them (indices) are parts of one story.

    ``rarity`` gives how rare terms are among all articles of the stream.
    """

    def __init__(
        self,
        articles: Sequence[Held],
        rarity: Callable[[NDArray[np.uint32]], NDArray[np.float32]],
    ) -> None:
        self._articles = articles
        self._rarity = rarity
        self._profiles: dict[tuple[int, int], _Profile] = {}

    def one_story(self, one: Sequence[int], other: Sequence[int], limits: Parts) -> bool:
        """Whether two groups are parts of one story; never so when a time is unknown.

        A headline alone is no part: its capitals tell no names.
        """
        small, large = sorted((len(one), len(other)))
        if small > limits.small or large < limits.beside:
            return False
        first, second = self._profile(one), self._profile(other)
        if not max(first.first - second.last, second.first - first.last) <= limits.hours:
            return False
        return _alike(first, second, limits)

    def shares_words(self, one: Sequence[int], other: Sequence[int], least: float) -> bool:
        """Whether two groups share so much of the lighter one's words, without its names."""
        first, second = self._profile(one), self._profile(other)
        return _shared(first, second).words >= least * _lighter(first, second, WORDS)

    def _profile(self, members: Sequence[int]) -> _Profile:
        key = (members[0], len(members))
        if key not in self._profiles:
            self._profiles[key] = self._read([self._articles[at] for at in members])
        return self._profiles[key]

    def _read(self, articles: list[Held]) -> _Profile:
        read = [one.views() for one in articles if not one.is_headline]
        hours = [one.hours for one in articles if one.hours is not None] or [np.nan]
        terms, at, counts = np.unique(
            np.concatenate([np.zeros(0, np.uint32), *(one.terms for one in read)]),
            return_index=True,
            return_counts=True,
        )
        view = np.concatenate([np.zeros(0, np.uint8), *(one.view for one in read)])[at]
        weights = self._rarity(terms) * (counts / len(articles)).astype(np.float32)
        return _Profile(terms, weights, view, min(hours), max(hours))


class _Shared(NamedTuple):
    """What two groups share: weights of names and pairs, rising, and of words in all.

    Of the words, the names they share most are left out.
    """

    names: NDArray[np.float32]
    pairs: NDArray[np.float32]
    words: float


def _shared(one: _Profile, other: _Profile) -> _Shared:
    _, at, there = np.intersect1d(
        one.terms, other.terms, assume_unique=True, return_indices=True
    )
    both, view = np.minimum(one.weights[at], other.weights[there]), one.view[at]
    names, pairs = np.sort(both[view == NAMES]), np.sort(both[view == PAIRS])
    return _Shared(names, pairs, float(both[view == WORDS].sum() - names[-_EVERYWHERE:].sum()))


def _lighter(one: _Profile, other: _Profile, view: int) -> float:
    return min(one.total(view), other.total(view))


def _alike(one: _Profile, other: _Profile, limits: Parts) -> bool:
    both = _shared(one, other)
    return bool(
        both.names.sum() >= limits.names
        and both.words >= limits.words * _lighter(one, other, WORDS)
        and both.pairs[:-_EVERYWHERE].sum() >= limits.pairs * _lighter(one, other, PAIRS)
    )
