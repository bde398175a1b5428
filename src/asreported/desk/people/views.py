"""Pages of authors, outlets and sections: who they are, and their articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render

from asreported.desk.models import Article, Author, Outlet, Section

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

_PAGE = 30


def author(request: HttpRequest, slug: str) -> HttpResponse:
    """An author and what they wrote."""
    one = get_object_or_404(Author.objects.select_related("outlet"), slug=slug)
    return _list(request, one, "author", Article.objects.filter(authors=one))


def outlet(request: HttpRequest, slug: str) -> HttpResponse:
    """An outlet and its articles."""
    one = get_object_or_404(Outlet, slug=slug)
    return _list(request, one, "outlet", Article.objects.filter(outlet=one))


def section(request: HttpRequest, slug: str) -> HttpResponse:
    """A section and its articles."""
    one = get_object_or_404(Section, slug=slug)
    return _list(request, one, "section", Article.objects.filter(section=one))


def _list(
    request: HttpRequest, one: Author | Outlet | Section, kind: str, articles: QuerySet[Article]
) -> HttpResponse:
    shown = (
        articles.filter(state=Article.State.PUBLISHED)
        .select_related("outlet", "section", "story", "picture")
        .defer("story__packed", "markdown")
        .prefetch_related("authors")
        .order_by("-ordered")
    )
    page = Paginator(shown, _PAGE).get_page(request.GET.get("page"))
    return render(request, "desk/list.html", {"one": one, "kind": kind, "page": page})
