"""Entities of different records that are one speaker: one pass, surest names first.

An entity joins the speaker it is most like when the rules are sure enough and no other
is as likely; else it opens one of its own. So nobody's statements rest on a guess.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from asreported.stories.decisions import Link, Links
from asreported.stories.keys import named_after
from asreported.stories.model import Speaker, SpeakerMention
from asreported.stories.speakers.clusters import Cluster, Index, is_acronym, keys_of
from asreported.stories.speakers.evidence import Beside, clash, judge
from asreported.stories.speakers.limits import limits
from asreported.stories.speakers.places import Lands
from asreported.stories.speakers.profiles import Profile, profiles_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.model import Record
    from asreported.stories.scoring import Verdict


def speakers(records: Sequence[Record], links: Iterable[Link] = ()) -> tuple[Speaker, ...]:
    """Who is who across some records, in the order of first mention.

    Everybody who is named or speaks is one speaker's mention; who is only described ("a
    ticket clerk") stays apart. ``links`` are people's decisions on members, keyed by
    ``keys.member_key(record, "entity", first mention)``.
    """
    lands = Lands(records)
    profiles = [each for record in records for each in profiles_of(record, lands)]
    decided = Links(links)
    clusters = _Joining(profiles, decided).join()
    return tuple(_speaker(cluster, lands) for cluster in _merged(clusters, decided.must))


class _Joining:
    def __init__(self, profiles: list[Profile], links: Links) -> None:
        self._profiles = sorted(profiles, key=lambda one: (_turn(one), one.when, one.key))
        self._rare = _rare(profiles)
        self._links = links
        self._index = Index()
        self._clusters: list[Cluster] = []

    def join(self) -> list[Cluster]:
        for profile in self._profiles:
            keys = () if profile.kind == "nobody" else tuple(keys_of(profile))
            cluster, mention = self._place(profile, keys)
            cluster.add(profile, mention)
            self._index.add(cluster, keys)
        return self._clusters

    def _place(self, profile: Profile, keys: Sequence[str]) -> tuple[Cluster, SpeakerMention]:
        found = self._best(profile, keys) if keys else None
        if found is not None:
            cluster, verdict = found
            mention = SpeakerMention(
                profile.article, profile.entity, verdict.score, verdict.why
            )
            return cluster, mention
        cluster = Cluster(profile)
        self._clusters.append(cluster)
        return cluster, SpeakerMention(profile.article, profile.entity, 1.0, _FIRST)

    def _best(self, profile: Profile, keys: Sequence[str]) -> tuple[Cluster, Verdict] | None:
        beside = Beside(profile.context & self._rare, profile.topics & self._rare)
        ranked = sorted(
            (
                (judge(profile, cluster, beside), at, cluster)
                for at, cluster in enumerate(self._index.near(keys))
                if not self._links.apart(profile.key, cluster.keys)
            ),
            key=lambda row: (-row[0].score, row[1]),
        )
        if not ranked or ranked[0][0].score < limits().join:
            return None
        best = ranked[0][0].score
        if len(ranked) > 1 and best - ranked[1][0].score < limits().lead:
            least = best - limits().lead
            rivals = [row for row in ranked if row[0].score > least]
            if (chosen := _one_of_many(rivals)) is None:
                return None
            return chosen[2], chosen[0]
        return ranked[0][2], ranked[0][0]


_Row = tuple["Verdict", int, Cluster]


def _one_of_many(rivals: list[_Row]) -> _Row | None:
    """The rival that all others may be left-overs of; None where two stand on their own.

    Of "the coast guard" that is the one whose country is known, where no other country's
    is among them; of other names the largest with the very same name, where nothing that
    is told of the others is against it.
    """
    told = [row for row in rivals if row[2].lands]
    if rivals[0][2].kind in {"generic", "office"}:
        shared = set.intersection(*(row[2].lands for row in told)) if told else set()
        return (told or rivals)[0] if shared or not told else None
    exact = [row for row in rivals if any(one.rule == "name" for one in row[0].ruled)]
    first = max(
        exact, key=lambda row: (row[0].score, len(row[2].members), -row[1]), default=None
    )
    if first is None or any(clash(first[2], row[2]) for row in exact):
        return None
    return first if exact[0] is rivals[0] else None


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


def _rare(profiles: Sequence[Profile]) -> frozenset[str]:
    """The names that tell contexts apart: those that few of the articles have."""
    contexts: dict[str, set[str]] = {}
    for profile in profiles:
        contexts.setdefault(profile.article, set()).update(profile.context, profile.topics)
    counts = Counter(name for names in contexts.values() for name in names)
    most = max(limits().rare_least, limits().rare * len(contexts))
    return frozenset(name for name, count in counts.items() if count <= most)


def _merged(clusters: list[Cluster], must: Sequence[Link]) -> list[Cluster]:
    """Clusters with those made one that a person said are."""
    home = {key: cluster for cluster in clusters for key in cluster.keys}
    for link in must:
        one, other = home.get(link.one), home.get(link.other)
        if one is None or other is None or one is other:
            continue
        for profile, mention in zip(other.members, other.mentions, strict=True):
            one.add(profile, SpeakerMention(mention.article, mention.entity, 1.0, link.why))
            home[profile.key] = one
        other.members.clear()
    kept = [cluster for cluster in clusters if cluster.members]
    return sorted(kept, key=lambda cluster: min((one.when, one.key) for one in cluster.members))


_FULL: Final = {"person": 3, "body": 3, "place": 2, "generic": 1, "office": 0, "nobody": 0}


def _speaker(cluster: Cluster, lands: Lands) -> Speaker:
    first = min(cluster.members, key=lambda one: (one.when, one.key))
    shown = max(
        cluster.members,
        key=lambda one: (
            _FULL[one.kind],
            len(one.name.split()),
            len(one.lands),
            -len(one.name),
        ),
    )
    told = Counter(each for one in cluster.members for each in one.lands).most_common()
    sure = told and (len(told) == 1 or told[0][1] > told[1][1])
    reasons = Counter(mention.why for mention in cluster.mentions if mention.why != _FIRST)
    return Speaker(
        named_after("s", first.key),
        shown.name,
        shown.type,
        lands.name(told[0][0]) if sure and told else None,
        tuple(sorted(cluster.mentions, key=lambda one: (one.article, one.entity))),
        " | ".join(why for why, _ in reasons.most_common(_REASONS)),
    )


_REASONS: Final = 3
_FIRST: Final = "first mention"


def _shown(cluster: Cluster) -> Profile:
    """The member whose name stands for all: a whole name, the commonest of its kind."""
    often = Counter(one.name for one in cluster.members)

    def rank(one: Profile) -> tuple[int, int, int, int, int]:
        words = len(one.name.split())
        whole = min(words, _PAIR) if one.kind == "person" else words
        return _FULL[one.kind], whole, len(one.lands), often[one.name], -len(one.name)

    return max(cluster.members, key=rank)


_PAIR: Final = 2
