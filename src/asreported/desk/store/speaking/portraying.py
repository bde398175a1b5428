"""What is kept of a speaker to judge others by, and to find it by its names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.desk.models import Land, Mention, NameKey, Portrait, Speaker
from asreported.desk.models.articles import records_of
from asreported.desk.store.speaking.knowing import lands_of
from asreported.stories.speakers import Cluster, Lands, described, keys_of, profiles_of
from asreported.stories.speakers.limits import limits

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from asreported.stories.speakers import Profile

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
    named = _names_of({stem for pk in shown for one in kept[pk] for stem in one.lands}, lands)
    # Who was made one with others by a person keeps the name that stood when it was done.
    standing = set(
        Speaker.objects.filter(merged_into__in=shown).values_list("merged_into", flat=True)
    )
    for pk, speaker in shown.items():
        if pk not in standing:
            _describe(speaker, kept[pk], named)
    Speaker.objects.bulk_update(shown.values(), ["name", "type", "country"])
    Portrait.objects.filter(speaker__in=speakers).delete()
    NameKey.objects.filter(speaker__in=speakers).delete()
    filed = {pk: [one for one in kept[pk] if one.kind != "nobody"] for pk in shown}
    Portrait.objects.bulk_create(
        Portrait(speaker_id=pk, packed=Portrait.pack(members))
        for pk, members in filed.items()
        if members
    )
    NameKey.objects.bulk_create(
        NameKey(speaker_id=pk, key=key)
        for pk, members in filed.items()
        for key in sorted({key[:_KEY] for one in members for key in keys_of(one)})
    )


def _names_of(stems: set[str], lands: Lands) -> Lands:
    """The lands of these stems with their names, also those of other articles."""
    missing = sorted(stem for stem in stems if lands.name(stem) == stem)
    if not missing:
        return lands
    known = Land.objects.filter(stem__in=missing).values_list("stem", "name")
    return Lands([], {**{stem: lands.name(stem) for stem in stems}, **dict(known)})


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
            .exclude(ruled__merged_into=speaker)
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
