"""The history: decisions listed, taken back, and given out as training data."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from asreported.desk.access import needs, sees_all
from asreported.desk.history.giving import lines
from asreported.desk.history.listing import STATES, listed
from asreported.desk.jobs import wake
from asreported.desk.models import Decision, User
from asreported.desk.review.taking import user_of
from asreported.desk.store.correcting import take_back

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, HttpResponseBase

_PAGE = 50
_ASKED = ("article", "who", "kind", "state")


@needs("reviewer")
def history(request: HttpRequest) -> HttpResponse:
    """All decisions, the latest first."""
    asked = {name: request.GET.get(name, "").strip()[:100] for name in _ASKED}
    page = Paginator(listed(asked), _PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "asked": asked,
        "any": any(asked.values()),
        "states": list(STATES),
        "kinds": Decision.Kind.choices,
        "people": User.objects.filter(pk__in=Decision.objects.values("author")).order_by("pk"),
        "rest": urlencode({name: value for name, value in asked.items() if value}),
    }
    return render(request, "desk/decisions.html", context)


@needs("reviewer")
def history_of(request: HttpRequest, key: str) -> HttpResponse:
    """What was decided of one thing, the first decision first."""
    rows = listed({}).filter(key=key).order_by("made", "pk")
    if not rows:
        raise Http404
    last = rows[len(rows) - 1]
    return render(request, "desk/decisions_of.html", {"rows": rows, "key": key, "about": last})


@require_POST
@needs("reviewer")
def undo(request: HttpRequest, number: int) -> HttpResponse:
    """A decision taken back."""
    row = get_object_or_404(Decision.objects.select_related("article"), pk=number)
    if not sees_all(request, row.article):
        raise Http404
    take_back(row, user_of(request))
    transaction.on_commit(wake)
    messages.success(request, _("Taken back: “%s”") % row.words[:60])
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return redirect(back if safe else reverse("history-of", args=[row.key]))


@needs("reviewer")
def export(request: HttpRequest) -> HttpResponseBase:  # noqa: ARG001 - Django's signature
    """All that stands, one W3C annotation a line."""
    answer = StreamingHttpResponse(lines(), content_type="application/x-ndjson")
    answer["Content-Disposition"] = 'attachment; filename="decisions.jsonl"'
    return answer
