"""What a stretch of digits may stand for: a count, a year, a day, an hour, a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.times.points import DAYS, HOURS

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.times.matching import Slots

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?")
_CALENDAR_YEARS = range(1000, 2200)
_MINUTES = range(60)


def read_digits(kind: str, digits: str) -> Slots:
    """The classes of a stretch of digits, by the kind that the lexer saw in it."""
    return _READERS[kind](digits)


def _clock(digits: str) -> Slots:
    return {"HM": digits} if int(digits.partition(":")[0]) in HOURS else {}


def _ordinal(digits: str) -> Slots:
    number = int(digits[:-2])
    return {"ORD": number, "NTH": number} if number in DAYS else {"ORD": number}


def _decade(digits: str) -> Slots:
    plain = digits.rstrip("s’'")
    if not plain.endswith("0"):
        return {}
    return {"DECADE2" if len(plain) < len("1990") else "DECADE": plain}


def _years(digits: str) -> Slots:
    year = int(digits[:4])
    return {"YEARS2": year} if year in _CALENDAR_YEARS else {}


def _fiscal(digits: str) -> Slots:
    plain = re.sub(r"[^\d/-]", "", digits.replace("–", "-"))
    first = re.split("[/-]", plain)[0]
    year = int(first) if len(first) == len("1990") else 2000 + int(first)
    return {"FY": year} if year in _CALENDAR_YEARS else {}


def _mixed(digits: str) -> Slots:
    whole, _, share = digits.replace("-", " ").partition(" ")
    top, _, bottom = share.partition("/")
    return {"NUM": int(whole) + int(top) / int(bottom)}


def _number(digits: str) -> Slots:
    if not _NUMBER.fullmatch(digits):
        return {}
    if "." in digits:
        return _decimal(digits.replace(",", ""))
    number = int(digits.replace(",", ""))
    if "," in digits:
        return {"NUM": number}
    by_length = {1: _short, 2: _short, 4: _four}.get(len(digits))
    return {"NUM": number, "INT": number, **(by_length(digits) if by_length else {})}


def _decimal(plain: str) -> Slots:
    hour, _, minute = plain.partition(".")
    is_clock = len(minute) == len("00") and int(hour) in HOURS and int(minute) in _MINUTES
    return {"NUM": float(plain), **({"HDOTM": plain} if is_clock else {})}


def _four(digits: str) -> Slots:
    reads: Slots = {}
    if int(digits) in _CALENDAR_YEARS:
        reads["YEAR"] = int(digits)
    if int(digits[:2]) in HOURS and int(digits[2:]) in _MINUTES:
        reads["HHMM"] = digits
    return reads


def _short(digits: str) -> Slots:
    number = int(digits)
    reads: Slots = {}
    if number in DAYS:
        reads["DAY"] = number
    if number in HOURS:
        reads["HOUR"] = number
    if len(digits) == len("00"):
        reads["YEAR2"] = number
    return reads


_READERS: dict[str, Callable[[str], Slots]] = {
    "iso": lambda digits: {"ISO": digits},
    "slash": lambda digits: {"SLASH": digits},
    "dotted": lambda digits: {"SLASH": digits},
    "clock": _clock,
    "ordinal": _ordinal,
    "decade": _decade,
    "mixed": _mixed,
    "number": _number,
    "years": _years,
    "fiscal": _fiscal,
}
