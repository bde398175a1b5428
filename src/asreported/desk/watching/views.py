"""The page of sources: how each fares, and what is to be followed besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from asreported.desk.access import needs
from asreported.desk.jobs import wake
from asreported.desk.models import Item, Job, Source
from asreported.desk.watching import health
from asreported.desk.watching.forms import FollowForm
from asreported.desk.watching.sources import follow
from asreported.errors import PageError
from asreported.sources.door import open_door

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_PAGE = 100
_MOST = 100


@needs("editor")
def sources(request: HttpRequest) -> HttpResponse:
    """What is followed and how it fares; what could not be fetched or read, and why."""
    form = FollowForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _followed(request, form):
        return redirect("sources")
    context = {
        "form": form,
        "counts": health.counts(),
        "page": Paginator(health.sources(), _PAGE).get_page(request.GET.get("page")),
        "failed_jobs": health.failed_jobs().order_by("-pk")[:_MOST],
        "failed_items": health.failed_items().order_by("-pk")[:_MOST],
    }
    return render(request, "desk/sources.html", context)


def _followed(request: HttpRequest, form: FollowForm) -> bool:
    try:
        begun = follow(form.cleaned_data["address"], open_door(), timezone.now())
    except PageError as error:
        form.add_error("address", str(error))
        return False
    count = len(begun.sources)
    messages.success(
        request, ngettext("%d source is followed.", "%d sources are followed.", count) % count
    )
    if begun.page is not None:
        wake()
    return True


@require_POST
@needs("editor")
def act(request: HttpRequest, number: int) -> HttpResponse:
    """Look at a source now, stop following it, or follow it again."""
    one = get_object_or_404(Source, pk=number)
    what = request.POST.get("do", "")
    if what not in ("look", "stop", "follow"):
        return HttpResponseBadRequest("There is no such act.")
    if what == "stop":
        one.active = False
    else:
        one.active, one.next_try = True, timezone.now()
    one.save(update_fields=["active", "next_try"])
    said = {
        "look": _("It is looked at next."),
        "stop": _("It is not followed any more."),
        "follow": _("It is followed again."),
    }
    messages.success(request, said[what])
    return redirect("sources")


@require_POST
@needs("editor")
def try_again(request: HttpRequest, what: str, number: int) -> HttpResponse:
    """Have a page that could not be fetched, or a job that failed, tried once more."""
    if what == "page":
        health.try_item_again(get_object_or_404(Item, pk=number), timezone.now())
    else:
        health.try_job_again(get_object_or_404(Job, pk=number))
        wake()
    messages.success(request, _("It is tried again."))
    return redirect("sources")
