"""What a feed says, whatever its format."""

from __future__ import annotations

from typing import Literal

import msgspec


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of a feed.

    ``address`` is the page's, made whole; ``id`` what the feed knows the entry by, which
    stays when the address changes. ``published`` and ``modified`` are ISO 8601, no more
    precise than the feed says. ``summary`` and ``content`` are HTML as the feed gives it.
    """

    address: str | None = None
    id: str | None = None
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    summary: str | None = None
    content: str | None = None


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """A feed as read.

    ``address`` is its own, as it was given; ``home`` the site's page that it is the feed
    of; ``following`` the address of its next, older part (RFC 5005). ``minutes`` is how
    long it says it need not be asked again, ``quiet_hours`` the hours (0 to 23, GMT) and
    ``quiet_days`` the days in which it says that nothing comes. ``bad`` tells of entries
    of which something could not be read, ``damage`` where the document itself is broken.
    """

    address: str
    kind: Literal["rss", "atom", "json"]
    title: str | None = None
    home: str | None = None
    language: str | None = None
    following: str | None = None
    minutes: int | None = None
    quiet_hours: tuple[int, ...] = ()
    quiet_days: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    bad: tuple[str, ...] = ()
    damage: str | None = None
