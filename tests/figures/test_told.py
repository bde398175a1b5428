"""What a number is of that another sentence tells, one text a line of ``told.txt``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asreported import read_text

if TYPE_CHECKING:
    from asreported.model import Figure

LINES = (Path(__file__).parent / "told.txt").read_text(encoding="utf-8").splitlines()


def _shown(figure: Figure) -> str:
    value = figure.high if figure.low is None else figure.low
    unit = f" ({figure.unit})" if figure.unit else ""
    return f"{value:.10g} {figure.category}{unit}"


@pytest.mark.parametrize("line", [line for line in LINES if line and line[0] != "#"])
def test_a_bare_number_is_of_what_was_told(line: str) -> None:
    text, figures = line.split(" :: ")

    record = read_text(text, published="2024-05-16")

    assert "; ".join(_shown(figure) for figure in record.figures) == figures


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("97 people died when the ferry sank on 12 May.", None),
        ("Police said on Tuesday that 97 people died when it sank on 12 May.", "2024-05-14"),
        ("At least 30 people have died since the quake struck on Monday.", None),
        ("Twelve people were killed when a bus overturned on Monday.", "2024-05-13"),
    ],
)
def test_a_toll_is_not_as_of_the_day_of_a_disaster(text: str, day: str | None) -> None:
    (figure,) = read_text(text, published="2024-05-16").figures

    assert figure.as_of == day
