"""The pages of a WARC file, one record after another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asreported.errors import SourceError
from asreported.sources.archives.framing import begins
from asreported.sources.archives.packed import packed_records
from asreported.sources.archives.plain import plain_records
from asreported.sources.archives.records import WANTED, Revisit, held

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from asreported.sources.page import Page

_ZSTD: Final = b"\x28\xb5\x2f\xfd"


def read_warc(
    file: BinaryIO, source: str, *, feeds: bool = False
) -> Iterator[Page | Revisit | SourceError]:
    """The HTML pages that a WARC file holds, and what is wrong with its records.

    ``file`` can be sought in and is read as it is asked for; memory is that of one
    record. A page's ``source`` is that of the archive, ``#`` and its record's offset.
    Answers that are no page (redirects, errors, pictures) are passed over; ``feeds`` asks
    for XML too. A record that breaks off, lies about its length or is not what its digest
    says is given as a ``SourceError`` with its offset, and those after it are read.
    """
    head = begins(file, 0, 4)
    if head == _ZSTD:
        what = "the archive is packed with zstd, which is not read here"
        yield SourceError(source, what, "unpack it and give the plain WARC file")
        return
    if not head:
        yield SourceError(source, "the archive is empty", "have it made again")
        return
    records = packed_records if head.startswith(b"\x1f\x8b") else plain_records
    for framed in records(file, WANTED):
        found = held(framed, source, feeds=feeds)
        if found is not None:
            yield found
