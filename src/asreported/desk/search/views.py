"""Search, as one types: on its page, and under the field of the masthead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from asreported.desk.search.finding import found
from asreported.desk.shell.partial import is_partial

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


_QUERY = 200


def search(request: HttpRequest) -> HttpResponse:
    """What is found for ``q``: a whole page, or a list alone when htmx asks for one."""
    query = request.GET.get("q", "")[:_QUERY].strip()
    context = {"query": query, "found": found(request, query)}
    if not is_partial(request):
        return render(request, "desk/search.html", context)
    short = request.headers.get("HX-Target") == "suggestions"
    return render(request, "desk/_suggestions.html" if short else "desk/_hits.html", context)
