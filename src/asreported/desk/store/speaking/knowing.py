"""What the site knows that bears on one article: its lands, its rare words, who is near.

Every question costs as much for a hundred thousand articles as for a few: names are looked
up by key, each the latest few, and of a speaker only so many mentions are kept.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from django.db import connection
from django.db.models import Q

from asreported.desk.models import (
    Article,
    Commonness,
    Land,
    Mention,
    Portrait,
    Speaker,
    Tie,
)
from asreported.stories.decisions import Link, Links
from asreported.stories.speakers import MOST, Cluster, Index, Lands, keys_of, rare, stems_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.model import Record
    from asreported.stories.speakers import Profile

_KEY, _WORD = 120, 200
_AT_ONCE = 200
"""Keys in one query: SQLite joins at most 500."""


def lands_of(record: Record) -> Lands:
    """The countries that a record may name: its own places, and those of other articles."""
    wanted = sorted(stems_in(record.article.text))
    known: dict[str, str] = {}
    for some in _batched(wanted):
        rows = Land.objects.filter(stem__in=some)
        known |= dict(rows.values_list("stem", "name"))
    return Lands([record], known)


def learn(lands: Lands, profiles: Iterable[Profile]) -> None:
    """Remember the places and the words of an article that is new."""
    rows = [Land(stem=stem[:100], name=name[:200]) for stem, name in lands.own.items() if stem]
    Land.objects.bulk_create(rows, ignore_conflicts=True)
    counts = _counts(profiles)
    Commonness.objects.bulk_create(
        [Commonness(word=word, articles=count + 1) for word, count in sorted(counts.items())],
        update_conflicts=True,
        unique_fields=["word"],
        update_fields=["articles"],
    )


def rare_of(profiles: Iterable[Profile]) -> frozenset[str]:
    """The names and words of some mentions that few articles have."""
    return rare(_counts(profiles), Article.objects.count())


def _counts(profiles: Iterable[Profile]) -> Counter[str]:
    told = {word for one in profiles for word in one.context | one.topics}
    words = sorted(word for word in told if len(word) <= _WORD)
    counts = Counter(dict.fromkeys(words, 0))
    for some in _batched(words):
        rows = Commonness.objects.filter(word__in=some)
        counts.update(dict(rows.values_list("word", "articles")))
    return counts


def fixed_by_people(mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Those of some mentions, by key, that people decided on: the same words, standing."""
    keys = [one.key for one in mentions]
    ties = Tie.objects.filter(Q(one__in=keys) | Q(other__in=keys))
    named = {key for pair in ties.values_list("one", "other") for key in pair}
    return {one.key: one for one in mentions if one.key in named}


class Near(NamedTuple):
    """The speakers that an article's entities may be, ready to be compared."""

    known: Index
    speakers: dict[int, Speaker]
    """By ``id`` of their clusters."""
    links: Links


def near(article: Article, profiles: Sequence[Profile]) -> Near:
    """Who shares a key with some mentions, and whom the article told of before."""
    filed = _filed(profiles)
    own = set(article.mentions.values_list("speaker", flat=True))
    roots = _roots({pk for pks in filed.values() for pk in pks} | own)
    clusters = _clusters({one.pk: one for one in roots.values()})
    index = Index()
    for key, pks in filed.items():
        for pk in pks:
            if (cluster := clusters.get(roots[pk].pk)) is not None:
                index.file(cluster, [key])
    for pk in own:
        if (cluster := clusters.get(roots[pk].pk)) is not None:
            # The version before tells what this one may tell again.
            cluster.articles.discard(article.key)
            index.file(cluster, {key for one in cluster.members for key in keys_of(one)})
    rows = {one.pk: one for one in roots.values()}
    speakers = {id(cluster): rows[pk] for pk, cluster in clusters.items()}
    return Near(index, speakers, _links(profiles, clusters))


_OF_A_KEY = (
    "SELECT * FROM (SELECT key, speaker_id FROM desk_namekey WHERE key = %s"  # noqa: S608 - a number of ours alone is put in
    f" ORDER BY id DESC LIMIT {MOST}) AS filed"
)


def _filed(profiles: Iterable[Profile]) -> dict[str, list[int]]:
    """The latest speakers of each key, the last one last."""
    keys = {key[:_KEY] for one in profiles if one.kind != "nobody" for key in keys_of(one)}
    found: dict[str, list[int]] = {}
    for some in _batched(sorted(keys)):
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join([_OF_A_KEY] * len(some)), some)
            for key, speaker in cursor:
                found.setdefault(key, []).insert(0, speaker)
    return found


def _roots(pks: set[int]) -> dict[int, Speaker]:
    """The speaker that each is now of."""
    rows = Speaker.objects.filter(pk__in=pks).select_related("merged_into")
    return {one.pk: one.merged_into or one for one in rows}


def _clusters(roots: dict[int, Speaker]) -> dict[int, Cluster]:
    rows = Portrait.objects.filter(
        Q(speaker__in=roots) | Q(speaker__merged_into__in=roots)
    ).select_related("speaker")
    members: dict[int, list[Profile]] = {}
    for row in rows.order_by("pk"):
        root = row.speaker.merged_into_id or row.speaker_id
        members.setdefault(root, []).extend(row.members)
    return {pk: Cluster.of(found) for pk, found in members.items() if found}


def _links(profiles: Sequence[Profile], clusters: dict[int, Cluster]) -> Links:
    """What people decided on some mentions; those set apart are known to their speakers."""
    keys = [one.key for one in profiles]
    ties = Tie.objects.filter(Q(one__in=keys) | Q(other__in=keys), same=False)
    links = [Link(tie.one, tie.other, same=False, why=tie.why) for tie in ties]
    if links:
        named = {key for link in links for key in (link.one, link.other)} - set(keys)
        rows = Mention.objects.filter(key__in=named)
        for key, speaker in rows.values_list("key", "speaker"):
            if speaker in clusters:
                clusters[speaker].keys.add(key)
    return Links(links)


def _batched(values: Sequence[str]) -> Iterator[list[str]]:
    left = iter(values)
    while some := list(islice(left, _AT_ONCE)):
        yield some
