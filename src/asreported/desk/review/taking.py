"""A decision that a form gives is kept; where others decided meanwhile, both are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from asreported.desk.jobs import wake
from asreported.desk.models import User
from asreported.desk.review.waiting import asked
from asreported.desk.store.correcting import Clash, Order, state_of, take

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse

    from asreported.desk.review.showing import Line
    from asreported.desk.store.correcting import Make

_SENT = frozenset(
    """do reason why back alone content_at source_at cue_at content_words source_words cue_words
    speaker name type act nature negated hedged low high bound unit counts category status
    label one other""".split()
)
"""The fields of decisions, as they are sent again after a clash."""


def user_of(request: HttpRequest) -> User:
    """Who is signed in; others are refused."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def taken(
    request: HttpRequest, order: Order, make: Make, lines: Iterable[Line] = ()
) -> HttpResponse:
    """Keep a decision and go on; where others decided meanwhile, show both and ask."""
    try:
        row = take(order, make, user_of(request))
    except Clash as clash:
        return _asked(request, order, clash, lines)
    transaction.on_commit(wake)
    words = {"what": row.get_kind_display(), "words": row.words[:60]}
    messages.success(request, _("%(what)s: “%(words)s”") % words)
    return redirect(back(request, order.key))


def _asked(
    request: HttpRequest, order: Order, clash: Clash, lines: Iterable[Line]
) -> HttpResponse:
    context = {
        "theirs": clash.rows,
        "mine": [(name, value) for name, value in request.POST.items() if name in _SENT],
        "do": request.POST.get("do", ""),
        "reason": order.reason,
        "state": state_of(order.key),
        "words": order.words,
        "lines": lines,
        "back": back(request, order.key),
    }
    return render(request, "desk/clash.html", context, status=409)


def back(request: HttpRequest, key: str) -> str:
    """The next in the queue that the form was part of; without one, the part itself."""
    if "alone" in request.POST:
        return reverse("review-one", args=[key])
    query = QueryDict(request.POST.get("back", ""))
    wanted = asked({name: query.get(name, "") for name in query})
    address = wanted.address(wanted.at)
    return reverse("review") + (f"?{address}" if address else "")
