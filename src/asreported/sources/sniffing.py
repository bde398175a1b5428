"""What bytes are: a page, a feed, a list of either, an archive, mail."""

from __future__ import annotations

import codecs
import re
import zlib
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind: TypeAlias = Literal["page", "feed", "sitemap", "opml", "robots", "warc", "wacz", "mbox"]
"""What a source's bytes can be. ``page`` is all else: HTML, text and single mails, and also
what turns out to be no page once it is opened."""

_HEAD: Final = 65_536
_PROLOG: Final = re.compile(
    r"(?:\s++|<\?(?:[^?]++|\?(?!>))*+\?>|<!--(?:[^-]++|-(?!->))*+-->|<!DOCTYPE[^>\[]*+>)*+"
    r"<([A-Za-z_][\w.:-]{0,60})",
    re.IGNORECASE,
)
# A document that declares entities: what it is called tells what it would be.
_DECLARED: Final = re.compile(
    r"(?:\s++|<\?(?:[^?]++|\?(?!>))*+\?>)*+<!DOCTYPE\s++([A-Za-z_][\w.:-]{0,60})", re.IGNORECASE
)
_ROOTS: Final[dict[str, Kind]] = {
    "rss": "feed", "rdf": "feed", "feed": "feed", "channel": "feed",
    "urlset": "sitemap", "sitemapindex": "sitemap", "opml": "opml",
}  # fmt: skip
_JSON_FEED: Final = re.compile(
    r'\s*+\{.{0,4000}?(?:"version"\s*+:\s*+"https?:\\?/\\?/jsonfeed\.org)', re.DOTALL
)
_MBOX: Final = re.compile(
    r"From \S{1,320} [^\r\n]{0,100}\d{4}[^\r\n]{0,20}\r?\n(?:>?[A-Za-z][A-Za-z0-9-]{0,60}:)"
)
_WEB: Final = re.compile(r"https?://\S++\s*+\Z")
_ROBOTS: Final = re.compile(
    r"^[ \t]*(?:user-agent|sitemap)[ \t]*:", re.IGNORECASE | re.MULTILINE
)
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def what_is(
    content: bytes, headers: Iterable[tuple[str, str]] = (), *, address: str = ""
) -> Kind:
    """The kind of what bytes begin like; 64 kB of them are enough.

    What they are counts, not what a server calls them: ``headers`` (lower-case names) and
    ``address`` only decide whether plain text is a robots.txt or a list of addresses.
    """
    if content.startswith(b"PK\x03\x04"):
        return "wacz"
    head = _unpacked(content[:_HEAD])
    if head.startswith((b"WARC/", b"\r\nWARC/", b"\nWARC/")):
        return "warc"
    text = _decoded(head)
    if (match := _PROLOG.match(text) or _DECLARED.match(text)) is not None:
        return _ROOTS.get(match[1].rpartition(":")[2].lower(), "page")
    if _JSON_FEED.match(text):
        return "feed"
    if _MBOX.match(text):
        return "mbox"
    return _of_text(text, dict(headers).get("content-type", ""), address)


def _of_text(text: str, declared: str, address: str) -> Kind:
    if address.partition("?")[0].endswith("/robots.txt") and _ROBOTS.search(text):
        return "robots"
    lines = [line for line in text.splitlines() if line.strip()]
    if len(text) >= _HEAD - 1:
        lines = lines[:-1]  # The last one is cut.
    if lines and all(_WEB.match(line.strip()) for line in lines) and "html" not in declared:
        return "sitemap"
    return "page"


def _unpacked(head: bytes) -> bytes:
    """The beginning of what is packed with gzip; nothing where that is damaged."""
    if not head.startswith(b"\x1f\x8b"):
        return head
    try:
        return zlib.decompressobj(wbits=31).decompress(head, _HEAD)
    except zlib.error:
        return b""


def _decoded(head: bytes) -> str:
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return head[len(bom) :].decode(encoding, "replace")
    return head.decode("utf-8", "replace")
