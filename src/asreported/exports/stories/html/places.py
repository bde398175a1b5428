"""Where: the places of a story's events on a map, and the same as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element, joined
from asreported.exports.happenings import is_area, located, place_words
from asreported.exports.maps import Spot, drawn
from asreported.exports.stories.wording import titled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asreported.exports.stories.evidence import Evidence
    from asreported.model import Place
    from asreported.stories.model import Dated, Story

_LABEL = "Map of the story's events; the list below says the same"


def section(evidence: Evidence, told: Story) -> Html | None:
    """The map and its list; None when no event has a place."""
    placed = [(each, _place(evidence, each)) for each in told.timeline]
    points: dict[tuple[float, float], list[tuple[Dated, Place]]] = {}
    for each, place in placed:
        if place is not None and (at := located(place)) is not None:
            points.setdefault(at, []).append((each, place))
    named = [(each, place) for each, place in placed if place and located(place) is None]
    if not points and not named:
        return None
    return joined([*_map(points), _unplaced(named)])


def _place(evidence: Evidence, each: Dated) -> Place | None:
    """The place of the first report that has one, rather one with coordinates."""
    events = (evidence.event(report) for report in each.reports)
    places = [event.place for event in events if event and event.place]
    return next(filter(located, places), places[0] if places else None)


def _map(
    points: Mapping[tuple[float, float], Sequence[tuple[Dated, Place]]],
) -> Iterable[Html]:
    if not points:
        return
    yield drawn(
        [
            Spot(
                *at,
                number=number,
                count=len(told),
                title=f"{_name(told)}: {_events(told)}",
                area=all(is_area(place) for _, place in told),
            )
            for number, (at, told) in enumerate(points.items(), 1)
        ],
        label=_LABEL,
    )
    rows = (
        element(
            "li",
            None,
            element("b", None, element("bdi", None, _name(told))),
            ": ",
            _events(told),
        )
        for told in points.values()
    )
    yield element("ol", {"class": "places"}, *rows)


def _name(told: Iterable[tuple[Dated, Place]]) -> str:
    return ", ".join(dict.fromkeys(place_words(place) for _, place in told))


def _events(told: Iterable[tuple[Dated, Place]]) -> str:
    return "; ".join(titled(each) for each, _ in told)


def _unplaced(named: Sequence[tuple[Dated, Place]]) -> Html | None:
    if not named:
        return None
    lead = element("p", {"class": "about"}, "Not on the map, because no coordinates are known:")
    rows = (
        element("li", {"dir": "auto"}, f"{place_words(place)}: {titled(each)}")
        for each, place in named
    )
    return joined([lead, element("ul", {"class": "places"}, *rows)])
