"""Learning the weights of the outlet's voice from few examples."""

from __future__ import annotations

import numpy as np
import pytest

from asreported.statements.voice.weights import voice_weights
from asreported.training.logistic import fit_dense
from asreported.training.voice import cross_validated, is_open, learned


def test_without_evidence_weights_stay_where_they_were_set() -> None:
    around = np.array([0.0, 2.0, -1.0], np.float32)
    signs = np.zeros((4, 3), np.float32)
    truth = np.array([True, False, True, False])
    assert fit_dense(signs, truth, 1.0, 50, around) == pytest.approx(around, abs=1e-3)


def test_evidence_moves_a_weight_from_where_it_was_set() -> None:
    around = np.array([0.0, 1.0], np.float32)
    signs = np.array([[1, 1], [1, 1], [1, 0], [1, 0]] * 10, np.float32)
    truth = np.array([False, False, True, True] * 10)
    assert fit_dense(signs, truth, 1.0, 100, around)[1] < 0


def test_a_sign_that_always_goes_with_interpretation_is_learned() -> None:
    examples = [
        ({"seeming": 1.0, "tone": 1.0}, True),
        ({"number": 1.0, "tone": 0.0}, False),
    ] * 20
    assert cross_validated(examples, 0.0) == pytest.approx(1.0)
    assert len(learned(examples)) == len(voice_weights().signs) + 1


def test_about_half_of_all_sentences_are_open_to_the_rules() -> None:
    opened = sum(is_open(f"Sentence number {number}.") for number in range(400))
    assert 160 < opened < 240
