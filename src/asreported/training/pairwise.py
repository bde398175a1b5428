"""Learning whether two things are one: pairs of told stories, their signs, and which are.

Each story counts by the square root of its pairs that are one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec
import numpy as np

from asreported.training.logistic import fit_counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from asreported.stories.pairwise import Pairwise

_ROUNDS = 500


class Pairs(NamedTuple):
    """Signs of the pairs of a story, (pairs, signs), and which are one, (pairs,)."""

    signs: NDArray[np.float32]
    same: NDArray[np.bool_]


def paired(
    kind: type[Pairwise],
    signs: Sequence[Sequence[float]] | NDArray[np.float64],
    same: list[bool],
) -> Pairs:
    """The pairs of a story by their measured signs, with the products of these."""
    table = np.array(signs, np.float32).reshape(-1, len(kind.names))
    return Pairs(kind.with_products(table).astype(np.float32), np.array(same, np.bool_))


def learned(stories: Sequence[Pairs], penalty: float = 1.0) -> NDArray[np.float32]:
    """Bias and weights, (1 + signs,), from the pairs of some stories."""
    signs = np.vstack([pairs.signs for pairs in stories])
    same = np.concatenate([pairs.same for pairs in stories])
    counts = np.concatenate(
        [np.full(len(pairs.same), max(1, pairs.same.sum()) ** -0.5) for pairs in stories]
    )
    middle, width = signs.mean(0), signs.std(0) + 1e-6
    table = np.hstack([np.ones((len(signs), 1), np.float32), (signs - middle) / width])
    found = fit_counted(table, same, counts / counts.mean(), penalty, _ROUNDS)
    weights = found[1:] / width
    return np.concatenate([[found[0] - weights @ middle], weights]).astype(np.float32)


def write(kind: type[Pairwise], weights: NDArray[np.float32], out: Path) -> None:
    """Write bias and weights, (1 + signs,), as the file of a kind into a folder."""
    bias, *signs = (round(float(weight), 3) for weight in weights)
    held = kind(bias, dict(zip(kind.all_names(), signs, strict=True)))
    data = msgspec.json.format(msgspec.json.encode(held), indent=2)
    (out / kind.file).write_bytes(data + b"\n")


def precision(pairs: Pairs, weights: NDArray[np.float32]) -> float:
    """Average precision of the pairs ranked by their log odds, 0 to 1."""
    ranked = pairs.same[np.argsort(-(pairs.signs @ weights[1:]), kind="stable")]
    hits = np.cumsum(ranked) / np.arange(1, len(ranked) + 1)
    return float(hits[ranked].mean()) if ranked.any() else 0.0
