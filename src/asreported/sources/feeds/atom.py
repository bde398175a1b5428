"""Atom 1.0 (RFC 4287) and the 0.3 before it."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Final

from lxml import etree

from asreported.sources.addresses import whole
from asreported.sources.feeds.entries import addressed, gathered, judged, titled
from asreported.sources.feeds.model import Feed, Item
from asreported.sources.instants import instant
from asreported.sources.xml import children, local, said, words

if TYPE_CHECKING:
    from asreported.sources.xml import Element

_BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def read_atom(root: Element, address: str, damage: str | None) -> Feed:
    """The feed of a ``feed`` element."""
    base = _based(root, address)
    items, bad = gathered(
        _item(element, number, base)
        for number, element in enumerate(children(root, "entry"), start=1)
    )
    return Feed(
        address=address,
        kind="atom",
        title=titled(said(root, "title")),
        home=whole(_linked(root, "alternate"), base),
        language=root.get(_LANGUAGE),
        following=whole(_linked(root, "next"), base),
        items=items,
        bad=bad,
        damage=damage,
    )


def _item(element: Element, number: int, base: str) -> tuple[Item | None, str | None]:
    own = _based(element, base)
    outside = next((each.get("src") for each in children(element, "content")), None)
    known_by = said(element, "id")
    given = [_linked(element, "alternate"), outside]
    if not any(given) and known_by and known_by.startswith(("http://", "https://")):
        given = [known_by]
    address, wrong = addressed(given, own)
    item = Item(
        address=address,
        id=known_by,
        title=_title(element),
        published=instant(said(element, "published", "issued", "created")),
        modified=instant(said(element, "updated", "modified")),
        summary=_markup(element, "summary"),
        content=_markup(element, "content"),
    )
    return judged(item, number, wrong)


def _title(element: Element) -> str | None:
    """A title's words; one that says it is plain text holds its angle brackets as such."""
    for title in children(element, "title"):
        text = words(title)
        if text is not None:
            return titled(text if title.get("type", "text") != "text" else html.escape(text))
    return None


def _based(element: Element, base: str) -> str:
    return whole(element.get(_BASE), base) or base


def _linked(element: Element, relation: str) -> str | None:
    """The first link of a relation, a page's before other kinds."""
    links = [
        link
        for link in children(element, "link")
        if link.get("href") and (link.get("rel") or "alternate").lower() == relation
    ]
    links.sort(key=lambda link: "html" not in (link.get("type") or "html"))
    return links[0].get("href") if links else None


def _markup(element: Element, name: str) -> str | None:
    """The HTML of a text construct: escaped, or as elements (type ``xhtml``)."""
    for child in children(element, name):
        inner = [part for part in child if local(part)]
        if inner and "xhtml" in (child.get("type") or "xhtml"):
            text = "".join(
                etree.tostring(part, encoding="unicode", method="html") for part in inner
            ).strip()
        else:
            text = "".join(child.itertext()).strip()
            text = html.escape(text) if child.get("type") == "text" else text
        if text:
            return text
    return None
