"""Small operations on columns that several models share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asreported.statements.models.table import Lexicon, Table

FAR = 99
_SURE = 24.0
_EDGES = np.array([1, 2, 3, 4, 6, 10, 20])


class Family:
    """The dependents of every token, by role."""

    def __init__(self, table: Table, lexicon: Lexicon) -> None:
        self._table = table
        self._deps = lexicon.deps
        self._inner = table.head != np.arange(len(table))

    def child(self, *roles: str) -> NDArray[np.int64]:
        """The first dependent of each token in one of the roles, -1 for none."""
        table = self._table
        child = np.full(len(table), -1, dtype=np.int64)
        wanted = np.zeros(len(self._deps) + 2, dtype=bool)
        wanted[[self._deps[role] for role in roles if role in self._deps]] = True
        at = np.nonzero(wanted[table.dep] & self._inner)[0][::-1]
        child[table.head[at]] = at
        return child


def shifted(column: NDArray[np.int64], by: int) -> NDArray[np.int64]:
    """The column as seen ``by`` tokens further on; 0 beyond the ends."""
    moved = np.zeros_like(column)
    if by > 0:
        moved[:-by] = column[by:]
    elif by < 0:
        moved[-by:] = column[:by]
    else:
        moved[:] = column
    return moved


def taken(column: NDArray[np.int64], at: NDArray[np.int64], missing: int) -> NDArray[np.int64]:
    """The column's entries at the given places; ``missing`` where the place is -1."""
    return np.where(at >= 0, column[at], missing)


def word_class(tag: NDArray[np.int64], lexicon: Lexicon) -> NDArray[np.int64]:
    """0 other, 1 finite verb, 2 other verb, 3 noun, 4 adjective, adverb or preposition."""
    classes = np.zeros(len(lexicon.tags) + 2, dtype=np.int64)
    for form, number in lexicon.tags.items():
        classes[number] = _class_of(form)
    return classes[tag]


def _class_of(form: str) -> int:
    if form in {"VBD", "VBZ", "VBP", "MD"}:
        return 1
    return {"V": 2, "N": 3, "J": 4, "R": 4, "I": 4}.get(form[0], 0)


def distance_ahead(flags: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Tokens to the next flagged one (0 at it); ``FAR`` where there is none."""
    own, places = np.arange(len(flags)), np.nonzero(flags)[0]
    if not len(places):
        return np.full(len(flags), FAR, dtype=np.int64)
    at = np.searchsorted(places, own, side="left")
    return np.where(at < len(places), places[np.minimum(at, len(places) - 1)] - own, FAR)


def distance_since(flags: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Tokens since the last flagged one (0 at it); ``FAR`` where there is none."""
    own, places = np.arange(len(flags)), np.nonzero(flags)[0]
    if not len(places):
        return np.full(len(flags), FAR, dtype=np.int64)
    at = np.searchsorted(places, own, side="right") - 1
    return np.where(at >= 0, own - places[np.maximum(at, 0)], FAR)


def binned(distance: NDArray[np.int64]) -> NDArray[np.int64]:
    """Distances in 8 bins."""
    return np.searchsorted(_EDGES, distance, side="right")


def sigmoid(score: NDArray[np.float32]) -> NDArray[np.float32]:
    """The logistic function, safe at both ends."""
    return np.asarray(1 / (1 + np.exp(-np.clip(score, -_SURE, _SURE))))
