"""Template values as sparse matrices, and the optimiser that all models share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray


class Matrix:
    """Which values each entry has, values seen rarely left out."""

    def __init__(self, ids: NDArray[np.int32], size: int, least: int) -> None:
        counts = np.bincount(ids.ravel(), minlength=size)
        self._kept = np.nonzero(counts >= least)[0]
        self._size = size
        place = np.full(size, -1, dtype=np.int32)
        place[self._kept] = np.arange(len(self._kept))
        columns = place[ids]
        known = columns >= 0
        ends = np.concatenate([[0], np.cumsum(known.sum(axis=1))])
        ones = np.ones(int(ends[-1]), dtype=np.float32)
        shape = (len(ids), len(self._kept))
        self.forward = csr_matrix((ones, columns[known], ends), shape=shape)
        self.back = self.forward.T.tocsr()

    @property
    def width(self) -> int:
        """The number of values kept."""
        return len(self._kept)

    def spread(self, learned: NDArray[np.float32]) -> NDArray[np.float32]:
        """Weights of the kept values as a table of all values."""
        table = np.zeros((self._size, learned.shape[1]), dtype=np.float32)
        table[self._kept] = learned
        return table


def fitted(
    loss: Callable[[NDArray[np.float32]], tuple[float, NDArray[np.float64]]],
    size: int,
    penalty: float,
    rounds: int,
) -> NDArray[np.float32]:
    """The weights at which loss plus L2 penalty is lowest (L-BFGS, from zero)."""

    def penalised(point: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        value, slope = loss(point.astype(np.float32))
        return value + penalty / 2 * float(point @ point), slope + penalty * point

    options = {"maxiter": rounds, "maxcor": 12}
    found = minimize(penalised, np.zeros(size), jac=True, method="L-BFGS-B", options=options)
    return np.asarray(found.x, dtype=np.float32)
