"""Numerals in words, and what digits may stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asreported.times.digits import read_digits
from asreported.times.lexing import Lexer
from asreported.times.numerals import fold_numerals

LEXER = Lexer({"a", "and"})
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def numbers(text: str) -> list[object]:
    [run] = LEXER.runs(text + " years", 0, len(text) + len(" years"))
    folded = fold_numerals(run)[:-1]
    return [
        atom.reads.get("YEAR", atom.reads.get("NUM", atom.reads.get("ORD"))) for atom in folded
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("twenty-five", 25),
        ("twenty five", 25),
        ("a hundred", 100),
        ("one hundred and twenty-five", 125),
        ("two thousand three hundred", 2300),
        ("three million", 3_000_000),
        ("3 million", 3_000_000),
        ("1.5 million", 1_500_000),
        ("nineteen ninety-six", 1996),
        ("nineteen eighty four", 1984),
        ("twenty ten", 2010),
        ("two thousand", 2000),
        ("twenty-first", 21),
        ("thirtieth", 30),
    ],
)
def test_a_numeral_in_words_is_one_number(text: str, number: int) -> None:
    assert numbers(text) == [number]


def test_two_numerals_side_by_side_stay_two() -> None:
    assert numbers("five and six") == [5, None, 6]


@given(st.integers(1, 99), st.integers(1, 9))
def test_a_number_spelled_out_is_read_back(small: int, hundreds: int) -> None:
    tens, ones = divmod(small, 10)
    if small in range(15, 20):
        return
    words = ONES.split()[small] if small < 15 else TENS.split()[tens - 2]
    words += f"-{ONES.split()[ones]}" if small >= 20 and ones else ""
    assert numbers(f"{ONES.split()[hundreds]} hundred and {words}") == [hundreds * 100 + small]


@pytest.mark.parametrize(
    ("kind", "digits", "classes"),
    [
        ("number", "24", {"NUM", "INT", "DAY", "HOUR", "YEAR2"}),
        ("number", "31", {"NUM", "INT", "DAY", "YEAR2"}),
        ("number", "1998", {"NUM", "INT", "YEAR"}),
        ("number", "0800", {"NUM", "INT", "HHMM"}),
        ("number", "1,998", {"NUM"}),
        ("number", "8.10", {"NUM", "HDOTM"}),
        ("number", "8.75", {"NUM"}),
        ("number", "1,99", set()),
        ("number", "9" * 40, set()),
        ("clock", "25:10", set()),
        ("decade", "1985s", set()),
        ("ordinal", "32nd", {"ORD"}),
        ("mixed", "2 1/2", {"NUM"}),
    ],
)
def test_digits_stand_for_what_they_can_be(kind: str, digits: str, classes: set[str]) -> None:
    assert set(read_digits(kind, digits)) == classes


@pytest.mark.parametrize(
    "text", ["F-16", "$1998", "x1998", "No.5", "#12", "a@1998", "Apollo-11"]
)
def test_digits_that_are_part_of_something_else_break_a_run(text: str) -> None:
    runs = list(LEXER.runs(f"{text} years", 0, len(text) + len(" years")))
    assert all("NUM" not in atom.reads for run in runs for atom in run)


@pytest.mark.parametrize("text", ["march", "may", "friday", "est", "christmas"])
def test_names_written_small_are_no_names(text: str) -> None:
    assert list(LEXER.runs(text, 0, len(text))) == []


def test_a_blank_line_parts_two_runs() -> None:
    text = "May\n\n1998"
    assert [[atom.start for atom in run] for run in LEXER.runs(text, 0, len(text))] == [
        [0],
        [5],
    ]
