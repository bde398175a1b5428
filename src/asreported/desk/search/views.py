"""Search, as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from asreported.desk.access import sees_text
from asreported.desk.models import Article
from asreported.desk.shell.partial import is_partial
from asreported.desk.store import searching

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from asreported.desk.store.searching import Hit

_QUERY = 200


def search(request: HttpRequest) -> HttpResponse:
    """What is found for ``q``: a whole page, or the list alone when htmx asks."""
    query = request.GET.get("q", "")[:_QUERY].strip()
    hits = searching.find(query)
    articles = Article.objects.filter(
        key__in=[hit.key for hit in hits if hit.kind == "article"],
        state=Article.State.PUBLISHED,
    ).select_related("outlet")
    by_key = {one.key: one for one in articles}
    found = [
        (_as_seen(request, hit, by_key[hit.key]), by_key[hit.key])
        for hit in hits
        if hit.key in by_key
    ]
    name = "desk/_hits.html" if is_partial(request) else "desk/search.html"
    return render(request, name, {"query": query, "found": found})


def _as_seen(request: HttpRequest, hit: Hit, article: Article) -> Hit:
    """What was found, in the excerpt's words where the text is not the reader's to see.

    Else the words around, asked for again and again, would give the text away.
    """
    if sees_text(request, article):
        return hit
    return hit._replace(around=((article.excerpt, False),))
