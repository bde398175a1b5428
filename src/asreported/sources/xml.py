"""XML of strangers, opened safely: feeds, sitemaps and lists of feeds.

No entity is expanded, no DTD is loaded, nothing is asked of the network. libxml2's own
bounds stand (256 elements in each other, 10 MB in one text or tag); a count of tags
bounds the memory of the tree.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import Any, Final, NamedTuple, TypeAlias

from lxml import etree

from asreported.errors import HostileMarkup, NotText, TooLarge
from asreported.pages.opening import open_page

Element: TypeAlias = Any
"""An element of lxml, which publishes no types."""

MOST_TAGS: Final = 1_000_000
"""Each tag costs about 200 bytes; the largest sitemap that is allowed has 400 thousand."""

_DECLARATION: Final = re.compile(r"\s*+<\?xml\s[^>]{0,300}?\?>")
_FIRST: Final = re.compile(r"<[A-Za-z_]")
_NAMED: Final = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_LOOSE: Final = re.compile(r"&(?!(?:#\d{1,8}|#x[0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});)")
# What XML does not allow at all (XML 1.0, production 2).
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_XML_OWN: Final = frozenset("<>&\"'")
_HINT: Final = "no feed or sitemap is written so; give the addresses of its pages"


class Opened(NamedTuple):
    """The root of a document, and where it broke off or had to be mended, if it did."""

    root: Element
    damage: str | None = None


def open_xml(content: bytes, address: str) -> Opened:
    """The tree of an XML document, packed with gzip or not, in whatever encoding it says.

    A document that is not well-formed is read as far as it goes, with the damage told.
    Raises ``EmptyPage``, ``NotText`` (also when it is no XML), ``TooLarge`` or
    ``HostileMarkup``.
    """
    text = open_page(content, address).text
    _scan(text, address)
    text = _DECLARATION.sub("", text.lstrip("\ufeff"), count=1).lstrip()
    try:
        return Opened(_parsed(text, address, recover=False))
    except etree.XMLSyntaxError as error:
        return Opened(_parsed(_mended(text), address, recover=True), str(error.msg)[:200])


def _scan(text: str, address: str) -> None:
    if text.count("<") > MOST_TAGS:
        raise TooLarge(address, f"the document has more than {MOST_TAGS:,} tags", _HINT)
    first = _FIRST.search(text)
    head = text[: first.start()] if first else text
    if "<!ENTITY" in head or "<!ATTLIST" in head:
        raise HostileMarkup(address, "the document declares entities of its own", _HINT)


def _parsed(text: str, address: str, *, recover: bool) -> Element:
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        _refuse_endless(parser, address)
        raise
    _refuse_endless(parser, address)
    if root is None:
        raise NotText(address, "this is no XML", "give a feed, a sitemap or a list of feeds")
    return root


def _refuse_endless(parser: Any, address: str) -> None:  # noqa: ANN401 - lxml has no types
    for entry in parser.error_log:
        if entry.type_name == "ERR_RESOURCE_LIMIT":
            what = f"the document goes beyond what XML may be ({entry.message.strip()[:80]})"
            raise HostileMarkup(address, what, _HINT)


def _mended(text: str) -> str:
    """The text with what feeds commonly do wrong put right: HTML's names, loose ampersands."""
    text = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
    return _NAMED.sub(_spelled, _LOOSE.sub("&amp;", text))


def _spelled(match: re.Match[str]) -> str:
    meant = html5.get(f"{match[1]};")
    return match[0] if meant is None or meant in _XML_OWN else meant


def local(element: Element) -> str:
    """The name of an element without its namespace, in lower case; nothing for no element."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def children(element: Element, *names: str) -> list[Element]:
    """The children of these names, in order."""
    return [child for child in element if local(child) in names]


def words(element: Element | None) -> str | None:
    """All text in an element, in one line; nothing when there is none."""
    if element is None:
        return None
    return " ".join("".join(element.itertext()).split()) or None


def said(element: Element, *names: str) -> str | None:
    """The text of the first child of one of these names, that has any."""
    return next((found for child in children(element, *names) if (found := words(child))), None)
