"""Numbers, units and bounds, one case a line in ``values.txt`` and ``not_figures.txt``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asreported.figures import read_figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis
    from asreported.model import Figure

HERE = Path(__file__).parent


def lines(name: str) -> list[str]:
    text = (HERE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def told(figure: Figure) -> tuple[float | int | None, float | int | None, str, str]:
    return figure.low, figure.high, figure.bound, figure.unit or "-"


def expected(case: str) -> tuple[float | None, float | None, str, str]:
    value, bound, unit = case.split(" ", 2)
    low, _, high = value.partition("..")
    first, last = float(low), float(high or low)
    return (
        None if bound in ("at_most", "less_than") else first,
        None if bound in ("at_least", "more_than") else last,
        bound,
        unit,
    )


@pytest.mark.parametrize("line", lines("values.txt"))
def test_a_sentence_gives_its_values_bounds_and_units(
    line: str, analyse: Callable[[str], Analysis]
) -> None:
    sentence, cases = line.split(" :: ")

    assert [told(figure) for figure in read_figures(analyse(sentence))] == [
        expected(case) for case in cases.split("; ")
    ]


@pytest.mark.parametrize("sentence", lines("not_figures.txt"))
def test_dates_names_scores_and_codes_are_no_figures(
    sentence: str, analyse: Callable[[str], Analysis]
) -> None:
    assert read_figures(analyse(sentence)) == ()
