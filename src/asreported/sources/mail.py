"""Mailboxes (mbox): each message is a page, which the pages room opens as a letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.errors import SourceError
from asreported.pages.mail import LARGEST_MAIL as LARGEST
from asreported.sources.instants import instant
from asreported.sources.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_BEGINS: Final = re.compile(rb"From \S{1,320} [^\r\n]{0,100}\d{4}")
# A quoted beginning (RFC 4155 and its kin): one ">" was put before it.
_QUOTED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)
_BLANK: Final = re.compile(rb"\r?\n\r?\n")
_DATE: Final = re.compile(rb"(?im)^date:[ \t]*+([^\r\n]{1,100})")
_LONGEST_LINE: Final = 1 << 20
_LONGEST_HEAD: Final = 65_536


def read_mbox(file: BinaryIO, source: str) -> Iterator[Page | SourceError]:
    """The messages of a mailbox, one after another; memory is that of one.

    A page's ``content`` is the whole message, its ``source`` that of the mailbox, ``#`` and
    the message's number, ``published`` the message's date. A message that is larger than
    a mail may be is a ``SourceError``.
    """
    number, size, blank = 0, 0, True
    lines = bytearray()
    while line := file.readline(_LONGEST_LINE):
        if blank and _BEGINS.match(line):
            if number:
                yield _message(lines, size, f"{source}#{number}")
            number, lines, size = number + 1, bytearray(), 0
        elif number and size <= LARGEST:
            lines += line
        size += len(line)
        blank = not line.strip(b"\r\n")
    if number:
        yield _message(lines, size, f"{source}#{number}")
    else:
        yield SourceError(source, "the mailbox holds no message", "give an mbox or .eml file")


def _message(lines: bytearray, size: int, source: str) -> Page | SourceError:
    if size > LARGEST:
        what = f"the message is larger than {LARGEST // 1024**2} MB"
        return SourceError(source, what, "save its text and give that")
    content = _QUOTED.sub(rb"\1", bytes(lines))
    return Page(content=content, source=source, published=sent(content))


def sent(message: bytes) -> str | None:
    """When a message says that it was sent, ISO 8601."""
    end = _BLANK.search(message, 0, _LONGEST_HEAD)
    found = _DATE.search(message, 0, end.start() if end else _LONGEST_HEAD)
    return instant(found[1].decode("ascii", "replace")) if found else None
