"""The table of countries, read once."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Country(NamedTuple):
    """A country or territory: ISO 3166-1 codes, the degrees of its middle, its names."""

    code: str
    alpha2: str
    latitude: float
    longitude: float
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    seats: tuple[str, ...]
    """The capital first; without the marks of ``doubtful``."""
    doubtful: frozenset[str]
    """Seats that are also other places' or people's names."""


def rows_of(file: str) -> Iterator[list[str]]:
    """The fields of each line of a table of this room; comments are left out."""
    text = (files("asreported.events.lands") / file).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield [field.strip() for field in line.split("|")]


def names_in(field: str) -> tuple[str, ...]:
    """The names of a field, which commas part."""
    return tuple(name for name in map(str.strip, field.split(",")) if name)


@lru_cache(maxsize=1)
def countries() -> dict[str, Country]:
    """Alpha-3 code -> country."""
    return {country.code: country for country in map(_country, rows_of("countries.txt"))}


@lru_cache(maxsize=1)
def of_alpha2() -> dict[str, str]:
    """Alpha-2 code -> alpha-3 code."""
    return {country.alpha2: country.code for country in countries().values()}


def _country(fields: list[str]) -> Country:
    codes, middle, names, adjectives, seats = fields
    code, alpha2 = codes.split()
    latitude, longitude = map(float, middle.split())
    return Country(
        code,
        alpha2,
        latitude,
        longitude,
        names_in(names),
        names_in(adjectives),
        tuple(seat.removesuffix("?") for seat in names_in(seats)),
        frozenset(seat.removesuffix("?") for seat in names_in(seats) if seat.endswith("?")),
    )
