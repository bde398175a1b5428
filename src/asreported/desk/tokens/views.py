"""Keys for programs: made, told once, ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from asreported.desk.access import needs, signed_in
from asreported.desk.models import ApiToken, User

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_NAME = 100
_MOST = 20
"""Keys of one account that are good at a time."""


def _user(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise Http404
    return request.user


@never_cache
@needs("reader")
def tokens(request: HttpRequest) -> HttpResponse:
    """The keys of an account; a new one is shown this once."""
    user = _user(request)
    rows = ApiToken.objects.filter(user=user, revoked=None).order_by("-made")
    fresh = ""
    if request.method == "POST" and rows.count() < _MOST:
        name = request.POST.get("name", "").strip()[:_NAME] or _("unnamed")
        fresh = ApiToken.issue(user, name)[1]
    context = {"tokens": rows, "fresh": fresh, "full": rows.count() >= _MOST}
    return render(request, "desk/tokens.html", context)


@require_POST
@signed_in
def revoke(request: HttpRequest, number: int) -> HttpResponse:
    """A key that is good no longer."""
    row = get_object_or_404(ApiToken, pk=number, user=_user(request))
    row.revoked = row.revoked or timezone.now()
    row.save(update_fields=["revoked"])
    return redirect("tokens")
