"""From what was given to text that is safe to read: gunzip, refuse binary, decode."""

from __future__ import annotations

import codecs
import re
import zlib
from typing import Final, NamedTuple

from asreported.errors import EmptyPage, NotText, TooLarge

LARGEST: Final = 32 * 1024 * 1024
"""The most bytes (or characters) a page may have, unpacked."""

_GZIP: Final = b"\x1f\x8b"
_MAGIC: Final = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"WARC/1.", "a web archive"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"wOF", "a font"),
    (b"OggS", "a sound or film"),
    (b"ID3", "a sound"),
)
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(
    rb"""<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_HEAD: Final = 8192
# A text of nothing else costs a list of all its pieces while it is mended.
_PART: Final = 1 << 20
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
# Latin-1 and its kin are read as Windows-1252 by every browser (WHATWG Encoding, 4.2).
_LATIN: Final = frozenset(("iso8859-1", "ascii", "latin-1", "iso-8859-1"))
_FALLBACK: Final = "windows-1252"
_ODDEST: Final = 0.02


class Opened(NamedTuple):
    """A page's text, the same in UTF-8, and what had to be replaced in it, if anything."""

    text: str
    data: bytes
    damage: str | None = None


def open_page(page: str | bytes, source: str) -> Opened:
    """The text of a page given as text or bytes, packed with gzip or not.

    Raises ``EmptyPage``, ``NotText`` or ``TooLarge``.
    """
    if isinstance(page, bytes):
        opened = _decode(_unpack(page, source), source)
    else:
        _measure(len(page), source)
        opened = _mend(page)
    if not opened.text or opened.text.isspace():
        raise EmptyPage(source, "the page is empty", "give a page that was fully saved")
    return opened


def _measure(size: int, source: str) -> None:
    if size > LARGEST:
        what = f"the page is larger than {LARGEST // 1024**2} MB"
        raise TooLarge(source, what, "give the article's page alone, not an archive of pages")


def _unpack(data: bytes, source: str) -> bytes:
    """The bytes of a page, unpacked no further than a page may be large."""
    if not data.startswith(_GZIP):
        _measure(len(data), source)
        return data
    unpacker = zlib.decompressobj(wbits=31)
    try:
        plain = unpacker.decompress(data, LARGEST + 1)
    except zlib.error as error:
        what = f"the gzip data is damaged ({error})"
        raise NotText(source, what, "save the page again") from error
    _measure(len(plain), source)
    if not unpacker.eof:
        raise NotText(source, "the gzip data breaks off before its end", "save the page again")
    return plain


def _decode(data: bytes, source: str) -> Opened:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _lenient(data[len(bom) :], encoding)
    _refuse_binary(data, source)
    try:
        return Opened(data.decode(), data)
    except UnicodeDecodeError:
        pass
    declared = _declared(data)
    if declared == "utf-8":
        # A few broken bytes leave the page UTF-8; many mean that it was never that.
        opened = _lenient(data, declared)
        wrong = opened.text.count("\N{REPLACEMENT CHARACTER}")
        others = len(data) - len(data.translate(None, bytes(range(128, 256))))
        if wrong <= max(1.0, _ODDEST * len(data)) and wrong * 4 < others:
            return opened
        declared = None
    return _lenient(data, declared or _FALLBACK)


def _refuse_binary(data: bytes, source: str) -> None:
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise NotText(source, f"this is {name} and not a page", "give HTML or plain text")
    head = data[:_HEAD]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if b"\x00" in head or controls > _ODDEST * len(head) + 1:
        raise NotText(source, "this is binary data and not a page", "give HTML or plain text")


_CONTROLS: Final = bytes(code for code in range(32) if code not in (9, 10, 12, 13, 27))


def _declared(data: bytes) -> str | None:
    """The encoding that the page declares, when there is such an encoding."""
    match = _DECLARED.search(data[:_HEAD])
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii", "replace")).name
    except LookupError:
        return None
    if name.startswith(("utf-16", "utf-32")):
        return "utf-8"  # It was read as ASCII just now, so it cannot be that.
    if name in _LATIN:
        return _FALLBACK
    try:
        b"".decode(name)
    except LookupError:  # A codec that does not make text, as base64.
        return None
    return name


def decode(data: bytes, encoding: str | None) -> tuple[str, str | None]:
    """The text of bytes in a declared encoding, if there is one such, and its damage."""
    try:
        name = codecs.lookup(encoding or "utf-8").name
        text = "" if name in _LATIN else data.decode(name)
    except (LookupError, UnicodeDecodeError):
        name, text = encoding if encoding in ("utf-8", "UTF-8") else _FALLBACK, ""
    if text:
        return text, None
    opened = _lenient(data, _FALLBACK if name in _LATIN else name)
    return opened.text, opened.damage


def _lenient(data: bytes, encoding: str) -> Opened:
    text = data.decode(encoding, "replace")
    wrong = text.count("\N{REPLACEMENT CHARACTER}")
    damage = f"{wrong} bytes were not {encoding} and became U+FFFD" if wrong else None
    return Opened(text, text.encode("utf-8", "replace"), damage)


def _mend(text: str) -> Opened:
    """A text with its lone surrogates, which no encoding can carry, replaced."""
    try:
        return Opened(text, text.encode())
    except UnicodeEncodeError:
        parts = [
            _SURROGATE.subn("\N{REPLACEMENT CHARACTER}", text[at : at + _PART])
            for at in range(0, len(text), _PART)
        ]
        mended, count = "".join(part for part, _ in parts), sum(each for _, each in parts)
        return Opened(mended, mended.encode(), f"{count} lone surrogates became U+FFFD")
