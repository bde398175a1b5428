"""Writing, changing, deleting, thanking and reporting comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from asreported.desk.access import needs
from asreported.desk.comments.forms import CommentForm
from asreported.desk.comments.holding import too_fast, why_held
from asreported.desk.comments.places import place_of
from asreported.desk.models import Comment, Reaction, Report, User

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


_STANDING = (Comment.State.SHOWN, Comment.State.HELD)
"""A comment that moderators removed is no longer its author's to change, nor its trace."""


def _user(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


@require_POST
@needs("reader")
def write(request: HttpRequest, about: str, key: str) -> HttpResponse:
    """A new comment, held where it must be."""
    user = _user(request)
    address = place_of(request, about, key)
    if address is None:
        raise Http404
    form = CommentForm(request.POST)
    if too_fast(user):
        messages.error(request, _("You have written a lot in a short time. Wait a little."))
    elif not form.is_valid():
        messages.error(request, _("A comment needs words, 5,000 letters at most."))
    else:
        words, parent = form.cleaned_data["words"], form.cleaned_data["parent"]
        if parent and (parent.about, parent.key) != (about, key):
            raise Http404
        held = why_held(user, words)
        Comment.objects.create(
            about=about,
            key=key,
            parent=parent,
            author=user,
            words=words,
            why_held=held,
            state=Comment.State.HELD if held else Comment.State.SHOWN,
        )
        told = _("It will be shown once a moderator has seen it.") if held else _("Thank you.")
        messages.success(request, told)
    return redirect(f"{address}#comments")


@needs("reader")
def change(request: HttpRequest, number: int) -> HttpResponse:
    """One's own comment, written again; what it said before is kept for moderators."""
    user = _user(request)
    comment = get_object_or_404(Comment, pk=number, author=user, state__in=_STANDING)
    address = place_of(request, comment.about, comment.key)
    if address is None:
        raise Http404
    form = CommentForm(request.POST or None, initial={"words": comment.words})
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["words"]
        held = why_held(user, words)
        comment.trace = [*comment.trace, _traced(user, "changed", comment.words)]
        comment.words, comment.edited = words, timezone.now()
        if held:
            comment.state, comment.why_held = Comment.State.HELD, held
        comment.save()
        return redirect(f"{address}#comment-{comment.pk}")
    return render(request, "desk/comment_change.html", {"form": form, "comment": comment})


@require_POST
@needs("reader")
def delete(request: HttpRequest, number: int) -> HttpResponse:
    """One's own comment, gone; its place stays while others answer it."""
    comment = get_object_or_404(Comment, pk=number, author=_user(request), state__in=_STANDING)
    address = place_of(request, comment.about, comment.key)
    comment.state, comment.words, comment.trace = Comment.State.DELETED, "", []
    comment.save()
    return redirect(f"{address or '/'}#comments")


@require_POST
@needs("reader")
def thank(request: HttpRequest, number: int) -> HttpResponse:
    """Thanks for a comment, or taken back."""
    comment = _shown(request, number)
    made, new = Reaction.objects.get_or_create(comment=comment, user=_user(request))
    if not new:
        made.delete()
    return redirect(f"{place_of(request, comment.about, comment.key)}#comment-{comment.pk}")


@require_POST
@needs("reader")
def report(request: HttpRequest, number: int) -> HttpResponse:
    """An objection to a comment, for the moderators."""
    comment = _shown(request, number)
    reason = request.POST.get("reason", "")[:500]
    settled = comment.reports.filter(settled=True).exists()
    Report.objects.get_or_create(
        comment=comment, user=_user(request), defaults={"reason": reason}
    )
    if not settled and comment.author is not None and not comment.author.may("reviewer"):
        comment.state, comment.why_held = Comment.State.HELD, _("reported")
        comment.save(update_fields=["state", "why_held"])
    messages.success(request, _("A moderator will look at it."))
    return redirect(f"{place_of(request, comment.about, comment.key)}#comment-{comment.pk}")


def _shown(request: HttpRequest, number: int) -> Comment:
    comment = get_object_or_404(Comment, pk=number, state=Comment.State.SHOWN)
    if place_of(request, comment.about, comment.key) is None:
        raise Http404
    return comment


def _traced(user: User, what: str, before: str) -> dict[str, str]:
    when = timezone.now().isoformat(timespec="seconds")
    return {"who": user.get_username(), "when": when, "what": what, "before": before}
