"""The front page: stories by what changed last, and the newest articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from asreported.desk.models import Article, Story

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_STORIES = 8
_ARTICLES = 24


def front(request: HttpRequest) -> HttpResponse:
    """What a reader sees first; an empty site says how to fill it."""
    told = Story.objects.filter(merged_into=None, articles_count__gt=1)
    stories = told.defer("packed").order_by("-changed")[:_STORIES]
    newest = (
        Article.objects.filter(state=Article.State.PUBLISHED)
        .select_related("outlet", "section", "story", "picture")
        .defer("story__packed", "markdown")
        .prefetch_related("authors")
        .order_by("-ordered")[:_ARTICLES]
    )
    return render(request, "desk/front.html", {"stories": stories, "articles": newest})
