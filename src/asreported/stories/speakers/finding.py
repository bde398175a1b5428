"""Entities of different records that are one speaker, over all of them at once."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final

from asreported.stories.decisions import Link, Links
from asreported.stories.keys import named_after
from asreported.stories.model import Speaker, SpeakerMention
from asreported.stories.speakers.clusters import Cluster, Index
from asreported.stories.speakers.describing import described
from asreported.stories.speakers.joining import FIRST, Joiner
from asreported.stories.speakers.limits import limits
from asreported.stories.speakers.places import Lands
from asreported.stories.speakers.profiles import Profile, profiles_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asreported.model import Record
    from asreported.stories.words import Stemmed


def speakers(
    records: Sequence[Record],
    links: Iterable[Link] = (),
    stemmed: Mapping[str, Stemmed] | None = None,
) -> tuple[Speaker, ...]:
    """Who is who across some records, in the order of first mention.

    Everybody who is named or speaks is one speaker's mention; who is only described ("a
    ticket clerk") stays apart. ``links`` are people's decisions on members, keyed by
    ``keys.member_key(record, "entity", first mention)``. ``stemmed`` are texts whose words
    are known already, by article.
    """
    lands = Lands(records)
    texts = stemmed or {}
    profiles = [
        each
        for record in records
        for each in profiles_of(record, lands, texts.get(record.article.id))
    ]
    decided = Links(links)
    joined = Joiner(Index(), _rare(profiles), decided).join(profiles)
    clusters = list({id(one.cluster): one.cluster for one in joined}.values())
    return tuple(_speaker(cluster, lands) for cluster in _merged(clusters, decided.must))


def _rare(profiles: Sequence[Profile]) -> frozenset[str]:
    """The names that tell contexts apart: those that few of the articles have."""
    contexts: dict[str, set[str]] = {}
    for profile in profiles:
        contexts.setdefault(profile.article, set()).update(profile.context, profile.topics)
    return rare(Counter(chain.from_iterable(contexts.values())), len(contexts))


def rare(counts: Counter[str], articles: int) -> frozenset[str]:
    """Of names and words by the number of articles that have them, those few have."""
    most = max(limits().rare_least, limits().rare * articles)
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


def _speaker(cluster: Cluster, lands: Lands) -> Speaker:
    shown = described(cluster.members, lands)
    reasons = Counter(mention.why for mention in cluster.mentions if mention.why != FIRST)
    return Speaker(
        named_after("s", shown.first),
        shown.name,
        shown.type,
        shown.country,
        tuple(sorted(cluster.mentions, key=lambda one: (one.article, one.entity))),
        " | ".join(why for why, _ in reasons.most_common(_REASONS)),
    )


_REASONS: Final = 3
