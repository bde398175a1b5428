"""Decisions on speakers as links between mentions, and what stands of them taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from asreported.desk.models import Mention, Tie
from asreported.desk.store.speaking.settling import settle
from asreported.stories.decisions import Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.desk.models import Speaker


@transaction.atomic
def join_speakers(links: Iterable[Link]) -> list[Speaker]:
    """Let exactly these decisions hold, and no others; the speakers that changed.

    All standing decisions are given each time, in the order in which they were made; one
    that is no longer among them is undone. They hold for articles read again, as long as
    the mentions that they name stand in the same text.
    """
    Tie.objects.all().delete()
    Tie.objects.bulk_create(
        Tie(one=link.one, other=link.other, same=link.same, why=link.why) for link in links
    )
    return settle()


def merge_links(speaker: Speaker, other: Speaker, why: str) -> list[Link]:
    """The decision that two speakers are one: ``speaker`` stands, ``other`` leads to it."""
    one, two = _first(speaker), _first(other)
    return [Link(one.key, two.key, same=True, why=why)] if one and two else []


def split_links(mentions: Sequence[Mention], why: str) -> list[Link]:
    """The decision that some mentions are another than the rest of their speaker.

    They are one among themselves. Of a speaker whose every mention is given there is
    nothing to split, and no link.
    """
    if not mentions:
        return []
    first, *others = sorted(mentions, key=lambda one: (one.article.ordered, one.pk))
    rest = Mention.objects.filter(speaker=first.speaker_id).exclude(
        pk__in=[one.pk for one in mentions]
    )
    stays = rest.order_by("article__ordered", "pk").first()
    if stays is None:
        return []
    apart = [Link(stays.key, one.key, same=False, why=why) for one in (first, *others)]
    return [*apart, *(Link(first.key, one.key, same=True, why=why) for one in others)]


def _first(speaker: Speaker) -> Mention | None:
    """The earliest mention that the rules gave to a speaker."""
    return Mention.objects.filter(ruled=speaker).order_by("article__ordered", "pk").first()
