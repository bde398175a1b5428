"""Stories: the list, and a story led by its questions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string

from asreported.desk.access import sees_text
from asreported.desk.comments.threads import discussion
from asreported.desk.models import Claim, Comment, Story
from asreported.desk.models.keys import by_key
from asreported.desk.stories.beside import beside
from asreported.desk.stories.news import news_for
from asreported.desk.stories.showing import claim_shown, shown

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
    head = {"story": one, "news": news_for(request, one)}
    context = {
        "story": one,
        "body": shown(request, one, render_to_string("desk/_storyhead.html", head, request)),
        "beside": beside(one, partial(sees_text, request)),
        **discussion(request, Comment.About.STORY, one.key),
    }
    return render(request, "desk/story.html", context)


def claim(request: HttpRequest, key: str) -> HttpResponse:
    """One claim with all that stands behind it, and what readers say of it."""
    one = get_object_or_404(Claim.objects.select_related("story"), key=key)
    if not one.story.articles_count:
        raise Http404
    context = {
        "claim": one,
        "body": claim_shown(request, one),
        **discussion(request, Comment.About.CLAIM, one.key),
    }
    return render(request, "desk/claim.html", context)
