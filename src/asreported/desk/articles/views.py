"""An article as readers know a news page; the record is a layer that is switched on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe

from asreported.desk.access import is_staff, sees_all, sees_text
from asreported.desk.articles.layering import layer_of
from asreported.desk.articles.showing import contents, related, shown
from asreported.desk.comments.threads import discussion
from asreported.desk.models import Article, Comment
from asreported.desk.models.keys import by_key
from asreported.desk.writing.markdown import html
from asreported.stories.changes import changes

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def article(request: HttpRequest, key: str, slug: str = "") -> HttpResponse:
    """The article's page; an old slug leads to the one that holds now."""
    one = _article(key)
    if one.state == Article.State.WITHDRAWN and not sees_text(request, one):
        return render(request, "desk/withdrawn.html", {"article": one}, status=410)
    if not sees_all(request, one):
        raise Http404
    if slug != one.slug and request.method == "GET":
        return redirect(one)
    rows = one.versions.select_related("page__response").defer("page__packed")
    latest = rows.order_by("-number").first()
    if latest is None:
        return redirect("write-preview", one.key)
    record = latest.record
    notes = list(one.versions.order_by("number").values_list("note", flat=True))
    whole = sees_text(request, one)
    layer = whole and layer_of(request)
    page = shown(one, record, layer=layer, reviewing=is_staff(request))
    context = {
        "article": one,
        "record": record,
        "page": latest.page,
        "whole": whole,
        "layer": layer,
        "body": page,
        "panel": page.panel,
        "contents": contents(record),
        "own": mark_safe(html(one.markdown)) if one.is_ours else "",  # noqa: S308 - no raw HTML
        "notes": [note for note in notes if note],
        "related": related(one),
        "versions": len(notes),
        **discussion(request, Comment.About.ARTICLE, one.key),
    }
    return render(request, "desk/article.html", context)


def versions(request: HttpRequest, key: str) -> HttpResponse:
    """The versions of an article, each with what changed since the one before."""
    one = _article(key)
    if not (sees_all(request, one) and sees_text(request, one)):
        raise Http404
    kept = list(one.versions.order_by("number"))
    if not kept:
        return redirect("write-preview", one.key)
    steps = [(later, changes(before.record, later.record)) for before, later in pairwise(kept)]
    context = {"article": one, "first": kept[0], "steps": steps[::-1]}
    return render(request, "desk/versions.html", context)


def _article(key: str) -> Article:
    rows = Article.objects.select_related("outlet", "section", "story", "picture")
    return by_key(rows.defer("story__packed"), key)
