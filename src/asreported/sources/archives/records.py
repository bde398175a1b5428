"""From a record of an archive to the page that it holds, or what is wrong with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from fastwarc.warc import WarcRecord, WarcRecordType

from asreported.errors import SourceError
from asreported.pages.opening import LARGEST
from asreported.sources.archives.decoding import Undecodable, dechunked, decoded
from asreported.sources.archives.digests import agrees
from asreported.sources.instants import instant
from asreported.sources.page import Page

if TYPE_CHECKING:
    from asreported.sources.archives.framing import Framed

WANTED: Final = LARGEST + 65_536
"""Bytes of the largest record that can hold a page: its head over the wire, and the page."""

_HINT: Final = "the other records are read; have the archive made again for this one"
_PAGES: Final = frozenset(("text/html", "application/xhtml+xml"))
_LISTS: Final = frozenset((
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml",
    "text/xml", "application/feed+json",
))  # fmt: skip
_UNMARKED: Final = re.compile(rb"\s*(?:<!doctype html|<html)", re.IGNORECASE)
_SOUND: Final = frozenset((200, 203))
_KEEP: Final = WarcRecordType.response | WarcRecordType.resource


class Revisit(NamedTuple):
    """A record that says: at this time the page was what it had been at another."""

    source: str
    url: str | None
    at: str | None
    same_as: str | None


class _Answer(NamedTuple):
    kind: str
    status: int
    payload: bytes
    plain: bytes
    encodings: str


Held: TypeAlias = Page | Revisit | SourceError | None


def held(framed: Framed, archive: str, *, feeds: bool) -> Held:
    """What a record holds: a page, a revisit, an error, or nothing that is asked for.

    ``feeds`` asks for feeds and sitemaps (XML) too.
    """
    source = f"{archive}#{framed.offset}"
    if framed.wrong is not None:
        return SourceError(source, f"a record of the archive is damaged: {framed.wrong}", _HINT)
    try:
        record = WarcRecord.from_bytes(framed.head + framed.block)
        kind = record.record_type
        if kind == WarcRecordType.revisit:
            return _revisit(record, source)
        return _page(record, framed, source, feeds=feeds) if kind & _KEEP else None
    except (Undecodable, OSError, ValueError) as error:
        return SourceError(source, f"a record of the archive cannot be read: {error}", _HINT)


def _page(
    record: WarcRecord, framed: Framed, source: str, *, feeds: bool
) -> Page | SourceError | None:
    answer = _answer(record)
    wanted = _PAGES | _LISTS if feeds else _PAGES
    marked = answer.kind in wanted or (not answer.kind and _UNMARKED.match(answer.plain))
    if not marked or answer.status not in _SOUND:
        return None
    if (wrong := _wrong(record, framed, answer)) is not None:
        return SourceError(source, f"a record of the archive is not whole: {wrong}", _HINT)
    return Page(
        content=decoded(answer.plain, answer.encodings, LARGEST),
        source=source,
        url=_address(record),
        fetched=instant(record.headers.get("WARC-Date")),
    )


def _answer(record: WarcRecord) -> _Answer:
    """What a server answered; of a resource, what was kept."""
    declared = record.headers.get("Content-Type") or ""
    if not declared.replace(" ", "").lower().startswith("application/http"):
        block = record.reader.read()
        return _Answer(_kind(declared), 200, block, block, "")
    record.parse_http(max_header_len=65_536, quirks_mode=True)
    headers = record.http_headers
    payload = record.reader.read()
    chunked = "chunked" in (headers.get("Transfer-Encoding") or "").lower()
    return _Answer(
        _kind(headers.get("Content-Type") or ""),
        headers.status_code or 0,
        payload,
        dechunked(payload) if chunked else payload,
        headers.get("Content-Encoding") or "",
    )


def _kind(declared: str) -> str:
    return declared.partition(";")[0].strip().lower()


def _wrong(record: WarcRecord, framed: Framed, answer: _Answer) -> str | None:
    headers = record.headers
    if framed.length > len(framed.block):
        return f"it has {framed.length:,} bytes, more than a page may have"
    if (cut := headers.get("WARC-Truncated")) is not None:
        return f"the crawler cut it off ({cut[:40]})"
    if headers.get("WARC-Segment-Number") is not None:
        return "it is a part of a record in several, which are not put together"
    of_block = agrees(headers.get("WARC-Block-Digest"), framed.block)
    of_page = agrees(headers.get("WARC-Payload-Digest"), answer.payload, answer.plain)
    if of_block is False:
        return "its bytes are not those of its digest (WARC-Block-Digest)"
    if of_page is False:
        return "its page is not that of its digest (WARC-Payload-Digest)"
    return None if of_block or of_page else framed.doubt


def _address(record: WarcRecord) -> str | None:
    """The address of a record; some writers put it in angle brackets."""
    given = record.headers.get("WARC-Target-URI")
    return given.strip().strip("<>") or None if given else None


def _revisit(record: WarcRecord, source: str) -> Revisit:
    headers = record.headers
    at, same_as = headers.get("WARC-Date"), headers.get("WARC-Refers-To-Date")
    return Revisit(source, _address(record), instant(at), instant(same_as))
