"""The feeds that a page says it has."""

from __future__ import annotations

from typing import Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser

from asreported.pages.opening import open_page
from asreported.pages.scanning import scan
from asreported.sources.addresses import whole

_TYPES: Final = frozenset((
    "application/rss+xml", "application/atom+xml", "application/feed+json",
    "application/rdf+xml", "application/json", "text/xml", "application/xml",
))  # fmt: skip
_MOST: Final = 50


class Offered(NamedTuple):
    """A feed that a page offers: its address, and the title that the page gives it."""

    address: str
    title: str | None


def offered_feeds(content: bytes, address: str) -> list[Offered]:
    """The feeds that a page links to in its head, in order and each once, 50 at most.

    Raises what opening a page does: ``EmptyPage``, ``NotText``, ``TooLarge`` or
    ``HostileMarkup``.
    """
    text, data, _ = open_page(content, address)
    scan(text, address)
    parser = LexborHTMLParser(data)
    based = parser.css_first("base[href]")
    start = whole(based.attributes["href"], address) if based is not None else address
    start = start or address
    found: dict[str, Offered] = {}
    for node in parser.css("link[rel][href]"):
        marks = node.attributes
        kind = (marks.get("type") or "").partition(";")[0].strip().lower()
        if kind not in _TYPES or not _offers((marks.get("rel") or "").lower().split()):
            continue
        feed = whole(marks.get("href"), start)
        if feed is not None and len(found) < _MOST:
            found.setdefault(feed, Offered(feed, (marks.get("title") or "").strip() or None))
    return list(found.values())


def _offers(relations: list[str]) -> bool:
    return "alternate" in relations or "feed" in relations
