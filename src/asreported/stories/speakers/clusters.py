"""Speakers in the making: what all their mentions tell, and an index to find them by."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from asreported.stories.model import SpeakerMention
from asreported.stories.speakers.limits import limits
from asreported.stories.speakers.names import initials_of, is_acronym
from asreported.stories.speakers.spelling import fold, skeleton, without_the
from asreported.stories.speakers.wordlists import GENERIC

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from asreported.stories.speakers.names import PersonName
    from asreported.stories.speakers.profiles import Profile

MOST: Final = 24
"""Speakers of one key that an entity is compared with: the latest."""
_PREFIX: Final = 2


class _Beside:
    """How many of the latest mentions each name and each word stands beside."""

    def __init__(self) -> None:
        self.names: Counter[str] = Counter()
        self.topics: Counter[str] = Counter()

    def count(self, profile: Profile) -> None:
        self.names.update(profile.context)
        self.topics.update(profile.topics)

    def forget(self, profile: Profile) -> None:
        _take_off(self.names, profile.context)
        _take_off(self.topics, profile.topics)


def _take_off(counts: Counter[str], words: Iterable[str]) -> None:
    """One less of each word; to subtract counters would walk all that is remembered."""
    for word in words:
        counts[word] -= 1
        if not counts[word]:
            del counts[word]


class Cluster:
    """One speaker so far; what it remembers of contexts is bounded.

    Most speakers are mentioned once: what one mention tells is not copied.
    """

    def __init__(self, first: Profile) -> None:
        self.members: list[Profile] = []
        self.mentions: list[SpeakerMention] = []
        self.names: dict[str, Profile] = {}
        self.keys: set[str] = set()
        self.articles: set[str] = set()
        self.lands: frozenset[str] = frozenset()
        self.homes: frozenset[str] = frozenset()
        self.roles: frozenset[str] = frozenset()
        self.posts: frozenset[str] = frozenset()
        self.born: frozenset[int] = frozenset()
        self.genders: frozenset[str] = frozenset()
        self.kind = first.kind
        self._beside: _Beside | None = None

    @property
    def context(self) -> AbstractSet[str]:
        """The names that its latest mentions stand beside."""
        return self._beside.names.keys() if self._beside else self.members[0].context

    @property
    def topics(self) -> AbstractSet[str]:
        """The words that its latest mentions stand among."""
        return self._beside.topics.keys() if self._beside else self.members[0].topics

    def add(self, profile: Profile, mention: SpeakerMention) -> None:
        """Take a mention in, and what its article tells."""
        self.members.append(profile)
        self.mentions.append(mention)
        self.names.setdefault(fold(profile.name), profile)
        self.keys.add(profile.key)
        self.articles.add(profile.article)
        self.lands = _both(self.lands, profile.lands)
        self.roles = _both(self.roles, profile.roles)
        self.posts = _both(self.posts, profile.posts)
        if profile.home and profile.home not in self.homes:
            self.homes |= {profile.home}
        if profile.born is not None:
            self.born |= {profile.born}
        if profile.gender is not None:
            self.genders |= {profile.gender}
        self._remember(profile)

    @classmethod
    def of(cls, members: Sequence[Profile]) -> Cluster:
        """A speaker again, of the mentions that were kept of it."""
        cluster = cls(members[0])
        for one in members:
            cluster.add(one, SpeakerMention(one.article, one.entity))
        return cluster

    def kept(self) -> list[Profile]:
        """The mentions that are enough to judge others by: one a name, and the latest."""
        names = list({fold(one.name): one for one in self.members}.values())
        chosen = {one.key: one for one in names[-limits().kept_names :]}
        chosen |= {one.key: one for one in self.members[-limits().kept :]}
        return [one for one in self.members if chosen.pop(one.key, None) is not None]

    def _remember(self, profile: Profile) -> None:
        if len(self.members) == 1:
            return
        if self._beside is None:
            self._beside = _Beside()
            self._beside.count(self.members[0])
        self._beside.count(profile)
        if len(self.members) > limits().remembered:
            self._beside.forget(self.members[-limits().remembered - 1])


def _both(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Two sets in one, which is one of the two where that has it all."""
    return other if one <= other else one if other <= one else one | other


class Index:
    """Clusters by keys of their names, so that no entity is compared with all."""

    def __init__(self) -> None:
        self._by_key: dict[str, list[Cluster]] = {}

    def add(self, cluster: Cluster, keys: Iterable[str]) -> None:
        """File a cluster under the keys of one of its members."""
        for key in keys:
            filed = self._by_key.setdefault(key, [])
            if cluster not in filed[-MOST:]:
                filed.append(cluster)

    def near(self, keys: Iterable[str]) -> list[Cluster]:
        """The latest clusters that share a key, each once."""
        filed = [self._by_key[key][-MOST:] for key in keys if key in self._by_key]
        return list(dict.fromkeys(chain.from_iterable(filed)))


def keys_of(profile: Profile) -> Iterator[str]:
    """The keys that variants of one name share, each kind with a letter of its own."""
    yield f"={without_the(profile.name)}"
    if profile.person is not None:
        yield from _keys_of_person(profile.person)
    if profile.kind in {"body", "generic", "office"}:
        kind_of_body = " ".join(sorted(profile.words))
        yield f"b{kind_of_body}"
        yield from (f"l{kind_of_body} {land}" for land in profile.lands)
        if profile.kind == "body":
            yield from (f"w{skeleton(word)}" for word in profile.words if word not in GENERIC)
    if profile.kind in {"body", "place"}:
        yield from (f"i{each}" for each in initials_of(profile.name))
        if is_acronym(profile.name):
            yield f"i{fold(profile.name)}"
        yield from (f"i{each}" for each in profile.aliases)
    if profile.roles and profile.lands and profile.kind in {"person", "office"}:
        yield from (f"o{role} {land}" for role in profile.roles for land in profile.lands)


@lru_cache(maxsize=16384)
def _keys_of_person(name: PersonName) -> tuple[str, ...]:
    given, last = name.given, skeleton(name.core)
    if not given:
        return (f"s{last}",)
    return (
        f"s{last}",
        f"j{skeleton(name.flat)}",
        f"g{skeleton(given[0])} {last[:_PREFIX]}",
        f"s{skeleton(given[-1])}",
    )
