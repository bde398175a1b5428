"""All statements, narrowed by words and facets; a search may be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from asreported.desk.access import needs, sees_text
from asreported.desk.models import SavedSearch, Speaker, Statement, User
from asreported.desk.search.asking import NEWEST, Asked, statements
from asreported.desk.search.facets import counted
from asreported.desk.shell.handles import handle
from asreported.desk.statements.paging import part

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_PAGE = 40
_NAME = 200


def search(request: HttpRequest) -> HttpResponse:
    """The page: facets beside, the newest statements first."""
    asked = Asked.of(request.GET.dict())
    found = part(statements(asked, NEWEST), "published", request.GET.get("after", ""), _PAGE)
    rows = _whole(found.rows)
    for row in rows:
        row.whole = sees_text(request, row.article)  # type: ignore[attr-defined] # for the template
    speaker = Speaker.objects.filter(key=asked.speaker).first() if asked.speaker else None
    context = {
        "asked": asked,
        "counted": counted(asked),
        "rows": rows,
        "after": found.after,
        "speaker": speaker,
        "handle": handle(request, "search", asked.query, _address(asked)),
        "saved": _saved(request, asked),
    }
    return render(request, "desk/statements.html", context)


def _whole(rows: list[Statement]) -> list[Statement]:
    """The rows with all that a list shows of them, in their order."""
    full = Statement.objects.select_related("article", "article__outlet", "speaker").defer(
        "article__markdown"
    )
    known = full.in_bulk([row.pk for row in rows])
    return [known[row.pk] for row in rows if row.pk in known]


def _saved(request: HttpRequest, asked: Asked) -> SavedSearch | None:
    if not isinstance(request.user, User):
        return None
    return SavedSearch.objects.filter(user=request.user, query=asked.query).first()


def name_of(asked: Asked, speaker: Speaker | None = None) -> str:
    """A search in words: what it asks, each with its value."""
    given = dict(asked.given)
    if speaker is not None:
        given["speaker"] = speaker.name
    words = [given.pop("q", ""), *(f"{name}: {value}" for name, value in given.items())]
    return " · ".join(filter(None, words))[:_NAME] or _("all statements")


@require_POST
@needs("reader")
def keep(request: HttpRequest) -> HttpResponse:
    """Keep a search, or no longer."""
    asked = Asked.of(request.POST.dict())
    if not isinstance(request.user, User):
        raise PermissionDenied
    if request.POST.get("do") == "forget":
        get_object_or_404(SavedSearch, user=request.user, query=asked.query).delete()
        messages.success(request, _("The search is no longer kept."))
    else:
        named = request.POST.get("name", "").strip()[:_NAME] or name_of(asked)
        SavedSearch.objects.update_or_create(
            user=request.user, query=asked.query, defaults={"name": named}
        )
        messages.success(request, _("The search is kept."))
    return redirect(_address(asked))


def _address(asked: Asked) -> str:
    return f"{reverse('statements')}?{asked.query}"
