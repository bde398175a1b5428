"""Newsletters kept as mail: the letter inside a MIME message, and what its head says."""

from __future__ import annotations

import re
from email import policy
from email.errors import MessageError
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.errors import NotText, TooLarge
from asreported.pages.opening import LARGEST, decode

if TYPE_CHECKING:
    from email.message import EmailMessage, MIMEPart

LARGEST_MAIL: Final = 12 * 1024 * 1024
"""Bytes of a mail; taking one apart costs fifteen times as many."""

_FIELD: Final = rb"[A-Za-z][A-Za-z0-9-]{0,60}:"
_HEAD: Final = re.compile(rb"\A\s{0,8}(?:From [^\r\n]{0,200}\r?\n)?" + _FIELD)
# A text that somebody copied may begin with "From:"; only machines write these.
_MACHINE: Final = re.compile(
    rb"^(?:MIME-Version|Received|Return-Path|Message-ID|DKIM-Signature|Delivered-To):",
    re.IGNORECASE | re.MULTILINE,
)
_BLANK: Final = re.compile(rb"\r?\n\r?\n")
_LONGEST_HEAD: Final = 65_536
_MOST_BOUNDARIES: Final = 60
_MOST_PARTS: Final = 5_000
_LARGEST_HEAD: Final = 1_000_000
_LONGEST: Final = 500


class Letter(NamedTuple):
    """What a mail brings: its text, in HTML where it has it, and its head.

    ``sent`` is ISO 8601 with the zone that the head gives; ``sender`` a name, no address.
    """

    text: str
    subject: str | None
    sent: str | None
    sender: str | None
    damage: str | None = None


def open_letter(data: bytes, source: str) -> Letter | None:
    """The letter of a mail; nothing when the bytes are no mail.

    Of several parts the HTML one is read, else the plain one; attachments are not. Raises
    ``NotText`` when the message has no text or its parts are nested without end, and
    ``TooLarge``.
    """
    if len(data) > LARGEST or not _is_mail(data):
        return None
    hint = "save the newsletter's web page, or its text, and give that"
    if len(data) > LARGEST_MAIL:
        what = f"the mail is larger than {LARGEST_MAIL // 1024**2} MB"
        raise TooLarge(source, what, hint)
    if len(re.findall(rb"boundary\s{0,8}=", data)) > _MOST_BOUNDARIES:
        raise NotText(source, "the mail nests its parts without end", hint)
    if data.count(b"\n--") > _MOST_PARTS or not _BLANK.search(data, 0, _LARGEST_HEAD):
        raise NotText(source, "the mail has parts, or a head, without end", hint)
    try:
        message: EmailMessage = BytesParser(policy=policy.default).parsebytes(data)
        part = message.get_body(preferencelist=("html", "plain"))
        payload = part.get_payload(decode=True) if part is not None else None
    except (MessageError, LookupError, ValueError, RecursionError, AttributeError) as error:
        raise NotText(source, f"the mail cannot be taken apart ({error})", hint) from error
    if part is None or not isinstance(payload, bytes) or not payload.strip():
        raise NotText(source, "the mail holds no text", hint)
    text, damage = decode(payload, _charset(part))
    return Letter(text, _says(message, "Subject"), _sent(message), _sender(message), damage)


def _is_mail(data: bytes) -> bool:
    if not _HEAD.match(data[:400]):
        return False
    end = _BLANK.search(data, 0, _LONGEST_HEAD)
    return bool(_MACHINE.search(data, 0, end.start() if end else _LONGEST_HEAD))


def _charset(part: MIMEPart) -> str | None:
    try:
        return part.get_content_charset()
    except (MessageError, LookupError, ValueError):
        return None


def _says(message: EmailMessage, name: str) -> str | None:
    """A field of the head in one line; heads may break every rule there is."""
    try:
        value = str(message.get(name) or "")
    except (MessageError, LookupError, ValueError, IndexError, AttributeError):
        return None
    return " ".join(value.split())[:_LONGEST] or None


def _sender(message: EmailMessage) -> str | None:
    said = _says(message, "From")
    name = said.partition("<")[0].strip(" \"'") if said else ""
    return name if name and "@" not in name else None


def _sent(message: EmailMessage) -> str | None:
    said = _says(message, "Date")
    try:
        return parsedate_to_datetime(said).isoformat() if said else None
    except (ValueError, TypeError, OverflowError):
        return None
