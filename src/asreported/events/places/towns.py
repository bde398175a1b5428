"""Towns and regions of GeoNames, from ``weights/places.npz``, loaded when first asked for."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from asreported.events.lands import fold, of_alpha2

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

_KINDS = ("town", "region", "county")
_OTHER_NAME = 4
_STEPS = 20
_HUNDREDTHS = 100


class Row(NamedTuple):
    """A town or region as the file has it."""

    name: str
    kind: str
    """"town", "region" (of the first level) or "county"."""
    country: str
    """ISO 3166-1 alpha-3."""
    region: str
    """The first-level region that it lies in or is, folded."""
    latitude: float
    longitude: float
    rank: float
    """Common logarithm of its population."""
    by_other_name: bool


class _Towns:
    """The arrays of the file; a key's rows stand together."""

    def __init__(self, arrays: dict[str, NDArray[np.generic]]) -> None:
        keys = _lines(arrays["keys"])
        self._first: dict[str, int] = {}
        for index in range(len(keys) - 1, -1, -1):
            self._first[keys[index]] = index
        self._keys = keys
        self._names = _lines(arrays["names"])
        self._countries = _lines(arrays["countries"])
        self._regions = _lines(arrays["regions"])
        self._arrays = arrays

    def rows(self, key: str) -> Iterator[Row]:
        """The places that a folded name may mean, own names and big ones first."""
        at = self._first.get(key)
        while at is not None and at < len(self._keys) and self._keys[at] == key:
            row = self._row(at)
            if row is not None:
                yield row
            at += 1

    def positions(self, code: str) -> list[tuple[float, float]]:
        """Latitude and longitude of the towns of a country."""
        known = {alpha3: alpha2 for alpha2, alpha3 in of_alpha2().items()}
        index = self._countries.index(known[code]) if known.get(code) in self._countries else -1
        arrays = self._arrays
        chosen = (arrays["country"] == index) & (arrays["kind"] == 0)
        north, east = arrays["latitude"][chosen], arrays["longitude"][chosen]
        return [
            (int(one) / _HUNDREDTHS, int(other) / _HUNDREDTHS)
            for one, other in zip(north, east, strict=True)
        ]

    def _row(self, at: int) -> Row | None:
        arrays = self._arrays
        country = of_alpha2().get(self._countries[int(arrays["country"][at])])
        kind = int(arrays["kind"][at])
        if country is None:
            return None
        return Row(
            self._names[at] or self._keys[at].title(),
            _KINDS[kind % _OTHER_NAME],
            country,
            self._regions[int(arrays["region"][at])],
            int(arrays["latitude"][at]) / _HUNDREDTHS,
            int(arrays["longitude"][at]) / _HUNDREDTHS,
            int(arrays["rank"][at]) / _STEPS,
            kind >= _OTHER_NAME,
        )


def rows_named(name: str) -> tuple[Row, ...]:
    """The towns and regions that a name may mean; none for an unknown one."""
    return _rows(fold(name))


@lru_cache(maxsize=4096)
def _rows(key: str) -> tuple[Row, ...]:
    return tuple(_towns().rows(key))


@lru_cache(maxsize=1)
def _towns() -> _Towns:
    with (
        as_file(files("asreported.weights") / "places.npz") as path,
        np.load(path, allow_pickle=False) as arrays,
    ):
        return _Towns({name: arrays[name] for name in arrays.files})


def _lines(packed: NDArray[np.generic]) -> list[str]:
    return packed.tobytes().decode().split("\n")


def towns_of(code: str) -> list[tuple[float, float]]:
    """Latitude and longitude of all towns of a country, by its alpha-3 code."""
    return _towns().positions(code)
