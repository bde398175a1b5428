"""What is disputed: the sides next to each other, each in its sentence, and why it is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element, joined
from asreported.exports.stories.html.cited import cited
from asreported.exports.stories.html.folding import folded
from asreported.exports.stories.wording import dispute_anchor, plain_dates
from asreported.exports.wording import DISPUTES

if TYPE_CHECKING:
    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import Story, StoryDispute

_SHOWN = 6


def section(evidence: Evidence, told: Story) -> Html | None:
    """The disputes; None when there are none."""
    if not told.disputes:
        return None
    rows = [
        element("li", {"class": "dispute"}, dispute(evidence, each)) for each in told.disputes
    ]
    return folded(rows, _SHOWN, "more disputed points", tag="ul", kind="plain")


def dispute(evidence: Evidence, each: StoryDispute) -> Html:
    """One dispute: of what kind, why, and its sides in their sentences beside each other."""
    sides = (element("div", {"class": "side-of"}, cited(evidence, side)) for side in each.sides)
    return joined(
        [
            element("h3", None, evidence.linked(dispute_anchor(each), DISPUTES[each.kind])),
            element("p", {"class": "why", "dir": "auto"}, plain_dates(each.why))
            if each.why
            else None,
            element("div", {"class": "sides"}, *sides),
        ]
    )
