"""Dates and lengths of time as they are written, not yet resolved."""

from __future__ import annotations

from typing import NamedTuple


class Partial(NamedTuple):
    """A date as far as it is written; what is not written is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    prefix: str | None = None
    """The value of a decade, a century, or a year before Christ."""
    holiday: str | None = None
    clock: str | None = None
    bare: bool = False
    """Nothing but four digits, which may be no year at all."""

    @property
    def shape(self) -> str:
        """The class that this date's form gives its atom."""
        for field, name in _SHAPES:
            if getattr(self, field) is not None:
                return name
        if self.day is not None:
            return "DFULL" if self.year is not None else "DDAY"
        if self.weekday is not None:
            return "DWDAY"
        if self.month is not None:
            return "DMONTH" if self.year is None else "DMONTHYEAR"
        return "DYEAR"


_SHAPES = (
    ("prefix", "DPREFIX"),
    ("holiday", "DHOLIDAY"),
    ("season", "DSEASON"),
    ("quarter", "DQUARTER"),
    ("half", "DHALF"),
)


class Length(NamedTuple):
    """A length of time: so many units; an amount of None is "some"."""

    amount: float | None
    unit: str
    more: str = ""
    """A second, smaller part, already as it stands in a value ("30M" of "PT1H30M")."""

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        factor, letter = _FACTORS.get(self.unit, (1, self.unit))
        clock = letter in CLOCK_LETTERS
        if self.amount is None:
            return f"P{'T' if clock else ''}X{_VAGUE_LETTERS.get(self.unit, letter[-1])}"
        amount = self.amount * factor
        if amount != int(amount):
            smaller = _SMALLER.get(letter)
            if smaller and (amount % 1 * smaller[0]).is_integer():
                rest = f"{int(amount % 1 * smaller[0])}{smaller[1]}"
                whole = f"{int(amount)}{letter[-1]}" if int(amount) else ""
                return f"P{'T' if clock else ''}{whole}{rest}"
            return f"P{'T' if clock else ''}{amount:g}{letter[-1]}"
        letter = letter if letter == "WE" else letter[-1]
        return f"P{'T' if clock else ''}{int(amount)}{letter}{self.more}"


CLOCK_LETTERS = frozenset({"TS", "TM", "TH"})


_FACTORS = {"F": (2, "W"), "E": (10, "Y"), "C": (100, "Y"), "L": (1000, "Y"), "H": (6, "M")}


_VAGUE_LETTERS = {"E": "Y", "C": "C", "L": "L", "WE": "WE", "F": "W", "H": "M"}


_SMALLER = {"Y": (12, "M"), "TH": (60, "M"), "TM": (60, "S")}
