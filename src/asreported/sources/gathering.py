"""What a source that somebody names stands for: pages, wherever they are kept."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Final

from asreported.errors import PageError, SourceError
from asreported.pages.opening import LARGEST
from asreported.sources.archives import Revisit, read_wacz, read_warc
from asreported.sources.files import find_pages, page_bytes
from asreported.sources.listing import Listing
from asreported.sources.mail import read_mbox, sent
from asreported.sources.page import Page
from asreported.sources.sniffing import what_is

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from asreported.sources.page import Fetch
    from asreported.sources.sniffing import Kind

MOST: Final = 10_000
"""Pages that one list of addresses (a feed, a sitemap, a list of feeds) is followed to."""

_ADDRESS: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://")
_MAIL: Final = re.compile(
    rb"(?:[A-Za-z][A-Za-z0-9-]{0,60}+:[^\r\n]*+\r?\n(?:[ \t][^\r\n]*+\r?\n)*+)++\r?\n"
)
_SNIFFED: Final = 65_536
_ARCHIVES: Final = frozenset(("warc", "wacz", "mbox"))
_KEPT_ARCHIVES: Final = (".warc", ".wacz", ".mbox", ".eml")
"""What a folder holds beside pages."""


def gather(
    source: str, fetch: Fetch | None = None, *, most: int = MOST
) -> Iterator[Page | SourceError]:
    """The pages that a source stands for, one after another, and what is wrong with others.

    ``source`` is a file, a folder, or an address of the web; each is what its bytes are: a
    page (itself), a feed (its entries' pages), a sitemap or robots.txt (the pages listed),
    a list of feeds (all their pages), an archive or a mailbox (the pages in it). Addresses
    are asked of ``fetch``; without one they are errors, and of a feed's file only those
    entries are pages that it gives the text of. No more than ``most`` pages are fetched;
    what is cut is told of as an error. Never raises a ``PageError``: each is given.
    """
    try:
        if is_address(source):
            yield from _at_address(source, fetch, most)
            return
        for path in files_of(source):
            if isinstance(path, SourceError):
                yield path
            else:
                yield from in_file(path, fetch, most=most)
    except PageError as error:
        yield as_source_error(error)


def is_address(source: str) -> bool:
    """Whether a source is an address and no file: it begins with a scheme."""
    return _ADDRESS.match(source) is not None


def files_of(source: str) -> Iterator[Path | SourceError]:
    """The files of a source that is a file or folder: its pages, archives and mails."""
    yield from find_pages([source], more=_KEPT_ARCHIVES)


def in_file(
    path: Path, fetch: Fetch | None = None, *, most: int = MOST
) -> Iterator[Page | SourceError]:
    """The pages of one file, as ``gather`` gives them; raises ``SourceError``."""
    kind = kind_of_file(path)
    if kind in _ARCHIVES:
        try:
            with path.open("rb") as file:
                yield from _in_archive(kind, file, str(path))
        except OSError as error:
            what = f"the file cannot be read: {error.strerror or error}"
            yield SourceError(str(path), what, "check the path and its permissions")
        return
    yield from of_bytes(page_bytes(path), str(path), fetch, most=most)


def kind_of_file(path: Path) -> Kind:
    """What a file is, by its first bytes; raises ``SourceError`` when it cannot be opened."""
    try:
        with path.open("rb") as file:
            head = file.read(_SNIFFED)
    except OSError as error:
        what = f"the file cannot be opened: {error.strerror or error}"
        raise SourceError(str(path), what, "check the path and its permissions") from error
    return what_is(head, address=str(path))


def of_bytes(
    content: bytes, source: str, fetch: Fetch | None = None, *, most: int = MOST
) -> Iterator[Page | SourceError]:
    """The pages that bytes given without an address stand for, as ``gather`` gives them."""
    kind = what_is(content, address=source)
    if kind == "page":
        yield Page(content=content, source=source, published=_sent(content))
    elif kind in _ARCHIVES:
        yield from _in_archive(kind, BytesIO(content), source)
    else:
        yield from Listing(source, fetch, most).pages_of(kind, content, source)


def _at_address(address: str, fetch: Fetch | None, most: int) -> Iterator[Page | SourceError]:
    listing = Listing(address, fetch, most)
    answer = listing.asked(address)
    kind = what_is(answer.content, answer.headers, address=answer.address)
    if kind == "page":
        yield Page(
            content=answer.content, source=address, url=answer.address, fetched=answer.at
        )
    elif kind in _ARCHIVES:
        yield from _in_archive(kind, BytesIO(answer.content), address)
    else:
        yield from listing.pages_of(kind, answer.content, answer.address)


def _in_archive(kind: Kind, file: BinaryIO, source: str) -> Iterator[Page | SourceError]:
    if kind == "mbox":
        yield from read_mbox(file, source)
        return
    read = read_wacz if kind == "wacz" else read_warc
    for found in read(file, source):
        if not isinstance(found, Revisit):
            yield found


def _sent(content: bytes) -> str | None:
    """When a page that is a single mail was sent."""
    return (
        sent(content) if len(content) <= LARGEST and _MAIL.match(content[:_SNIFFED]) else None
    )


def as_source_error(error: PageError) -> SourceError:
    """An error of opening a source, as what is wrong with that source."""
    if isinstance(error, SourceError):
        return error
    return SourceError(error.source, error.what, error.hint)
