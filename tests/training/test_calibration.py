"""What a probability promises, against what came true."""

from __future__ import annotations

import pytest

from asreported.training.measures import calibration_error


def test_promises_kept_have_no_error() -> None:
    assert calibration_error([0.5] * 100, [True, False] * 50) == pytest.approx(0)


def test_the_error_is_the_distance_of_promise_and_share() -> None:
    assert calibration_error([0.9] * 100, [True, False] * 50) == pytest.approx(0.4)


def test_errors_in_two_directions_do_not_cancel() -> None:
    promised = [0.2] * 50 + [0.8] * 50
    came_true = [True, False] * 50
    assert calibration_error(promised, came_true) == pytest.approx(0.3)


def test_nothing_promised_is_no_error() -> None:
    assert calibration_error([], []) == 0
