"""Fuzzing of every reader for a time: ``python -m bench fuzz --minutes N``.

Each target gets half of its time under atheris, which looks for inputs that reach new
code, and half under hypothesis, which builds them of pieces. ``finds`` are places in the
code that raised what they must not, or took more than ten seconds; the inputs are kept in
the folder that is named. Figures are inputs tried.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bench.fuzzing.targets import TARGETS

if TYPE_CHECKING:
    from bench.common import Measures

_TRIED = re.compile(r"stat::number_of_executed_units:\s*(\d+)")
_SLACK = 600
"""Seconds that a fuzzer may take to begin and end."""


def run(data: Path, *, minutes: float = 20) -> Measures:  # noqa: ARG001 - it makes its inputs
    """Inputs tried of each target, and finds."""
    finds = Path(tempfile.mkdtemp(prefix="asreported-finds-"))
    seconds = max(1, int(minutes * 60 / len(TARGETS) / 2))
    measures: Measures = {}
    for name in TARGETS:
        tried = [_tried(name, fuzzer, seconds, finds) for fuzzer in ("atheris", "hypothesis")]
        measures[name] = float(sum(tried))
        print(f"{name}: {tried[0]:,} inputs by coverage, {tried[1]:,} of pieces", flush=True)
    found = [path for path in finds.iterdir() if path.is_file() and path.suffix != ".txt"]
    for path in sorted(found):
        print(f"FOUND {path}")
    return {**measures, "finds": float(len(found))}


def _tried(name: str, fuzzer: str, seconds: int, finds: Path) -> int:
    done = subprocess.run(
        [sys.executable, "-m", "bench.fuzzing", name, fuzzer, str(seconds), str(finds)],
        check=False,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=seconds * 3 + _SLACK,
    )
    told = _TRIED.search(done.stdout + done.stderr)
    if told is None:
        raise RuntimeError(f"{fuzzer} ended early on {name}:\n{done.stderr[-2000:]}")
    return int(told[1])
