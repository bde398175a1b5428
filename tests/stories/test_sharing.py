"""Stories compared in several processes: the same, byte for byte, or an error that says why."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from bench.samples import read_samples
from bench.worlds import Worlds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from asreported.model import Record

PROGRAM = Path(__file__).with_name("comparing.py")
PATIENCE = 120
"""Seconds within which a process appears, or is gone."""

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")


@pytest.fixture(scope="module")
def samples() -> list[Record]:
    return [record for _, record, _ in read_samples()]


@pytest.fixture(scope="module")
def few(samples: list[Record], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The records of the samples: of thirty articles, 23 in one story."""
    file = tmp_path_factory.mktemp("few") / "records"
    file.write_bytes(msgspec.msgpack.encode(samples))
    return file


@pytest.fixture(scope="module")
def many(samples: list[Record], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The records of the samples and of four worlds."""
    file = tmp_path_factory.mktemp("many") / "records"
    worlds = chain.from_iterable(islice(Worlds(), 4))
    file.write_bytes(msgspec.msgpack.encode([*samples, *worlds]))
    return file


def compared(records: Path, *arguments: str) -> tuple[bytes, float]:
    """The stories, and how long other processes worked on them."""
    done = subprocess.run(
        [sys.executable, PROGRAM, records, *arguments], check=True, capture_output=True
    )
    return done.stdout, float(done.stderr)


@pytest.fixture
def comparing(many: Path) -> Iterator[subprocess.Popen[str]]:
    """A program whose two workers are at their work."""
    command = [sys.executable, str(PROGRAM), str(many), "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as program:
        awaited(lambda: len(workers_of(program)) == 2)
        yield program
        program.kill()


def workers_of(program: subprocess.Popen[str]) -> list[int]:
    listed = Path(f"/proc/{program.pid}/task/{program.pid}/children")
    return [*map(int, listed.read_text().split())]


def awaited(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.01)


def is_gone(process: int) -> bool:
    """Whether it has ended: nobody may be there to take note of it."""
    with suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    return True


def test_two_processes_give_what_one_gives_byte_for_byte(many: Path) -> None:
    alone, nobody = compared(many, "1")
    shared, others = compared(many, "2")

    assert nobody == 0 < others
    assert shared == alone


def test_workers_that_cannot_be_forked_give_it_too(many: Path) -> None:
    alone, _ = compared(many, "1")
    shared, others = compared(many, "2", "beside-a-thread")

    assert others > 0
    assert shared == alone


def test_few_stories_are_compared_in_one_process(few: Path) -> None:
    assert compared(few, "2")[1] == 0


@linux
def test_a_worker_that_is_killed_is_told_of(comparing: subprocess.Popen[str]) -> None:
    others = workers_of(comparing)

    os.kill(others[0], signal.SIGKILL)

    _, said = comparing.communicate(timeout=PATIENCE)
    assert "asreported.errors.WorkerLost: a worker process ended" in said
    assert all(map(is_gone, others))


@linux
def test_workers_end_with_a_program_that_is_killed(comparing: subprocess.Popen[str]) -> None:
    others = workers_of(comparing)

    comparing.kill()

    awaited(lambda: all(map(is_gone, others)))
