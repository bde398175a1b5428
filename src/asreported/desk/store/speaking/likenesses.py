"""Pairs of speakers who may be one, for people to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, F, OuterRef

from asreported.desk.models import Article, Likeness, Mention
from asreported.desk.store.speaking.deciding import merge_links

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from asreported.desk.models import Speaker
    from asreported.stories.decisions import Link


def open_likenesses() -> QuerySet[Likeness]:
    """Pairs not yet decided on, both told of in published articles; the likest first.

    ``one`` and ``other`` come with them; each has ``mentions`` with ``name``,
    ``description`` and ``article``. Accept with ``join_speakers`` of the standing links
    and ``merge_links(one, other, why)``, or of ``keep_apart_link(one, other, why)``.
    """
    told = [
        Mention.objects.filter(speaker=OuterRef(side), article__state=Article.State.PUBLISHED)
        for side in ("one", "other")
    ]
    rows = Likeness.objects.filter(
        Exists(told[0]), Exists(told[1]), state=Likeness.State.OPEN
    ).exclude(one=F("other"))
    return rows.select_related("one", "other").order_by("-score", "pk")


def keep_apart_link(one: Speaker, other: Speaker, why: str) -> list[Link]:
    """The decision that two speakers are two."""
    return [link._replace(same=False) for link in merge_links(one, other, why)]
