"""Addresses and lists of feeds become sources that are followed; and lists again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from asreported.desk.models import Source
from asreported.desk.watching.looks import source_came
from asreported.desk.watching.naming import host_of
from asreported.errors import SourceError
from asreported.sources import page_bytes
from asreported.sources.opml import Outline, feeds_of, read_opml, write_opml
from asreported.sources.sitemaps import sitemaps_in_robots
from asreported.sources.sniffing import what_is

if TYPE_CHECKING:
    from datetime import datetime

    from asreported.desk.models import Outlet
    from asreported.desk.store.accepting import Accepted
    from asreported.sources import Fetch, Fetched

_KINDS = {"feed": Source.Kind.FEED, "page": Source.Kind.PAGE, "sitemap": Source.Kind.SITEMAP}
_LONGEST = 2000
_LONGEST_NAME = 300


class Begun(NamedTuple):
    """The sources that something given stands for, and the page that it is, if it is one."""

    sources: list[Source]
    page: Accepted | None = None


def follow(given: str, fetch: Fetch, now: datetime, *, outlet: Outlet | None = None) -> Begun:
    """Follow an address, or what a list of feeds names, in a file or at an address.

    The address is fetched once, to see what stands there, and that is taken in as a first
    look. A source that was stopped is followed again. Raises a ``PageError``.
    """
    if not given.startswith(("http://", "https://")):
        return Begun(_of_list(page_bytes(Path(given)), given, now))
    return follow_answer(given, fetch(given), now, outlet=outlet)


def follow_answer(
    given: str, answer: Fetched, now: datetime, *, outlet: Outlet | None = None
) -> Begun:
    """Follow an address that has just answered; raises a ``PageError``."""
    kind = what_is(answer.content, answer.headers, address=answer.address)
    if kind == "opml":
        return Begun(_of_list(answer.content, answer.address, now))
    if kind == "robots":
        named = sitemaps_in_robots(answer.content, answer.address)
        return Begun([_source(one, Source.Kind.SITEMAP, now) for one in named])
    if kind not in _KINDS:
        raise SourceError(given, f"this is an archive ({kind})", "add it: it does not change")
    one = _source(given, _KINDS[kind], now, outlet=outlet)
    return Begun([one], source_came(one, answer, now))


def answer_is_followed(answer: Fetched) -> bool:
    """Whether what an address answered is a list of pages, to be followed and not read."""
    kind = what_is(answer.content, answer.headers, address=answer.address)
    return kind in ("feed", "sitemap", "opml", "robots")


def followed_list(title: str) -> bytes:
    """The feeds that are followed, in their folders, as OPML; sitemaps and pages are none."""
    rows = Source.objects.filter(kind=Source.Kind.FEED, active=True).order_by("folder", "title")
    return write_opml(title, _outlines([(one.folder, one) for one in rows]))


def _outlines(rows: list[tuple[str, Source]]) -> tuple[Outline, ...]:
    """Rows with the rest of their folders' paths as outlines in outlines."""
    found: list[Outline] = []
    folders: dict[str, list[tuple[str, Source]]] = {}
    for path, one in rows:
        if path:
            first, _, rest = path.partition("/")
            folders.setdefault(first, []).append((rest, one))
        else:
            found.append(Outline(title=one.title or None, feed=one.address))
    inner = (Outline(title=name, outlines=_outlines(held)) for name, held in folders.items())
    return (*found, *inner)


def _of_list(content: bytes, name: str, now: datetime) -> list[Source]:
    if what_is(content, (), address=name) != "opml":
        raise SourceError(
            name, "this is no list of feeds", "give an address, or a list in OPML"
        )
    listed = read_opml(content, name)
    return [
        _source(one.feed, Source.Kind.FEED, now, folder=folder, title=one.title or "")
        for folder, one in feeds_of(listed.outlines)
        if one.feed
    ]


def _source(  # noqa: PLR0913 - the fields of a row
    address: str,
    kind: Source.Kind,
    now: datetime,
    *,
    folder: str = "",
    title: str = "",
    outlet: Outlet | None = None,
) -> Source:
    one, made = Source.objects.get_or_create(
        address=address[:_LONGEST],
        defaults={
            "kind": kind, "folder": folder[:_LONGEST_NAME], "title": title[:_LONGEST_NAME],
            "host": host_of(address), "outlet": outlet, "next_try": now,
        },
    )  # fmt: skip
    if not made and not one.active:
        one.active, one.failures, one.next_try = True, 0, now
        one.save(update_fields=["active", "failures", "next_try"])
    return one
