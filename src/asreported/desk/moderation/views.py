"""The moderators' queue: approve, change with trace, remove, block, trust."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from asreported.desk.access import needs
from asreported.desk.models import Comment, User

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

_MOST = 100


@needs("reviewer")
def queue(request: HttpRequest) -> HttpResponse:
    """What waits: held comments, then reported ones."""
    rows = Comment.objects.select_related("author").prefetch_related("reports__user")
    context = {
        "held": rows.filter(state=Comment.State.HELD).order_by("made")[:_MOST],
        "reported": rows.filter(state=Comment.State.SHOWN, reports__settled=False)
        .distinct()
        .order_by("made")[:_MOST],
    }
    return render(request, "desk/moderation.html", context)


@require_POST
@needs("reviewer")
def act(request: HttpRequest, number: int) -> HttpResponse:
    """One decision on one comment; who took it and when is kept with it."""
    # What its author deleted is gone: nobody puts words in its place.
    comment = get_object_or_404(Comment.objects.exclude(state=Comment.State.DELETED), pk=number)
    what = request.POST.get("do", "")
    if what not in _ACTIONS:
        return HttpResponseBadRequest("There is no such decision.")
    if not isinstance(request.user, User):
        raise PermissionDenied
    before = comment.words
    _ACTIONS[what](comment, request)
    when = timezone.now().isoformat(timespec="seconds")
    step = {"who": request.user.get_username(), "when": when, "what": what, "before": before}
    comment.trace = [*comment.trace, step]
    comment.save()
    comment.reports.update(settled=True)
    return redirect("moderation")


def _approve(comment: Comment, request: HttpRequest) -> None:  # noqa: ARG001 - one shape for all
    comment.state, comment.why_held = Comment.State.SHOWN, ""


def _change(comment: Comment, request: HttpRequest) -> None:
    comment.words = request.POST.get("words", "").strip()[:5000] or comment.words
    comment.state, comment.edited = Comment.State.SHOWN, timezone.now()


def _remove(comment: Comment, request: HttpRequest) -> None:  # noqa: ARG001 - one shape for all
    comment.state = Comment.State.REMOVED


def _block(comment: Comment, request: HttpRequest) -> None:
    _remove(comment, request)
    author = comment.author
    if author is not None and not author.may("reviewer"):
        author.blocked = True
        author.save(update_fields=["blocked"])


def _trust(comment: Comment, request: HttpRequest) -> None:
    _approve(comment, request)
    if comment.author is not None:
        comment.author.trusted = True
        comment.author.save(update_fields=["trusted"])


_ACTIONS: dict[str, Callable[[Comment, HttpRequest], None]] = {
    "approve": _approve,
    "change": _change,
    "remove": _remove,
    "block": _block,
    "trust": _trust,
}
