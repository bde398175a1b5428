"""What figures count, on invented sentences of casualties and forces (``counted.txt``)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asreported.figures import read_figures
from asreported.language import blocks_of_text, pipeline

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis
    from asreported.model import Figure


@dataclass(frozen=True)
class Label:
    bound: str
    low: float
    high: float
    head: str
    category: str
    additional: bool


def label(case: str) -> Label:
    bound, value, head, category, *more = case.split()
    low, _, high = value.partition("..")
    return Label(
        bound, float(low), float(high or low), head.strip("()"), category, additional=bool(more)
    )


def ends(figure: Figure) -> tuple[float, float]:
    known = [value for value in (figure.low, figure.high) if value is not None]
    return known[0], known[-1]


@pytest.fixture(scope="module")
def pairs() -> list[tuple[Label, Figure | None]]:
    """Every labelled figure and the one read for it, None where none has its value."""
    path = Path(__file__).parent / "counted.txt"
    rows = [
        line.split(" :: ")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    analyses = pipeline().analyse_many((text, blocks_of_text(text)) for text, _ in rows)
    result: list[tuple[Label, Figure | None]] = []
    for (_, cases), analysis in zip(rows, analyses, strict=True):
        found = list(read_figures(analysis))
        for case in map(label, cases.split("; ")):
            figure = next((f for f in found if ends(f) == (case.low, case.high)), None)
            if figure is not None:
                found.remove(figure)
            result.append((case, figure))
    return result


def share(pairs: list[tuple[Label, Figure | None]], right: list[bool]) -> float:
    return sum(right) / len(pairs)


def test_there_are_150_sentences() -> None:
    path = Path(__file__).parent / "counted.txt"
    lines = path.read_text(encoding="utf-8").splitlines()

    assert sum(not line.startswith("#") for line in lines) == 150


def test_the_counted_noun_is_right_nine_times_in_ten(
    pairs: list[tuple[Label, Figure | None]],
) -> None:
    right = [
        figure is not None and (figure.counts or "-").split()[-1] == case.head
        for case, figure in pairs
    ]

    assert share(pairs, right) >= 0.97


def test_the_category_is_right_nine_times_in_ten(
    pairs: list[tuple[Label, Figure | None]],
) -> None:
    right = [figure is not None and figure.category == case.category for case, figure in pairs]

    assert share(pairs, right) >= 0.97


def test_bound_and_change_are_right(pairs: list[tuple[Label, Figure | None]]) -> None:
    right = [
        figure is not None
        and figure.bound == case.bound
        and (figure.change == "additional") == case.additional
        for case, figure in pairs
    ]

    assert share(pairs, right) >= 0.97


@pytest.mark.parametrize(
    ("sentence", "category"),
    [
        ("The ferry picked up 24 survivors.", "people"),
        ("A cargo ship picked up 24 people from the water.", "people"),
        ("Twelve sailors were picked up by a police launch.", "people"),
        ("Twelve sailors were picked up by a naval ship.", "people"),
        ("Twelve men were picked up by police.", "detained"),
    ],
)
def test_those_whom_a_ship_picks_up_are_not_detained(
    analyse: Callable[[str], Analysis], sentence: str, category: str
) -> None:
    assert [figure.category for figure in read_figures(analyse(sentence))] == [category]
