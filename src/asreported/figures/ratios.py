"""Ratios: "one in three", "nine out of 10", as shares of a whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.figures.quantity import Quantity

_OF = re.compile(r" (?:in|out of|in every|out of every) (?:every )?\Z")
_GOES_ON = re.compile(r"[ ]?[a-z]{3}|[,.;:)\"”]|\Z| of ")
_WHOLES = frozenset(
    {3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 200, 250, 500, 1000, 10000, 100000, 1000000}
)


def ratios(found: list[Quantity], lower: str) -> list[Quantity]:
    """The quantities with every ratio made one share between 0 and 1."""
    result: list[Quantity] = []
    for quantity in found:
        if result and _is_ratio(result[-1], quantity, lower):
            part = result[-1]
            value = part.low / quantity.low
            part.low = part.high = value
            part.end = part.number_end = quantity.end
            part.number = part.number._replace(form="part", end=quantity.end)
        else:
            result.append(quantity)
    return result


def _is_ratio(part: Quantity, whole: Quantity, lower: str) -> bool:
    if part.unit or whole.unit or part.vague or whole.vague:
        return False
    if not _OF.match(lower[part.end : whole.start]) or not 0 < part.low < whole.low:
        return False
    if part.number.form in ("part", "half") or part.low.denominator != 1:
        return False
    if "out of" in lower[part.end : whole.start]:
        return True
    return whole.low in _WHOLES and bool(_GOES_ON.match(lower, whole.end))
