"""How surely two things are one: a logistic model over signs of a pair and their products."""

from __future__ import annotations

from functools import cache, cached_property
from importlib.resources import files
from itertools import combinations_with_replacement
from typing import TYPE_CHECKING, Any, ClassVar, Self

import msgspec
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Pairwise(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """``bias``, and the weights of ``names`` and of the products of ``together``.

    A kind names the file of its shipped weights, the signs that are measured of a pair, and
    those whose products, of each with itself and any other, are signs too.
    """

    file: ClassVar[str]
    names: ClassVar[tuple[str, ...]]
    together: ClassVar[tuple[str, ...]]

    bias: float
    signs: dict[str, float]

    def __post_init__(self) -> None:
        """Raise ``ValueError`` where a sign has no weight, or a weight no sign."""
        if unlike := sorted(self.signs.keys() ^ set(self.all_names())):
            named = ", ".join(unlike)
            message = f"signs of {self.file} are not those that are measured: {named}"
            raise ValueError(message)

    @classmethod
    def all_names(cls) -> tuple[str, ...]:
        """The names of the signs, then those of their products."""
        return *cls.names, *map("*".join, combinations_with_replacement(cls.together, 2))

    @classmethod
    def with_products(cls, signs: NDArray[np.floating[Any]]) -> NDArray[np.floating[Any]]:
        """Signs of pairs, (pairs, ``names``), with their products, (pairs, ``all_names``)."""
        kept = signs[:, _places(cls)]
        first, second = np.triu_indices(len(cls.together))
        return np.hstack([signs, kept[:, first] * kept[:, second]])

    @classmethod
    def shipped(cls) -> Self:
        """The shipped weights."""
        data = (files("asreported.weights") / cls.file).read_bytes()
        return msgspec.json.decode(data, type=cls)

    @cached_property
    def _single(self) -> NDArray[np.float64]:
        return np.array([self.signs[name] for name in self.names])

    @cached_property
    def _form(self) -> NDArray[np.float64]:
        """The weights of products as a quadratic form over ``together``."""
        size = len(self.together)
        form = np.zeros((size, size))
        form[np.triu_indices(size)] = [
            self.signs[name] for name in self.all_names()[len(self.names) :]
        ]
        return form

    def odds(self, signs: NDArray[np.float64]) -> NDArray[np.float64]:
        """Log odds of pairs, (pairs,), by their signs, (pairs, ``names``)."""
        kept = signs[:, _places(type(self))]
        products = np.einsum("ij,ij->i", kept @ self._form, kept)
        found: NDArray[np.float64] = self.bias + signs @ self._single + products
        return found


@cache
def _places(kind: type[Pairwise]) -> list[int]:
    return [kind.names.index(name) for name in kind.together]
