"""Years that are not the calendar's: fiscal ones, and those written as two ("2024/25").

A fiscal year keeps the value of its calendar year, as TimeML has it, and so
does a fiscal quarter; but where it begins and ends is known only as far as the
text says so: "the fiscal year that ended in June 2024".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.times.bounds import NO_BOUNDS, Bounds, bounds

if TYPE_CHECKING:
    from asreported.times.pairs import Found
    from asreported.times.scene import Meaning

_FISCAL = re.compile(r"\b(?:fiscal|financial)\b|\bFY", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_TWO_YEARS = re.compile(r"(?<!\d)(\d{4}|\d\d)[/–-](\d{4}|\d\d)(?!\d)")
_STATED = re.compile(
    r",? (?:(?:that|which) )?(?:(?:will|is to|was to) )?"
    r"(?:(?P<end>end|ends|ended|ending)|(?:begin|begins|began|beginning|start|starts|started"
    r"|starting)) (?:on |in )?(?:the )?\Z"
)
_CENTURY = 100


def stated(found: list[Found], text: str) -> list[Found]:
    """The times of a text, those of fiscal and double years with the bounds that are stated."""
    result = list(found)
    for at, (start, end, meaning) in enumerate(found):
        if meaning.type != "date" or meaning.value is None:
            continue
        covers = _two_years(text[start:end]) if _YEAR.fullmatch(meaning.value) else None
        if _FISCAL.search(text, start, end):
            following = found[at + 1] if at + 1 < len(found) else None
            told = _told(meaning._replace(covers=None), text, end, following)
            result[at] = start, end, told._replace(covers=covers or told.covers or NO_BOUNDS)
        elif _of_fiscal(meaning, text, end, found, at):
            result[at] = start, end, meaning._replace(covers=NO_BOUNDS)
        elif covers is not None:
            result[at] = start, end, meaning._replace(covers=covers)
    return result


def _two_years(words: str) -> Bounds | None:
    """The calendar years that a year lies in which is written as two following ones."""
    pair = _TWO_YEARS.search(words)
    if pair is None:
        return None
    first, second = (int(year) if len(year) > len("24") else None for year in pair.groups())
    first = first if first is not None else 2000 + int(pair[1])
    second = second if second is not None else first - first % _CENTURY + int(pair[2])
    if second % _CENTURY == 0 and second < first:
        second += _CENTURY
    return (f"{first}-01-01", f"{second}-12-31") if second == first + 1 else None


def _of_fiscal(meaning: Meaning, text: str, end: int, found: list[Found], at: int) -> bool:
    """Whether a quarter or half is one of a fiscal year that is named behind it."""
    if at + 1 == len(found) or not re.search("-[QH]", str(meaning.value)):
        return False
    start, stop, _ = found[at + 1]
    return text[end:start] == " of " and bool(_FISCAL.search(text, start, stop))


def _told(meaning: Meaning, text: str, end: int, following: Found | None) -> Meaning:
    """A fiscal year with the end or the beginning that is named right behind it."""
    if following is None or following[2].point is None or following[0] - end > _REACH:
        return meaning
    verb = _STATED.match(text, end, following[0])
    if verb is None or not _YEAR.fullmatch(str(meaning.value)):
        return meaning
    other = following[2]
    first, last = bounds(other.value or "")
    return meaning._replace(
        value=f"{following[2].point.day.year:04d}",
        basis=other.basis,
        covers=(None, last) if verb["end"] else (first, None),
    )


_REACH = 40
