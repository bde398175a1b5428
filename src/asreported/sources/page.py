"""A page as it came, with where and when: what every kind of source gives."""

from __future__ import annotations

from typing import Protocol

import msgspec


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """The bytes of one page and where they come from.

    ``source`` is the path or address as given, for a page inside an archive that of the
    archive, ``#`` and the page's place in it. ``url`` is the address the page has on the
    web, where that is known. ``fetched`` is the UTC instant (ISO 8601) at which it came
    over the network, ``published`` what a feed or sitemap says of a page that may not
    say it itself. ``is_text`` says that it is text as a reader copies it.
    """

    content: bytes
    source: str
    url: str | None = None
    fetched: str | None = None
    published: str | None = None
    is_text: bool = False


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """An answer of the network door.

    ``asked`` is the address as given, ``address`` that of the answer after all redirects,
    ``hops`` the addresses between. ``headers`` have lower-case names and come in order.
    ``content`` is decompressed; ``unchanged`` says that the server answered 304 to the
    ``etag`` or ``modified`` it was sent, and ``content`` is empty then.
    """

    asked: str
    address: str
    status: int
    headers: tuple[tuple[str, str], ...]
    content: bytes
    at: str
    hops: tuple[str, ...] = ()
    etag: str | None = None
    modified: str | None = None
    unchanged: bool = False


class Fetch(Protocol):
    """What asks the network door; fakes of it serve bytes from memory in tests."""

    def __call__(
        self, address: str, *, etag: str | None = None, modified: str | None = None
    ) -> Fetched:
        """The answer to an address; raises ``FetchError``."""
