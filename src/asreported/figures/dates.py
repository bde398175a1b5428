"""Numbers that name a day, a year or a time of day, and are no quantities."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.figures.context import Context, Seat
    from asreported.figures.quantity import Quantity

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH"
    r"|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\.? (?:the )?\Z")
_MONTH_AFTER = re.compile(rf",? (?:of )?{_MONTH}\b")
_CLOCK = re.compile(
    r" ?(?:a\.?m\b|p\.?m\b|A\.?M\b|P\.?M\b|o['’]?clock|GMT|UTC|BST|CET|E[SD]T|P[SD]T|ET\b|PT\b)"
    r"|[:.]\d\d ?(?:a\.?m|p\.?m)|:\d|h\d\d\b"
)
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_PAST_THE_HOUR = re.compile(rf"(?: minutes?)? past (?:{_HOUR}|noon|midnight|the hour)\b")
_OF_MINUTES = re.compile(
    rf"\b(?:quarter|half|twenty(?:-five)?|{_HOUR})(?: minutes?)? past \Z"
    r"|\b(?:a quarter|minutes) to \Z",
    re.IGNORECASE,
)
"""What an hour follows: "ten past four", "a quarter to six"."""
_LAST_MINUTE = 29
_LAST_HOUR = 24
_SUM = re.compile(r"\b(?:average|total|sum|price|value|minimum|maximum|cost) of \Z")
_LAST_DAY = 31
_YEARS = (1000, 2150)
_RECENT = 1900
"""From here on, four bare digits are a year unless something says otherwise."""
_YEAR_BEFORE = frozenset("in since until the early late mid during".split())
_OLD_YEAR_BEFORE = frozenset({"in", "since", "until"})
_YEAR_LABELS = frozenset({"DATE", "EVENT", "LAW", "WORK_OF_ART"})


def is_date(quantity: Quantity, seat: Seat, context: Context) -> bool:
    """Whether a number without a unit is of a date or clock time."""
    if _SUM.search(context.lower, max(0, quantity.start - 16), quantity.start):
        return False
    if context.in_time(quantity.start, quantity.end):
        return True
    if _CLOCK.match(context.text, quantity.end) or _is_told_time(quantity, context.text):
        return True
    if quantity.number.in_words:
        return False
    return _is_day(quantity, context) or _is_year(quantity, seat, context)


def _is_told_time(quantity: Quantity, text: str) -> bool:
    """Whether a number is one of the two in "ten past four"."""
    if _OF_MINUTES.search(text, max(0, quantity.start - 40), quantity.start):
        return quantity.high <= _LAST_HOUR
    return quantity.high <= _LAST_MINUTE and bool(_PAST_THE_HOUR.match(text, quantity.end))


def _is_day(quantity: Quantity, context: Context) -> bool:
    if quantity.high > _LAST_DAY or quantity.high.denominator != 1:
        return False
    near = context.text[max(0, quantity.start - 16) : quantity.start]
    return bool(_MONTH_BEFORE.search(near) or _MONTH_AFTER.match(context.text, quantity.end))


def _is_year(quantity: Quantity, seat: Seat, context: Context) -> bool:
    """Whether four bare digits name a year."""
    if quantity.low.denominator != 1 or not _YEARS[0] <= quantity.low <= _YEARS[1]:
        return False
    written = context.text[quantity.start : quantity.number_end]
    if "," in written or quantity.number.multiplier > 1:
        return False
    if context.label(seat.first) in _YEAR_LABELS:
        return True
    before = context.words_lower(seat.first - 1)
    if context.tag(seat.end) in ("NNS", "NNPS"):
        return quantity.low >= _RECENT and before in _YEAR_BEFORE
    if quantity.low >= _RECENT:
        return context.tag(seat.end) in ("NN", "NNP") or not seat.hedged
    return before in _OLD_YEAR_BEFORE and not seat.hedged
