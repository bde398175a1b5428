"""Add: a page is kept, its typed parts shown and corrected, then it is read by a worker."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from asreported.desk.access import needs
from asreported.desk.adding.drafting import drafted
from asreported.desk.adding.forms import AddForm
from asreported.desk.adding.looking import looked, parts_of
from asreported.desk.jobs import wake
from asreported.desk.models import Job, Page, User
from asreported.desk.shell.partial import is_partial
from asreported.desk.store import keep_answer, keep_page, order
from asreported.desk.watching.looks import page_of
from asreported.desk.watching.sources import answer_is_followed, follow_answer
from asreported.errors import PageError
from asreported.sources.door import open_door

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_RECENT = 20


@needs("editor")
def add(request: HttpRequest) -> HttpResponse:
    """The form, and what was added last; one page is looked at before it is read."""
    form = AddForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        pages = _kept(request, form)
        if not pages and form.cleaned_data["address"]:
            return _from_address(request, form)
        if len(pages) == 1:
            return redirect("look", pages[0].pk)
        for page in pages:
            order(page)
        if pages:
            wake()
            messages.success(request, _("%d pages are being read.") % len(pages))
            return redirect("add")
        form.add_error(None, _("Give a page's text, a file, or an address."))
    return _shown(request, form)


def _shown(request: HttpRequest, form: AddForm) -> HttpResponse:
    jobs = Job.objects.filter(kind=Job.Kind.READ).select_related("page", "article")
    jobs = jobs.defer("page__packed", "article__markdown")
    context = {"form": form, "jobs": jobs.order_by("-id")[:_RECENT]}
    return render(request, "desk/add.html", context)


def _from_address(request: HttpRequest, form: AddForm) -> HttpResponse:
    """Fetch a page to be looked at; what lists pages is followed instead."""
    address = form.cleaned_data["address"]
    try:
        answer = open_door()(address)
        if answer_is_followed(answer):
            follow_answer(address, answer, timezone.now())
            messages.success(request, _("That lists pages: it is followed from now on."))
            return redirect("sources")
    except PageError as error:
        form.add_error("address", str(error))
        return _shown(request, form)
    came = page_of(answer)
    with transaction.atomic():
        page, _made = keep_page(
            came.content,
            source=answer.address,
            given_date=_day(form),
            user=_who(request),
            came=came,
        )
        keep_answer(page, answer)
    return redirect("look", page.pk)


def _day(form: AddForm) -> str:
    day = form.cleaned_data["published"]
    return day.isoformat() if day else ""


def _who(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None


def _kept(request: HttpRequest, form: AddForm) -> list[Page]:
    address = form.cleaned_data["address"]
    keep = partial(keep_page, given_date=_day(form), user=_who(request))
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
