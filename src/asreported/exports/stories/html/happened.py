"""What happened: the events by day, what is announced marked, the undated ones apart."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element, joined
from asreported.exports.happenings import LANES, STATUSES
from asreported.exports.moment import time_element
from asreported.exports.moments import weekday
from asreported.exports.stories.html.cited import cited, opening
from asreported.exports.stories.html.folding import folded
from asreported.exports.stories.wording import (
    UNDATED,
    ahead,
    event_anchor,
    particulars,
    reported,
    timeline,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import Dated, Story

_DAY = 10
_SHOWN = 4
"""Events of one day that stand in the page, those most articles tell; the others are folded."""


def section(evidence: Evidence, told: Story) -> Html | None:
    """The timeline; None when no events are known."""
    if not told.timeline:
        return None
    known, undated = timeline(told)
    days = groupby(known, key=lambda each: (each.date or "")[:_DAY])
    rows = [_day(evidence, _date(date), events) for date, events in days]
    if undated:
        title = element("span", {"class": "unknown"}, UNDATED)
        rows.append(_day(evidence, title, undated))
    return element("ol", {"class": "timeline"}, *rows)


def _date(date: str) -> Html:
    day = weekday(date) if len(date) == _DAY else None
    return joined([day, time_element(date)], " ")


def _day(evidence: Evidence, title: Html, events: Iterable[Dated]) -> Html:
    rows = [_event(evidence, each) for each in sorted(events, key=_told_by)]
    heading = element("h3", None, title)
    listed = folded(rows, _SHOWN, "more events", tag="ul", kind="events")
    return element("li", {"class": "day"}, heading, element("div", None, listed))


def _told_by(each: Dated) -> int:
    """Orders by how many articles tell an event, the most first; else as they stand."""
    return -len({report.article for report in each.reports})


def _event(evidence: Evidence, each: Dated) -> Html:
    status = element("span", {"class": f"status {each.status}"}, STATUSES[each.status])
    lane = next((words for name, words in LANES.items() if name == each.lane), None)
    hour = (each.date or "")[_DAY + 1 :] if each.precision == "time" else None
    notes = [hour, each.type, lane, f"known to the {each.precision}" if _rough(each) else None]
    told = joined(particulars(evidence, each), " · ")
    why = element("p", {"class": "why", "dir": "auto"}, each.why) if each.why else None
    noted = joined([note for note in notes if note], " · ")
    return element(
        "li",
        {
            "class": "event ahead" if ahead(each) else "event",
            "id": evidence.anchor(event_anchor(each)),
        },
        element("p", {"class": "what"}, element("bdi", None, each.label), " ", status),
        " ",
        element("p", {"class": "about", "dir": "auto"}, told) if told else None,
        _telling(evidence, each),
        element("p", {"class": "notes"}, noted) if noted else None,
        opening(
            reported(evidence, each), [why, *(cited(evidence, one) for one in each.reports)]
        ),
    )


def _telling(evidence: Evidence, each: Dated) -> Html | None:
    """The sentence of the first report, so that a day reads without opening anything."""
    first = next(iter(each.reports), None)
    found = evidence.sentence(first.article, first.span) if first else None
    words = "".join(found).strip() if found else ""
    return element("p", {"class": "telling", "dir": "auto"}, words) if words else None


def _rough(each: Dated) -> bool:
    return each.precision in {"month", "year"}
