"""Parts of one story that were told in different words: known by the rare names they share.

Outlets that each write in their own words share few of them; what they cannot do without
are the people, bodies and places the story is about. Names that few articles have at all
and many articles of both groups have tell that the two are one story, as named entities do
in event detection (Kumaran and Allan 2004) and in story discovery by keywords that stand
together (Sayyadi, Hurst and Maykov 2009). They tell so only of groups published within
days of each other: the same people are in the news again with another matter later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from asreported.stories.grouping.views import NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from asreported.stories.grouping.held import Held


class Told(NamedTuple):
    """When some articles were published (hours), and which names (terms) each one has.

    ``rarity`` gives how rare terms are among all articles of the stream.
    """

    hours: list[float | None]
    names: list[NDArray[np.uint32]]
    rarity: Callable[[NDArray[np.uint32]], NDArray[np.float32]]

    def apart(self, one: Sequence[int], other: Sequence[int]) -> float:
        """Hours from the end of one group to the start of the other; infinite when unknown."""
        first = [hour for at in one if (hour := self.hours[at]) is not None]
        second = [hour for at in other if (hour := self.hours[at]) is not None]
        if not first or not second:
            return np.inf
        return max(min(first) - max(second), min(second) - max(first), 0.0)

    def named(self, one: Sequence[int], other: Sequence[int]) -> float:
        """The rarity of the names of both groups, each as far as articles of both have it."""
        terms, share = _shares([self.names[at] for at in one])
        others, their = _shares([self.names[at] for at in other])
        both, at, there = np.intersect1d(terms, others, assume_unique=True, return_indices=True)
        return float(self.rarity(both) @ np.minimum(share[at], their[there]))


def told(articles: Sequence[Held], rarity: Callable[[NDArray[np.uint32]], NDArray[np.float32]]) -> Told:
    """What is known of articles; a headline alone has no names, as capitals say little there."""
    return Told([one.hours for one in articles], [_names(one) for one in articles], rarity)


def _names(held: Held) -> NDArray[np.uint32]:
    views = held.views()
    return views.terms[views.view == (len(views.view) if held.is_headline else NAMES)]


def _shares(names: list[NDArray[np.uint32]]) -> tuple[NDArray[np.uint32], NDArray[np.float32]]:
    """Each name of a group, and the share of its articles that have it."""
    terms, counts = np.unique(np.concatenate(names), return_counts=True)
    return terms, (counts / len(names)).astype(np.float32)
