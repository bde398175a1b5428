"""How surely two reports say the same, by learned weights of signs (``training/claims.py``)."""

from __future__ import annotations

from functools import cache, cached_property
from importlib.resources import files
from itertools import combinations_with_replacement
from math import exp, log
from typing import TYPE_CHECKING, Any, Final

import msgspec
import numpy as np

from asreported.stories.claims.signs import NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

FILE: Final = "claims.json"
TOGETHER: Final = (
    "contained", "alike", "shared", "rarest", "longer", "names_shared", "no_name",
    "heads", "hours", "own", "figures", "one_number",
)  # fmt: skip
"""Signs whose products, of each with itself and any other, are signs too."""
PRODUCTS: Final = tuple(map("*".join, combinations_with_replacement(TOGETHER, 2)))
_PLACES: Final = [NAMES.index(name) for name in TOGETHER]
_FIRST, _SECOND = np.triu_indices(len(TOGETHER))
_LEAST: Final = 0.01
"""The least probability: what two with nothing in common get, and any other at worst."""
_STEEP: Final = 60.0


class Likeness(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """A logistic model: ``bias``, and the weights of ``signs.NAMES`` and of ``PRODUCTS``."""

    bias: float
    signs: dict[str, float]

    def __post_init__(self) -> None:
        """Raise ``ValueError`` where a sign has no weight, or a weight no sign."""
        if unlike := sorted(self.signs.keys() ^ {*NAMES, *PRODUCTS}):
            message = f"signs of {FILE} are not those that are measured: {', '.join(unlike)}"
            raise ValueError(message)

    @cached_property
    def _single(self) -> NDArray[np.float64]:
        return np.array([self.signs[name] for name in NAMES])

    @cached_property
    def _together(self) -> NDArray[np.float64]:
        """The weights of products as a quadratic form over all signs, (25, 25)."""
        form = np.zeros((len(NAMES), len(NAMES)))
        places = np.array(_PLACES)
        form[places[_FIRST], places[_SECOND]] = [self.signs[name] for name in PRODUCTS]
        return form

    def scores(self, signs: Sequence[tuple[float, ...]]) -> list[float]:
        """Probabilities of pairs by their signs, (pairs, 25), to three places."""
        if not signs:
            return []
        table = np.array(signs)
        odds = self.bias + np.einsum("ij,ij->i", self._single + table @ self._together, table)
        return [round(_probability(each), 3) for each in odds.tolist()]


def _probability(odds: float) -> float:
    return 1 / (1 + exp(-min(max(odds, -_STEEP), _STEEP)))


def products(signs: NDArray[np.floating[Any]]) -> NDArray[np.floating[Any]]:
    """Products of signs, (pairs, 25), in the order of ``PRODUCTS``, (pairs, 78)."""
    kept = signs[:, _PLACES]
    return kept[:, _FIRST] * kept[:, _SECOND]


@cache
def likeness() -> Likeness:
    """The shipped weights."""
    data = (files("asreported.weights") / FILE).read_bytes()
    return msgspec.json.decode(data, type=Likeness)


def odds(probability: float) -> float:
    """A probability to log odds, of none less than a hundredth or more than 99."""
    kept = min(max(probability, _LEAST), 1 - _LEAST)
    return log(kept / (1 - kept))
