"""Whether htmx asks for a part of a page, or a reader for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.http import HttpRequest


def is_partial(request: HttpRequest) -> bool:
    """Whether a part is asked for: htmx says so in a header."""
    return request.headers.get("HX-Request") == "true"
