"""Events as exports give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.desk.exporting.citing import CHUNK, cited
from asreported.exports.entries import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet

    from asreported.desk.exporting.sight import Sight
    from asreported.desk.models import Event


def event_entries(rows: QuerySet[Event], sight: Sight) -> Iterator[Entry]:
    """Events in their order; what is not known is empty."""
    rows = rows.select_related("article", "article__outlet").defer("article__markdown")
    for one in rows.iterator(CHUNK):
        article = cited(one.article, sight)
        address = sight.absolute(one.get_absolute_url())
        sentence = one.sentence if sight.whole(one.article) else ""
        known = one.latitude is not None and one.longitude is not None
        yield Entry(
            kind="event", key=one.key, address=address, words=one.label, article=article,
            by=one.actors, date=one.date, sentence=sentence,
            at=(one.latitude or 0.0, one.longitude or 0.0) if known else None,
            facts={
                "id": one.key, "address": address, "label": one.label, "type": one.type,
                "lane": one.lane, "status": one.status, "date": one.date,
                "actors": one.actors, "countries": one.countries, "place": one.place,
                "latitude": one.latitude, "longitude": one.longitude, "sentence": sentence,
                "published": article.published, "outlet": article.outlet,
                "headline": article.headline, "article": article.key,
                "article_url": article.url,
            },
        )  # fmt: skip
