"""Pages of authors, outlets and sections: who they are, and their articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render

from asreported.desk.front.composing import articles
from asreported.desk.models import Article, Author, Outlet, Section
from asreported.desk.people.portraits import portrait, standing

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
    rows = Article.objects.filter(outlet=one)
    return _list(request, one, "outlet", rows, standing=standing(one))


def section(request: HttpRequest, slug: str) -> HttpResponse:
    """A section and its articles."""
    one = get_object_or_404(Section, slug=slug)
    return _list(request, one, "section", Article.objects.filter(section=one))


def _list(
    request: HttpRequest,
    one: Author | Outlet | Section,
    kind: str,
    rows: QuerySet[Article],
    **more: object,
) -> HttpResponse:
    published = rows.filter(state=Article.State.PUBLISHED)
    page = Paginator(articles().filter(pk__in=published.values("pk")), _PAGE).get_page(
        request.GET.get("page")
    )
    context = {"one": one, "kind": kind, "page": page, "portrait": portrait(published), **more}
    return render(request, "desk/list.html", context)
