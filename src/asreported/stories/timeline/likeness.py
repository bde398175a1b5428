"""How surely two mentions are of one event, by learned weights (``training/timeline.py``)."""

from __future__ import annotations

from functools import cache, cached_property
from importlib.resources import files
from itertools import combinations_with_replacement
from typing import TYPE_CHECKING, Any, Final

import msgspec
import numpy as np

from asreported.stories.timeline.signs import NAMES

if TYPE_CHECKING:
    from numpy.typing import NDArray

FILE: Final = "timeline.json"
TOGETHER: Final = (
    "kin", "kin_near", "one_deed", "contained", "alike", "shared", "rarest", "names_shared",
    "same_day", "days_apart", "hours", "claim", "own", "sentence", "one_type",
)  # fmt: skip
"""Signs whose products, of each with itself and any other, are signs too."""
PRODUCTS: Final = tuple(map("*".join, combinations_with_replacement(TOGETHER, 2)))
_PLACES: Final = [NAMES.index(name) for name in TOGETHER]
_FIRST, _SECOND = np.triu_indices(len(TOGETHER))


class SameEvent(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
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
        """The weights of products as a quadratic form over the signs that have any."""
        form = np.zeros((len(TOGETHER), len(TOGETHER)))
        form[_FIRST, _SECOND] = [self.signs[name] for name in PRODUCTS]
        return form

    def odds(self, signs: NDArray[np.float64]) -> list[float]:
        """Log odds of pairs by their signs, (pairs, ``NAMES``), to three places."""
        kept = signs[:, _PLACES]
        together = np.einsum("ij,ij->i", kept @ self._together, kept)
        found: list[float] = np.round(self.bias + signs @ self._single + together, 3).tolist()
        return found


def products(signs: NDArray[np.floating[Any]]) -> NDArray[np.floating[Any]]:
    """Products of signs, (pairs, ``NAMES``), in the order of ``PRODUCTS``."""
    kept = signs[:, _PLACES]
    return kept[:, _FIRST] * kept[:, _SECOND]


@cache
def same_event() -> SameEvent:
    """The shipped weights."""
    data = (files("asreported.weights") / FILE).read_bytes()
    return msgspec.json.decode(data, type=SameEvent)
