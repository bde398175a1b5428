"""The articles that new ones are compared with, by their prints, oldest forgotten first."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.copies.prints import shingles, winnow
from asreported.stories.copies.words import Words, read_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from asreported.model import Article
    from asreported.stories.copies.limits import Limits


class Printed(NamedTuple):
    """An article, its words, shingles and prints; ``order`` counts arrivals."""

    article: Article
    words: Words
    shingles: NDArray[np.uint64]
    prints: list[int]
    order: int


class PrintIndex:
    """Articles by print; holds so many as the thresholds say."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._articles: dict[int, Printed] = {}
        self._by_print: dict[int, list[int]] = defaultdict(list)
        self._arrivals = 0

    def read(self, article: Article) -> Printed:
        """An article's words and prints; it is not held yet."""
        words = read_words(article)
        all_of = shingles(words.hashes, self._limits.shingle)
        prints = winnow(all_of, self._limits.winnow).tolist()
        self._arrivals += 1
        return Printed(article, words, all_of, prints, self._arrivals)

    def add(self, printed: Printed) -> None:
        """Hold an article, and forget the oldest when there are too many."""
        self._articles[printed.order] = printed
        for one in printed.prints:
            self._by_print[one].append(printed.order)
        while len(self._articles) > self._limits.window:
            self._forget(next(iter(self._articles)))

    def near(self, printed: Printed) -> list[Printed]:
        """The articles that share most prints with this one, at least as many as asked."""
        held = [self._by_print[one] for one in printed.prints if one in self._by_print]
        few = [holders for holders in held if len(holders) <= self._limits.common]
        counts = Counter(chain.from_iterable(few))
        least = min(self._limits.prints, len(printed.prints))
        enough = [(count, -order) for order, count in counts.items() if count >= least]
        enough.sort(reverse=True)
        return [self._articles[-order] for _, order in enough[: self._limits.candidates]]

    def _forget(self, order: int) -> None:
        for one in self._articles.pop(order).prints:
            holders = self._by_print[one]
            holders.remove(order)
            if not holders:
                del self._by_print[one]
