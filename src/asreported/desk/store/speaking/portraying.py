"""What is kept of a speaker to judge others by, and to find it by its names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.desk.models import Mention, NameKey, Portrait, Speaker
from asreported.desk.models.articles import records_of
from asreported.desk.store.speaking.knowing import lands_of
from asreported.stories.speakers import Cluster, described, keys_of, profiles_of
from asreported.stories.speakers.limits import limits

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from asreported.stories.speakers import Lands, Profile

_NAME, _COUNTRY, _KEY = 300, 100, 120


class Portrayed(NamedTuple):
    """A speaker with what is known of it now; without, what is kept of it stands."""

    speaker: Speaker
    cluster: Cluster | None = None


def portray(
    portrayed: Sequence[Portrayed], lands: Lands, article: str, told: Collection[str]
) -> None:
    """Keep what is known of some speakers.

    Of ``article`` only the mentions with the keys of ``told`` are left.
    """
    kept = _members(portrayed)
    for one in portrayed:
        members = kept.get(one.speaker.pk, [])
        kept[one.speaker.pk] = [
            each for each in members if each.article != article or each.key in told
        ]
    _write({one.speaker.pk: one.speaker for one in portrayed}, kept, lands)


def _members(portrayed: Sequence[Portrayed]) -> dict[int, list[Profile]]:
    found = {one.speaker.pk: one.cluster.kept() for one in portrayed if one.cluster}
    others = [one.speaker.pk for one in portrayed if one.cluster is None]
    rows = Portrait.objects.filter(speaker__in=others)
    return found | {row.speaker_id: row.members for row in rows}


def _write(speakers: dict[int, Speaker], kept: dict[int, list[Profile]], lands: Lands) -> None:
    shown = {pk: one for pk, one in speakers.items() if kept.get(pk)}
    for pk, speaker in shown.items():
        _describe(speaker, kept[pk], lands)
    Speaker.objects.bulk_update(shown.values(), ["name", "type", "country"])
    Portrait.objects.filter(speaker__in=speakers).delete()
    NameKey.objects.filter(speaker__in=speakers).delete()
    named = {pk: [one for one in kept[pk] if one.kind != "nobody"] for pk in shown}
    Portrait.objects.bulk_create(
        Portrait(speaker_id=pk, packed=Portrait.pack(members))
        for pk, members in named.items()
        if members
    )
    NameKey.objects.bulk_create(
        NameKey(speaker_id=pk, key=key)
        for pk, members in named.items()
        for key in sorted({key[:_KEY] for one in members for key in keys_of(one)})
    )


def _describe(speaker: Speaker, members: Sequence[Profile], lands: Lands) -> None:
    told = described(members, lands)
    speaker.name, speaker.type = told.name[:_NAME], told.type
    speaker.country = (told.country or "")[:_COUNTRY]


def portray_again(speakers: Iterable[Speaker]) -> None:
    """Keep what the records of published articles tell of some speakers.

    For decisions and for articles that are taken down: it reads records, at most
    ``[speakers] kept`` of each speaker.
    """
    for speaker in speakers:
        mentions = list(
            Mention.objects.filter(speaker=speaker, article__state="published")
            .select_related("article")
            .order_by("-article__ordered")[: limits().kept]
        )
        records = records_of([one.article for one in mentions])
        members, lands = [], None
        for one in reversed(mentions):
            record = records[one.article_id]
            lands = lands_of(record)
            told = profiles_of(record, lands)
            members += [each for each in told if each.entity == one.local]
        if lands is not None and members:
            _write({speaker.pk: speaker}, {speaker.pk: members}, lands)
