"""Logistic regression: of cues over template values, and of confidence over those and signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix, hstack

from asreported.training.sparse import fitted

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asreported.training.sparse import Matrix


def fit_sparse(
    matrix: Matrix, truth: NDArray[np.bool_], penalty: float, rounds: int
) -> NDArray[np.float32]:
    """Weights (kept values, 1) for the probability that an entry is true."""
    wanted = truth.astype(np.float32)

    def loss(point: NDArray[np.float32]) -> tuple[float, NDArray[np.float64]]:
        value, slope = _loss(matrix.forward @ point, wanted)
        return value, (matrix.back @ slope).astype(np.float64)

    return fitted(loss, matrix.width, penalty, rounds)[:, None]


def fit_mixed(
    matrix: Matrix,
    signs: NDArray[np.float32],
    truth: NDArray[np.bool_],
    penalty: float,
    rounds: int,
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Weights of template values (kept values, 1) and of signs, that a row is true."""
    wanted = truth.astype(np.float32)
    forward = hstack([matrix.forward, csr_matrix(signs)]).tocsr()
    back = forward.T.tocsr()

    def loss(point: NDArray[np.float32]) -> tuple[float, NDArray[np.float64]]:
        value, slope = _loss(forward @ point, wanted)
        return value, (back @ slope).astype(np.float64)

    learned = fitted(loss, forward.shape[1], penalty, rounds)
    return learned[: matrix.width, None], learned[matrix.width :]


def fit_dense(
    signs: NDArray[np.float32],
    truth: NDArray[np.bool_],
    penalty: float,
    rounds: int,
    around: NDArray[np.float32] | None = None,
) -> NDArray[np.float32]:
    """Weights (signs) for the probability that a row is true.

    The penalty pulls them to the weights ``around``, to zero when there are none.
    """
    wanted = truth.astype(np.float32)
    start = np.zeros(signs.shape[1], np.float32) if around is None else around
    given = signs @ start

    def loss(point: NDArray[np.float32]) -> tuple[float, NDArray[np.float64]]:
        value, slope = _loss(given + signs @ point, wanted)
        return value, (signs.T @ slope).astype(np.float64)

    return start + fitted(loss, signs.shape[1], penalty, rounds)


def fit_counted(
    signs: NDArray[np.float32],
    truth: NDArray[np.bool_],
    counts: NDArray[np.float64],
    penalty: float,
    rounds: int,
) -> NDArray[np.float32]:
    """The same, where each row counts as much as ``counts``, (rows,), says."""
    wanted = truth.astype(np.float32)

    def loss(point: NDArray[np.float32]) -> tuple[float, NDArray[np.float64]]:
        value, slope = _loss(signs @ point, wanted, counts)
        return value, (signs.T @ slope).astype(np.float64)

    return fitted(loss, signs.shape[1], penalty, rounds)


def _loss(
    score: NDArray[np.float32],
    wanted: NDArray[np.float32],
    counts: NDArray[np.float64] | None = None,
) -> tuple[float, NDArray[np.float32]]:
    exact = score.astype(np.float64)
    each = np.logaddexp(0, exact) - wanted * exact
    slope = 1 / (1 + np.exp(-np.clip(exact, -60, 60))) - wanted
    if counts is not None:
        each, slope = each * counts, slope * counts
    return float(each.sum()), slope.astype(np.float32)
