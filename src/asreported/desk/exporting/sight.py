"""Whose text may be given at length, and how addresses begin: asked once for a whole list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.desk.access import sees_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    from asreported.desk.models import Article


class Sight(NamedTuple):
    """``whole`` says whose text is seen whole; ``absolute`` makes an address of a path."""

    whole: Callable[[Article], bool]
    absolute: Callable[[str], str]


def sight_of(request: HttpRequest) -> Sight:
    """What a reader sees."""
    return Sight(lambda article: sees_text(request, article), request.build_absolute_uri)


OWNER = Sight(lambda _: True, lambda path: path)
"""Who has the database sees all of it; addresses are paths."""
