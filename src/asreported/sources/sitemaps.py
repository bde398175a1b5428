"""Sitemaps (sitemaps.org 0.9): lists of pages, of news with titles, of other sitemaps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from asreported.errors import NotText
from asreported.pages.opening import open_page
from asreported.sources.addresses import whole
from asreported.sources.feeds.entries import titled
from asreported.sources.instants import instant
from asreported.sources.xml import children, local, open_xml, said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.sources.xml import Element

_HINT: Final = "give the address of a sitemap"
_IN_ROBOTS: Final = re.compile(r"(?im)^[ \t]*sitemap[ \t]*:[ \t]*(\S{1,4096})")


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """A page of a sitemap; ``published`` and ``title`` where it is a sitemap of news."""

    address: str
    modified: str | None = None
    published: str | None = None
    title: str | None = None
    language: str | None = None


class Sitemap(msgspec.Struct, frozen=True, kw_only=True):
    """A sitemap as read: pages, or, in an index, the sitemaps (``maps``) that it lists.

    ``bad`` tells of entries without an address that can be read, ``damage`` where the
    document itself is broken.
    """

    address: str
    pages: tuple[Listed, ...] = ()
    maps: tuple[Listed, ...] = ()
    bad: tuple[str, ...] = ()
    damage: str | None = None


def read_sitemap(content: bytes, address: str) -> Sitemap:
    """The sitemap of an address: XML or one address a line, packed with gzip or not.

    Raises ``EmptyPage``, ``TooLarge``, ``HostileMarkup``, or ``NotText`` when it is none.
    """
    text = open_page(content, address).text.lstrip("\ufeff \t\r\n")
    if not text.startswith("<"):
        return _of_lines(text.splitlines(), address)
    root, damage = open_xml(content, address)
    kind = local(root)
    if kind not in ("urlset", "sitemapindex"):
        raise NotText(address, f"this is no sitemap: it begins with <{kind[:60]}>", _HINT)
    pairs = [
        (_listed(element, address), number)
        for number, element in enumerate(children(root, "url", "sitemap"), start=1)
    ]
    found = tuple(listed for listed, _ in pairs if listed is not None)
    bad = tuple(f"entry {number} has no address" for listed, number in pairs if not listed)
    if kind == "urlset":
        return Sitemap(address=address, pages=found, bad=bad, damage=damage)
    return Sitemap(address=address, maps=found, bad=bad, damage=damage)


def sitemaps_in_robots(content: bytes, address: str) -> tuple[str, ...]:
    """The sitemaps that a robots.txt names, each once; raises what opening a page does."""
    text = open_page(content, address).text
    found = (whole(match[1], address) for match in _IN_ROBOTS.finditer(text))
    return tuple(dict.fromkeys(each for each in found if each is not None))


def _of_lines(lines: Iterable[str], address: str) -> Sitemap:
    pages, bad = [], []
    for number, line in enumerate(lines, start=1):
        if not (given := line.strip()) or given.startswith("#"):
            continue
        if "://" in given and (found := whole(given, address)) is not None:
            pages.append(Listed(address=found))
        else:
            bad.append(f"line {number} is no address: {given[:80]!r}")
    if not pages:
        raise NotText(address, "this is no sitemap: no line of it is an address", _HINT)
    return Sitemap(address=address, pages=tuple(pages), bad=tuple(bad))


def _listed(element: Element, base: str) -> Listed | None:
    address = whole(said(element, "loc"), base)
    if address is None:
        return None
    news = next(iter(children(element, "news")), None)
    publication = next(iter(children(news, "publication")), None) if news is not None else None
    return Listed(
        address=address,
        modified=instant(said(element, "lastmod")),
        published=instant(said(news, "publication_date")) if news is not None else None,
        title=titled(said(news, "title")) if news is not None else None,
        language=said(publication, "language") if publication is not None else None,
    )
