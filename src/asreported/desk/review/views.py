"""The review queue: what waits is shown one by one, decided on, and the next one follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from asreported.decisions import decide, tie
from asreported.desk.access import needs, sees_all
from asreported.desk.models import Article, Decision, Doubt, Likeness
from asreported.desk.review import choices, pairs
from asreported.desk.review.reading import change_of, reason_of
from asreported.desk.review.showing import Item, item, located
from asreported.desk.review.taking import back, taken, user_of
from asreported.desk.review.waiting import Asked, asked, kinds, outlets, place, stories
from asreported.desk.review.words import UnfitError
from asreported.desk.store.correcting import Order, standing_on, state_of
from asreported.desk.store.deciding import applied

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@needs("reviewer")
def queue(request: HttpRequest) -> HttpResponse:
    """What waits at one place of the queue: the least certain and most seen first."""
    wanted = asked(request.GET)
    if wanted.kind == "orphaned":
        return redirect(f"{reverse('history')}?state=orphaned")
    if wanted.kind == "claim":
        return redirect(f"{reverse('review-claims')}?story={wanted.story}")
    here = place(wanted)
    context: dict[str, Any] = {
        "place": here, "stories": stories(), "outlets": outlets(), "kinds": kinds()
    }  # fmt: skip
    if here.found is not None:
        context |= _shown(here.found)
    return render(request, "desk/review.html", _with(request, wanted, context))


def _shown(found: Doubt | Likeness) -> dict[str, Any]:
    """What waits as it is shown; what is gone by now waits no more."""
    if isinstance(found, Likeness):
        pair = pairs.shown(found)
        if pair is None:
            return {"gone": True}
        return {"pair": pair, "members": (pair.one, pair.other), "state": state_of(pair.key)}
    one = item(found.article, found.key)
    if one is None:
        Doubt.objects.filter(pk=found.pk).update(open=False)
        return {"gone": True}
    return _item_context(one)


def _item_context(one: Item) -> dict[str, Any]:
    return {
        "item": one,
        "state": state_of(one.key),
        "decisions": list(standing_on(one.key)),
        "reasons": choices.reasons(one.kind, "fix"),
        "reject_reasons": choices.reasons(one.kind, "reject"),
        "choices": choices,
    }


def _with(request: HttpRequest, wanted: Asked, context: dict[str, Any]) -> dict[str, Any]:
    """What every page of the review shows: filters, the way on and back, what can be undone."""
    at = context["place"].at if "place" in context else 0
    total = context["place"].total if "place" in context else 0
    last = Decision.objects.filter(author=user_of(request), undone=None).order_by("pk").last()
    return context | {
        "wanted": wanted,
        "number": at + 1,
        "next": wanted.address(at + 1) if at + 1 < total else "",
        "previous": wanted.address(at - 1) if at else "",
        "has_previous": at > 0,
        "here": wanted.address(at),
        "last": last,
        "pair_reasons": choices.reasons("entity", "merge"),
    }


@needs("reviewer")
def one(request: HttpRequest, key: str) -> HttpResponse:
    """One part by itself; one that is hidden or gone has its history."""
    article, key = _located(request, key)
    found = item(article, key)
    if found is None:
        return redirect("history-of", key)
    context = _item_context(found) | {"alone": True}
    return render(request, "desk/review.html", _with(request, Asked(), context))


def _located(request: HttpRequest, key: str) -> tuple[Article, str]:
    found = located(key)
    if found is None or not sees_all(request, found[0]):
        raise Http404
    return found


@require_POST
@needs("reviewer")
def judge(request: HttpRequest, key: str) -> HttpResponse:
    """A decision on one part; then the next one that waits, or the part itself."""
    article, key = _located(request, key)
    found = item(article, key)
    if found is None:
        messages.error(request, _("It is not in the article any more."))
        return redirect("history-of", key)
    try:
        kind, change = change_of(found, request.POST)
    except UnfitError as error:
        messages.error(request, str(error))
        return redirect(back(request, key))
    order = Order(
        key, found.kind, article, found.words, request.POST.get("state", ""),
        reason_of(request.POST), found.probability,
    )  # fmt: skip
    shown = applied(article, article.latest.raw)
    return taken(
        request, order, lambda by: decide(shown, found.part, kind, change, by), found.lines
    )


@require_POST
@needs("reviewer")
def pair(request: HttpRequest, number: int) -> HttpResponse:
    """Two speakers are one, or are not."""
    likeness = get_object_or_404(Likeness.objects.select_related("one", "other"), pk=number)
    shown = pairs.shown(likeness)
    articles = (shown.one.article, shown.other.article) if shown else ()
    if shown is None or not all(sees_all(request, one) for one in articles):
        raise Http404
    same = request.POST.get("do") == "merge"
    order = Order(
        shown.key, "entity", shown.one.article, shown.words, request.POST.get("state", ""),
        reason_of(request.POST), shown.score, shown.other.article,
    )  # fmt: skip
    return taken(
        request, order, lambda by: tie("entity", shown.one.end, shown.other.end, by, same=same)
    )
