"""Events of all articles, in plain words, filtered; and one by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import BooleanField, ExpressionWrapper, Q
from django.http import Http404
from django.shortcuts import render

from asreported.desk.access import sees_all
from asreported.desk.events.choices import choices
from asreported.desk.events.showing import shown, told_by
from asreported.desk.models import Article, Event

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

_PAGE = 40
_FILTERS = {
    "kind": "label__icontains",
    "who": "actors__icontains",
    "country": "countries__icontains",
    "status": "status",
    "place": "place__icontains",
    "from": "date__gte",
    "to": "date__lte",
}
_AFTER_HOURS = "~"
"""Sorts after any hour of a day, so that the last day is within."""


def events(request: HttpRequest) -> HttpResponse:
    """The list, by kind, actor, country, status, place and date."""
    asked = _asked(request.GET)
    rows = Event.objects.filter(article__state=Article.State.PUBLISHED)
    found = asked_events(request.GET).select_related("article", "article__outlet")
    page = Paginator(found, _PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "asked": asked,
        "any": any(asked.values()),
        "choices": choices(rows),
        "rest": urlencode({name: value for name, value in asked.items() if value}),
    }
    return render(request, "desk/events.html", context)


def _asked(given: Mapping[str, str]) -> dict[str, str]:
    return {name: given.get(name, "").strip()[:100] for name in _FILTERS}


def asked_events(given: Mapping[str, str]) -> QuerySet[Event]:
    """The events that an address's query asks for, in the order of the list."""
    rows = Event.objects.filter(article__state=Article.State.PUBLISHED)
    return _ordered(_filtered(rows, _asked(given)))


def _filtered(rows: QuerySet[Event], asked: dict[str, str]) -> QuerySet[Event]:
    given = {_FILTERS[name]: value for name, value in asked.items() if value}
    if "date__lte" in given:
        given["date__lte"] += _AFTER_HOURS
    if asked["from"] or asked["to"]:
        rows = rows.filter(_DATED)
    return rows.filter(**given)


_DATED = Q(date__gte="0", date__lt="A")
"""A date of the calendar, not words such as PRESENT_REF."""


def _ordered(rows: QuerySet[Event]) -> QuerySet[Event]:
    """Those with a date first, the newest of them first."""
    known = ExpressionWrapper(_DATED, output_field=BooleanField())
    return rows.annotate(known=known).order_by("-known", "-date", "-article__ordered", "pk")


def event(request: HttpRequest, key: str, slug: str) -> HttpResponse:  # noqa: ARG001 - the slug is for readers
    """One event with its sentence, and who else tells of it."""
    rows = Event.objects.select_related("article", "article__outlet", "article__story")
    one = rows.filter(key=key).defer("article__story__packed").first()
    if one is None or not sees_all(request, one.article):
        raise Http404
    context = {"event": one, "shown": shown(one), "told": told_by(one)}
    return render(request, "desk/event.html", context)
