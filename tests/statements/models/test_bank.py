"""Templates: what is summed in reading is what was gathered in training."""

from __future__ import annotations

import numpy as np

from asreported.statements.models.bank import Bank, Gathered, Summed, crossed


def put(bank: Bank) -> None:
    one, other = np.array([0, 1, 2, 1]), np.array([5, 5, 0, 3])
    bank.add(one, 3)
    bank.add(other, 6)
    bank.cross(4, one, other)


def test_summed_weights_are_those_of_the_gathered_values() -> None:
    gathered = Gathered()
    put(gathered)
    weights = np.random.default_rng(3).normal(size=(gathered.size, 2)).astype(np.float32)
    summed = Summed(weights, 4)
    put(summed)
    assert gathered.size == 3 + 6 + 16
    assert np.allclose(summed.total, weights[gathered.ids()].sum(axis=1), atol=1e-6)


def test_a_conjunction_tells_its_columns_apart() -> None:
    one, other = np.array([1, 2, 1]), np.array([2, 1, 2])
    mixed = crossed(20, one, other)
    assert mixed[0] == mixed[2]
    assert mixed[0] != mixed[1]
    assert ((mixed >= 0) & (mixed < 1 << 20)).all()
