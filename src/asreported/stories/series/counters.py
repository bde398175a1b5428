"""Who counts, in an article's words where no statement says so: "the hospitals count 102"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.stories.series.deeds import OF_THEM

if TYPE_CHECKING:
    from asreported.model import Figure

_WHO = r"\s*((?:[Tt]he |[A-Z])[\w’'-]+(?: [\w’'-]+){0,5}?) "
_ESTIMATES = re.compile(rf"{_WHO}(?:estimate[sd]?|saw) ")
"""Who counts, where "of them" follows."""
_NUMBER = r"(?:numbers?|figures?|counts?|totals?|tall(?:y|ies)|tolls?|estimates?)"
_GIVES_COUNT = re.compile(
    rf"{_WHO}(?:(?:has|have|had|alone|now|still) )?(?:"
    r"(?:(?:spoken|spoke|speaks?) of|counts?|counted|reckons? with|reckoned with|reported"
    r"|registered|listed) "
    rf"|(?:puts?|gives|gave|has given) (?:the|that|their|its) {_NUMBER} "
    r"[^.;:?!\n]{0,40}(?:at|as) "
    rf"|(?:corrected|revised|raised|lowered|cut|adjusted) (?:the|that|their|its) {_NUMBER} "
    r"[^.;:?!\n]{0,40}to "
    rf"|[^.;:?!\n]{{0,40}}\b(?:its|their|his|her) (?:own )?{_NUMBER} (?:of|at) )"
)
"""Who counts, as no statement says: "the hospitals count 102", "stand by their figure of"."""
_NOBODY = re.compile(r"(?:It|They|He|She|This|That|We|I|You)\b.*|The (?:death )?toll\b.*")


def counter(text: str, figure: Figure, clause: int) -> str:
    """Who speaks of a number, or counts those told of before: "police counted 30 of them"."""
    start, end = figure.span
    if gives := _GIVES_COUNT.fullmatch(text, clause, start):
        return "" if _NOBODY.fullmatch(gives[1]) else gives[1]
    estimates = _ESTIMATES.fullmatch(text, clause, start)
    return estimates[1] if estimates and OF_THEM.match(text, end) else ""
