"""The weights of the types, ``events.npz`` among the shipped, by ``training/events.py``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asreported.events.kinds.features import Signs

ROOTS = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE",
    "PROTEST", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN", "YIELD",
)  # fmt: skip
"""The types the model tells apart; YIELD is CONCEDE and RETREAT, which its data joins."""


@dataclass(frozen=True)
class KindWeights:
    """A multinomial logistic model: hashed signs (16384, 15), dense (600, 15), bias (15,)."""

    hashed: NDArray[np.float32]
    dense: NDArray[np.float32]
    bias: NDArray[np.float32]

    def probabilities(self, signs: Signs) -> NDArray[np.float32]:
        """The probability of each root, (15,)."""
        scores = self.hashed[signs.columns].sum(axis=0) + signs.dense @ self.dense + self.bias
        raised = np.exp(scores - scores.max())
        found: NDArray[np.float32] = raised / raised.sum()
        return found


@lru_cache(maxsize=1)
def kind_weights() -> KindWeights:
    """The shipped weights, decoded once."""
    with as_file(files("asreported.weights") / "events.npz") as path, np.load(path) as held:
        return KindWeights(
            *(held[name].astype(np.float32) for name in ("hashed", "dense", "bias"))
        )
