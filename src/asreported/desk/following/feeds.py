"""Feeds of what is followed: a public one for each thing, a private one for each account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.desk.exporting.citing import cited
from asreported.desk.models import Article, Delivery
from asreported.exports.entries import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.desk.exporting.sight import Sight
    from asreported.desk.models import User

NEWEST = 100
"""Changes in a feed."""


def feed_entries(user: User, sight: Sight) -> Iterator[Entry]:
    """What changed in all that an account follows, the newest first, each change once."""
    for one in changes(user, NEWEST):
        yield Entry(
            kind="statement",
            key=one.statement,
            address=sight.absolute(one.get_absolute_url()),
            words=one.content,
            facts={},
            article=cited(one.article, sight),
            by=one.who,
            date=one.made.isoformat(),
            sentence=one.sentence,
        )


def changes(user: User, most: int) -> list[Delivery]:
    """The newest changes of an account, each once however often it is followed."""
    rows = Delivery.objects.filter(
        follow__user=user, article__state=Article.State.PUBLISHED
    ).select_related("article", "article__outlet", "follow")
    found: dict[str, Delivery] = {}
    for one in rows.order_by("-made", "-pk")[: most * 3]:
        found.setdefault(one.statement, one)
    return list(found.values())[:most]
