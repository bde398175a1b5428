"""Small things that browsers and robots ask of every site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render

from asreported.desk.models import Site

if TYPE_CHECKING:
    from django.http import HttpRequest

_OPEN = "User-agent: *\nDisallow: /accounts/\nDisallow: /admin/\nDisallow: /search/\n"
_CLOSED = "User-agent: *\nDisallow: /\n"


def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """What robots may read: nothing of a site that is not public."""
    site = Site.get()
    words = _OPEN if site.is_public and not site.is_closed else _CLOSED
    return HttpResponse(words, content_type="text/plain")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's signature
    """A form whose token is missing or old, told in words of the site."""
    return render(request, "403_csrf.html", status=403)
