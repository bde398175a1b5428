"""How much each speaker says in published articles, and whether it is found by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count, Exists, Max, OuterRef

from asreported.desk.models import Article, Mention, Portrait, Speaker, Statement
from asreported.desk.store import searching

if TYPE_CHECKING:
    from collections.abc import Collection


def recount(speakers: Collection[int]) -> None:
    """Count the statements of some speakers again, and index their names."""
    told = (
        Statement.objects.filter(speaker__in=speakers, article__state=Article.State.PUBLISHED)
        .order_by()
        .values_list("speaker")
        .annotate(n=Count("pk"), last=Max("article__published"))
    )
    counts = {pk: (said, last) for pk, said, last in told}
    rows = list(Speaker.objects.filter(pk__in=speakers))
    for one in rows:
        one.said, one.latest = counts.get(one.pk, (0, ""))
    Speaker.objects.bulk_update(rows, ["said", "latest"])
    _index(rows)


def _index(rows: list[Speaker]) -> None:
    told = Mention.objects.filter(
        speaker=OuterRef("speaker"), article__state=Article.State.PUBLISHED
    )
    portraits = Portrait.objects.filter(
        Exists(told), speaker__in=rows, speaker__merged_into=None
    )
    names = {row.speaker_id: sorted({one.name for one in row.members}) for row in portraits}
    searching.index_speakers(
        [
            searching.Named(one.pk, one.key, one.name, "; ".join(names[one.pk]))
            for one in rows
            if one.pk in names
        ],
        forget=[one.pk for one in rows],
    )
