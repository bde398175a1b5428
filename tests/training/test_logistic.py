"""Sparse and dense logistic models."""

from __future__ import annotations

import numpy as np

from asreported.training.logistic import fit_mixed, fit_sparse
from asreported.training.sparse import Matrix

IDS = np.array([[0, 3], [0, 4], [1, 3], [1, 4], [2, 3]] * 4, dtype=np.int32)
TRUTH = np.array([True, True, False, False, False] * 4)


def test_a_value_that_tells_truth_gets_the_weight() -> None:
    matrix = Matrix(IDS, 5, least=2)
    table = matrix.spread(fit_sparse(matrix, TRUTH, penalty=0.1, rounds=50))
    assert table.shape == (5, 1)
    assert table[0, 0] > 1
    assert table[1, 0] < 0


def test_values_seen_rarely_get_no_weight() -> None:
    matrix = Matrix(IDS, 7, least=9)
    assert matrix.width == 1
    table = matrix.spread(np.ones((1, 1), dtype=np.float32))
    assert np.nonzero(table[:, 0])[0].tolist() == [3]


def test_probabilities_of_signs_follow_their_shares() -> None:
    signs = np.ones((20, 1), dtype=np.float32)
    matrix = Matrix(IDS, 5, least=99)
    templates, (weight,) = fit_mixed(matrix, signs, TRUTH, penalty=0.01, rounds=50)
    assert templates.shape == (0, 1)
    assert abs(1 / (1 + np.exp(-weight)) - TRUTH.mean()) < 0.01


def test_signs_and_values_are_weighed_together() -> None:
    signs = np.ones((20, 1), dtype=np.float32)
    templates, _ = fit_mixed(Matrix(IDS, 5, least=2), signs, TRUTH, penalty=0.1, rounds=50)
    assert templates[0, 0] > 1
