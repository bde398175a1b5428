"""What every template may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from asreported.desk.access import site_of
from asreported.desk.models import Section, User

if TYPE_CHECKING:
    from django.http import HttpRequest

_SECTIONS = 8


def site(request: HttpRequest) -> dict[str, Any]:
    """The site's settings, its sections, and what the reader may do."""
    user = request.user if hasattr(request, "user") else None
    may = user.may if isinstance(user, User) else lambda _: False
    paper = site_of(request)
    # What a closed site is about is not said at its door.
    inside = isinstance(user, User) or not paper.is_closed
    return {
        # The views of allauth have a ``site`` of their own; ours is the paper.
        "paper": paper,
        "sections": Section.objects.order_by("name")[:_SECTIONS] if inside else [],
        "may": {role: may(role) for role in ("reader", "reviewer", "editor", "admin")},
    }
