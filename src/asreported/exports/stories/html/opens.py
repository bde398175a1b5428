"""What is open: offers, demands and threats, until when, and whether they were answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element, joined
from asreported.exports.moment import time_element
from asreported.exports.stories.html.cited import cited, opening
from asreported.exports.stories.wording import open_words

if TYPE_CHECKING:
    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import Open, Story


def section(evidence: Evidence, told: Story) -> Html | None:
    """Open ones first; those that a later event answers after them."""
    if not told.open:
        return None
    ordered = sorted(told.open, key=lambda each: each.answered_by is not None)
    return element("ul", {"class": "plain"}, *(_open(evidence, each) for each in ordered))


def _open(evidence: Evidence, each: Open) -> Html:
    event = evidence.event(each.event)
    label = element("bdi", None, event.label) if event else None
    name = joined([element("bdi", None, open_words(evidence, each)), label], ": ")
    until = joined(["until ", time_element(each.until)]) if each.until else "no deadline known"
    answered = "answered" if each.answered_by else "not answered"
    answer = each.answered_by
    return element(
        "li",
        {"class": "open-one"},
        element("h3", None, name),
        element("p", {"class": "notes"}, joined([until, answered], " · ")),
        cited(evidence, each.event),
        opening("The answer", [cited(evidence, answer)]) if answer else None,
    )
