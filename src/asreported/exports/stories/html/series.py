"""How many: each series as a chart, and the table that says the same with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element, joined
from asreported.exports.moment import time_element
from asreported.exports.stories.html.chart import chart
from asreported.exports.stories.html.cited import passage
from asreported.exports.stories.html.letters import letters
from asreported.exports.stories.wording import counted, point_notes, series_anchor, series_title

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import Point, Series, Story

_NAMES = ("As of", "Value", "On whose word", "Reported by", "In the text")


def section(evidence: Evidence, told: Story) -> Html | None:
    """The series of the story; None when there are none."""
    if not told.series:
        return None
    return joined(series_of(evidence, each) for each in told.series)


def series_of(evidence: Evidence, series: Series) -> Html:
    """One series: its chart, and the table that says the same."""
    anchor = series_anchor(series)
    speakers = letters(evidence, series.points)
    drawing, left_out = chart(evidence, series, speakers)
    values = counted(left_out, "value")
    note = f"{values} without a day can only be shown in the table." if left_out else None
    return element(
        "div",
        {"class": "series", "id": evidence.anchor(anchor)},
        element("h3", {"dir": "auto"}, evidence.linked(anchor, series_title(series))),
        element("p", {"class": "why", "dir": "auto"}, series.why) if series.why else None,
        drawing,
        element("p", {"class": "about"}, note) if drawing and note else None,
        _table(evidence, series, speakers),
    )


def _table(evidence: Evidence, series: Series, speakers: Mapping[str, str]) -> Html:
    ordered = sorted(series.points, key=lambda each: each.as_of or "9999")
    heads = (element("th", {"scope": "col"}, name) for name in _NAMES)
    rows = (_row(evidence, series, each, speakers) for each in ordered)
    scroll = {"class": "table", "tabindex": "0", "role": "group", "aria-label": "Table"}
    return element(
        "div",
        scroll,
        element(
            "table",
            None,
            element("thead", None, element("tr", None, *heads)),
            element("tbody", None, *rows),
        ),
    )


def _row(evidence: Evidence, series: Series, point: Point, speakers: Mapping[str, str]) -> Html:
    who, *notes = point_notes(evidence, point)
    letter = element("span", {"class": "letter"}, speakers[who]) if len(speakers) > 1 else None
    noted = element("span", {"class": "revised"}, ", ".join(notes)) if notes else None
    cells = (
        time_element(point.as_of)
        if point.as_of
        else element("span", {"class": "unknown"}, "no date"),
        joined([element("bdi", None, evidence.amount(series, point)), noted], " "),
        joined([letter, evidence.linked(point.speaker, element("bdi", None, who))], " "),
        element("bdi", None, evidence.outlet(point.article)),
        element(
            "details",
            None,
            element("summary", None, evidence.words(point.article, point.span) or "the words"),
            passage(evidence, point.article, point.span),
        ),
    )
    return element("tr", None, *(element("td", None, cell) for cell in cells))
