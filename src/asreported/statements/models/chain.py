"""A linear-chain conditional random field over many windows at once.

Lafferty, McCallum and Pereira 2001; boundaries have potentials of their own,
chosen by what stands on both sides of them. The backward pass is the forward
pass over the reversed window with the boundaries transposed, so that one walk
does both, all windows together, scaled at every step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

OTHER, SOURCE, CUE, CONTENT = range(4)
LABELS = 4
LOWEST = -30.0
"""No potential is lower than this under the highest beside it."""


class Potentials(NamedTuple):
    """Exponentiated and scaled, with the logarithm of what was divided away, summed."""

    own: NDArray[np.float32]
    """(entries, labels)"""
    edges: NDArray[np.float32]
    """(entries, labels before, labels); those of a window's first entry are not used."""
    taken: float


class Walked(NamedTuple):
    """What the walk found."""

    forward: NDArray[np.float32]
    """(entries, labels), each row a distribution."""
    backward: NDArray[np.float32]
    """The same from the other end; both hold the entry's own potential."""
    log_norm: float
    """The logarithm of the sum over all labellings of all windows."""


def potentials(own: NDArray[np.float32], edges: NDArray[np.float32]) -> Potentials:
    """The potentials of scores."""
    top = own.max(axis=1, keepdims=True)
    edge_top = edges.max(axis=(1, 2), keepdims=True)
    return Potentials(
        np.exp(np.maximum(own - top, LOWEST)),
        np.exp(np.maximum(edges - edge_top, LOWEST)),
        float(top.sum(dtype=np.float64) + edge_top.sum(dtype=np.float64)),
    )


class Walk:
    """The order in which the entries of windows of different lengths are walked."""

    def __init__(self, starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> None:
        order = np.argsort(-lengths, kind="stable")
        self._starts, self._lengths = starts[order], lengths[order]
        self._ends = self._starts + self._lengths - 1

    def run(self, given: Potentials) -> Walked:
        """Forward and backward over all windows."""
        own, edges = given.own, given.edges
        forward, backward = np.empty_like(own), np.empty_like(own)
        log_norm = given.taken
        turned = edges.transpose(0, 2, 1)
        active = len(self._starts)
        now = np.concatenate([own[self._starts], own[self._ends]])
        for step in range(int(self._lengths[0]) if active else 0):
            still = int(np.searchsorted(-self._lengths, -step, side="left"))
            ahead, back = self._starts[:still] + step, self._ends[:still] - step
            if step:
                now = np.concatenate([now[:still], now[active : active + still]])
                ways = np.concatenate([edges[ahead], turned[back + 1]])
                now = (now[:, :, None] * ways).sum(axis=1)
                now *= own[np.concatenate([ahead, back])]
            norm = now.sum(axis=1, keepdims=True)
            now /= norm
            log_norm += float(np.log(norm[:still]).sum(dtype=np.float64))
            forward[ahead], backward[back] = now[:still], now[still:]
            active = still
        return Walked(forward, backward, log_norm)


def marginals(given: Potentials, walked: Walked) -> NDArray[np.float32]:
    """The probability of every label of every entry: (entries, labels)."""
    both = walked.forward * walked.backward / given.own
    return np.asarray(both / both.sum(axis=1, keepdims=True))
