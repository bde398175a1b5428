"""The page of how good the record is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from asreported.desk.access.roles import is_staff
from asreported.desk.quality import measuring

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def quality(request: HttpRequest) -> HttpResponse:
    """All of it; where pages came from is told to the newsroom alone."""
    context = {
        "read": measuring.read(),
        "unread": measuring.unread(),
        "bins": measuring.bins(),
        "verdicts": measuring.verdicts(),
        "card": measuring.card(),
        "staff": is_staff(request),
    }
    return render(request, "desk/quality.html", context)
