"""How large two figures are: the same, at odds, too far apart to be of one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.stories.thresholds import threshold

if TYPE_CHECKING:
    from asreported.stories.series.tellings import Telling

_TELLING = 6
"""From here on, one number of one noun in two places is one count."""


def size(told: Telling) -> float:
    """The value that it is told with, or around, whatever its bound."""
    low, high = told.figure.low, told.figure.high
    return abs(float(low if low is not None else high or 0))


def same_value(one: Telling, other: Telling) -> bool:
    """Whether both tell one number, too large to be the same by chance."""
    return size(one) == size(other) >= _TELLING


def has_fraction(told: Telling) -> bool:
    """Whether a value has a fraction, as only what is measured has."""
    return not size(told).is_integer()


def are_shares(one: Telling, other: Telling) -> bool:
    """Whether both are shares."""
    return one.figure.category == other.figure.category == "share"


def apart(one: Telling, other: Telling) -> bool:
    """Whether no value satisfies both: 64 percent may be told of 63.8."""
    (a, b), (c, d) = one.range, other.range
    return max(a, c) - min(b, d) > _rounded(one, other)


def _rounded(one: Telling, other: Telling) -> float:
    """By how much a share without a fraction may be off that of one with a fraction."""
    return (
        0.5 if are_shares(one, other) and has_fraction(one) is not has_fraction(other) else 0.0
    )


def far_apart(one: Telling, other: Telling) -> bool:
    """Whether one is too many times larger than the other."""
    a, b = size(one), size(other)
    return max(a, b) > threshold("series", "times_larger") * max(min(a, b), 1)
