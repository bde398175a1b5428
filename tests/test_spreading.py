from __future__ import annotations

import os
from typing import TYPE_CHECKING

from asreported.spreading import spread

if TYPE_CHECKING:
    from collections.abc import Iterator


def squares(numbers: list[int]) -> list[tuple[int, int]]:
    return [(number * number, os.getpid()) for number in numbers]


def test_answers_come_in_order_from_other_processes() -> None:
    answers = list(spread(squares, range(25), workers=2, chunk=4))
    assert [square for square, _ in answers] == [number * number for number in range(25)]
    assert os.getpid() not in {process for _, process in answers}


def test_items_are_taken_only_as_they_are_needed() -> None:
    taken: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    answers = spread(squares, numbers(), workers=1, chunk=5)
    next(answers)
    assert len(taken) <= 3 * 5
    answers.close()  # type: ignore[attr-defined]  # spread is a generator


def test_no_items_give_no_answers() -> None:
    assert list(spread(squares, [], workers=1, chunk=5)) == []
