"""Where records begin and end in a WARC file, and which do not end where they say.

FastWARC reads each record; where it stands is found here, because an archive iterator
hands a record on before it has seen that its length is true, and gives up on all that
follows a damaged one. A length is believed only when a record ends there: at a blank
line that the next record (or the end of the file or of its gzip member) follows. After a
record that lies, the next beginning of one is looked for, so that it costs only itself.
Time is linear in the file and memory bounded by one record, whatever is claimed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from typing import BinaryIO

LONGEST_HEAD: Final = 65_536
MOST_DAMAGED: Final = 10_000
"""Looking for the next record costs time: after so many damaged ones it is not done again."""

TOO_DAMAGED: Final = "so many records are damaged that what follows is not looked for"
_LENGTH: Final = re.compile(rb"(?im)^content-length[ \t]*:[ \t]*(\d{1,18})[ \t]*\r?$")
_VERSION: Final = re.compile(rb"WARC/[01]\.\d{1,2}[ \t]*\r?\n")
END: Final = b"\r\n\r\n"


class Framed(NamedTuple):
    """One record's bytes as they stand at an offset of the file.

    ``block`` is shorter than ``length`` when the record is larger than wanted; ``wrong``
    says why its bytes cannot be believed, ``doubt`` why they cannot unless a digest says so.
    """

    offset: int
    head: bytes = b""
    block: bytes = b""
    length: int = 0
    wrong: str | None = None
    doubt: str | None = None


class Head(NamedTuple):
    """A record's head: its bytes with the blank line, and the length it declares."""

    raw: bytes
    length: int
    wrong: str | None = None


def head_of(data: bytes) -> Head:
    """The head that bytes begin with; ``wrong`` when there is none that can be read."""
    if not _VERSION.match(data):
        return Head(b"", 0, "no WARC record begins here")
    end = data.find(END, 0, LONGEST_HEAD)
    if end < 0:
        long = len(data) >= LONGEST_HEAD
        return Head(b"", 0, "its head has no end" if long else "it breaks off in its head")
    raw = data[: end + len(END)]
    found = _LENGTH.findall(raw)
    if len(found) != 1:
        return Head(raw, 0, "its head declares no length, or several")
    return Head(raw, int(found[0]))


def doubted(after: bytes) -> str | None:
    """What speaks against a record, by the bytes that follow it; blank lines do not."""
    rest = after.lstrip(b"\r\n")[:5]
    if b"WARC/".startswith(rest):
        return None
    return "its length may be a lie: no record follows it, and no digest vouches for it"


def begins(file: BinaryIO, offset: int, size: int) -> bytes:
    """Bytes of a file at an offset."""
    file.seek(offset)
    return file.read(size)
