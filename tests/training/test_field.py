"""The fitting of the span model."""

from __future__ import annotations

import numpy as np
import pytest

from asreported.statements.models.chain import CONTENT, CUE, LABELS, OTHER, SOURCE
from asreported.training.field import Examples, Field


def examples() -> Examples:
    """Two windows of four and three tokens; each token's value says its label."""
    labels = np.array([SOURCE, CUE, CONTENT, OTHER, CONTENT, CUE, SOURCE])
    values = labels[:, None].astype(np.int32)
    flat = np.zeros((7, 1), dtype=np.int32)
    return Examples(
        token_ids=np.concatenate([values] * 3),
        edge_ids=np.zeros((21, 1), dtype=np.int32),
        window_ids=np.concatenate([flat] * 3),
        sizes=(LABELS, 1, 1),
        token=np.arange(21),
        starts=np.array([0, 4, 7, 11, 14, 18]),
        lengths=np.array([4, 3] * 3),
        centres=np.array([1, 5, 8, 12, 15, 19]),
        labels=np.tile(labels, 3),
    )


def test_the_slope_is_that_of_the_loss() -> None:
    field = Field(examples())
    size = (LABELS + 1) * LABELS + LABELS * LABELS
    point = np.random.default_rng(5).normal(size=size).astype(np.float32)
    _, slope = field._loss(point)
    for place in range(0, size, 5):
        step = np.zeros(size, dtype=np.float32)
        step[place] = 0.01
        above, below = field._loss(point + step)[0], field._loss(point - step)[0]
        assert slope[place] == pytest.approx((above - below) / 0.02, abs=0.02)


def test_what_always_goes_together_is_learned() -> None:
    tokens, edges, windows = Field(examples()).fit(penalty=0.1, rounds=50)
    assert tokens.shape == (LABELS, LABELS)
    assert edges.shape == (1, LABELS * LABELS)
    assert windows.shape == (1, LABELS)
    assert [int(row.argmax()) for row in tokens[[SOURCE, CONTENT]]] == [SOURCE, CONTENT]


def test_fitting_twice_gives_the_same_weights() -> None:
    once, again = (Field(examples()).fit(penalty=1.0, rounds=20) for _ in range(2))
    assert all(np.array_equal(one, other) for one, other in zip(once, again, strict=True))
