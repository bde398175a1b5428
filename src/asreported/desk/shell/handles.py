"""What a page is of, for what can be done with it: its link copied, its rows taken along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from django.http import HttpRequest

Kind = Literal["speaker", "claim", "figure", "dispute", "story", "search", "events", "event"]


class Handle(NamedTuple):
    """The thing that a page shows: ``key`` is that of its row, ``link`` its whole address."""

    kind: Kind
    key: str
    link: str


def handle(request: HttpRequest, kind: Kind, key: str, address: str) -> Handle:
    """The handle of a page at an address of the site."""
    return Handle(kind, key, request.build_absolute_uri(address))
