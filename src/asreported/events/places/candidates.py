"""What a place name may mean: each meaning with its weight before anything is known."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from asreported.events.lands import countries, fold
from asreported.events.places.features import features
from asreported.events.places.towns import rows_named

if TYPE_CHECKING:
    from asreported.events.lands import Country

Precision = Literal["point", "city", "region", "country", "sea", "unknown"]

_COUNTRY = 7.5
_FEATURE = 7.5
_TOWN = 5.5
"""Of a town of our gazetteer, whose people are not counted there."""
_CAPITAL = 1.0
# Of a town and its region news means the town, unless it says which.
_REGION = -1.5
_OTHER_NAME = -1.0


class Candidate(NamedTuple):
    """A meaning of a place name; ``weight`` is like a logarithm of how often it is meant."""

    name: str
    precision: Precision
    country: str | None
    region: str
    """The first-level region that it lies in or is, folded; "" when not known."""
    latitude: float
    longitude: float
    weight: float


def candidates(name: str) -> tuple[Candidate, ...]:
    """The meanings of a name; none when it is in no table of ours."""
    return _candidates(fold(name))


def capital_of(code: str) -> Candidate | None:
    """The capital of a country."""
    country = countries().get(code)
    if country is None or not country.seats:
        return None
    own = [each for each in candidates(country.seats[0]) if each.country == code]
    return max(own, key=lambda each: (each.precision == "city", each.weight), default=None)


def country_place(code: str) -> Candidate | None:
    """A country as a place."""
    country = countries().get(code)
    return None if country is None else _whole(country)


@lru_cache(maxsize=4096)
def _candidates(key: str) -> tuple[Candidate, ...]:
    found: list[Candidate] = []
    feature = features().get(key)
    if feature is not None:
        found.append(
            Candidate(
                feature.name,
                feature.kind,
                feature.country,
                "",
                feature.latitude,
                feature.longitude,
                _TOWN if feature.kind == "city" else _FEATURE,
            )
        )
    country = _by_name().get(key)
    if country is not None and feature is None:
        found.append(_whole(country))
    rows = rows_named(key)
    towns = {row.country for row in rows if row.kind == "town"}
    for row in rows:
        weight = row.rank + (_OTHER_NAME if row.by_other_name else 0)
        if row.kind == "town":
            weight += _CAPITAL if key in _capitals().get(row.country, ()) else 0
        elif row.country in towns:
            weight += _REGION
        precision: Precision = "city" if row.kind == "town" else "region"
        found.append(
            Candidate(
                row.name,
                precision,
                row.country,
                row.region,
                row.latitude,
                row.longitude,
                weight,
            )
        )
    return tuple(found)


def _whole(country: Country) -> Candidate:
    return Candidate(
        country.names[0],
        "country",
        country.code,
        "",
        country.latitude,
        country.longitude,
        _COUNTRY,
    )


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Country]:
    return {fold(name): each for each in countries().values() for name in each.names}


@lru_cache(maxsize=1)
def _capitals() -> dict[str, frozenset[str]]:
    """Code -> the folded names of its seats that mean no other town as well."""
    return {
        each.code: frozenset(fold(seat) for seat in each.seats if seat not in each.doubtful)
        for each in countries().values()
    }
