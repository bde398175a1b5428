"""Reports in copied passages, and the report they repeat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asreported.stories.model import Copy
    from asreported.stories.origins.claimed import Claimed
    from asreported.stories.reports import Report

_ENOUGH: Final = 0.6
"""Share of a report that passages must hold for it to be copied."""


def in_passages(copy: Copy, report: Report) -> bool:
    """Whether a copied passage holds most of a report; a copy without passages holds all."""
    size = report.span[1] - report.span[0]
    shared = sum(
        max(0, min(one.copy[1], report.span[1]) - max(one.copy[0], report.span[0]))
        for one in copy.passages
    )
    return not copy.passages or shared >= _ENOUGH * size


def at_passage(copy: Copy, report: Report, claim: Claimed) -> Report | None:
    """The claim's report in the article copied from: that at the same place, else the first."""
    there = claim.in_article(copy.of)
    for passage in copy.passages:
        if passage.copy[0] <= report.span[0] < passage.copy[1]:
            at = passage.of[0] + report.span[0] - passage.copy[0]
            there.sort(key=lambda one: abs(one.span[0] - at))
            break
    return there[0] if there else None
