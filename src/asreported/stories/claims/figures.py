"""Whether the figures of two reports are one figure in other words, or two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.model import Part
from asreported.stories.claims.limits import limits
from asreported.stories.scoring import Ruled
from asreported.stories.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.model import Figure
    from asreported.stories.reports import Report

_ROUNDING: Final = frozenset({"about", "at_least", "more_than", "at_most", "less_than"})
_TOLLS: Final = frozenset({"killed", "injured", "missing", "detained", "displaced"})
_EQUAL, _EQUAL_TOLL, _ROUNDED, _ONE_SIDED = 0.2, 0.5, 0.12, -0.05
_EQUAL_LARGE, _EQUAL_HUGE, _EQUAL_MORE, _MANY = 0.3, 0.4, 0.1, 3
_LARGE, _HUGE, _KNOWN = 100, 10_000, 0.05
_ONE_HAS: Final = Ruled("figures", _ONE_SIDED, "")
_BEFORE: Final = 8
_DEFINITE: Final = re.compile(r"\b(?:the|these|those|all) \Z", re.IGNORECASE)


class Number(Part, frozen=True):
    """A figure, with what is asked of it with each figure of another report.

    ``told`` is the number that is said, whatever its bound; ``telling`` whether it is so large
    that few other tolls of a story have it by chance; ``known`` whether it names those that
    were counted before: "the 23 went home"; ``unit`` whatever it is counted by: crowns, and
    crowns per year; ``noun`` the stem of what is counted.
    """

    figure: Figure
    told: float
    telling: bool
    known: bool
    unit: str
    noun: str | None


def numbers_of(report: Report) -> tuple[Number, ...]:
    """The figures of a report, in their order."""
    return tuple(_number(report, figure) for figure in report.figures)


def _number(report: Report, figure: Figure) -> Number:
    told, counts = _told(figure), (figure.counts or "").split()
    return Number(
        figure,
        told,
        bool(told > _FEW or told % 1),
        _names_group(report, figure),
        (figure.unit or "").partition(" per ")[0],
        stem(counts[-1]) if counts else None,
    )


_FEW: Final = 12


def number_keys(numbers: Iterable[Number]) -> list[str]:
    """What reports with the same telling numbers are found by."""
    return [f"#{one.told:g}" for one in numbers if one.telling and not one.known]


def _names_group(report: Report, figure: Figure) -> bool:
    """Of the dead, the injured or the missing it may still be the count: "the 16 missing"."""
    if figure.category in _TOLLS:
        return False
    start = figure.span[0] - report.span[0]
    return _DEFINITE.search(report.text[max(0, start - _BEFORE) : start]) is not None


def compare_figures(one: Sequence[Number], other: Sequence[Number]) -> Ruled | None:
    """What figures of two reports say: the same, in other words, or a veto.

    Values must be one, or one the other rounded: that two bounds can both hold ("at least
    12" and "17") makes no claim of them.
    """
    if not one or not other:
        return _ONE_HAS if one or other else None
    pairs = [(a, b) for a in one for b in other if _one_thing(a, b)]
    return _compared(one, pairs) if pairs else None


def _compared(one: Sequence[Number], pairs: Sequence[tuple[Number, Number]]) -> Ruled | None:
    """What those figures say that may count the same."""
    agreed = {a.figure.id: b for a, b in pairs if _same_value(a, b)}
    rounded = {a.figure.id: b for a, b in pairs if a.figure.id not in agreed and _rounded(a, b)}
    matched = {b.figure.id for b in (*agreed.values(), *rounded.values())}
    for a, b in pairs:
        found = a.figure.id in agreed or a.figure.id in rounded
        if not found and b.figure.id not in matched:
            values = (shown(a.figure), shown(b.figure))
            return Ruled("figures", 0, "other figures of one thing", values, veto=True)
    if agreed:
        told = _all_shown(agreed.values())
        both = [(a, agreed[a.figure.id]) for a in one if a.figure.id in agreed]
        score = _KNOWN if all(a.known or b.known for a, b in both) else _weight(both)
        return Ruled("figures", score, f"the same figure ({', '.join(told)})", told)
    if rounded:
        told = _all_shown(rounded.values())
        why = f"a figure in other words ({', '.join(told)})"
        return Ruled("figures", _ROUNDED, why, told)
    return None


def _all_shown(numbers: Iterable[Number]) -> tuple[str, ...]:
    return tuple(sorted({shown(one.figure) for one in numbers}))


def _weight(agreed: list[tuple[Number, Number]]) -> float:
    """What figures that agree say: a large toll nearly all, the more of them the more."""
    more = _EQUAL_MORE * (min(len(agreed), _MANY) - 1)
    both = [number for pair in agreed for number in pair]
    if any(one.figure.category in _TOLLS for one in both) and any(one.telling for one in both):
        return more + _EQUAL_TOLL
    value = max(
        one.told for one in both if one.figure.unit or one.figure.counts or one is both[0]
    )
    if value >= _HUGE:
        return more + _EQUAL_HUGE
    return more + (_EQUAL_LARGE if value >= _LARGE else _EQUAL)


_LOOSE: Final = frozenset({"people", "ships", "vehicles", "aircraft", "troops"})
"""Categories between which the reading of one number may waver."""


def _one_thing(one: Number, other: Number) -> bool:
    """Whether two figures may count the same: one kind of loss, one noun, one unit."""
    a, b = one.figure, other.figure
    alike = one.noun is None or other.noun is None or one.noun == other.noun
    telling = one.telling or other.telling
    if telling and one.unit == other.unit and _same_value(one, other):
        if a.category == b.category:
            return True
        if "other" in (a.category, b.category):
            return alike
        return a.category in _LOOSE and b.category in _LOOSE
    if a.category != b.category or a.unit != b.unit or a.change != b.change:
        return False
    return alike or a.category in _TOLLS


def _told(figure: Figure) -> float:
    return float(figure.low if figure.low is not None else figure.high or 0)


def _same_value(one: Number, other: Number) -> bool:
    a, b = one.figure, other.figure
    if "between" in (a.bound, b.bound):
        return (a.low, a.high) == (b.low, b.high)
    return one.told == other.told


def _rounded(one: Number, other: Number) -> bool:
    """Whether one value is the other, rounded, and says so: "more than 80", "84"."""
    if "between" in (one.figure.bound, other.figure.bound):
        between, value = (one, other) if one.figure.bound == "between" else (other, one)
        return (between.figure.low or 0) <= value.told <= (between.figure.high or 0)
    small, large = sorted((one.told, other.told))
    if not large or (large - small) / large > limits().about:
        return False
    for rough, fine in ((one, other), (other, one)):
        bound = rough.figure.bound
        if bound in _ROUNDING and _is_round(rough.told):
            down = bound in {"at_least", "more_than"} and rough.told <= fine.told
            up = bound in {"at_most", "less_than"} and rough.told >= fine.told
            if down or up or bound == "about":
                return True
    return False


def _is_round(value: float) -> bool:
    """Whether a number has one digit besides noughts, or is a dozen or a multiple of five."""
    digits = f"{value:.0f}".rstrip("0")
    return len(digits) <= 1 or value % 5 == 0 or value % 12 == 0


def shown(figure: Figure) -> str:
    """A figure's value as readers of a reason need it."""
    value = _told(figure)
    number = f"{value:g}" if value < _BIG else f"{value:,.0f}"
    return f"{number} {figure.counts or figure.unit or figure.category}"


_BIG: Final = 1e5
