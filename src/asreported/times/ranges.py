"""Two dates in one stroke: "6-8 May", "June and July 1990", "1941-45"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.times.matching import Atom
from asreported.times.parts import dated, number_of
from asreported.times.points import YEARS
from asreported.times.written import Partial

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from asreported.times.matching import Match, Slots


def _two(matched: Sequence[Atom], cut: int, first: Partial, second: Partial) -> list[Atom]:
    """Two dates and what stands between them, at one place of the match."""
    return [
        Atom(matched[0].start, matched[cut - 1].end, dated(first)),
        matched[cut],
        Atom(matched[cut + 1].start, matched[-1].end, dated(second)),
    ]


_JOINTS = frozenset({"-", "to", "and", "or", "through", "until", "/"})


def _joint(match: Match) -> int:
    return next(i for i, name in enumerate(match.classes) if name in _JOINTS)


def _days(match: Match, matched: Sequence[Atom]) -> list[Atom] | None:
    slots = match.slots(matched) if not match.first else _slots(match, matched)
    days = [
        int(str(atom.reads[name]))
        for atom, name in zip(matched, match.classes, strict=True)
        if name in {"DAY", "NTH"}
    ]
    year, month = number_of(slots, "YEAR"), number_of(slots, "MONTH", "MON")
    first, second = (Partial(year=year, month=month, day=day) for day in days)
    return _two(matched, _joint(match), first, second)


def _slots(match: Match, matched: Sequence[Atom]) -> Slots:
    return match._replace(first=0, end=len(matched)).slots(matched)


def _months(match: Match, matched: Sequence[Atom]) -> list[Atom] | None:
    slots, cut = _slots(match, matched), _joint(match)
    year = number_of(slots, "YEAR")
    months = [
        int(str(atom.reads[name]))
        for atom, name in zip(matched, match.classes, strict=True)
        if name in {"MONTH", "MON"}
    ]
    days: list[int | None] = [
        int(str(atom.reads[name]))
        for atom, name in zip(matched, match.classes, strict=True)
        if name in {"DAY", "NTH"}
    ] or [None, None]
    first, second = (
        Partial(year=year, month=month, day=day)
        for month, day in zip(months, days, strict=True)
    )
    if first.month is not None and second.month is not None and first.month > second.month:
        first = first._replace(year=None if year is None else year - 1)
    return _two(matched, cut, first, second)


def _years(match: Match, matched: Sequence[Atom]) -> list[Atom] | None:
    slots = _slots(match, matched)
    year, two = number_of(slots, "YEAR"), number_of(slots, "YEAR2")
    if year is None or two is None or two <= year % 100:
        return None
    later = year - year % 100 + two
    return _two(matched, 1, Partial(year=year), Partial(year=later))


def _year_range(match: Match, matched: Sequence[Atom]) -> list[Atom] | None:
    slots = _slots(match, matched)
    first, second = number_of(slots, "YEAR"), number_of(slots, "YEAR2")
    if first is None or second is None or not first < second <= first + 200:
        return None
    return _two(matched, 1, Partial(year=first), Partial(year=second))


def _ages_ago(match: Match, matched: Sequence[Atom]) -> list[Atom] | None:
    slots = _slots(match, matched)
    first, second = number_of(slots, "INT"), number_of(slots, "INT2", "YEAR")
    if first is None or second is None or not 0 < second < first or first not in YEARS:
        return None
    early, late = Partial(prefix=f"BC{first:04d}"), Partial(prefix=f"BC{second:04d}")
    return _two(matched, 1, early, late)


SPLITTERS: dict[str, Callable[[Match, Sequence[Atom]], list[Atom] | None]] = {
    "days": _days,
    "months": _months,
    "month_days": _months,
    "years": _years,
    "year_range": _year_range,
    "ages_ago": _ages_ago,
}
