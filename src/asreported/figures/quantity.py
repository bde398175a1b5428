"""A number with what is written onto it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from asreported.figures.numerals import Number
    from asreported.model import Category


@dataclass(slots=True)
class Quantity:
    """A number or range at characters ``[start, end)``; unit and sign included."""

    start: int
    end: int
    number: Number
    low: Fraction
    high: Fraction
    unit: str | None = None
    category: Category | None = None
    """What the unit measures; None without a unit."""
    money: bool = False
    ranged: bool = False
    """Whether two numbers stand in the text; vague words are not ranged."""
    number_end: int = 0
    """Where the last number ends, before any unit."""
    hyphened: bool = False
    """Whether a hyphen joins it to what follows ("five-year")."""
    kin: Quantity | None = None
    """The next quantity of a list that shares its unit or noun."""

    @property
    def vague(self) -> bool:
        """Whether its word stands for a range ("dozens")."""
        return not self.ranged and self.low != self.high
