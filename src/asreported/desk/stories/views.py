"""Stories: the list, and a story led by its questions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string

from asreported.desk.access import sees_text
from asreported.desk.comments.threads import discussion
from asreported.desk.models import Claim, Comment, Dispute, Series, Story
from asreported.desk.models.keys import by_key
from asreported.desk.shell.handles import handle
from asreported.desk.stories.beside import beside
from asreported.desk.stories.disputing import claims_of, disputes_of, sides_of
from asreported.desk.stories.news import news_for
from asreported.desk.stories.points import dispute_shown, series_shown
from asreported.desk.stories.showing import claim_shown, shown

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

_PAGE = 30
_BESIDE = 12
_MERGED = 20
"""Stories that one address is led through, each merged into the next."""


def stories(request: HttpRequest) -> HttpResponse:
    """All stories by what changed last; an article alone is none."""
    told = Story.objects.filter(merged_into=None, articles_count__gt=1)
    told = told.defer("packed").order_by("-changed")
    page = Paginator(told, _PAGE).get_page(request.GET.get("page"))
    return render(request, "desk/stories.html", {"page": page})


def story(request: HttpRequest, key: str, slug: str) -> HttpResponse:
    """A story; one that was merged leads to the other."""
    one = by_key(Story.objects.all(), key)
    for _step in range(_MERGED):
        one = one.merged_into or one
    if not one.articles_count:
        raise Http404
    if one.slug != slug or not one.key.startswith(key):
        return redirect(one, permanent=False)
    head = {"story": one, "news": news_for(request, one)}
    context = {
        "story": one,
        "body": shown(request, one, render_to_string("desk/_storyhead.html", head, request)),
        "beside": beside(one, partial(sees_text, request)),
        "handle": handle(request, "story", one.key, one.get_absolute_url()),
        **discussion(request, Comment.About.STORY, one.key),
    }
    return render(request, "desk/story.html", context)


def claim(request: HttpRequest, key: str) -> HttpResponse:
    """One claim with all that stands behind it, and what readers say of it."""
    one = _told(Claim.objects.all(), key)
    context = {
        "claim": one,
        "body": claim_shown(request, one),
        "disputes": disputes_of(one),
        "handle": handle(request, "claim", one.key, one.get_absolute_url()),
        **discussion(request, Comment.About.CLAIM, one.key),
    }
    return render(request, "desk/claim.html", context)


def figure(request: HttpRequest, key: str) -> HttpResponse:
    """One figure over time: its chart, and each value with whose it is and its sentence."""
    one = _told(Series.objects.all(), key)
    context = {
        "series": one,
        "body": series_shown(request, one),
        "others": Series.objects.filter(story=one.story).exclude(pk=one.pk)[:_BESIDE],
        "handle": handle(request, "figure", one.key, one.get_absolute_url()),
    }
    return render(request, "desk/figure.html", context)


def disputes(request: HttpRequest) -> HttpResponse:
    """All disputed points, those of the stories that changed last first."""
    rows = Dispute.objects.filter(story__articles_count__gt=0, story__merged_into=None)
    rows = rows.select_related("story").defer("story__packed")
    page = Paginator(rows.order_by("-story__changed", "pk"), _PAGE).get_page(
        request.GET.get("page")
    )
    return render(request, "desk/disputes.html", {"page": page})


def dispute(request: HttpRequest, key: str) -> HttpResponse:
    """One disputed point: its sides in their sentences, who says them, since when, and why."""
    one = _told(Dispute.objects.all(), key)
    context = {
        "dispute": one,
        "body": dispute_shown(request, one),
        "sides": sides_of(one),
        "claims": claims_of(one),
        "handle": handle(request, "dispute", one.key, one.get_absolute_url()),
    }
    return render(request, "desk/dispute.html", context)


_Part = TypeVar("_Part", Claim, Series, Dispute)


def _told(rows: QuerySet[_Part], key: str) -> _Part:
    """A part of a story by its key; raises ``Http404`` when its story tells nothing."""
    return get_object_or_404(rows.select_related("story"), key=key, story__articles_count__gt=0)
