"""Who is who as a site learns it: article after article, each joined to what is known.

The same steps as ``desk/store/speaking`` takes, with what it keeps in memory; of every
speaker no more is remembered than the site keeps.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from asreported.stories.decisions import Links
from asreported.stories.speakers import (
    Cluster,
    Index,
    Joiner,
    Lands,
    keys_of,
    profiles_of,
    rare,
    stems_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.model import Record


class Site:
    """What a site knows of its speakers between two articles."""

    def __init__(self) -> None:
        self.home: dict[tuple[str, str], int] = {}
        """The speaker of each article's entities."""
        self._known: list[Cluster] = []
        self._lands: dict[str, str] = {}
        self._counts: Counter[str] = Counter()
        self._articles = 0

    def add(self, record: Record) -> None:
        """Join an article's entities to the speakers that are known."""
        stems = stems_in(record.article.text)
        lands = Lands(
            [record], {stem: self._lands[stem] for stem in stems & self._lands.keys()}
        )
        profiles = profiles_of(record, lands)
        self._articles += 1
        self._counts.update({word for one in profiles for word in one.context | one.topics})
        joiner = Joiner(self._index(), rare(self._counts, self._articles), Links())
        for one in joiner.join(profiles):
            self.home[one.profile.article, one.profile.entity] = self._number(one.cluster)
        self._known = [Cluster.of(one.kept()) for one in self._known]
        self._lands = {**lands.own, **self._lands}

    def _index(self) -> Index:
        index = Index()
        for cluster in self._known:
            if cluster.kind != "nobody":
                index.file(cluster, {key for one in cluster.members for key in keys_of(one)})
        return index

    def _number(self, cluster: Cluster) -> int:
        at = next((at for at, one in enumerate(self._known) if one is cluster), None)
        if at is None:
            self._known.append(cluster)
            return len(self._known) - 1
        return at


def homes(records: Iterable[Record]) -> dict[tuple[str, str], int]:
    """The speaker of each entity of some articles that came in this order."""
    site = Site()
    for record in records:
        site.add(record)
    return site.home
