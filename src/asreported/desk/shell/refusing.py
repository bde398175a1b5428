"""A request that is not taken, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.shortcuts import render
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for a request that is too large, or is none."""
    too_much = isinstance(exception, _TOO_MUCH)
    megabytes = settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 1_000_000
    why = (
        _("This is more than one form may hold: %d MB of text. Upload it as a file.")
        % megabytes
        if too_much
        else _("This request cannot be understood.")
    )
    return render(request, "desk/refused.html", {"why": why}, status=413 if too_much else 400)
