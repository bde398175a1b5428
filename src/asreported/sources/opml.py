"""OPML 1.0 and 2.0: lists of feeds, in folders, as readers exchange them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec
from lxml import etree

from asreported.errors import NotText
from asreported.sources.addresses import whole
from asreported.sources.feeds.entries import titled
from asreported.sources.xml import children, local, open_xml, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.sources.xml import Element

_HINT: Final = "give a list of feeds as another reader exports it"
# What XML cannot hold at all (XML 1.0, production 2).
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Outline(msgspec.Struct, frozen=True, kw_only=True):
    """A feed (``feed`` is its address, ``home`` its site's), or a folder of outlines."""

    title: str | None = None
    feed: str | None = None
    home: str | None = None
    outlines: tuple[Outline, ...] = ()


class Opml(msgspec.Struct, frozen=True, kw_only=True):
    """A list of feeds; ``bad`` tells of feeds whose address cannot be read."""

    title: str | None = None
    outlines: tuple[Outline, ...] = ()
    bad: tuple[str, ...] = ()
    damage: str | None = None


def read_opml(content: bytes, address: str) -> Opml:
    """The feeds that a list names, in their folders.

    Raises ``EmptyPage``, ``TooLarge``, ``HostileMarkup``, or ``NotText`` when it is none.
    """
    root, damage = open_xml(content, address)
    if local(root) != "opml":
        raise NotText(address, f"this is no OPML: it begins with <{local(root)[:60]}>", _HINT)
    head = next(iter(children(root, "head")), None)
    bad: list[str] = []
    outlines = [
        outline
        for body in children(root, "body")
        for outline in _outlines(body, address, bad)
    ]  # fmt: skip
    return Opml(
        title=titled(said(head, "title")) if head is not None else None,
        outlines=tuple(outlines),
        bad=tuple(bad),
        damage=damage,
    )


def feeds_of(outlines: Iterable[Outline], *folders: str) -> Iterator[tuple[str, Outline]]:
    """Every outline that is a feed, with the path of its folders ("World/Sea")."""
    for outline in outlines:
        if outline.feed is not None:
            yield "/".join(folders), outline
        inner = (*folders, outline.title) if outline.title else folders
        yield from feeds_of(outline.outlines, *inner)


def write_opml(title: str, outlines: Iterable[Outline]) -> bytes:
    """An OPML 2.0 document of these outlines; characters that XML cannot hold are replaced."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = _clean(title)
    _write(etree.SubElement(root, "body"), outlines)
    written: bytes = etree.tostring(
        root, encoding="utf-8", xml_declaration=True, pretty_print=True
    )
    return written


def _outlines(parent: Element, address: str, bad: list[str]) -> list[Outline]:
    return [_outline(element, address, bad) for element in children(parent, "outline")]


def _outline(element: Element, address: str, bad: list[str]) -> Outline:
    # Names of attributes are written in every case there is: xmlUrl, xmlURL, xmlurl.
    told = {name.lower(): value for name, value in element.attrib.items()}
    title = titled(told.get("text") or told.get("title"))
    given = told.get("xmlurl")
    feed = whole(given, address)
    if given and feed is None:
        bad.append(f"{title or 'a feed'}: {given[:200]!r} is no address of the web")
    return Outline(
        title=title,
        feed=feed,
        home=whole(told.get("htmlurl"), address),
        outlines=tuple(_outlines(element, address, bad)),
    )


def _write(parent: Element, outlines: Iterable[Outline]) -> None:
    for outline in outlines:
        marks = {"text": outline.title or outline.feed or "", "title": outline.title}
        if outline.feed is not None:
            marks |= {"type": "rss", "xmlUrl": outline.feed, "htmlUrl": outline.home}
        kept = {name: _clean(value) for name, value in marks.items() if value is not None}
        _write(etree.SubElement(parent, "outline", kept), outline.outlines)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
