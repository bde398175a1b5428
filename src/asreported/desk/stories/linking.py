"""The pages of a story's speakers, figures and disputes, by what its comparison calls them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from asreported.desk.models import Article, Dispute, Mention, Series
from asreported.exports.stories.wording import dispute_anchor, series_anchor
from asreported.stories.part_keys import dispute_key, series_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.desk.models import Story
    from asreported.model import Record
    from asreported.stories.model import Speaker
    from asreported.stories.model import Story as Compared


def pages_of_speakers(speakers: Iterable[Speaker], told: Compared) -> dict[str, str]:
    """The addresses of those who are named in a comparison, by their identifiers in it.

    Where the story's articles and the whole site differ on who is who, the page is of whom
    most of the mentions are.
    """
    named = set(_named(told))
    wanted = {
        (mention.article, mention.entity): one.id
        for one in speakers
        if one.id in named
        for mention in one.mentions
    }
    rows = Mention.objects.filter(
        article__key__in={article for article, _ in wanted},
        local__in={entity for _, entity in wanted},
        article__state=Article.State.PUBLISHED,
    ).select_related("speaker", "article")
    found: dict[str, Counter[str]] = {}
    for row in rows.order_by("pk").defer("article__markdown"):
        if (key := wanted.get((row.article.key, row.local))) is not None:
            found.setdefault(key, Counter())[row.speaker.get_absolute_url()] += 1
    return {key: counts.most_common(1)[0][0] for key, counts in found.items()}


def _named(told: Compared) -> Iterator[str]:
    for claim in told.claims:
        yield from filter(None, (one.speaker for one in claim.origins))
        for stances in (claim.confirmed_by, claim.denied_by, claim.declined_by):
            yield from filter(None, (one.speaker for one in stances))
    for series in told.series:
        yield from filter(None, (one.speaker for one in series.points))


def pages_of_points(story: Story, told: Compared, records: Sequence[Record]) -> dict[str, str]:
    """The addresses of a story's series and disputes, by their anchors."""
    known = {record.article.id: record for record in records}
    series = {one.key: one.get_absolute_url() for one in Series.objects.filter(story=story)}
    disputes = {one.key: one.get_absolute_url() for one in Dispute.objects.filter(story=story)}
    found = {series_anchor(one): series.get(series_key(one, known), "") for one in told.series}
    found |= {
        dispute_anchor(one): disputes.get(dispute_key(one, known), "") for one in told.disputes
    }
    return {anchor: address for anchor, address in found.items() if address}
