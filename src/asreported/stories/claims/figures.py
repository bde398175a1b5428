"""Whether the figures of two reports are one figure in other words, or two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

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
_ONE_HAS: Final = (Ruled("figures", _ONE_SIDED, ""),)
_BEFORE: Final = 8
_DEFINITE: Final = re.compile(r"\b(?:the|these|those|all) \Z", re.IGNORECASE)


def compare_figures(one: Report, other: Report) -> Sequence[Ruled]:
    """What figures of two reports say: the same, in other words, or a veto.

    Values must be one, or one the other rounded: that two bounds can both hold ("at least
    12" and "17") makes no claim of them.
    """
    if not one.figures or not other.figures:
        return _ONE_HAS if one.figures or other.figures else ()
    pairs = [(a, b) for a in one.figures for b in other.figures if _one_thing(a, b)]
    agreed = {a.id: b for a, b in pairs if _same_value(a, b)}
    rounded = {a.id: b for a, b in pairs if a.id not in agreed and _rounded(a, b)}
    matched = {b.id for b in (*agreed.values(), *rounded.values())}
    for a, b in pairs:
        if a.id not in agreed and a.id not in rounded and b.id not in matched:
            values = (shown(a), shown(b))
            return (Ruled("figures", 0, "other figures of one thing", values, veto=True),)
    if agreed:
        told = _all_shown(agreed.values())
        both = [(a, agreed[a.id]) for a in one.figures if a.id in agreed]
        known = all(names_group(one, a) or names_group(other, b) for a, b in both)
        score = _KNOWN if known else _weight(both)
        return (Ruled("figures", score, f"the same figure ({', '.join(told)})", told),)
    if rounded:
        told = _all_shown(rounded.values())
        why = f"a figure in other words ({', '.join(told)})"
        return (Ruled("figures", _ROUNDED, why, told),)
    return ()


def names_group(report: Report, figure: Figure) -> bool:
    """Whether a number names those that were counted before: "the 23 went home".

    Of the dead, the injured or the missing it may still be the count: "the 16 missing".
    """
    if figure.category in _TOLLS:
        return False
    start = figure.span[0] - report.span[0]
    return _DEFINITE.search(report.text[max(0, start - _BEFORE) : start]) is not None


def _all_shown(figures: Iterable[Figure]) -> tuple[str, ...]:
    return tuple(sorted({shown(figure) for figure in figures}))


def _weight(agreed: list[tuple[Figure, Figure]]) -> float:
    """What figures that agree say: a large toll nearly all, the more of them the more."""
    more = _EQUAL_MORE * (min(len(agreed), _MANY) - 1)
    both = [figure for pair in agreed for figure in pair]
    if any(one.category in _TOLLS for one in both) and _is_telling(both):
        return more + _EQUAL_TOLL
    value = max(_told(one) for one in both if one.unit or one.counts or one is both[0])
    if value >= _HUGE:
        return more + _EQUAL_HUGE
    return more + (_EQUAL_LARGE if value >= _LARGE else _EQUAL)


def _is_telling(figures: Iterable[Figure]) -> bool:
    """Whether a number is so large that few other tolls of a story have it by chance."""
    return any(_told(figure) > _FEW or _told(figure) % 1 for figure in figures)


_FEW: Final = 12
_LOOSE: Final = frozenset({"people", "ships", "vehicles", "aircraft", "troops"})
"""Categories between which the reading of one number may waver."""


def _one_thing(one: Figure, other: Figure) -> bool:
    """Whether two figures may count the same: one kind of loss, one noun, one unit."""
    nouns = [_noun(figure) for figure in (one, other)]
    if _unit(one) == _unit(other) and _same_value(one, other) and _is_telling((one, other)):
        categories = {one.category, other.category}
        if "other" in categories and len(categories) > 1:
            return None in nouns or nouns[0] == nouns[1]
        return len(categories) == 1 or categories <= _LOOSE
    if one.category != other.category or one.unit != other.unit or one.change != other.change:
        return False
    if one.category in _TOLLS:
        return True
    return None in nouns or nouns[0] == nouns[1]


def _unit(figure: Figure) -> str:
    """The unit, whatever it is counted by: crowns, and crowns per year."""
    return (figure.unit or "").partition(" per ")[0]


def _noun(figure: Figure) -> str | None:
    words = (figure.counts or "").split()
    return stem(words[-1]) if words else None


def _value(figure: Figure) -> tuple[float | None, float | None]:
    return figure.low, figure.high


def _told(figure: Figure) -> float:
    """The number that is said, whatever its bound."""
    return float(figure.low if figure.low is not None else figure.high or 0)


def _same_value(one: Figure, other: Figure) -> bool:
    if "between" in {one.bound, other.bound}:
        return _value(one) == _value(other)
    return _told(one) == _told(other)


def _rounded(one: Figure, other: Figure) -> bool:
    """Whether one value is the other, rounded, and says so: "more than 80", "84"."""
    small, large = sorted((_told(one), _told(other)))
    if "between" in {one.bound, other.bound}:
        between, value = (one, other) if one.bound == "between" else (other, one)
        return (between.low or 0) <= _told(value) <= (between.high or 0)
    for rough, fine in ((one, other), (other, one)):
        if rough.bound in _ROUNDING and _is_round(_told(rough)) and large:
            near = (large - small) / large <= limits().about
            down = rough.bound in {"at_least", "more_than"} and _told(rough) <= _told(fine)
            up = rough.bound in {"at_most", "less_than"} and _told(rough) >= _told(fine)
            if near and (down or up or rough.bound == "about"):
                return True
    return False


def _is_round(value: float) -> bool:
    """Whether a number has one digit besides noughts, or is a dozen or a multiple of five."""
    digits = f"{value:.0f}".rstrip("0")
    return len(digits) <= 1 or value % 5 == 0 or value % 12 == 0


def number_keys(report: Report) -> list[str]:
    """What reports with the same telling numbers are found by."""
    return [
        f"#{_told(figure):g}"
        for figure in report.figures
        if _is_telling((figure,)) and not names_group(report, figure)
    ]


def shown(figure: Figure) -> str:
    """A figure's value as readers of a reason need it."""
    value = _told(figure)
    number = f"{value:g}" if value < _BIG else f"{value:,.0f}"
    return f"{number} {figure.counts or figure.unit or figure.category}"


_BIG: Final = 1e5
