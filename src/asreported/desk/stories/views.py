"""Stories: the list, and a story led by its questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render

from asreported.desk.comments.threads import discussion
from asreported.desk.models import Comment, Story
from asreported.desk.models.keys import by_key
from asreported.desk.stories.news import news_for
from asreported.desk.stories.showing import shown

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_PAGE = 30
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
    context = {
        "story": one,
        "body": shown(request, one),
        "news": news_for(request, one),
        **discussion(request, Comment.About.STORY, one.key),
    }
    return render(request, "desk/story.html", context)
