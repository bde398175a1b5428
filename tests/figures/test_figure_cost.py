"""The cost of figures grows with a text's length and no faster, however long its sentences."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from asreported.figures import read_figures
from asreported.times import Anchor, read_times

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis

UNITS = [
    "12 people died on Sunday in Paris and ",
    "12, ",
    "three of them, ",
    "in Paris on Monday ",
    "the number of dead at 12 and ",
    "the other 12 ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_reading_figures_is_linear(unit: str, analyse: Callable[[str], Analysis]) -> None:
    short, long = (_spent(analyse(unit * count)) for count in (300, 1200))

    assert long < 8 * short + 0.1


def _spent(analysis: Analysis) -> float:
    """The seconds of processor time of the quicker of two runs: neighbours slow single ones."""
    times = read_times(analysis, Anchor(published="2024-05-14"))
    spent = []
    for _ in range(2):
        start = time.process_time()
        read_figures(analysis, times=times)
        spent.append(time.process_time() - start)
    return min(spent)
