"""The records of a WARC file packed with gzip: one member a record, or several in one."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

from asreported.sources.archives.framing import (
    END,
    LONGEST_HEAD,
    MOST_DAMAGED,
    TOO_DAMAGED,
    Framed,
    doubted,
    head_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_BLANKS: Final = 24
_CHUNK: Final = 1 << 16
_SEARCHED: Final = 1 << 20
_MAGIC: Final = b"\x1f\x8b\x08"


class _Member:
    """The plain bytes of the gzip member at an offset, never more than are asked for."""

    def __init__(self, file: BinaryIO, offset: int) -> None:
        self._file = file
        self._unpacker = zlib.decompressobj(wbits=31)
        self._given = bytearray()
        self.end = offset
        self.wrong: str | None = None
        file.seek(offset)

    def peek(self, size: int) -> bytes:
        """The next bytes, up to ``size`` of them, without taking them."""
        while len(self._given) < size and not self._unpacker.eof and self.wrong is None:
            self._fill(size - len(self._given))
        return bytes(self._given[:size])

    def take(self, size: int) -> bytes:
        taken = self.peek(size)
        del self._given[: len(taken)]
        return taken

    def _fill(self, size: int) -> None:
        data = self._unpacker.unconsumed_tail or self._file.read(_CHUNK)
        if not data:
            self.wrong = "the file ends before the record does"
            return
        try:
            self._given += self._unpacker.decompress(data, max(size, 1))
        except zlib.error as error:
            self.wrong = f"its gzip data is damaged ({str(error)[:80]})"
        if self._unpacker.eof:
            self.end = self._file.tell() - len(self._unpacker.unused_data)

    @property
    def is_done(self) -> bool:
        """Whether the member has ended, soundly, with all of its bytes taken."""
        return not self.peek(1) and self._unpacker.eof and self.wrong is None


def packed_records(file: BinaryIO, wanted: int) -> Iterator[Framed]:
    """The records of a seekable gzip file in order; of larger ones than ``wanted`` the head."""
    search = _Search(file)
    at: int | None = 0
    while at is not None and (magic := _at(file, at)):
        if magic != _MAGIC:
            yield Framed(at, wrong="no gzip member begins here")
            at = search.next(at + 1)
            continue
        member = _Member(file, at)
        sound = True
        while sound and not member.is_done:
            record = _record(member, at, wanted)
            sound = record.wrong is None and record.length <= wanted
            yield record
        at = member.end if sound else search.next(at + 1)
    if search.given_up:
        yield Framed(at or 0, wrong=TOO_DAMAGED)


def _record(member: _Member, offset: int, wanted: int) -> Framed:
    head = head_of(member.peek(LONGEST_HEAD))
    if head.wrong is not None:
        return Framed(offset, wrong=member.wrong or head.wrong)
    member.take(len(head.raw))
    if head.length > wanted:
        return Framed(offset, head.raw, member.take(LONGEST_HEAD), head.length)
    block = member.take(head.length)
    if len(block) < head.length:
        short = f"it declares {head.length:,} bytes and has {len(block):,}"
        return Framed(offset, wrong=member.wrong or short)
    if member.take(len(END)) != END:
        long = f"it declares {head.length:,} bytes, and does not end there"
        return Framed(offset, wrong=member.wrong or long)
    # The checksum, too, stands behind the last byte.
    after = member.peek(_BLANKS)
    member.take(len(after) - len(after.lstrip(b"\r\n")))
    return Framed(offset, head.raw, block, head.length, member.wrong, doubted(after))


def _at(file: BinaryIO, offset: int) -> bytes:
    file.seek(offset)
    return file.read(len(_MAGIC))


class _Search:
    """Looks for the next member that holds a record, without unpacking what is between."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._trials = 0
        self.given_up = False

    def next(self, offset: int) -> int | None:
        while True:
            self._file.seek(offset)
            data = self._file.read(_SEARCHED)
            found = data.find(_MAGIC)
            if found >= 0 and self._is_record(offset + found):
                return offset + found
            if self.given_up or len(data) < len(_MAGIC):
                return None
            offset += found + 1 if found >= 0 else max(1, len(data) - len(_MAGIC) + 1)

    def _is_record(self, offset: int) -> bool:
        self._trials += 1
        self.given_up = self._trials > MOST_DAMAGED
        return not self.given_up and _Member(self._file, offset).peek(5) == b"WARC/"
