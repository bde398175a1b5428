"""A closed site shows nothing but its doors to who is not signed in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.contrib.auth.views import redirect_to_login

from asreported.desk.access.roles import site_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase

_DOORS = ("/accounts/", "/static/", "/robots.txt", "/favicon.ico", "/api/")
"""The interface for programs asks for itself: it knows tokens."""
_KEYED = re.compile(r"/following/([\w-]+\.atom|\d+/stop/[\w-]+/)\Z")
"""Addresses that only who was told them knows: a private feed, the end of a follow."""


class ClosedSite:
    """Middleware: on a closed site, readers sign in first."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The page, or the way to the sign-in page."""
        outside = not request.user.is_authenticated and not request.path.startswith(_DOORS)
        if outside and not _KEYED.match(request.path) and site_of(request).is_closed:
            return redirect_to_login(request.get_full_path())
        return self._get_response(request)
