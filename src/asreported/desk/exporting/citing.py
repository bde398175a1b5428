"""Articles as exports cite them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.entries import Cited, Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet

    from asreported.desk.exporting.sight import Sight
    from asreported.desk.models import Article

CHUNK = 2_000


def cited(article: Article, sight: Sight, authors: tuple[str, ...] = ()) -> Cited:
    """What citations name; ``article`` comes with its outlet."""
    return Cited(
        key=article.key,
        address=sight.absolute(article.get_absolute_url()),
        url=article.url,
        headline=article.headline,
        outlet=article.outlet.name if article.outlet else "",
        authors=authors,
        published=article.published,
        modified=article.modified,
        standfirst=article.standfirst,
    )


def article_entries(rows: QuerySet[Article], sight: Sight) -> Iterator[Entry]:
    """Articles, each as it is listed: what its page says of it, no text."""
    rows = rows.select_related("outlet", "section", "story").defer("markdown", "story__packed")
    for one in rows.prefetch_related("authors").iterator(CHUNK):
        authors = tuple(author.name for author in one.authors.all())
        found = cited(one, sight, authors)
        yield Entry(
            kind="article", key=one.key, address=found.address, words=one.headline,
            article=found, by=found.outlet, date=one.published, sentence=one.standfirst,
            facts={
                "id": one.key, "address": found.address, "url": one.url,
                "headline": one.headline, "standfirst": one.standfirst,
                "outlet": found.outlet, "authors": "; ".join(authors),
                "section": one.section.name if one.section else "",
                "published": one.published, "modified": one.modified,
                "story": one.story.key if one.story else "",
            },
        )  # fmt: skip
