"""What an article's page shows of its record: the body, marked or plain, and its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.utils.safestring import SafeString, mark_safe

from asreported.desk.articles.elsewhere import elsewhere, with_review
from asreported.desk.models import Article
from asreported.exports.html import layered, plain

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from asreported.model import Record

_RELATED = 6


class Shown(NamedTuple):
    """HTML, safe by construction: the parts of the body, and the record beside it, if any."""

    head: SafeString
    pictures: SafeString
    blocks: SafeString
    panel: SafeString


def shown(article: Article, record: Record, *, layer: bool, reviewing: bool = False) -> Shown:
    """A record's article as HTML; with ``layer`` its words are marked and its cards beside.

    ``reviewing``: each card leads to its review.
    """
    beyond = elsewhere(article) if layer else {}
    if reviewing and layer:
        beyond = with_review(beyond, record)
    whole = layered(record, beyond) if layer else None
    parts = whole.article if whole else plain(record)
    # ``exports.elements`` escapes every string that is not its own markup.
    return Shown(*map(mark_safe, (*parts, whole.panel if whole else "")))


class Heading(NamedTuple):
    """A section heading and the anchor that it has on the page."""

    words: str
    anchor: str


def contents(record: Record) -> list[Heading]:
    """The section headings, for a list of contents."""
    text = record.article.text
    headings = [block for block in record.article.blocks if block.kind == "heading"]
    return [
        Heading(text[block.start : block.end].strip(), f"section-{number}")
        for number, block in enumerate(headings, 1)
    ]


def related(article: Article) -> QuerySet[Article]:
    """Other articles of its story, the newest first."""
    if article.story_id is None:
        return Article.objects.none()
    others = Article.objects.filter(story=article.story_id, state=Article.State.PUBLISHED)
    return (
        others.exclude(pk=article.pk)
        .select_related("outlet")
        .defer("markdown")
        .order_by("-ordered")[:_RELATED]
    )
