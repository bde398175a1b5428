"""RSS 0.9, 0.91, 0.92, 1.0 (RDF) and 2.0, with the modules that news sites use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asreported.sources.addresses import whole
from asreported.sources.feeds.entries import addressed, gathered, judged, titled
from asreported.sources.feeds.model import Feed, Item
from asreported.sources.instants import instant
from asreported.sources.xml import children, local, said

if TYPE_CHECKING:
    from asreported.sources.xml import Element

_RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
# Minutes of the periods of the syndication module (RSS 1.0, mod_syndication).
_PERIODS: Final = {
    "hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600,
}  # fmt: skip
_LONGEST_PAUSE: Final = 525_600
_HOURS: Final = 24


def read_rss(root: Element, address: str, damage: str | None) -> Feed:
    """The feed under an ``rss``, ``RDF`` or ``channel`` element."""
    channel = next(iter(children(root, "channel")), root)
    home = next((found for link in children(channel, "link") if (found := link.text)), None)
    base = whole(home, address) or address
    items, bad = gathered(
        _item(element, number, base)
        for number, element in enumerate(_items(root), start=1)
    )  # fmt: skip
    return Feed(
        address=address,
        kind="rss",
        title=titled(said(channel, "title")),
        home=whole(home, address),
        language=said(channel, "language"),
        following=_linked(channel, "next", address),
        minutes=_minutes(channel),
        quiet_hours=_quiet_hours(channel),
        quiet_days=tuple(_listed(channel, "skipdays", "day")),
        items=items,
        bad=bad,
        damage=damage,
    )


def _items(root: Element) -> list[Element]:
    return [element for element in root.iter() if local(element) == "item"]


def _item(element: Element, number: int, base: str) -> tuple[Item | None, str | None]:
    guid = next(iter(children(element, "guid")), None)
    known_by = said(element, "guid") or element.get(f"{_RDF}about")
    permanent = guid is not None and (guid.get("isPermaLink") or "").lower() != "false"
    given = [
        said(element, "origlink"),
        said(element, "link"),
        _linked(element, "alternate", base),
        known_by if permanent and known_by and "://" in known_by else None,
        element.get(f"{_RDF}about"),
    ]
    address, wrong = addressed(given, base)
    item = Item(
        address=address,
        id=known_by,
        title=titled(said(element, "title")),
        published=instant(said(element, "pubdate")) or _dated(element),
        modified=instant(said(element, "updated", "modified")),
        summary=_markup(element, "description"),
        content=_markup(element, "encoded"),
    )
    return judged(item, number, wrong)


def _dated(element: Element) -> str | None:
    return instant(said(element, "date", "published", "issued"))


def _markup(element: Element, name: str) -> str | None:
    """The HTML in an element: escaped text, or elements written plainly by mistake."""
    for child in children(element, name):
        if text := "".join(child.itertext()).strip():
            return text
    return None


def _linked(element: Element, relation: str, base: str) -> str | None:
    """The address of an Atom link of this relation inside RSS."""
    for link in children(element, "link"):
        if link.get("href") and (link.get("rel") or "alternate").lower() == relation:
            return whole(link.get("href"), base)
    return None


def _minutes(channel: Element) -> int | None:
    """How long the feed need not be asked again: its ``ttl``, or its updates' period."""
    told = _count(said(channel, "ttl"))
    period = _PERIODS.get((said(channel, "updateperiod") or "").lower())
    if told is None and period is not None:
        told = period // max(1, _count(said(channel, "updatefrequency")) or 1)
    return min(told, _LONGEST_PAUSE) if told else None


def _count(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else None  # noqa: PLR2004 - longer ones are no counts


def _quiet_hours(channel: Element) -> tuple[int, ...]:
    counts = (_count(text) for text in _listed(channel, "skiphours", "hour"))
    return tuple(sorted({count % _HOURS for count in counts if count is not None}))


def _listed(channel: Element, name: str, of: str) -> list[str]:
    return [
        text
        for group in children(channel, name)
        for element in children(group, of)
        if (text := "".join(element.itertext()).strip())
    ]
