"""Entities join the speakers that are known: surest names first, nobody by a guess.

An entity joins the speaker it is most like when the rules are sure enough and no other
is as likely; else it opens one of its own, and those it may yet be are told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.model import Part
from asreported.stories.model import SpeakerMention
from asreported.stories.scoring import Verdict
from asreported.stories.speakers.clusters import Cluster, Index, keys_of
from asreported.stories.speakers.evidence import Asked, best_name, clash, judge
from asreported.stories.speakers.limits import limits
from asreported.stories.speakers.names import is_acronym

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.stories.decisions import Links
    from asreported.stories.speakers.profiles import Profile

FIRST: Final = "first mention"
_MOST_RIVALS: Final = 3
_PAGED: Final = frozenset({"person", "body"})
"""Kinds whose uncertain likenesses are worth a look: names of their own."""


class Rival(NamedTuple):
    """A speaker that an entity may be, without being sure enough."""

    cluster: Cluster
    verdict: Verdict


class Joined(Part, frozen=True):
    """An entity, the speaker it is of now, and those it may be as well."""

    profile: Profile
    cluster: Cluster
    mention: SpeakerMention
    rivals: tuple[Rival, ...] = ()


class Joiner:
    """Joins entities to the speakers of an index, which it keeps up to date.

    ``rare`` are the names and words that tell contexts apart.
    """

    def __init__(self, index: Index, rare: frozenset[str], links: Links) -> None:
        self._index = index
        self._rare = rare
        self._links = links

    def join(self, profiles: Iterable[Profile]) -> list[Joined]:
        """Who each of some entities is, in the order in which it was told."""
        ordered = sorted(profiles, key=lambda one: (_turn(one), one.when, one.key))
        return [self._join(profile) for profile in ordered]

    def _join(self, profile: Profile) -> Joined:
        keys = tuple(keys_of(profile)) if profile.kind != "nobody" else ()
        ranked = self._ranked(profile, keys) if keys else []
        found = _chosen(ranked)
        if found is None:
            cluster, score, why = Cluster(profile), 1.0, FIRST
        else:
            cluster, score, why = found[2], found[0].score, found[0].why
        mention = SpeakerMention(profile.article, profile.entity, score, why)
        cluster.add(profile, mention)
        self._index.add(cluster, keys)
        return Joined(profile, cluster, mention, () if found else _rivals(profile, ranked))

    def _ranked(self, profile: Profile, keys: Sequence[str]) -> list[_Row]:
        named = [
            (ruled, at, cluster)
            for at, cluster in enumerate(self._index.near(keys))
            if (ruled := best_name(profile, cluster)) and not ruled.veto
        ]
        if not named:
            return []
        asked = Asked.of(profile, self._rare)
        judged = (
            (judge(asked, cluster, ruled), at, cluster)
            for ruled, at, cluster in named
            if not self._links.apart(profile.key, cluster.keys)
        )
        rows = [row for row in judged if row[0].score]
        return sorted(rows, key=lambda row: (-row[0].score, row[1]))


_Row = tuple[Verdict, int, Cluster]


def _chosen(ranked: list[_Row]) -> _Row | None:
    if not ranked or ranked[0][0].score < limits().join:
        return None
    best = ranked[0][0].score
    if len(ranked) > 1 and best - ranked[1][0].score < limits().lead:
        least = best - limits().lead
        return _one_of_many([row for row in ranked if row[0].score > least])
    return ranked[0]


def _one_of_many(rivals: list[_Row]) -> _Row | None:
    """The rival that all others may be left-overs of; None where two stand on their own.

    Of "the coast guard" that is the one whose country is known, where no other country's
    is among them; of other names the largest with the very same name, where nothing that
    is told of the others is against it.
    """
    told = [row for row in rivals if row[2].lands]
    if rivals[0][2].kind in {"generic", "office"}:
        shared = bool(told) and frozenset.intersection(*(row[2].lands for row in told))
        return (told or rivals)[0] if shared or not told else None
    exact = [row for row in rivals if any(one.rule == "name" for one in row[0].ruled)]
    first = max(
        exact, key=lambda row: (row[0].score, len(row[2].members), -row[1]), default=None
    )
    if first is None or any(clash(first[2], row[2]) for row in exact):
        return None
    return first if exact[0] is rivals[0] else None


def _rivals(profile: Profile, ranked: list[_Row]) -> tuple[Rival, ...]:
    likely = [
        Rival(cluster, told)
        for told, _, cluster in ranked
        if told.score >= limits().offer and cluster.kind in _PAGED
    ]
    return tuple(likely[:_MOST_RIVALS]) if profile.kind in _PAGED else ()


def _turn(profile: Profile) -> int:
    """Full names first, then what is short for them, then what only a country tells."""
    if profile.kind == "person" and profile.person and profile.person.given:
        return 0 if len(profile.person.given[0]) > 1 else 1
    if profile.kind in {"body", "place"}:
        return 1 if is_acronym(profile.name) or len(profile.words) == 1 else 0
    if profile.kind in {"generic", "office"}:
        return _OFFICES + (profile.kind == "office") if profile.lands else _BARE
    return _NOBODIES if profile.kind == "nobody" else 1


_OFFICES, _BARE, _NOBODIES = 2, 4, 5
