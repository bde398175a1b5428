from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from asreported.errors import WorkerLost
from asreported.spreading import can_fork, share, spread

if TYPE_CHECKING:
    from collections.abc import Iterator


def squares(numbers: list[int]) -> list[tuple[int, int]]:
    return [(number * number, os.getpid()) for number in numbers]


def square(number: int) -> tuple[int, int, int]:
    return number * number, os.getpid(), time.monotonic_ns()


def die(_: object) -> list[int]:
    os.kill(os.getpid(), signal.SIGKILL)
    return []


def invert(number: int) -> float:
    return 1 / number


def weight(number: int) -> int:
    return number % 7


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


def test_what_is_shared_comes_in_order_from_other_processes() -> None:
    answers = list(share(square, range(25), workers=2, weigh=weight))
    assert [answer for answer, _, _ in answers] == [number * number for number in range(25)]
    assert os.getpid() not in {process for _, process, _ in answers}


def test_what_weighs_most_is_begun_first() -> None:
    answers = list(share(square, range(25), workers=1, weigh=weight))
    begun = sorted(range(25), key=lambda number: answers[number][2])
    assert [*map(weight, begun)] == sorted(map(weight, range(25)), reverse=True)


def test_the_error_of_the_first_item_that_fails_is_raised() -> None:
    numbers: list[Any] = [1, 2, "3", 0]
    with pytest.raises(TypeError, match="str"):
        list(share(invert, numbers, workers=2, weigh=lambda item: item == 0))


@pytest.mark.parametrize("how", ["spread", "share"])
def test_a_worker_that_is_killed_is_an_error_of_ours(how: str) -> None:
    with pytest.raises(WorkerLost, match="fewer workers"):
        list(
            spread(die, range(9), workers=2, chunk=2)
            if how == "spread"
            else share(die, range(9), workers=2, weigh=weight)
        )


def test_nothing_is_forked_beside_a_thread() -> None:
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    assert not can_fork()
    done.set()
    other.join()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is forked")
def test_forked_workers_inherit_what_cannot_be_sent() -> None:
    program = (
        "from asreported.spreading import share\n"
        "items = [lambda number=number: number for number in range(5)]\n"
        "print(*share(lambda item: item(), items, workers=2, weigh=id))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert done.stdout.split() == [b"0", b"1", b"2", b"3", b"4"]
