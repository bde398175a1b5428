"""What the tables ``AMOUNTS`` and ``PARTS`` make of their matches: readings of atoms."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from asreported.times.points import DAYS, HOURS, MONTHS, YEARS
from asreported.times.written import CLOCK_LETTERS, Length, Partial

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.times.matching import Slots


# A short year names one of the hundred years up to 2030.
_LAST_SHORT_YEAR = 30
_CENTURIES = range(1, 31)
_HALF_DAY = range(1, 13)
_FINEST_FIRST = ("TS", "TM", "TH", "D", "W", "M", "Q", "Y")
_YEARS = range(1900, 2101)
_MOST_UNITS = 10**9


def number_of(slots: Slots, *names: str) -> int | None:
    """The first of some classes that holds a number."""
    for name in names:
        value = slots.get(name)
        if isinstance(value, int):
            return value
    return None


def text_of(slots: Slots, *names: str) -> str | None:
    """The first of some classes that holds text."""
    for name in names:
        value = slots.get(name)
        if isinstance(value, str):
            return value
    return None


def _short_year(two: int | None) -> int | None:
    return None if two is None else two + (1900 if two > _LAST_SHORT_YEAR else 2000)


def _year(slots: Slots) -> int | None:
    year = number_of(slots, "YEAR", "INT", "YEARS2", "FY")
    return year if year is not None else _short_year(number_of(slots, "YEAR2"))


def dated(partial: Partial) -> Slots:
    """The readings of an atom that holds a date."""
    return {"DATE": partial, partial.shape: partial}


def _date(slots: Slots) -> Slots | None:
    year, month = _year(slots), number_of(slots, "MONTH", "MON")
    day = number_of(slots, "DAY", "NTH", "ORD")
    if day is not None and day not in DAYS:
        return None
    weekday = number_of(slots, "WEEKDAY", "WDAY")
    bare = slots.keys() in ({"YEAR"}, {"'", "YEAR2"})
    return dated(Partial(year=year, month=month, day=day, weekday=weekday, bare=bare))


def _iso(slots: Slots) -> Slots | None:
    written = str(slots["ISO"])
    try:
        day = dt.date.fromisoformat(written[:10])
        clock = _iso_clock(written[11:])
    except ValueError:
        return None
    return dated(Partial(year=day.year, month=day.month, day=day.day, clock=clock))


def _iso_clock(written: str) -> str | None:
    if not written:
        return None
    dt.time.fromisoformat(written)
    return written


def _slash(slots: Slots) -> Slots | None:
    written = str(slots["SLASH"])
    month, day, year = (int(part) for part in re.split("[/.-]", written))
    # Month first, as in the United States, unless that is impossible or the
    # parts are set apart by full stops, as in Europe.
    if month not in MONTHS or "." in written:
        month, day = day, month
    if month not in MONTHS or day not in DAYS:
        return None
    short = len(written) - max(written.rfind("/"), written.rfind("-")) - 1 == len("99")
    return dated(Partial(year=_short_year(year) if short else year, month=month, day=day))


def _season(slots: Slots) -> Slots | None:
    return dated(Partial(year=_year(slots), season=text_of(slots, "SEASON")))


def _quarter(slots: Slots) -> Slots | None:
    number = number_of(slots, "ORD")
    if slots["UNIT"] != "Q" or number not in {None, 1, 2, 3, 4}:
        return None
    return dated(Partial(year=number_of(slots, "YEAR"), quarter=number or 4))


def _half_year(slots: Slots) -> Slots | None:
    number = number_of(slots, "ORD") or 2
    if number not in {1, 2}:
        return None
    return dated(Partial(year=number_of(slots, "YEAR"), half=number))


def _decade(slots: Slots) -> Slots | None:
    written = text_of(slots, "DECADE")
    if written is not None:
        return {**dated(Partial(prefix=written[:3])), "DDECADE": True}
    digit = number_of(slots, "NINETIES")
    tens = digit if digit is not None else int(str(slots["DECADE2"])[0])
    # Without a century, the decades of the twentieth, but for the youngest.
    return dated(Partial(prefix=f"{'20' if tens in {0, 1} else '19'}{tens}"))


def _century(slots: Slots) -> Slots | None:
    number = number_of(slots, "ORD")
    if slots["UNIT"] != "C" or number is None or number not in _CENTURIES:
        return None
    prefix = f"BC{number - 1:02d}" if "ERA" in slots else f"{number - 1:02d}"
    return dated(Partial(prefix=prefix))


def _before_christ(slots: Slots) -> Slots | None:
    year = number_of(slots, "YEAR", "INT", "NUM")
    return dated(Partial(prefix=f"BC{year:04d}")) if year in YEARS else None


def _holiday(slots: Slots) -> Slots | None:
    return dated(Partial(year=number_of(slots, "YEAR"), holiday=text_of(slots, "HOLIDAY")))


def _fiscal(slots: Slots) -> Slots | None:
    return dated(Partial(year=_year(slots)))


def _clock(slots: Slots) -> Slots | None:
    noon = text_of(slots, "NOON")
    if noon is not None:
        return {"CLOCK": "T" + noon}
    hour, minute = _hour_and_minute(slots)
    meridian = text_of(slots, "AMPM")
    if meridian is not None:
        if hour not in _HALF_DAY:
            return None
        hour = hour % 12 + int(meridian)
    if hour not in HOURS or (hour == HOURS[-1] and minute):
        return None
    zone = text_of(slots, "ZONE") or ""
    return {"CLOCK": f"T{hour:02d}" + f":{minute or 0:02d}" + zone}


_HOUR = 60
_QUARTER = 15


def _worded(slots: Slots) -> Slots | None:
    """Read "six minutes to eleven", "a quarter past nine", "half past nine"."""
    hour, minutes = number_of(slots, "HOUR"), number_of(slots, "AMOUNT")
    if minutes is None:
        minutes = _QUARTER if "quarter" in slots else _HOUR // 2
    if hour not in _HALF_DAY or hour is None or not 0 < minutes < _HOUR:
        return None
    if "to" in slots:
        hour, minutes = (hour - 1) or _HALF_DAY[-1], _HOUR - minutes
    return {"CLOCK": f"T{hour:02d}:{minutes:02d}"}


def _hour_and_minute(slots: Slots) -> tuple[int, int | None]:
    written = text_of(slots, "HM", "HDOTM")
    if written is not None:
        parts = written.replace(".", ":").split(":")
        return int(parts[0]), int(parts[1])
    written = text_of(slots, "HHMM")
    if written is not None:
        return int(written[:2]), int(written[2:])
    return number_of(slots, "HOUR") or 0, None


def _amount(slots: Slots) -> Slots | None:
    number = slots["NUM"]
    if not isinstance(number, int | float):
        return None
    return {"AMOUNT": number + 0.5 if "HALF" in slots else number}


def _span(slots: Slots) -> Slots | None:
    unit = str(slots["U"] if "U" in slots else slots["UNIT"])
    amount = slots.get("AMOUNT", 1)
    number = amount if isinstance(amount, int | float) else None
    if number is not None and (number > _MOST_UNITS or (unit == "Q" and number in _YEARS)):
        # "The 1988 quarter" names one.
        return None
    if "HALF" in slots:
        number = (number or 1) + 0.5
    more = ""
    second, smaller = slots.get("AMOUNT2"), slots.get("U2")
    if isinstance(smaller, str):
        if not isinstance(second, int) or not _is_finer(smaller, unit):
            return None
        first_clock, clock = unit in CLOCK_LETTERS, smaller in CLOCK_LETTERS
        more = ("T" if clock and not first_clock else "") + f"{second}{smaller[-1]}"
    return {"SPAN": Length(number, unit, more)}


def _is_finer(smaller: str, unit: str) -> bool:
    ranks = [_FINEST_FIRST.index(name) for name in (smaller, unit) if name in _FINEST_FIRST]
    return len(ranks) == len((smaller, unit)) and ranks[0] < ranks[1]


def _half_span(slots: Slots) -> Slots | None:
    return {"SPAN": Length(0.5, str(slots["UNIT"]))}


def _one(slots: Slots) -> Slots | None:
    return {"SPAN": Length(1, str(slots["UNIT"])), "ONE": True}


def _phase(slots: Slots) -> Slots | None:
    """Early, mid or late; True for a phase that may be anywhere ("most of")."""
    words = slots.keys()
    return {"PHASE": next((name for name, said in _PHASES if said & words), True)}


_PHASES = (
    ("", frozenset({"parts", "most", "much", "all", "earlier", "later", "rest"})),
    ("late", frozenset({"late", "latter", "last", "second", "end", "close"})),
    ("early", frozenset({"early", "first", "beginning", "start", "opening"})),
    ("mid", frozenset({"mid", "middle"})),
)


def _hedge(_: Slots) -> Slots | None:
    return {"HEDGE": True}


MAKERS: dict[str, Callable[[Slots], Slots | None]] = {
    "amount": _amount,
    "vague": lambda _: {"AMOUNT": None},
    "couple": lambda _: {"AMOUNT": 2},
    "dozen": lambda slots: {"AMOUNT": 12 * (number_of(slots, "NUM") or 1)},
    "half": lambda _: {"AMOUNT": 0.5},
    "hedge": _hedge,
    "iso": _iso,
    "slash": _slash,
    "date": _date,
    "before_christ": _before_christ,
    "season": _season,
    "quarter": _quarter,
    "half_year": _half_year,
    "fiscal": _fiscal,
    "decade": _decade,
    "century": _century,
    "holiday": _holiday,
    "clock": _clock,
    "worded": _worded,
    "span": _span,
    "half_span": _half_span,
    "one": _one,
    "phase": _phase,
}
