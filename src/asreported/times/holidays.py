"""Holidays with a computable date: fixed, a weekday of a month, or counted from Easter."""

from __future__ import annotations

import datetime as dt

_FIXED = {
    "new year's day": (1, 1), "new year": (1, 1), "new year's eve": (12, 31),
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26), "valentine's day": (2, 14), "st patrick's day": (3, 17),
    "saint patrick's day": (3, 17), "halloween": (10, 31), "independence day": (7, 4),
    "fourth of july": (7, 4), "veterans day": (11, 11), "armistice day": (11, 11),
    "bastille day": (7, 14), "may day": (5, 1), "all saints' day": (11, 1),
    "all souls' day": (11, 2), "epiphany": (1, 6), "orthodox christmas": (1, 7),
}  # fmt: skip
# Month, weekday (Monday is 0), which one (-1 is the last); the dates are those
# of the United States, except where the name is not theirs.
_FLOATING = {
    "labor day": (9, 0, 1), "labour day": (9, 0, 1), "memorial day": (5, 0, -1),
    "martin luther king day": (1, 0, 3), "presidents day": (2, 0, 3),
    "presidents' day": (2, 0, 3), "columbus day": (10, 0, 2), "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4), "mother's day": (5, 6, 2), "father's day": (6, 6, 3),
}  # fmt: skip
_FROM_EASTER = {
    "easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2,
    "holy saturday": -1, "palm sunday": -7, "maundy thursday": -3, "ash wednesday": -46,
    "shrove tuesday": -47, "ascension day": 39, "pentecost": 49, "whit sunday": 49,
    "whit monday": 50, "corpus christi": 60, "easter saturday": -1, "holy thursday": -3,
    "mardi gras": -47, "whitsun": 49, "pentecost monday": 50, "trinity sunday": 56,
}  # fmt: skip
_FROM_ORTHODOX_EASTER = {
    "orthodox easter": 0, "orthodox easter monday": 1, "orthodox good friday": -2,
    "orthodox palm sunday": -7, "orthodox pentecost": 49,
}  # fmt: skip
OPEN = frozenset({
    "ramadan", "eid", "eid al-fitr", "eid al-adha", "eid-al-fitr", "eid-al-adha", "eid ul-fitr",
    "eid ul-adha", "ashura", "arbaeen", "mawlid", "muharram", "lunar new year",
    "chinese new year", "tet", "mid-autumn festival", "passover", "hanukkah", "chanukah",
    "yom kippur", "rosh hashanah", "rosh hashana", "sukkot", "purim", "shavuot", "diwali",
    "deepavali", "holi", "dussehra", "durga puja", "navratri", "vesak", "nowruz", "songkran",
})  # fmt: skip
"""Feasts whose day is set by the moon as it is seen, by other calendars, or by decree.

No rule that fits in a line gives their day in every country; it is left open.
"""
NAMES = (
    *_FIXED, *_FLOATING, *_FROM_EASTER, *_FROM_ORTHODOX_EASTER, "election day", *OPEN
)  # fmt: skip
"""All holidays, in lower case."""


def holiday(name: str, year: int) -> dt.date:
    """The date of a holiday in a year from 1 to 9999.

    Raises ``KeyError`` for a name that is not among ``NAMES``, or is one of ``OPEN``.
    """
    if name in _FIXED:
        return dt.date(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return easter(year) + dt.timedelta(days=_FROM_EASTER[name])
    if name in _FROM_ORTHODOX_EASTER:
        return orthodox_easter(year) + dt.timedelta(days=_FROM_ORTHODOX_EASTER[name])
    if name == "election day":
        # The Tuesday after the first Monday of November.
        return _floating(year, 11, 0, 1) + dt.timedelta(days=1)
    return _floating(year, *_FLOATING[name])


def _floating(year: int, month: int, weekday: int, which: int) -> dt.date:
    if which < 0:
        last = dt.date(year, month, 31)
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar.

    The anonymous algorithm of Meeus, Astronomical Algorithms (1991), chapter 8.
    """
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    letter = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * letter) // 451
    month, day = divmod(h + letter - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """Easter Sunday of the Julian calendar, as a date of the Gregorian one, from 1583 on.

    Meeus, Astronomical Algorithms (1991), chapter 8; the calendars' difference
    is that of the days from March on.
    """
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    apart = year // 100 - year // 400 - 2
    return dt.date(year, month, day + 1) + dt.timedelta(days=apart)
