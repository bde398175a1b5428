"""What the disk or the database does not let happen, said on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import OperationalError
from django.shortcuts import render
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse, HttpResponseBase

_FULL, _BUSY = 507, 503


class Storage:
    """Middleware: a full disk or a busy database is told of in a sentence."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The page of the request."""
        return self._get_response(request)

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponse | None:
        """The page that says why nothing was done; None for what is another matter."""
        told = str(exception).lower() if isinstance(exception, OperationalError) else ""
        if "full" in told:
            why = _("The disk of this site is full: nothing was done. What was kept is safe.")
            return render(request, "desk/refused.html", {"why": why}, status=_FULL)
        if "locked" in told:
            why = _("The site is busy: nothing was done. Send it again in a moment.")
            return render(request, "desk/refused.html", {"why": why}, status=_BUSY)
        return None
