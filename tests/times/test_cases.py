"""Every kind of expression, one case a line of ``cases.txt``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from asreported.times import Anchor, read_times

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis

HERE = Path(__file__).parent


class Case(NamedTuple):
    text: str
    start: int
    end: int
    published: str | None
    expected: tuple[str | None, ...]


def lines_of(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def read_case(line: str) -> Case:
    marked, published, *expected = (cell.strip() for cell in line.split("|"))
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    return Case(
        text,
        start,
        end,
        None if published == "-" else published,
        tuple(cell or None for cell in expected),
    )


@pytest.mark.parametrize("line", lines_of("cases.txt"))
def test_an_expression_is_found_and_resolved(
    line: str, analyse: Callable[[str], Analysis]
) -> None:
    case = read_case(line)
    times = read_times(analyse(case.text), Anchor(published=case.published))
    found = [
        (time.span, time.value, time.type, time.basis, time.earliest, time.latest)
        for time in times
        if time.span[0] < case.end and case.start < time.span[1]
    ]
    assert found == [((case.start, case.end), *case.expected)]


@pytest.mark.parametrize("text", lines_of("no_times.txt"))
def test_what_only_looks_like_a_time_is_left_out(
    text: str, analyse: Callable[[str], Analysis]
) -> None:
    times = read_times(analyse(text), Anchor(published="2024-05-14"))
    assert [text[time.span[0] : time.span[1]] for time in times] == []
