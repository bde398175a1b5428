"""How surely two reports say the same, by learned weights of signs (``training/claims.py``)."""

from __future__ import annotations

from functools import cache
from itertools import chain
from math import exp, log
from typing import TYPE_CHECKING, Final

import numpy as np

from asreported.stories.claims.signs import NAMES
from asreported.stories.pairwise import Pairwise

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEAST: Final = 0.01
"""The least probability: what two with nothing in common get, and any other at worst."""
_STEEP: Final = 60.0


class Likeness(Pairwise, frozen=True, forbid_unknown_fields=True, dict=True):
    """That two reports say the same."""

    file = "claims.json"
    names = NAMES
    together = (
        "contained", "alike", "shared", "rarest", "longer", "names_shared", "no_name",
        "heads", "hours", "own", "figures", "one_number",
    )  # fmt: skip

    def scores(self, signs: Sequence[tuple[float, ...]]) -> list[float]:
        """Probabilities of pairs by their signs, (pairs, 25), to three places."""
        if not signs:
            return []
        flat = np.fromiter(chain.from_iterable(signs), np.float64, len(signs) * len(NAMES))
        found = self.odds(flat.reshape(len(signs), len(NAMES))).tolist()
        return [round(_probability(each), 3) for each in found]


def _probability(odds: float) -> float:
    return 1 / (1 + exp(-min(max(odds, -_STEEP), _STEEP)))


@cache
def likeness() -> Likeness:
    """The shipped weights."""
    return Likeness.shipped()


def odds(probability: float) -> float:
    """A probability to log odds, of none less than a hundredth or more than 99."""
    kept = min(max(probability, _LEAST), 1 - _LEAST)
    return log(kept / (1 - kept))
