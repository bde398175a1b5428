"""Following a list of addresses to its pages: feeds, sitemaps, lists of feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.errors import FetchError, PageError, SourceError
from asreported.sources.feeds import read_feed
from asreported.sources.opml import feeds_of, read_opml
from asreported.sources.page import Page
from asreported.sources.sitemaps import read_sitemap, sitemaps_in_robots

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.sources.page import Fetch, Fetched
    from asreported.sources.sniffing import Kind

DEEPEST: Final = 3
"""Sitemaps that list sitemaps that list sitemaps; the protocol allows only one step."""

MOST_LISTS: Final = 1_000
_OFFLINE: Final = "give it where the network may be used, or save the page and give its file"
_FIRST: Final = 200
_SUCCESS: Final = range(200, 300)


class _Wanted(NamedTuple):
    """A page that a list names, with what the list says of it."""

    address: str | None
    published: str | None
    content: str | None = None
    name: str = ""


class Listing:
    """One walk from a source to pages: what was seen, and how much more may be fetched."""

    def __init__(self, source: str, fetch: Fetch | None, most: int) -> None:
        self._source, self._fetch, self._most = source, fetch, most
        self._left, self._lists_left = most, MOST_LISTS
        self._seen: set[str] = set()
        self._cut = 0

    def asked(self, address: str) -> Fetched:
        """The answer of the door; raises ``FetchError``, also when it is no success."""
        if self._fetch is None:
            raise FetchError(address, "addresses are not fetched here", _OFFLINE)
        answer = self._fetch(address)
        if answer.status not in _SUCCESS:
            raise FetchError(address, f"the server answered {answer.status}", "check it")
        return answer

    def pages_of(
        self, kind: Kind, content: bytes, address: str
    ) -> Iterator[Page | SourceError]:
        """The pages that a list leads to, errors among them, and what was cut at the end."""
        yield from self._list(kind, content, address, DEEPEST)
        if self._cut:
            what = f"{self._cut} more pages are listed than the {self._most} that are followed"
            yield FetchError(self._source, what, "give the lists that you need one by one")

    def _list(
        self, kind: Kind, content: bytes, address: str, deep: int
    ) -> Iterator[Page | SourceError]:
        try:
            if kind == "feed":
                yield from self._feed(content, address)
            elif kind == "opml":
                yield from self._feeds(content, address)
            elif kind == "robots":
                yield from self._maps(sitemaps_in_robots(content, address), deep)
            else:
                yield from self._sitemap(content, address, deep)
        except PageError as error:
            yield SourceError(error.source, error.what, error.hint)

    def _feed(self, content: bytes, address: str) -> Iterator[Page | SourceError]:
        feed = read_feed(content, address)
        yield from _told(address, feed.bad, feed.damage)
        for number, item in enumerate(feed.items, start=1):
            name = item.id or str(number)
            text = item.content or item.summary
            yield from self._page(_Wanted(item.address, item.published, text, name), address)

    def _feeds(self, content: bytes, address: str) -> Iterator[Page | SourceError]:
        opml = read_opml(content, address)
        yield from _told(address, opml.bad, opml.damage)
        for _, outline in feeds_of(opml.outlines):
            yield from self._fetched_list("feed", outline.feed or "", 0)

    def _sitemap(self, content: bytes, address: str, deep: int) -> Iterator[Page | SourceError]:
        sitemap = read_sitemap(content, address)
        yield from _told(address, sitemap.bad, sitemap.damage)
        for page in sitemap.pages:
            yield from self._page(_Wanted(page.address, page.published), address)
        yield from self._maps((each.address for each in sitemap.maps), deep)

    def _maps(self, maps: Iterable[str], deep: int) -> Iterator[Page | SourceError]:
        for address in maps:
            if deep == 0:
                what = (
                    f"sitemaps list each other more than {DEEPEST} deep: not followed further"
                )
                yield SourceError(address, what, "give the address of this one")
                return
            yield from self._fetched_list("sitemap", address, deep - 1)

    def _fetched_list(
        self, kind: Kind, address: str, deep: int
    ) -> Iterator[Page | SourceError]:
        """A list that another one names; each is asked once, and not without end."""
        if address in self._seen:
            return
        self._seen.add(address)
        self._lists_left -= 1
        if self._lists_left < 0 or self._left <= 0:
            yield FetchError(address, "not fetched: enough was followed", "give it by itself")
            return
        try:
            answer = self.asked(address)
        except PageError as error:
            yield SourceError(error.source, error.what, error.hint)
            return
        yield from self._list(kind, answer.content, answer.address, deep)

    def _page(self, wanted: _Wanted, base: str) -> Iterator[Page | SourceError]:
        if wanted.address in self._seen:
            return
        if wanted.address is None or self._fetch is None:
            yield self._inline(wanted, base)
            return
        self._seen.add(wanted.address)
        if self._left <= 0:
            self._cut += 1
            return
        self._left -= 1
        try:
            answer = self.asked(wanted.address)
        except SourceError as error:
            yield error
            return
        yield Page(
            content=answer.content,
            source=wanted.address,
            url=answer.address,
            fetched=answer.at,
            published=wanted.published,
        )

    def _inline(self, wanted: _Wanted, base: str) -> Page | SourceError:
        """An entry's own text, where there is nothing to fetch or nothing to fetch with."""
        source = f"{base}#{wanted.name[:_FIRST]}" if wanted.name else wanted.address or base
        if wanted.content is None:
            what = f"{wanted.address}: it is an address, and none are fetched here"
            return FetchError(source, what, _OFFLINE)
        content = f"<!doctype html><meta charset=utf-8><article>{wanted.content}</article>"
        return Page(
            content=content.encode("utf-8", "replace"),
            source=source,
            url=wanted.address,
            published=wanted.published,
        )


def _told(address: str, bad: tuple[str, ...], damage: str | None) -> Iterator[SourceError]:
    """What a list could not be read of, as errors of the list."""
    if damage is not None:
        what = f"the document is damaged, and read as far as it goes ({damage})"
        yield SourceError(address, what, "have it made again")
    for each in bad:
        yield SourceError(address, each, "the other entries are read")
