"""Our gazetteer of what is no town: seas, straits, rivers, disputed regions, bases, borders."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from asreported.events.lands import fold

if TYPE_CHECKING:
    from collections.abc import Iterator


Kind = Literal["sea", "region", "point", "city"]


class Feature(NamedTuple):
    """A line of ``features.txt``; ``country`` is the one it is reported under, if any."""

    name: str
    kind: Kind
    country: str | None
    latitude: float
    longitude: float


@lru_cache(maxsize=1)
def features() -> dict[str, Feature]:
    """Folded name -> feature."""
    table: dict[str, Feature] = {}
    for kind, at, codes, names in _rows("features.txt"):
        latitude, longitude = map(float, at.split())
        usual = [name.strip() for name in names.split(",")]
        country = None if codes == "-" else codes.split()[0]
        feature = Feature(usual[0], _kind(kind), country, latitude, longitude)
        table |= {fold(name): feature for name in usual}
    return table


@lru_cache(maxsize=1)
def borders() -> dict[frozenset[str], tuple[float, float]]:
    """Two alpha-3 codes -> the middle of their common border, in degrees."""
    return {
        frozenset(codes.split()): (float(at.split()[0]), float(at.split()[1]))
        for codes, at in _rows("borders.txt")
    }


@lru_cache(maxsize=1)
def abbreviations() -> dict[str, str]:
    """Short form of a state or province behind a town, as written -> its folded name."""
    return {
        short.strip(): fold(full)
        for shorts, full in _rows("abbreviations.txt")
        for short in shorts.split(",")
    }


@lru_cache(maxsize=1)
def regions_of_peoples() -> dict[str, str]:
    """Adjective or people of a region, as written -> the folded name of the region."""
    return {
        people.strip() + ending: region
        for peoples, region in _rows("of_regions.txt")
        for people in peoples.split(",")
        for ending in ("", "s")
    }


@lru_cache(maxsize=64)
def features_called(noun: str) -> tuple[Feature, ...]:
    """The features whose usual name holds a common noun: "strait"."""
    return tuple(
        each for each in dict.fromkeys(features().values()) if noun in fold(each.name).split()
    )


def _kind(word: str) -> Kind:
    kind: Kind = msgspec.convert(word, Kind)
    return kind


def _rows(file: str) -> Iterator[list[str]]:
    text = (files("asreported.events.places") / file).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield [field.strip() for field in line.split("|")]
