"""The record beside the article: its switches, its cards by kind, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element, joined
from asreported.exports.html import cards
from asreported.exports.html.where import where
from asreported.exports.wording import OWN_READING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.exports.html.items import Items, Layer
    from asreported.model import Missing


def panel(items: Items) -> Html:
    """The record as a landmark of the page."""
    title = element("h2", {"id": "record-title"}, "The record")
    return element(
        "aside",
        {"id": "record", "aria-labelledby": "record-title", "tabindex": "-1"},
        _handle(items),
        element(
            "div",
            {"id": "sheet", "class": "sheet"},
            element("div", {"class": "top"}, title, _switches(items), _legend(items)),
            *_sections(items),
            _made_by(items),
        ),
    )


def _handle(items: Items) -> Html:
    """What opens the record where it is a sheet at the foot of a small screen."""
    counts = (
        _counted(len(items.statements), "statement"),
        _counted(len(items.figures), "figure"),
        _counted(len(items.dates), "date"),
        _counted(len(items.events), "event"),
    )
    attributes = {
        "type": "button", "class": "handle", "aria-expanded": "false", "aria-controls": "sheet",
    }  # fmt: skip
    words = element("span", None, element("b", None, "The record"), " ", " · ".join(counts))
    return element("button", attributes, words)


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _switches(items: Items) -> Html:
    rows = (
        _switch("statement", "Statements", len(items.statements)),
        _switch("voice", "Interpretation", len(items.readings)),
        _switch("figure", "Figures", len(items.figures)),
        _switch("date", "Dates", len(items.dates)),
        _switch("event", "Events", len(items.events)),
    )
    legend = element("legend", {"class": "unseen"}, "Show in the text")
    return element("fieldset", {"class": "layers"}, legend, *rows)


def _switch(layer: Layer, words: str, count: int) -> Html:
    return element(
        "label",
        {"class": layer},
        _box(layer),
        " ",
        element("span", {"class": "sample"}, words),
        " ",
        element("span", {"class": "count"}, str(count)),
    )


def _box(layer: Layer) -> Html:
    name = f"layer-{layer}"
    attributes: dict[str, str | bool | None] = {"type": "checkbox", "id": name}
    return element("input", attributes | {"data-layer": layer, "checked": True})


def _legend(items: Items) -> Html | None:
    if not items.statements:
        return None
    parts = (("source", "Who"), ("cue", "says"), ("content begins ends", "what"))
    shown = (element("span", {"class": f"mark {part}"}, words) for part, words in parts)
    return element("p", {"class": "legend statement"}, "In the text: ", joined(shown, " "))


def _sections(items: Items) -> Sequence[Html | None]:
    record = items.record
    pairs = zip(items.statements, record.attributions, strict=True)
    statements = [cards.statement(items, item, each) for item, each in pairs]
    readings = [
        cards.reading(items, item, span)
        for item, span in zip(items.readings, items.wording.readings, strict=True)
    ]
    figures = [
        cards.figure(items, item, each)
        for item, each in zip(items.figures, record.figures, strict=True)
    ]
    dates = [
        cards.date(items, item, each)
        for item, each in zip(items.dates, record.times, strict=True)
    ]
    events = [
        cards.event(items, item, each)
        for item, each in zip(items.events, record.events, strict=True)
    ]
    disputes = [
        cards.dispute(items, item, each)
        for item, each in zip(items.disputes, record.disputes, strict=True)
    ]
    return (
        _section("statement", "Who says what", statements, "No statements found."),
        _section("voice", OWN_READING, readings, "No interpretation found."),
        _section("figure", "Figures", figures, "No figures found."),
        _section("date", "Dates", dates, "No dates found."),
        _section("event", "Events", events, "No events found.", where(items)),
        _section("dispute", "Disputed in the article", disputes, "Nothing disputed found."),
        _missing(items.wording.gaps()),
    )


def _section(
    layer: Layer, title: str, rows: Sequence[Html], none: str, below: Html | None = None
) -> Html:
    heading = element("h3", {"id": f"{layer}-title"}, title)
    # A list without bullets loses its role in some browsers unless it is stated.
    listed = element("ul", {"class": "cards", "role": "list"}, *rows)
    body = listed if rows else element("p", {"class": "none"}, none)
    attributes = {"class": f"section {layer}", "aria-labelledby": f"{layer}-title"}
    return element("section", attributes, heading, body, below)


def _missing(gaps: Sequence[Missing]) -> Html | None:
    if not gaps:
        return None
    rows = (
        element("li", {"dir": "auto"}, element("b", None, gap.what), ": ", gap.why)
        for gap in gaps
    )
    heading = element("h3", {"id": "missing-title"}, "What is missing")
    attributes = {"class": "section missing", "aria-labelledby": "missing-title"}
    return element("section", attributes, heading, element("ul", None, *rows))


def _made_by(items: Items) -> Html:
    record = items.record
    source = element("bdi", None, record.source)
    versions = f"asreported {record.made_by.asreported}, weights {record.made_by.weights}"
    return element("p", {"class": "made-by"}, "Read from ", source, f" by {versions}.")
