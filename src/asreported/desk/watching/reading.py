"""What a feed or a sitemap names, in one form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.desk.models import Source
from asreported.desk.watching.naming import Named
from asreported.sources.feeds import read_feed
from asreported.sources.sitemaps import read_sitemap

if TYPE_CHECKING:
    from asreported.sources import Fetched

_MINUTE = 60


class Listing(NamedTuple):
    """The pages that a source names, the oldest first, and further sources.

    ``least`` is how many seconds the source says it need not be asked again, 0 where it
    does not say.
    """

    title: str
    items: list[Named]
    sources: tuple[str, ...] = ()
    least: int = 0


def read_list(kind: Source.Kind, answer: Fetched) -> Listing:
    """What an answer lists; raises a ``PageError`` when it is no such list."""
    if kind == Source.Kind.SITEMAP:
        return _of_sitemap(answer)
    feed = read_feed(answer.content, answer.address)
    items = [
        Named(
            address=one.address,
            name=one.id or one.address,
            published=one.published or "",
            modified=one.modified or "",
        )
        for one in feed.items
        if one.address
    ]
    return Listing(feed.title or "", items[::-1], least=(feed.minutes or 0) * _MINUTE)


def _of_sitemap(answer: Fetched) -> Listing:
    listed = read_sitemap(answer.content, answer.address)
    items = [
        Named(
            address=one.address,
            name=one.address,
            published=one.published or "",
            modified=one.modified or "",
        )
        for one in listed.pages
    ]
    return Listing("", items, tuple(one.address for one in listed.maps))
