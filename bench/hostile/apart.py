"""One reader on one input in a process of its own, its time and memory measured."""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bench.hostile.readers import READERS, outcome

if TYPE_CHECKING:
    from bench.hostile.readers import Reader

_SECONDS = 60
_BYTES = 4 << 30
_KILOBYTE = 1024


class Tried(NamedTuple):
    """What became of a try: its outcome, processor seconds, and megabytes at the most."""

    outcome: str
    seconds: float
    megabytes: float
    crashed: bool


def tried(name: str, path: Path) -> Tried:
    """Try a reader in a fork of this process; what kills the fork is a crash."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        _in_child(READERS[name], path, write_end)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as pipe:
        told = pipe.read()
    _, status, usage = os.wait4(child, 0)
    if told:
        return Tried(**json.loads(told))
    why = f"killed by signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else "ended"
    return Tried(
        why, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / _KILOBYTE, crashed=True
    )


def _in_child(reader: Reader, path: Path, pipe: int) -> None:
    """Measure and tell; never returns."""
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    signal.alarm(5 * _SECONDS)
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # The peak begins anew.
    begun = time.process_time()
    try:
        told, crashed = outcome(reader, path), False
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is a crash
        last = traceback.extract_tb(error.__traceback__)[-1]
        told, crashed = f"{type(error).__name__} at {last.filename}:{last.lineno}", True
    seconds = time.process_time() - begun
    answer = {"outcome": told, "seconds": seconds, "megabytes": _peak(), "crashed": crashed}
    os.write(pipe, json.dumps(answer).encode())
    sys.stdout.flush()
    os._exit(0)


def _peak() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / _KILOBYTE
