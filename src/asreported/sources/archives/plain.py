"""The records of a WARC file that is not packed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from asreported.sources.archives.framing import (
    END,
    LONGEST_HEAD,
    MOST_DAMAGED,
    TOO_DAMAGED,
    Framed,
    Head,
    begins,
    doubted,
    head_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_BLANKS: Final = 24
_SHORT: Final = 4096
_CHUNK: Final = 1 << 20
_NEXT: Final = END + b"WARC/"


def plain_records(file: BinaryIO, wanted: int) -> Iterator[Framed]:
    """The records of a seekable file in order; of larger ones than ``wanted`` the beginning.

    Whether a record ends where it says is looked at before its block is read.
    """
    size = file.seek(0, os.SEEK_END)
    at = _past_blanks(file, 0)
    damaged = 0
    while at < size:
        head = _head(file, at)
        start, wrong = at + len(head.raw), head.wrong
        end = start + head.length
        if wrong is None and end > size:
            wrong = (
                f"it declares {head.length:,} bytes, and the file ends {end - size:,} before"
            )
        elif wrong is None and begins(file, end, len(END)) != END:
            wrong = f"it declares {head.length:,} bytes, and does not end there"
        if wrong is not None:
            damaged += 1
            yield Framed(at, wrong=wrong if damaged < MOST_DAMAGED else TOO_DAMAGED)
            at = _next(file, at + 1) if damaged < MOST_DAMAGED else size
            continue
        block = begins(file, start, min(head.length, wanted))
        after = end + len(END)
        doubt = doubted(begins(file, after, _BLANKS))
        yield Framed(at, head.raw, block, head.length, doubt=doubt)
        at = _past_blanks(file, after)


def _head(file: BinaryIO, at: int) -> Head:
    """The head of the record at an offset; most are short."""
    head = head_of(begins(file, at, _SHORT))
    return head_of(begins(file, at, LONGEST_HEAD)) if head.wrong and not head.raw else head


def _past_blanks(file: BinaryIO, at: int) -> int:
    """Past the blank lines that some writers put between records."""
    head = begins(file, at, _BLANKS)
    return at + len(head) - len(head.lstrip(b"\r\n"))


def _next(file: BinaryIO, at: int) -> int:
    """Where the next record begins after a blank line, or the end of the file."""
    file.seek(max(0, at - len(END)))
    kept, place, size = b"", file.tell(), _SHORT
    while chunk := file.read(size):
        size = _CHUNK
        data = kept + chunk
        found = data.find(_NEXT)
        if found >= 0 and place + found + len(END) >= at:
            return place + found + len(END)
        kept = data[1 - len(_NEXT) :]
        place += len(data) - len(kept)
    return file.tell()
