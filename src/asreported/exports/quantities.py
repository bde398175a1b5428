"""Figures in words: "at least 83 deaths", "between 110,000 and 120,000 barrels a day"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asreported.model import Bound, Figure

BOUNDS: Final[Mapping[Bound, str]] = {
    "exactly": "",
    "about": "about",
    "at_least": "at least",
    "more_than": "more than",
    "at_most": "at most",
    "less_than": "less than",
    "between": "between",
}
_SCALES: Final = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_ALIKE: Final = frozenset({"percent", "per cent", "per mille", "hertz", "aircraft"})
_IRREGULAR: Final = {"foot": "feet", "inch": "inches", "person": "people"}


def number(value: float) -> str:
    """A number as print sets it: 1,900; 6.5; 2.1 billion when that is the whole of it."""
    for scale, name in _SCALES:
        share = value / scale
        if abs(share) >= 1 and round(share, 2) * scale == value:
            return f"{_digits(round(share, 2))} {name}"
    return _digits(value)


def _digits(value: float) -> str:
    if float(value).is_integer():
        return f"{int(value):,}"
    whole, _, rest = f"{value:,.6f}".rstrip("0").partition(".")
    return f"{whole}.{rest}" if rest else repr(value)


def bounded(figure: Figure) -> str:
    """The value with its bound: "at least 83", "between 110,000 and 120,000"."""
    low, high = figure.low, figure.high
    if low is not None and high is not None and low != high:
        pair = f"{number(low)} and {number(high)}"
        prefix = "about " if figure.bound == "about" else ""
        return f"{prefix}between {pair}"
    value = high if low is None else low
    if value is None:
        return "an unknown number"
    # Things are fewer, measures are less.
    fewer = figure.bound == "less_than" and figure.counts and not figure.unit
    prefix = "fewer than" if fewer else BOUNDS[figure.bound]
    return f"{prefix} {number(value)}".strip()


def quantity(figure: Figure) -> str:
    """The value with its bound, its unit and what it counts.

    The category is added in brackets when the words counted do not say it:
    "at least 83 deaths (killed)", "more than 1 metre (the river has dropped)".
    """
    more = " additional" if figure.change == "additional" else ""
    amount = f"{bounded(figure)}{more}"
    if figure.unit:
        amount += _joint(figure.unit) + units(figure.unit, figure)
        notes = [figure.counts] if figure.counts else []
    else:
        amount += f" {figure.counts}" if figure.counts else ""
        notes = [figure.category] if _category_adds(figure) else []
    return amount + "".join(f" ({note})" for note in notes)


def _category_adds(figure: Figure) -> bool:
    """Whether the category says more than the words counted ("271 passengers" are people)."""
    silent = {"other", "people"} if figure.counts else {"other"}
    return figure.category not in {*silent, *(figure.counts or "").lower().split()}


def _joint(unit: str) -> str:
    return "" if unit in {"%", "‰", "°", "°C", "°F"} else " "


def units(unit: str, figure: Figure) -> str:
    """A unit in the number of its value: "metres", "barrels per day", "square feet".

    Codes and signs (USD, km, %) stay as they are.
    """
    if _is_one(figure) or unit in _ALIKE:
        return unit
    # What is measured is the first of "barrel per day", "year of age", "degree Celsius".
    head, *_ = re.split(r" (?:per|of) |(?<=degree) ", unit, maxsplit=1)
    first, blank, last = head.rpartition(" ")
    return f"{first}{blank}{_plural(last)}{unit[len(head) :]}"


def _plural(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    # Short lower-case units are symbols (km, kg, m), and "days" is plural already.
    if len(word) <= 2 or word.endswith("s") or not (word.islower() and word.isalpha()):  # noqa: PLR2004 - as said
        return word
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2] not in "aeiou" else f"{word}s"


def _is_one(figure: Figure) -> bool:
    return {figure.low, figure.high} <= {1, None}
