"""From the bytes of a feed to what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.errors import NotText
from asreported.pages.opening import open_page
from asreported.sources.feeds.atom import read_atom
from asreported.sources.feeds.json_feed import read_json
from asreported.sources.feeds.rss import read_rss
from asreported.sources.xml import local, open_xml

if TYPE_CHECKING:
    from asreported.sources.feeds.model import Feed


def read_feed(content: bytes, address: str) -> Feed:
    """What the feed at an address says: RSS 0.9 to 2.0, Atom 0.3 and 1.0, JSON Feed.

    An entry that cannot be read costs only itself and is told of in ``Feed.bad``. Raises
    ``EmptyPage``, ``TooLarge``, ``HostileMarkup``, or ``NotText`` when it is no feed.
    """
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return read_json(open_page(content, address).text, address)
    root, damage = open_xml(content, address)
    kind = local(root)
    if kind == "feed":
        return read_atom(root, address, damage)
    if kind in ("rss", "rdf", "channel"):
        return read_rss(root, address, damage)
    what = f"this is no feed: its outermost element is <{kind[:60]}>"
    raise NotText(address, what, "give the address of an RSS, Atom or JSON feed")
