"""What speaks for and against two mentions being of one speaker, besides their names."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec import structs

from asreported.stories.scoring import Ruled, Verdict, verdict
from asreported.stories.speakers.lands import land
from asreported.stories.speakers.likeness import alike
from asreported.stories.speakers.limits import limits
from asreported.stories.speakers.spelling import fold
from asreported.stories.speakers.wordlists import ANY_FIELD, fields

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from asreported.stories.speakers.clusters import Cluster
    from asreported.stories.speakers.profiles import Profile

_CONTEXT: Final = (-0.05, 0.15, 0.3, 0.4)
"""By how many specific names are shared: none, one, two, more."""
_WORDS: Final = 2
"""Specific words that weigh as much as a specific name."""
_SHARED_ROLE, _SHARED_FIELD, _SHARED_COMMON = 0.25, 0.15, 0.1
_OTHER_FIELD, _OTHER_FIELD_NEAR = -0.35, -0.15
_SAME_LAND, _SAME_HOME, _OTHER_LAND = 0.15, 0.1, -0.4
_UNNAMED_LAND: Final = -0.3
_OTHER_POST: Final = -0.15
_SAME_AGE: Final = 0.2
_OF_A_LAND: Final = 0.2
"""What a country adds for bodies that every country has."""
_NEEDS_LAND: Final = frozenset({"generic", "office"})
_HAS_ROLES: Final = frozenset({"person", "office"})


class Asked(NamedTuple):
    """An entity that is asked of some speakers, the rare names beside it and words around."""

    profile: Profile
    names: frozenset[str]
    words: frozenset[str]

    @classmethod
    def of(cls, profile: Profile, rare: frozenset[str]) -> Asked:
        """``rare`` are the names and words that tell contexts apart."""
        # Every country has a navy that ships and storms are told of: names alone count there.
        words = frozenset() if profile.kind in _NEEDS_LAND else profile.topics & rare
        return cls(profile, profile.context & rare, words)


def judge(asked: Asked, cluster: Cluster, named: Ruled) -> Verdict:
    """Whether an entity is of a speaker: rules on names, roles, countries, ages, contexts.

    ``named`` is what ``best_name`` says of the two.
    """
    profile = asked.profile
    if profile.article in cluster.articles and fold(profile.name) not in cluster.names:
        apart = Ruled("apart", 0, "told apart in one article", (profile.name,), veto=True)
        return verdict(0.0, [apart])
    shared = sorted(asked.names & cluster.context)
    topics = sorted((asked.words & cluster.topics).difference(shared))
    ruled = [named, _context(shared, topics), *_lands(profile, cluster)]
    if profile.kind in _HAS_ROLES or cluster.kind in _HAS_ROLES:
        ruled += _roles(
            profile.roles, cluster.roles, near=len(shared) + len(topics) // _WORDS >= _near()
        )
        ruled += _ages(profile, cluster)
        ruled += _posts(profile.posts, cluster.posts)
        if profile.gender and cluster.genders and profile.gender not in cluster.genders:
            ruled.append(Ruled("gender", 0, "he and she", (profile.gender,), veto=True))
    return verdict(0.0, ruled)


def clash(one: Cluster, other: Cluster) -> bool:
    """Whether what is told of two speakers of one name makes them two."""
    fields_of = [_fields(cluster.roles) for cluster in (one, other)]
    return (
        _apart(*fields_of)
        or _apart(one.lands, other.lands)
        or _apart(one.genders, other.genders)
        or (bool(one.born and other.born) and one.born.isdisjoint(other.born))
    )


def _apart(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _near() -> int:
    return limits().near_names


def best_name(profile: Profile, cluster: Cluster) -> Ruled | None:
    """The likeness to the most alike name of a speaker; a veto of any of them holds."""
    found = [
        (ruled, other.name)
        for other in cluster.names.values()
        if (ruled := alike(profile, other))
    ]
    if not found:
        return None
    best, name = max(found, key=lambda one: (one[0].veto, one[0].score))
    return structs.replace(best, values=(profile.name, name))


def _context(shared: list[str], topics: list[str]) -> Ruled:
    weight = len(shared) + len(topics) // _WORDS
    score = _CONTEXT[min(weight, len(_CONTEXT) - 1)]
    values = tuple(shared[: len(_CONTEXT)] + topics[: len(_CONTEXT)])
    why = f"told beside the same names and words ({', '.join(values)})" if weight else ""
    return Ruled("context", score, why, values)


def _lands(profile: Profile, cluster: Cluster) -> Iterator[Ruled]:
    needs = profile.kind in _NEEDS_LAND
    more = _OF_A_LAND if needs else 0.0
    if profile.lands and cluster.lands:
        values = tuple(sorted(profile.lands | cluster.lands))
        if profile.lands & cluster.lands:
            yield Ruled("country", _SAME_LAND + more, "of the same country", values)
        elif needs or profile.kind == "body":
            yield Ruled("country", 0, "of different countries", values, veto=True)
        else:
            yield Ruled("country", _OTHER_LAND, "of different countries", values)
        return
    if not needs and (unnamed := _unnamed(profile, cluster)):
        yield unnamed
        return
    homes = ({profile.home} if profile.home else set()) | profile.lands
    theirs = cluster.homes | cluster.lands
    if needs and homes and theirs:
        values = tuple(sorted(homes | theirs))
        if homes & theirs:
            yield Ruled("home", _SAME_HOME + more, "in articles about the same country", values)
        else:
            why = "in articles about different countries"
            yield Ruled("home", _OTHER_LAND, why, values)


def _unnamed(profile: Profile, cluster: Cluster) -> Ruled | None:
    """Of who serves a state: whether the articles of one never name the other's country."""
    if not ("state" in _fields(profile.roles) and "state" in _fields(cluster.roles)):
        return None
    places = [{land(name) for name in names} for names in (profile.context, cluster.context)]
    near = (places[0] | {profile.home}, places[1] | cluster.homes)
    for lands, others in ((profile.lands, near[1]), (cluster.lands, near[0])):
        if lands and lands.isdisjoint(others):
            why = "of a country that is not named beside the other"
            return Ruled("country", _UNNAMED_LAND, why, tuple(sorted(lands)))
    return None


