"""An article as readers know a news page; the record is a layer that is switched on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe

from asreported.desk.access import sees_all, sees_text
from asreported.desk.articles.layering import layer_of
from asreported.desk.articles.showing import contents, related, shown
from asreported.desk.comments.threads import discussion
from asreported.desk.models import Article, Comment
from asreported.desk.writing.markdown import html
from asreported.stories.changes import changes

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def article(request: HttpRequest, key: str, slug: str = "") -> HttpResponse:
    """The article's page; an old slug leads to the one that holds now."""
    one = _article(request, key)
    if slug != one.slug and request.method == "GET":
        return redirect(one, permanent=bool(slug))
    if one.state == Article.State.WITHDRAWN and not sees_text(request, one):
        return render(request, "desk/withdrawn.html", {"article": one}, status=410)
    record = one.latest.record
    whole = sees_text(request, one)
    layer = whole and layer_of(request)
    page = shown(one, record, layer=layer)
    context = {
        "article": one,
        "record": record,
        "whole": whole,
        "layer": layer,
        "body": page,
        "panel": page.panel,
        "contents": contents(record),
        "own": mark_safe(html(one.markdown)) if one.is_ours else "",  # noqa: S308 - no raw HTML
        "notes": [v.note for v in one.versions.order_by("number") if v.note],
        "related": related(one),
        "versions": one.versions.count(),
        **discussion(request, Comment.About.ARTICLE, one.key),
    }
    return render(request, "desk/article.html", context)


def versions(request: HttpRequest, key: str) -> HttpResponse:
    """The versions of an article, each with what changed since the one before."""
    one = _article(request, key)
    if not sees_text(request, one):
        raise Http404
    kept = list(one.versions.order_by("number"))
    steps = [(later, changes(before.record, later.record)) for before, later in pairwise(kept)]
    context = {"article": one, "first": kept[0], "steps": steps[::-1]}
    return render(request, "desk/versions.html", context)


def _article(request: HttpRequest, key: str) -> Article:
    found = Article.objects.filter(key__startswith=key).select_related(
        "outlet", "section", "story", "picture"
    )[:1]
    if not found or not sees_all(request, found[0]):
        raise Http404
    return found[0]
