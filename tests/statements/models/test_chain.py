"""The span model's walk: the same numbers as counting every labelling."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np
import pytest

from asreported.statements.models.chain import LABELS, Walk, marginals, potentials

if TYPE_CHECKING:
    from numpy.typing import NDArray


def scores(entries: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    chance = np.random.default_rng(7)
    own = chance.normal(size=(entries, LABELS)).astype(np.float32)
    edges = chance.normal(size=(entries, LABELS, LABELS)).astype(np.float32)
    return own, edges


def counted(
    own: NDArray[np.float32], edges: NDArray[np.float32]
) -> tuple[float, NDArray[np.float64]]:
    """The sum over all labellings, and each label's share of it."""
    shares = np.zeros(own.shape)
    for labels in product(range(LABELS), repeat=len(own)):
        score = sum(own[at, label] for at, label in enumerate(labels))
        score += sum(edges[at, labels[at - 1], labels[at]] for at in range(1, len(own)))
        shares[np.arange(len(own)), labels] += np.exp(score)
    total = shares[0].sum()
    return float(total), shares / total


def test_marginals_are_those_of_all_labellings_counted() -> None:
    own, edges = scores(9)
    starts, lengths = np.array([0, 4, 6]), np.array([4, 2, 3])
    edges[starts] = 0
    given = potentials(own, edges)
    walked = Walk(starts, lengths).run(given)
    found = marginals(given, walked)
    log_norm = 0.0
    for start, length in zip(starts, lengths, strict=True):
        part = slice(start, start + length)
        total, expected = counted(own[part], edges[part])
        log_norm += np.log(total)
        assert found[part] == pytest.approx(expected, abs=1e-4)
    assert walked.log_norm == pytest.approx(log_norm, rel=1e-4)


def test_potentials_far_apart_stay_finite() -> None:
    own, edges = scores(6)
    own *= 500
    given = potentials(own, edges)
    found = marginals(given, Walk(np.array([0]), np.array([6])).run(given))
    assert np.isfinite(found).all()
    assert found.sum(axis=1) == pytest.approx(np.ones(6), abs=1e-5)


def test_no_windows_no_marginals() -> None:
    own, edges = scores(0)
    none = np.zeros(0, dtype=np.int64)
    given = potentials(own, edges)
    assert marginals(given, Walk(none, none).run(given)).shape == (0, LABELS)
