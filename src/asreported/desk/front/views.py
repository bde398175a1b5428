"""The front page: the story that leads, what changed in the others, the newest articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from asreported.desk.front import composing

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def front(request: HttpRequest) -> HttpResponse:
    """What a reader sees first; an empty site says how to fill it."""
    return render(request, "desk/front.html", {"front": composing.front()})
