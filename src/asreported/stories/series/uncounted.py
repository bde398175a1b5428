"""Numbers that count nothing: how old somebody is, an hour of the day, a mere size."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.model import Figure, Record

_HOUR = re.compile(
    r"(?:\b(?:at|from|before|after|by|since|past) (?:about |around |shortly |just )?(?P<at>)"
    r"|\b(?:until|till) )\Z"
)
_OF_THE_DAY = re.compile(
    r" (?:(?:on|this|that) (?:\w+day|morning|afternoon|evening|night)"
    r"|in the (?:morning|afternoon|evening)|o['’]clock|at night)\b"
)
"""What makes a number that of an hour: "at seven on Saturday"."""
_STANDS_AT = re.compile(
    r"\b(?:st(?:ands?|ood)|put(?:s|ting)?|remain(?:s|ed)?|left|kept|held|lies|lay|numbers?|counts?"
    r"|tolls?|figures?|total)\b[^.;,]{0,30}\Z"
)
"""What says a number of a count, whatever day follows: "the toll stood at seven"."""
_ENDS_CLAUSE = re.compile(r"[,.;]")
_HOURS = 12
_REACH = 60
"""Characters before a number in which such a verb stands."""
_OLDEST = 110
_VAGUE = 5
"""How many times its least the most of a number is that is but a size."""
NEAR = 20
"""Characters beside a figure that say what it is."""


def counts_nothing(record: Record, figure: Figure) -> bool:
    """Whether a number is an age, an hour, a duration without a noun, or only a size."""
    if figure.category == "duration" and not figure.counts:
        return True
    return _is_vague(figure) or _is_age(record, figure) or _is_an_hour(record, figure)


def _is_vague(figure: Figure) -> bool:
    """Whether a number is but its size: "hundreds", "tens of thousands"."""
    low, high = figure.low, figure.high
    ranged = figure.bound == "between" and low and high
    return bool(ranged) and float(high or 0) >= _VAGUE * float(low or 0)


def _is_age(record: Record, figure: Figure) -> bool:
    """Whether a bare number between commas is how old somebody is: "a man, 79, died"."""
    text, (start, end) = record.article.text, figure.span
    value = figure.low if figure.bound == "exactly" else None
    between = text[max(0, start - 2) : start] == ", " and text[end : end + 1] in {",", "."}
    return between and text[start:end].isdigit() and value is not None and value <= _OLDEST


def _is_an_hour(record: Record, figure: Figure) -> bool:
    """Whether a bare number is a time of the day: "from ten in the morning until four"."""
    text, (start, end) = record.article.text, figure.span
    if figure.unit or figure.bound not in ("exactly", "about") or (figure.low or 0) > _HOURS:
        return False
    hour = _HOUR.search(text[max(0, start - NEAR) : start])
    if hour is None or not is_elided(figure):
        return False
    if _STANDS_AT.search(text[max(0, start - _REACH) : start]):
        return False
    ends = hour["at"] is None and _ENDS_CLAUSE.match(text, end)
    return bool(ends or _OF_THE_DAY.match(text, end))


def is_elided(figure: Figure) -> bool:
    """Whether what a figure counts does not stand beside it."""
    counted, (start, end) = figure.counts_span, figure.span
    return counted is None or counted[0] > end + NEAR or counted[1] < start - NEAR
