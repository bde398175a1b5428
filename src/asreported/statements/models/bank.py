"""Templates: columns of small integers, each with its own stretch of a weight table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# The multiplier of Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
_MIX = 0x9E3779B1
_WIDE = 0x7FFFFFFF


def crossed(bits: int, *columns: NDArray[np.int64]) -> NDArray[np.int64]:
    """Several columns as one, hashed into ``2 ** bits`` values."""
    mixed = columns[0] + 1
    for column in columns[1:]:
        mixed = ((mixed * _MIX) ^ (mixed >> 15)) & _WIDE
        mixed = mixed * 31 + column + 1
    mixed = (mixed * _MIX) & _WIDE
    return (mixed ^ (mixed >> 13)) & ((1 << bits) - 1)


class Bank(Protocol):
    """Takes templates one after the other."""

    def begin(self, group: str) -> None:
        """Name the group that the next templates belong to, for those who ask why."""

    def add(self, values: NDArray[np.int64], size: int) -> None:
        """A column with values from 0 to ``size`` - 1."""

    def cross(self, bits: int, *columns: NDArray[np.int64]) -> None:
        """A conjunction of columns, hashed into ``2 ** bits`` values."""


class Gathered:
    """Keeps the values of all templates: what training needs."""

    def __init__(self) -> None:
        self._columns: list[NDArray[np.int32]] = []
        self.size = 0
        """How many values all templates have together."""

    def begin(self, group: str) -> None:
        """Nothing: training asks no reasons."""

    def add(self, values: NDArray[np.int64], size: int) -> None:
        """Keep a column, its values moved behind those of the columns before."""
        self._columns.append((values + self.size).astype(np.int32))
        self.size += size

    def cross(self, bits: int, *columns: NDArray[np.int64]) -> None:
        """Keep a conjunction."""
        self.add(crossed(bits, *columns), 1 << bits)

    def ids(self) -> NDArray[np.int32]:
        """All columns side by side: (entries, templates)."""
        return np.stack(self._columns, axis=1)


class Lacking(Gathered):
    """Leaves some groups of templates out: what they are worth shows in what is then lost."""

    def __init__(self, *groups: str) -> None:
        super().__init__()
        self._groups = frozenset(groups)
        self._open = True

    def begin(self, group: str) -> None:
        """Leave out what follows where this group is to be lacked."""
        self._open = group not in self._groups

    def add(self, values: NDArray[np.int64], size: int) -> None:
        """Keep a column, or only its place in the table of weights."""
        if self._open:
            super().add(values, size)
        else:
            self.size += size


class Summed:
    """Adds up the weights of all templates as they come: what reading needs.

    ``weights`` is (values of all templates, outputs).
    """

    def __init__(self, weights: NDArray[np.float32], entries: int) -> None:
        self._weights = weights
        self._offset = 0
        self.total = np.zeros((entries, weights.shape[1]), dtype=np.float32)
        """The sums: (entries, outputs)."""

    def begin(self, group: str) -> None:
        """Nothing: only ``Traced`` keeps groups apart."""

    def add(self, values: NDArray[np.int64], size: int) -> None:
        """Add the weights of a column."""
        end = self._offset + size
        self.total += self._weights[self._offset : end].take(values, axis=0)
        self._offset = end

    def cross(self, bits: int, *columns: NDArray[np.int64]) -> None:
        """Add the weights of a conjunction."""
        self.add(crossed(bits, *columns), 1 << bits)


class Traced(Summed):
    """Adds up the weights group by group: what an explanation needs."""

    def __init__(self, weights: NDArray[np.float32], entries: int) -> None:
        super().__init__(weights, entries)
        self.groups: dict[str, NDArray[np.float32]] = {}
        """Name of a group -> its sums: (entries, outputs)."""

    def begin(self, group: str) -> None:
        """Let the next templates add to the sums of this group."""
        self.total = self.groups.setdefault(group, np.zeros_like(self.total))
