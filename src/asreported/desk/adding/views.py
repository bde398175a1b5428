"""Add: a page is kept, its typed parts shown and corrected, then it is read by a worker."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from asreported.desk.access import needs
from asreported.desk.adding.drafting import drafted
from asreported.desk.adding.forms import AddForm
from asreported.desk.adding.looking import looked, parts_of
from asreported.desk.jobs import wake
from asreported.desk.models import Job, Page, User
from asreported.desk.shell.partial import is_partial
from asreported.desk.store import keep_page, order
from asreported.errors import PageError

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_RECENT = 20


@needs("editor")
def add(request: HttpRequest) -> HttpResponse:
    """The form, and what was added last; one page is looked at before it is read."""
    form = AddForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        pages = _kept(request, form)
        if len(pages) == 1:
            return redirect("look", pages[0].pk)
        for page in pages:
            order(page)
        if pages:
            wake()
            messages.success(request, _("%d pages are being read.") % len(pages))
            return redirect("add")
        form.add_error(None, _address_or_nothing(form))
    jobs = Job.objects.filter(kind=Job.Kind.READ).select_related("page", "article")
    jobs = jobs.defer("page__packed", "article__markdown")
    context = {"form": form, "jobs": jobs.order_by("-id")[:_RECENT]}
    return render(request, "desk/add.html", context)


def _address_or_nothing(form: AddForm) -> str:
    if form.cleaned_data["address"]:
        return _("Pages are not fetched from addresses yet: paste the page or upload it.")
    return _("Give a page's text, a file, or both.")


def _kept(request: HttpRequest, form: AddForm) -> list[Page]:
    day = form.cleaned_data["published"]
    user = request.user if isinstance(request.user, User) else None
    address = form.cleaned_data["address"]
    keep = partial(keep_page, given_date=day.isoformat() if day else "", user=user)
    found = []
    if text := form.cleaned_data["text"]:
        found.append(keep(text.encode(), source=address, is_text=True)[0])
    files = form.cleaned_data["saved"]
    return found + [keep(one.read(), source=address or str(one.name))[0] for one in files]


@needs("editor")
def look(request: HttpRequest, number: int) -> HttpResponse:
    """The typed parts of a page: corrected, then followed or taken as a draft."""
    page = get_object_or_404(Page, pk=number)
    try:
        seen = looked(page)
    except PageError as error:
        return render(
            request, "desk/unreadable.html", {"page": page, "error": error}, status=422
        )
    if request.method != "POST":
        return render(request, "desk/look.html", {"page": page, "seen": seen})
    parts = parts_of(request.POST, seen)
    if request.POST.get("as") == "draft":
        if not isinstance(request.user, User):
            raise PermissionDenied
        return redirect("write", drafted(page, parts, request.user).key)
    again = parts != page.parts
    page.parts = parts
    page.save(update_fields=["parts"])
    job = order(page, again=again)
    wake()
    return redirect("job", job.pk)


@needs("editor")
def job(request: HttpRequest, number: int) -> HttpResponse:
    """How far a job has come; the page asks again until it has ended."""
    one = get_object_or_404(Job.objects.select_related("article", "page"), pk=number)
    name = "desk/_job.html" if is_partial(request) else "desk/job.html"
    response = render(request, name, {"job": one, "partial": is_partial(request)})
    if is_partial(request) and one.state == Job.State.DONE and one.article:
        response["HX-Redirect"] = one.article.get_absolute_url()
    return response
