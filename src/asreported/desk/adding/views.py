"""Add: a page is accepted at once, read by a worker, and its progress shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from asreported.desk.access import needs
from asreported.desk.adding.forms import AddForm
from asreported.desk.jobs import wake
from asreported.desk.models import Job, User
from asreported.desk.shell.partial import is_partial
from asreported.desk.store import accept

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from asreported.desk.store.accepting import Accepted

_RECENT = 20


@needs("editor")
def add(request: HttpRequest) -> HttpResponse:
    """The form, and what was added last."""
    form = AddForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        accepted = _accepted(request, form)
        if not accepted:
            form.add_error(None, _("Give a page's text, a file, or both."))
        else:
            wake()
            if len(accepted) == 1:
                return redirect("job", accepted[0].job.pk)
            messages.success(request, _("%d pages are being read.") % len(accepted))
            return redirect("add")
    jobs = Job.objects.filter(kind=Job.Kind.READ).select_related("page", "article")
    return render(
        request, "desk/add.html", {"form": form, "jobs": jobs.order_by("-id")[:_RECENT]}
    )


def _accepted(request: HttpRequest, form: AddForm) -> list[Accepted]:
    day = form.cleaned_data["published"]
    user = request.user if isinstance(request.user, User) else None
    address = form.cleaned_data["address"]
    keep = partial(accept, given_date=day.isoformat() if day else "", user=user)
    found = []
    if text := form.cleaned_data["text"]:
        found.append(keep(text.encode(), source=address, is_text=True))
    files = request.FILES.getlist("saved")
    return found + [keep(one.read(), source=address or str(one.name)) for one in files]


@needs("editor")
def job(request: HttpRequest, number: int) -> HttpResponse:
    """How far a job has come; the page asks again until it has ended."""
    one = get_object_or_404(Job.objects.select_related("article", "page"), pk=number)
    name = "desk/_job.html" if is_partial(request) else "desk/job.html"
    response = render(request, name, {"job": one, "partial": is_partial(request)})
    if is_partial(request) and one.state == Job.State.DONE and one.article:
        response["HX-Redirect"] = one.article.get_absolute_url()
    return response
