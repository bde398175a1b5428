"""The composition: records become stories, each compared."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from asreported.collecting import uncollected
from asreported.stories.changes import changes
from asreported.stories.claims import claims as find_claims
from asreported.stories.copies import find_copies
from asreported.stories.disputes import find_disputes
from asreported.stories.dossier import Dossier
from asreported.stories.grouping import group
from asreported.stories.keys import moment
from asreported.stories.model import Listed, Speaker, SpeakerMention, Stories, Story
from asreported.stories.pending import find_open
from asreported.stories.questions import find_questions
from asreported.stories.series import find_series, follow
from asreported.stories.sharing import Uncompared, compare_each
from asreported.stories.speakers import speakers
from asreported.stories.timeline import find_timeline, tempo, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asreported.model import Record
    from asreported.stories.decisions import Link
    from asreported.stories.grouping.links import Pair


def read_stories(
    records: Iterable[Record],
    *,
    must_link: Iterable[Pair] = (),
    cannot_link: Iterable[Pair] = (),
    links: Iterable[Link] = (),
    workers: int = 1,
) -> Stories:
    """The stories of some records, in whatever order they are given, each compared.

    Records with one article identifier are versions of one article: the latest is
    compared with the other articles, and what changed between them is told. Pairs of
    article identifiers that must or cannot be in one story, and ``links`` between
    members of speakers and claims, are people's decisions and hold against all scores.

    With more ``workers`` than one, so many processes share the stories out among them once
    they are grouped, where there is enough to share; what they give is the same, byte for
    byte. Raises ``WorkerLost`` when one of them is killed, as when memory runs out.
    """
    with uncollected():
        return _read(_versions(records), must_link, cannot_link, tuple(links), workers)


def _read(
    versions: Mapping[str, Sequence[Record]],
    must_link: Iterable[Pair],
    cannot_link: Iterable[Pair],
    links: Sequence[Link],
    workers: int,
) -> Stories:
    latest = {key: kept[-1] for key, kept in versions.items()}
    known = speakers(tuple(latest.values()), links)
    named = _named_in(known)
    grouped = [
        Uncompared(
            id=one.id,
            versions={article: versions[article] for article in one.articles},
            speakers=_of_these(named, one.articles),
        )
        for one in group(latest.values(), must_link, cannot_link).stories
    ]
    stories = compare_each(partial(_compared_alone, links), grouped, workers)
    ranked = sorted(stories, key=lambda story: -len(story.articles))
    articles = tuple(listed(one) for one in sorted(latest.values(), key=moment))
    return Stories(articles=articles, speakers=known, stories=tuple(ranked))


def _compared_alone(links: Sequence[Link], story: Uncompared) -> Story:
    dossier = _dossier(story.versions, story.speakers)
    return _compared(story.id, story.versions, dossier, links)


_Named = tuple[int, Speaker, SpeakerMention]


def _named_in(known: Iterable[Speaker]) -> dict[str, list[_Named]]:
    """Who is mentioned in each article, with their place among all speakers."""
    found: dict[str, list[_Named]] = {}
    for at, speaker in enumerate(known):
        for mention in speaker.mentions:
            found.setdefault(mention.article, []).append((at, speaker, mention))
    return found


def _of_these(
    named: Mapping[str, Sequence[_Named]], articles: Iterable[str]
) -> tuple[Speaker, ...]:
    """The speakers of some articles with their mentions there, in the order of all.

    A story asks nothing of the others, and would pay for them as often as there are stories.
    """
    told: dict[int, tuple[Speaker, list[SpeakerMention]]] = {}
    for article in articles:
        for at, speaker, mention in named.get(article, ()):
            told.setdefault(at, (speaker, []))[1].append(mention)
    return tuple(
        speaker
        if len(mentions) == len(speaker.mentions)
        else structs.replace(speaker, mentions=tuple(sorted(mentions, key=_place)))
        for speaker, mentions in (told[at] for at in sorted(told))
    )


def _place(mention: SpeakerMention) -> tuple[str, str]:
    return mention.article, mention.entity


class Told(NamedTuple):
    """One story, and the speakers that it names."""

    story: Story
    speakers: tuple[Speaker, ...]


def tell(
    records: Iterable[Record],
    key: str,
    links: Iterable[Link] = (),
    families: Mapping[str, Iterable[str]] | None = None,
) -> Told:
    """One story of which all records are known, versions among them.

    ``families`` outlets that are no independent witnesses of one another, by family.
    """
    versions, links = _versions(records), tuple(links)
    latest = [one[-1] for one in versions.values()]
    known = speakers(latest, links)
    dossier = _dossier(versions, known)
    return Told(_compared(key, versions, dossier, links, families), known)


def _dossier(versions: Mapping[str, Sequence[Record]], known: tuple[Speaker, ...]) -> Dossier:
    return Dossier((kept[-1] for kept in versions.values()), known)


def _compared(
    key: str,
    versions: Mapping[str, Sequence[Record]],
    dossier: Dossier,
    links: Sequence[Link],
    families: Mapping[str, Iterable[str]] | None = None,
) -> Story:
    copies = find_copies(dossier.records)
    claims = find_claims(
        dossier.records,
        copies,
        dossier.named,
        links=links,
        families=families,
        bodies=dossier.behind,
    )
    followed = follow(dossier)
    series = find_series(followed)
    disputes = find_disputes(dossier, followed, claims)
    happened = told(dossier, claims)
    timeline = find_timeline(happened, dossier.records)
    return Story(
        id=key,
        headline=_headline(dossier),
        articles=tuple(one.article.id for one in dossier.records),
        copies=copies,
        claims=claims,
        series=series,
        disputes=disputes,
        timeline=timeline,
        questions=find_questions(dossier, claims, series, disputes, timeline),
        open=find_open(dossier, happened, timeline),
        tempo=tempo(timeline),
        changes=tuple(
            change
            for one in versions.values()
            for before, after in pairwise(one)
            for change in changes(before, after)
        ),
    )


def _versions(records: Iterable[Record]) -> dict[str, list[Record]]:
    """The records of each article, the version that was changed last at the end."""
    found: dict[str, list[Record]] = {}
    for record in records:
        found.setdefault(record.article.id, []).append(record)
    for kept in found.values():
        kept.sort(key=_changed)
    return found


def _changed(record: Record) -> str:
    stamp = record.article.modified or record.article.published
    return stamp.value if stamp else ""


def _headline(dossier: Dossier) -> str | None:
    """The newest headline: what the story is about now."""
    dated = [one for one in dossier.records if one.article.published] or dossier.records
    heads = [one.article.headline for one in dated if one.article.headline]
    return heads[-1] if heads else None


def listed(record: Record) -> Listed:
    """A record as a comparison lists its article."""
    article = record.article
    return Listed(
        id=article.id,
        source=record.source,
        headline=article.headline,
        publisher=article.publisher,
        published=article.published.value if article.published else None,
    )
