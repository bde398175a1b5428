"""The unit behind a number: currencies, measures, rates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.figures import money, units

if TYPE_CHECKING:
    from asreported.figures.quantity import Quantity

_UNIT_WORDS = re.compile(r"[ \u00a0-]?([^\W\d_]+\.?(?:[ -][^\W\d_]+\.?){0,4}+)")
_UNIT_SIGN = re.compile(
    r"([ \u00a0]?)([%‰°º″′\"¢$€£₽]|[^\W\d_]+)([²³23]?[°º]?[a-zA-Z/]{0,4}\d?)"
)
_RATE = re.compile(
    r" ?/ ?([a-z]+\d?)(?![a-z])| (?:per|a|an|each|every) (?:square )?([a-z]+)(?![a-z])"
)
_LINK = re.compile(r" of(?= )|(?:-plus|-odd|\+)(?= )")
_LARGE = 100
_LONGEST_QUOTE = 300
"""Characters back within which a quote that a sign may close was opened."""
_CODE = 3
"""Letters of a currency's code."""
_CODE_AFTER = re.compile(r" ?(?:us|usd|eur|gbp)\b")


def add_unit(quantity: Quantity, text: str, lower: str, end: int) -> None:
    """Read the unit that follows the number, and what it is per."""
    at = quantity.number_end
    linked = _LINK.match(lower, at, end)
    if linked and (quantity.vague or linked[0] != " of"):
        # "Millions of dollars", "15-plus years", "20+ ships".
        at = linked.end()
    quantity.hyphened = at < end and lower[at] in "-‑"
    named = _currency_word(quantity, lower, at, end)
    if quantity.money:
        # "US$5 million dollars": what stands before the digits decides.
        at = quantity.number_end
        quantity.end = named[1] if named else _code_after(text, lower, at, end)
    elif named := named or _currency_sign(text, at, end):
        quantity.unit, quantity.end = named
        quantity.category, quantity.money = "money", True
    else:
        _add_measure(quantity, text, lower, at, end)
    if quantity.unit:
        _add_rate(quantity, lower, end)


def _code_after(text: str, lower: str, at: int, end: int) -> int:
    """The offset after a code that repeats the currency: "$500 US"."""
    found = _CODE_AFTER.match(lower, at, end)
    return found.end() if found and text[found.end() - 2].isupper() else at


def _words_after(lower: str, at: int, end: int) -> list[tuple[str, int]]:
    """The one to five words after an offset, longest stretch first."""
    found = _UNIT_WORDS.match(lower, at, min(end, at + 60))
    if not found:
        return []
    stretch, result = found[1], []
    cut = len(stretch)
    while cut > 0:
        words = stretch[:cut]
        result.append((words, found.start(1) + cut))
        if words.endswith("."):
            result.append((words[:-1], found.start(1) + cut - 1))
        cut = max(stretch.rfind(" ", 0, cut), stretch.rfind("-", 0, cut))
    return result


def _currency_word(quantity: Quantity, lower: str, at: int, end: int) -> tuple[str, int] | None:
    for words, after in _words_after(lower, at, end):
        for form in (words, words.removesuffix("s")):
            name = money.WORDS.get(form)
            if name is None or (form in money.LARGE_ONLY and quantity.low < _LARGE):
                continue
            if form == "pound" and _is_weight(quantity, lower, after):
                continue
            return name, after
    return None


def _is_weight(quantity: Quantity, lower: str, after: int) -> bool:
    if quantity.number.multiplier >= 10**6:
        return False
    near = lower[max(0, quantity.start - 60) : quantity.start]
    return (
        lower.startswith((" of ", " per square"), after)
        or "weigh" in near
        or "lift" in near
        or lower[quantity.number_end : quantity.number_end + 1] == "-"
    )


def _currency_sign(text: str, at: int, end: int) -> tuple[str, int] | None:
    found = _UNIT_SIGN.match(text, at, end)
    if not found or found[3]:
        return None
    sign = found[2]
    name = money.SUFFIXES.get(sign.lower())
    if name is None or (len(sign) == 1 and sign.isalpha() and (found[1] or sign.isupper())):
        return None
    if sign.isalpha() and len(sign) == _CODE and not sign.isupper():
        return None
    # A sign that opens the next amount belongs to that one.
    if not sign.isalpha() and re.match(r" ?\d", text[found.end() : found.end() + 2]):
        return None
    return name, found.end()


def _add_measure(quantity: Quantity, text: str, lower: str, at: int, end: int) -> None:
    for words, after in _words_after(lower, at, end):
        unit = units.WORDS.get(words)
        if unit:
            _set(quantity, unit, after)
            return
    if at < end and lower[at] == "-":
        at += 1
    found = _UNIT_SIGN.match(text, at, end)
    if not found:
        return
    for cut in (len(found[3]), 0) if found[3] else (0,):
        sign, after = found[2] + found[3][:cut], found.end(2) + cut
        unit = units.SYMBOLS.get(sign)
        if unit is None or (found[1] and sign not in units.SPACED_SYMBOLS):
            continue
        if text[after : after + 1].isalnum() or (sign == '"' and _quoted(text, at)):
            continue
        _set(quantity, unit, after)
        return


def _quoted(text: str, at: int) -> bool:
    """Whether a quote is open at an offset, so that the sign there closes it."""
    return text.count('"', max(0, at - _LONGEST_QUOTE), at) % 2 == 1


def _set(quantity: Quantity, unit: units.Unit, after: int) -> None:
    quantity.unit, quantity.category, quantity.end = unit.name, unit.category, after


def _add_rate(quantity: Quantity, lower: str, end: int) -> None:
    if quantity.category == "duration":
        return
    found = _RATE.match(lower, quantity.end, end)
    if not found:
        return
    word = found[1] or found[2]
    name = units.RATES.get(word) or units.RATES.get(word.removesuffix("s"))
    if name:
        square = "square " if " square " in found[0] else ""
        quantity.unit = f"{quantity.unit} per {square}{name}"
        quantity.end = found.end()
        if quantity.category == "distance":
            quantity.category = "other"
