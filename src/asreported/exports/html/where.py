"""Where the events are: a map, the same as a list, and the events that no place is known of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element, joined
from asreported.exports.happenings import STATUSES, is_area, located, place_words
from asreported.exports.maps import Spot, drawn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asreported.exports.html.items import Item, Items
    from asreported.model import Event

    Told = tuple[Item, Event]


def where(items: Items) -> Html | None:
    """The map of a record's events with its list; None when there are no events."""
    told = list(zip(items.events, items.record.events, strict=True))
    if not told:
        return None
    heading = element("h4", {"class": "where-title", "id": "where"}, "Where it is")
    attributes = {"class": "where", "role": "group", "aria-labelledby": "where"}
    return element("div", attributes, heading, *_map(told), _unplaced(told))


def _map(told: Iterable[Told]) -> Iterable[Html]:
    places: dict[tuple[float, float], list[Told]] = {}
    for item, event in told:
        if (at := located(event.place)) is not None:
            places.setdefault(at, []).append((item, event))
    if places:
        yield drawn(_spots(places), label="Map of the events; the list below says the same")
        rows = (_row(each) for each in places.values())
        yield element("ol", {"class": "places"}, *rows)


def _spots(places: Mapping[tuple[float, float], Sequence[Told]]) -> Sequence[Spot]:
    return [
        Spot(
            latitude=at[0],
            longitude=at[1],
            number=number,
            count=len(told),
            title=f"{_name(told)}: {', '.join(_words(event) for _, event in told)}",
            item=told[0][0].key,
            area=all(is_area(event.place) for _, event in told),
        )
        for number, (at, told) in enumerate(places.items(), 1)
    ]


def _name(told: Sequence[Told]) -> str:
    """The places of events at one point, each name once."""
    places = (event.place for _, event in told if event.place)
    return ", ".join(dict.fromkeys(map(place_words, places)))


def _words(event: Event) -> str:
    return f"{event.label} ({STATUSES[event.status]})"


def _row(told: Sequence[Told]) -> Html:
    place = element("b", None, element("bdi", None, _name(told)))
    return element("li", None, place, ": ", joined(map(_link, told), ", "))


def _link(told: Told) -> Html:
    item, event = told
    attributes = {"class": "to-card", "href": f"#{item.key}", "data-item": item.key}
    return element("a", attributes, element("bdi", None, _words(event)))


def _unplaced(told: Iterable[Told]) -> Html | None:
    """The events not on the map, with the name of their place where there is one."""
    rows = [
        joined([_link((item, event)), _named(event)], ", ")
        for item, event in told
        if located(event.place) is None
    ]
    if not rows:
        return None
    listed = (element("li", None, row) for row in rows)
    lead = element("p", {"class": "about"}, "Not on the map, because no coordinates are known:")
    return joined([lead, element("ul", {"class": "places"}, *listed)])


def _named(event: Event) -> Html | None:
    if event.place is None:
        return None
    return element("bdi", None, place_words(event.place))
