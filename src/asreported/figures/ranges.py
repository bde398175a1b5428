"""Ranges made one quantity, and units shared along lists."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from asreported.figures.quantity import Quantity

_Link = Literal["between", "hyphen", "to", "or"]

_WIDEST = 20
"""How many times its start the end of a range "12 to 40" may be."""
_RANGE = re.compile(r" ?(?:-|–|—|‑|−| to | to|to |-to-| to-) ?\Z| (?:up )?to \Z")
_LIST = re.compile(r"-?(?:, | and | or |, and |, or | & |/)\Z")
_BETWEEN = re.compile(r"\bbetween (?:about |around |roughly |some |an estimated )?\Z")
_BY = re.compile(r"\b(?:by|rose|fell|grew|climbed|jumped|dropped|gained|added|lost) \Z")


def join(found: list[Quantity], lower: str, changes: frozenset[int]) -> list[Quantity]:
    """Ranges made one, and units shared along lists.

    ``changes`` holds the starts of quantities that "from" opens after a verb of
    change: "rose from 12 to 17" is two states and no range.
    """
    result: list[Quantity] = []
    for quantity in found:
        if result and (joined := _range(result[-1], quantity, lower, changes)):
            result[-1] = joined
        else:
            result.append(quantity)
    for before, after in pairwise(result):
        # "From 12 to 17 dollars" after a verb of change: two figures of one unit.
        bare = before.start in changes and before.unit is None
        if bare and after.unit and lower[before.end : after.start] == " to ":
            before.unit, before.category = after.unit, after.category
    for before, after in reversed(list(pairwise(result))):
        if before.unit is None and _LIST.match(lower, before.end, after.start):
            before.kin = after
            if after.unit and not after.money:
                before.unit, before.category = after.unit, after.category
    return result


def _range(
    first: Quantity, second: Quantity, lower: str, changes: frozenset[int]
) -> Quantity | None:
    """One quantity of two that are the ends of a range; None when they are not."""
    kind = _link(first, second, lower)
    plain = not (first.ranged or first.vague or second.vague or first.start in changes)
    if kind is None or not plain or not _share_unit(first, second):
        return None
    low, high = _scaled_low(first, second), second.high
    if not _spans(kind, low, high, measured=first.money or second.unit is not None):
        return None
    if kind == "to" and high > 2 * low and _changed(first, lower):
        # "Grew by 3 billion to 40 billion": the growth and the new state.
        return None
    money = first.money or second.money
    return Quantity(
        first.start,
        second.end,
        second.number,
        min(low, high),
        max(low, high),
        unit=first.unit if money and not second.unit else second.unit,
        category="money" if money else second.category,
        money=money,
        ranged=True,
        number_end=second.number_end,
        hyphened=second.hyphened,
    )


def _share_unit(first: Quantity, second: Quantity) -> bool:
    """Whether the units of two numbers let them be one range."""
    if first.unit is None:
        return True
    if second.unit is None:
        return first.money
    return second.unit == first.unit or second.unit.startswith(f"{first.unit} per ")


def _spans(kind: _Link, low: Fraction, high: Fraction, *, measured: bool) -> bool:
    """Whether two values are likely ends of one range."""
    if kind == "or":
        return low < high and (measured or high - low <= max(Fraction(2), low / 2))
    if kind == "between":
        return True
    # "Ahead by 49 percent to 47 percent" is a comparison.
    return low < high and (measured or kind != "to" or high <= _WIDEST * low)


def _changed(first: Quantity, lower: str) -> bool:
    return bool(_BY.search(lower, max(0, first.start - 10), first.start))


def _link(first: Quantity, second: Quantity, lower: str) -> _Link | None:
    gap = lower[first.end : second.start]
    if gap == " and ":
        return (
            "between" if _BETWEEN.search(lower, max(0, first.start - 30), first.start) else None
        )
    if gap == " or ":
        return "or"
    if gap == "/" and first.money and second.money:
        return "hyphen"
    if not _RANGE.match(gap):
        return None
    if "to" in gap:
        bare = second.unit is None and not re.match(
            r" [a-z]", lower[second.end : second.end + 2]
        )
        return None if bare and _changed(first, lower) else "to"
    return "hyphen"


def _scaled_low(first: Quantity, second: Quantity) -> Fraction:
    """The first number under the second's multiplier: "1 to 2 million"."""
    times = second.number.multiplier
    if first.number.multiplier == 1 and first.low <= second.number.mantissa:
        return first.low * times
    return first.low