def _posts(one: frozenset[str], other: frozenset[str]) -> Iterator[Ruled]:
    if one and other and one.isdisjoint(other):
        yield Ruled("post", _OTHER_POST, "of different posts", tuple(sorted(one | other)))


def _roles(one: frozenset[str], other: frozenset[str], *, near: bool) -> Iterator[Ruled]:
    if not one or not other:
        return
    shared = {role for role in one & other if fields()[role] != ANY_FIELD}
    fields_of = [_fields(roles) for roles in (one, other)]
    values = tuple(sorted(one | other))
    if shared:
        yield Ruled("role", _SHARED_ROLE, f"both {', '.join(sorted(shared))}", values)
    elif fields_of[0] & fields_of[1]:
        yield Ruled("field", _SHARED_FIELD, "roles of one field", values)
    elif fields_of[0] and fields_of[1]:
        score = _OTHER_FIELD_NEAR if near else _OTHER_FIELD
        yield Ruled("field", score, "roles of different fields", values)
    elif one & other:
        yield Ruled("role", _SHARED_COMMON, f"both {', '.join(sorted(one & other))}", values)


@lru_cache(maxsize=16384)
def _fields(roles: frozenset[str]) -> frozenset[str]:
    return frozenset(fields()[role] for role in roles) - {ANY_FIELD}


def _ages(profile: Profile, cluster: Cluster) -> Iterator[Ruled]:
    if profile.born is None or not cluster.born:
        return
    years = min(abs(profile.born - born) for born in cluster.born)
    values = (str(profile.born), *(str(born) for born in sorted(cluster.born)))
    if years > limits().ages:
        yield Ruled("age", 0, "of other ages", values, veto=True)
    else:
        yield Ruled("age", _SAME_AGE, "of one age", values)
