"""Text made to be slow: the cost grows with its length and no faster."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING

import pytest

from asreported.times import Anchor, read_times
from asreported.times.lexing import ATOM, Lexer

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis

SIZE = 100_000
UNITS = ["9", "1,", "1.", "1:", "12/", "1-", "2024-05-", "'", "’s", "a.", "A. ", "B.C", "x",
         "\n \n", "\n", " ", "_", "٣", "1st", "99s", "1 1/", "é", "-", "("]  # fmt: skip
PHRASES = ["second ", "the ", "may ", "a few ", "one hundred and ", "the end of the ", "3 ",
           "last week ", "two days before ", "early ", "first quarter "]  # fmt: skip


def spent(work: Callable[[], object]) -> float:
    """The least CPU time of three runs, in seconds."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_the_pattern_of_the_lexer_never_blows_up(unit: str) -> None:
    text = unit * (SIZE // len(unit))
    assert spent(lambda: deque(ATOM.finditer(text), maxlen=0)) < 0.2  # 0.05 on an idle core


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_lexing_is_linear(unit: str) -> None:
    lexer = Lexer(set())
    few, many = (
        spent(lambda text=unit * count: list(lexer.runs(text, 0, len(text))))  # type: ignore[misc]  # bound now
        for count in (2_500, 10_000)
    )
    assert many < 8 * few + 0.02


@pytest.mark.parametrize("unit", PHRASES, ids=repr)
def test_no_grammar_is_slower_than_linear(unit: str, flat: Callable[[str], Analysis]) -> None:
    short = flat(unit * 1_000)
    long = flat(unit * 4_000)
    anchor = Anchor(published="2024-05-14")
    few, many = (
        spent(lambda analysis=analysis: read_times(analysis, anchor))  # type: ignore[misc]  # bound now
        for analysis in (short, long)
    )
    assert many < 8 * few + 0.02
