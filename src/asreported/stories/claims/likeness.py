"""How surely two reports say the same, by learned weights of signs (``training/claims.py``)."""

from __future__ import annotations

from functools import cache, lru_cache
from math import log
from typing import TYPE_CHECKING, Final

import numpy as np

from asreported.stories.claims.signs import NAMES
from asreported.stories.pairwise import Pairwise

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LEAST: Final = 0.01
"""The least probability: what two with nothing in common get, and any other at worst."""
_STEEP: Final = 60.0
_PLACES: Final = 3


class Likeness(Pairwise, frozen=True, forbid_unknown_fields=True, dict=True):
    """That two reports say the same."""

    file = "claims.json"
    names = NAMES
    together = (
        "contained", "alike", "shared", "rarest", "longer", "names_shared", "no_name",
        "heads", "hours", "own", "figures", "one_number",
    )  # fmt: skip

    def scores(self, signs: NDArray[np.float64]) -> NDArray[np.float64]:
        """Probabilities of pairs, (pairs,), by their signs, (pairs, 25), to three places."""
        odds = np.clip(self.odds(signs), -_STEEP, _STEEP)
        return np.round(1 / (1 + np.exp(-odds)), _PLACES)


@cache
def likeness() -> Likeness:
    """The shipped weights."""
    return Likeness.shipped()


@lru_cache(maxsize=10**_PLACES + 1)
def odds(probability: float) -> float:
    """A probability to log odds, of none less than a hundredth or more than 99."""
    kept = min(max(probability, _LEAST), 1 - _LEAST)
    return log(kept / (1 - kept))
