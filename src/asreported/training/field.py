"""Fits the span model: a conditional random field whose boundaries have features too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix

from asreported.statements.models.chain import CUE, LABELS, LOWEST, Walk, marginals, potentials
from asreported.training.sparse import Matrix, fitted

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asreported.statements.models.chain import Potentials, Walked

_LEAST = 3
_PAIRS = LABELS * LABELS


@dataclass(frozen=True)
class Examples:
    """Windows with their labels; ids are (rows, templates), sizes how many values there are."""

    token_ids: NDArray[np.int32]
    edge_ids: NDArray[np.int32]
    window_ids: NDArray[np.int32]
    sizes: tuple[int, int, int]
    token: NDArray[np.int64]
    """Entry -> row of ``token_ids`` and ``edge_ids``."""
    starts: NDArray[np.int64]
    lengths: NDArray[np.int64]
    centres: NDArray[np.int64]
    labels: NDArray[np.int64]


class Field:
    """The fitting of one span model."""

    def __init__(self, examples: Examples) -> None:
        self._examples = examples
        sizes = examples.sizes
        self._tokens = Matrix(examples.token_ids, sizes[0], _LEAST)
        self._edges = Matrix(examples.edge_ids, sizes[1], _LEAST)
        self._windows = Matrix(examples.window_ids, sizes[2], _LEAST)
        count = len(examples.token)
        shape = (len(examples.token_ids), count)
        ones = np.ones(count, dtype=np.float32)
        self._gather = csr_matrix((ones, (examples.token, np.arange(count))), shape=shape)
        self._walk = Walk(examples.starts, examples.lengths)
        inner = np.ones(count, dtype=bool)
        inner[examples.starts] = False
        self._inner = np.nonzero(inner)[0]
        self._gold = np.zeros((count, LABELS), dtype=np.float32)
        self._gold[np.arange(count), examples.labels] = 1
        labels = examples.labels
        self._gold_pairs = labels[self._inner - 1] * LABELS + labels[self._inner]
        self._forced = np.zeros((count, LABELS), dtype=np.float32)
        self._forced[examples.centres] = LOWEST
        self._forced[examples.centres, CUE] = 0

    def fit(
        self, penalty: float, rounds: int
    ) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
        """Tables of weights for tokens, boundaries and windows, a row for every value."""
        size = (self._tokens.width + self._windows.width) * LABELS + self._edges.width * _PAIRS
        tokens, edges, windows = self._parts(fitted(self._loss, size, penalty, rounds))
        return (
            self._tokens.spread(tokens),
            self._edges.spread(edges),
            self._windows.spread(windows),
        )

    def _parts(
        self, point: NDArray[np.float32]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
        first = self._tokens.width * LABELS
        second = first + self._edges.width * _PAIRS
        return (
            point[:first].reshape(-1, LABELS),
            point[first:second].reshape(-1, _PAIRS),
            point[second:].reshape(-1, LABELS),
        )

    def _loss(self, point: NDArray[np.float32]) -> tuple[float, NDArray[np.float64]]:
        tokens, edges, windows = self._parts(point)
        place = self._examples.token
        own = (self._tokens.forward @ tokens)[place] + self._windows.forward @ windows
        own += self._forced
        boundary = (self._edges.forward @ edges)[place].reshape(-1, LABELS, LABELS)
        # The boundary before a window's first entry belongs to no pair.
        boundary[self._examples.starts] = 0
        given = potentials(own, boundary)
        walked = self._walk.run(given)
        score = float((own * self._gold).sum(dtype=np.float64))
        flat = boundary.reshape(-1, _PAIRS)[self._inner]
        score += float(flat[np.arange(len(flat)), self._gold_pairs].sum(dtype=np.float64))
        slopes = self._slopes(given, walked)
        return walked.log_norm - score, slopes

    def _slopes(self, given: Potentials, walked: Walked) -> NDArray[np.float64]:
        own = marginals(given, walked) - self._gold
        inner = self._inner
        pairs = walked.forward[inner - 1][:, :, None] * given.edges[inner]
        pairs *= walked.backward[inner][:, None, :]
        pairs /= np.maximum(pairs.sum(axis=(1, 2), keepdims=True), 1e-30)
        both = np.zeros((len(own), _PAIRS), dtype=np.float32)
        both[inner] = pairs.reshape(-1, _PAIRS)
        both[inner, self._gold_pairs] -= 1
        slopes = (
            self._tokens.back @ (self._gather @ own),
            self._edges.back @ (self._gather @ both),
            self._windows.back @ own,
        )
        return np.concatenate([slope.ravel() for slope in slopes]).astype(np.float64)
