"""The records of a WARC file that is not packed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from asreported.sources.archives.framing import END, LONGEST_HEAD, Framed, begins, head_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_CHUNK: Final = 1 << 20
_NEXT: Final = END + b"WARC/"


def plain_records(file: BinaryIO, wanted: int) -> Iterator[Framed]:
    """The records of a seekable file in order; of larger ones than ``wanted`` the beginning.

    Whether a record ends where it says is looked at before its block is read.
    """
    size = file.seek(0, os.SEEK_END)
    at = _leading(file)
    while at < size:
        head = head_of(begins(file, at, LONGEST_HEAD))
        start, wrong = at + len(head.raw), head.wrong
        end = start + head.length
        if wrong is None and end > size:
            wrong = (
                f"it declares {head.length:,} bytes, and the file ends {end - size:,} before"
            )
        elif wrong is None and begins(file, end, len(END)) != END:
            wrong = f"it declares {head.length:,} bytes, and does not end there"
        if wrong is not None:
            yield Framed(at, wrong=wrong)
            at = _next(file, at + 1)
            continue
        block = begins(file, start, min(head.length, wanted))
        yield Framed(at, head.raw, block, head.length)
        at = end + len(END)


def _leading(file: BinaryIO) -> int:
    """Past the blank lines that some writers put first."""
    head = begins(file, 0, 16)
    return len(head) - len(head.lstrip(b"\r\n"))


def _next(file: BinaryIO, at: int) -> int:
    """Where the next record begins after a blank line, or the end of the file."""
    file.seek(max(0, at - len(END)))
    kept, place = b"", file.tell()
    while chunk := file.read(_CHUNK):
        data = kept + chunk
        found = data.find(_NEXT)
        if found >= 0 and place + found + len(END) >= at:
            return place + found + len(END)
        kept = data[1 - len(_NEXT) :]
        place += len(data) - len(kept)
    return file.tell()
