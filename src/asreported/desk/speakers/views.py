"""The list of speakers, and the page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from asreported.desk.models import Mention, Speaker
from asreported.desk.models.articles import SLUG, slug_of
from asreported.desk.shell.handles import handle
from asreported.desk.speakers.showing import portrait, published, said, statements
from asreported.exports.wording import ACTS

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_PAGE, _LIST = 25, 60


def speakers(request: HttpRequest) -> HttpResponse:
    """All who speak, those who say most first."""
    rows = Speaker.objects.filter(said__gt=0, merged_into=None, portrait__isnull=False)
    page = Paginator(rows.order_by("-said", "name", "pk"), _LIST).get_page(
        request.GET.get("page")
    )
    return render(request, "desk/speakers.html", {"page": page})


def speaker(request: HttpRequest, key: str, slug: str) -> HttpResponse:
    """One speaker; who was merged leads to the other, an old name to the one that holds."""
    one = get_object_or_404(Speaker.objects.select_related("merged_into"), key=key)
    if one.merged_into is not None:
        return redirect(one.merged_into)
    if not published(Mention.objects.filter(speaker=one)).exists():
        raise Http404
    if slug != slug_of(one.name)[:SLUG]:
        return redirect(one)
    asked = request.GET.get("act", "")
    act = next((name for name in ACTS if name == asked), "")
    pages = Paginator(statements(one, act), _PAGE)
    if not act:
        # Counted when an article is kept: counting here grows with all that was ever said.
        pages.count = one.said
    page = pages.get_page(request.GET.get("page"))
    context = {
        "speaker": one,
        "portrait": portrait(one),
        "page": page,
        "said": said(list(page.object_list)),
        "acts": ACTS.items(),
        "act": act,
        "rest": f"act={act}" if act else "",
        "handle": handle(request, "speaker", one.key, one.get_absolute_url()),
    }
    return render(request, "desk/speaker.html", context)
