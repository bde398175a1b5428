"""The queue: what is asked for of it, and what comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlencode

from django.db.models import Q
from django.utils.translation import gettext as _

from asreported.desk.models import Article, Doubt, Outlet, Story
from asreported.desk.review.pairs import alike

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import QuerySet

    from asreported.desk.models import Likeness

PAIR = "entity"
MOST = 10_000
"""What is counted at the most: nobody works through more in one go."""
_LISTED = 200


class Asked(NamedTuple):
    """What of the queue somebody wants: a story and an outlet, a kind, and which place."""

    story: str = ""
    outlet: str = ""
    kind: str = ""
    at: int = 0

    @property
    def filters(self) -> str:
        """The filters as the query of an address."""
        given = {"story": self.story, "outlet": self.outlet, "kind": self.kind}
        return urlencode({name: value for name, value in given.items() if value})

    def address(self, at: int) -> str:
        """The query of an address that asks for another place with the same filters."""
        return "&".join(filter(None, (self.filters, f"at={at}" if at else "")))


def asked(given: Mapping[str, str]) -> Asked:
    """What a form or an address asks for; what is no number is the first place."""
    at = given.get("at", "")
    return Asked(
        given.get("story", "")[:64],
        given.get("outlet", "")[:64],
        given.get("kind", "")[:12],
        min(int(at), MOST) if at.isdecimal() and len(at) < len(str(MOST)) + 1 else 0,
    )


def waiting(wanted: Asked) -> QuerySet[Doubt]:
    """What waits, the least certain and most seen first."""
    rows = Doubt.objects.filter(open=True, article__state=Article.State.PUBLISHED)
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.story:
        rows = rows.filter(article__story__key__startswith=wanted.story)
    if wanted.outlet:
        rows = rows.filter(article__outlet__slug=wanted.outlet)
    return rows.order_by("-score", "id")


class Place(NamedTuple):
    """One place of the queue: what stands there, which place it is, and of how many."""

    found: Doubt | Likeness | None
    at: int
    total: int


def place(wanted: Asked) -> Place:
    """What stands at the place asked for, or at the last one where that is past the end."""
    rows: QuerySet[Doubt] | QuerySet[Likeness]
    if wanted.kind == PAIR:
        rows = alike(wanted)
    else:
        rows = waiting(wanted).select_related("article", "article__outlet")
    count = rows[:MOST].count()
    at = max(0, min(wanted.at, count - 1))
    return Place(rows[at : at + 1].first(), at, count)


def stories() -> QuerySet[Story]:
    """The stories that can be asked for, the largest first."""
    rows = Story.objects.filter(Q(articles_count__gt=0), merged_into=None)
    return rows.only("key", "headline").order_by("-articles_count", "key")[:_LISTED]


def outlets() -> QuerySet[Outlet]:
    """The outlets that can be asked for."""
    return Outlet.objects.order_by("name")[:_LISTED]


def kinds() -> list[tuple[str, str]]:
    """What can be asked for: the kinds of what waits, and decisions that hold no more."""
    others = [
        (PAIR, _("the same person or body?")),
        ("claim", _("claims: merge or split")),
        ("orphaned", _("orphaned decisions")),
    ]
    return [*((str(value), str(words)) for value, words in Doubt.Kind.choices), *others]
