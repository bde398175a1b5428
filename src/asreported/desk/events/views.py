"""Events of all articles, in plain words, filtered; and one by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render

from asreported.desk.access import sees_all
from asreported.desk.models import Article, Event
from asreported.desk.models.keys import by_key

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

_PAGE = 40


def events(request: HttpRequest) -> HttpResponse:
    """The list, by kind, actor, country, status, place and date."""
    asked = {
        name: request.GET.get(name, "").strip()[:100]
        for name in ("kind", "who", "country", "status", "place", "from", "to")
    }
    shown = _filtered(
        Event.objects.filter(article__state=Article.State.PUBLISHED), asked
    ).select_related("article", "article__outlet")
    page = Paginator(shown.order_by("-date", "-article__ordered"), _PAGE).get_page(
        request.GET.get("page")
    )
    kinds = (
        Event.objects.filter(article__state=Article.State.PUBLISHED)
        .values_list("label", flat=True)
        .distinct()
        .order_by("label")
    )
    context = {"page": page, "asked": asked, "kinds": kinds, "rest": _rest(asked)}
    return render(request, "desk/events.html", context)


def _filtered(rows: QuerySet[Event], asked: dict[str, str]) -> QuerySet[Event]:
    filters = {
        "kind": "label__iexact",
        "who": "actors__icontains",
        "country": "countries__icontains",
        "status": "status",
        "place": "place__icontains",
        "from": "date__gte",
        "to": "date__lte",
    }
    given = {filters[name]: value for name, value in asked.items() if value}
    return rows.filter(**given)


def _rest(asked: dict[str, str]) -> str:
    return urlencode({name: value for name, value in asked.items() if value})


def event(request: HttpRequest, key: str, local: str, slug: str) -> HttpResponse:  # noqa: ARG001 - the slug is for readers
    """One event with its sentence, and what else its article's story says of it."""
    rows = Event.objects.select_related("article", "article__outlet", "article__story")
    rows = rows.filter(local=local).defer("article__story__packed")
    one = by_key(rows, key, "article__key")
    if not sees_all(request, one.article):
        raise Http404
    return render(request, "desk/event.html", {"event": one})
