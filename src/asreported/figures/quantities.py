"""Numbers with what is written onto them: money, unit, sign, range, list.

Still characters only: what the sentence says of a quantity comes later.
"""

from __future__ import annotations

import re

from asreported.figures import money
from asreported.figures.atoms import atoms
from asreported.figures.measures import add_unit
from asreported.figures.numerals import numbers
from asreported.figures.quantity import Quantity

_CODES = "|".join(
    re.escape(sign)
    for sign in sorted(money.SIGNS, key=len, reverse=True)
    if sign[-1].isalpha() or sign[-1] == "."
)
_SIGN = re.compile(
    r"(?:(?<![a-z])(?:u\.s\.|us|au|ca|can|cdn|nz|hk|nt|mx|cn|[acsr]) ?)?"
    r"[$£€¥₹₽₩₪₺₴₦฿₫₱₡₸₾₼](?:us|a|c|nz)? ?(?=[-−]?\.?\d)"
    rf"|(?<![a-z$])(?:{_CODES}) ?(?=\.?\d)"
)
_NO_CONSOLE = re.compile(r"\d[\d.,kmb]")


def quantities(text: str, lower: str, start: int, end: int) -> list[Quantity]:
    """The quantities of the characters ``[start, end)``, in order.

    ``lower`` is the text in lower case, of the same length.
    """
    signs = _signs(text, lower, start, end)
    found = list(atoms(lower, start, end, money=frozenset(signs)))
    if not found:
        return []
    result: list[Quantity] = []
    for number in numbers(lower, found):
        quantity = Quantity(
            number.start, number.end, number, number.low, number.high, number_end=number.end
        )
        minus = lower[number.start - 1 : number.start] in ("-", "−")
        at = number.start
        if at not in signs and minus and at - 1 in signs:
            at -= 1
            quantity.low, quantity.high = -quantity.low, -quantity.high
        if at in signs:
            quantity.start, quantity.unit = signs[at]
            quantity.category, quantity.money = "money", True
        add_unit(quantity, text, lower, end)
        _add_minus(quantity, lower, start)
        if _is_article(quantity, lower):
            continue
        if result and quantity.start < result[-1].end:
            if lower[quantity.start - 1].isalpha():
                # The 2 of "32m2" is the unit's.
                continue
            # A sign between two numbers is the second one's.
            last = result[-1]
            last.end, last.unit, last.category = last.number_end, None, None
        result.append(quantity)
    return result


def _is_article(quantity: Quantity, lower: str) -> bool:
    """Whether "a" is no "one": it is in "more than a metre", not in "about a year"."""
    written = lower[quantity.start : quantity.number_end]
    if written not in ("a", "an"):
        return False
    return quantity.unit in _NO_MEASURES or quantity.category in (None, "duration", "money")


_NO_MEASURES = frozenset(
    {"time", "point", "degree", "cylinder", "bit", "byte", "pixel", "knot"}
)


def _signs(text: str, lower: str, start: int, end: int) -> dict[int, tuple[int, str]]:
    """Where digits of money begin -> where their sign begins, and the currency."""
    signs = {}
    for found in _SIGN.finditer(lower, start, end):
        sign = found[0].strip()
        written = text[found.start() : found.end()].strip()
        if (
            sign[-1].isalpha()
            and sign[0] != "$"
            and not (written.isupper() or written in money.MIXED_CASE_CODES)
        ):
            continue
        code = (
            money.SIGNS.get(sign)
            or money.SIGNS.get(sign.replace(" ", ""))
            or money.SIGNS.get(f"{sign[1:]}{sign[0]}" if sign[0] == "$" else sign[-1])
        )
        # The game console PS5 is no five pounds.
        if code and not (sign == "ps" and not _NO_CONSOLE.match(lower, found.end())):
            signs[found.end()] = (found.start(), code)
    return signs


def _add_minus(quantity: Quantity, lower: str, start: int) -> None:
    before = lower[max(start, quantity.start - 7) : quantity.start]
    found = re.search(r"(?:(?:^|[\s(])[-−–]|\bminus[ -])\Z", before)
    if not found or quantity.vague:
        return
    if not found[0].startswith("minus") and quantity.unit is None:
        return
    quantity.low, quantity.high = -quantity.low, -quantity.high
    quantity.start -= len(found[0].lstrip(" (\n\t"))
