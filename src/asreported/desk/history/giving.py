"""Decisions as training data: W3C annotations, one a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from asreported.decisions import annotated
from asreported.desk.models import Article, Decision, Version

if TYPE_CHECKING:
    from collections.abc import Iterator


def lines() -> Iterator[str]:
    """Every decision that stands, in the order they were made, with the text it was made on.

    What was undone is no longer anybody's decision, and what is said of an article that is
    not published is left out.
    """
    published = Decision.objects.filter(undone=None, article__state=Article.State.PUBLISHED)
    rows = published.select_related("author", "article")
    last = ("", "")
    for row in rows.defer("article__markdown").order_by("made", "pk").iterator(chunk_size=200):
        decided = row.value
        digest = decided.anchor.text_sha256 if decided.anchor else ""
        if last[0] != f"{row.article_id} {digest}":
            last = (f"{row.article_id} {digest}", _text(row, digest))
        yield json.dumps(annotated(decided, last[1]), ensure_ascii=False) + "\n"


def _text(row: Decision, digest: str) -> str:
    version = Version.objects.filter(article=row.article, text_sha256=digest).first()
    return version.raw.article.text if version else ""
