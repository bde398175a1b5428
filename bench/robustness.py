"""Hostile inputs against every reader, each try in a process of its own.

A try is right when it ends with an answer or a typed error. ``crashes`` are other ends,
``slow`` those over ten seconds of processor time, ``seconds`` and ``megabytes`` the most
of all tries (a process that has a language pipeline begins with about 300 MB).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, TypeAlias

from bench.hostile.inputs import INPUTS
from bench.hostile.readers import HEAVY, READERS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bench.common import Measures

SLOWEST = 10
LARGEST = 600

Row: TypeAlias = tuple[str, str, str, float, float, bool]
"""Input, reader, outcome, processor seconds, megabytes at the most, whether it crashed."""


def run(data: Path) -> Measures:  # noqa: ARG001 - its inputs are made here
    """Try all; print a row for each input, and each try that failed."""
    light = [name for name in READERS if name != HEAVY]
    rows = [*_tried(light), *_tried([HEAVY])]
    for name in INPUTS:
        _print(name, [row for row in rows if row[0] == name])
    for row in rows:
        if row[5] or row[3] > SLOWEST or row[4] > LARGEST:
            print(f"FAILED {row[1]} of {row[0]}: {row[2]}, {row[3]:.1f} s, {row[4]:.0f} MB")
    return {
        "inputs": float(len(INPUTS)),
        "tries": float(len(rows)),
        "crashes": float(sum(row[5] for row in rows)),
        "slow": float(sum(row[3] > SLOWEST for row in rows)),
        "seconds": max(row[3] for row in rows),
        "megabytes": max(row[4] for row in rows),
    }


def _print(name: str, rows: list[Row]) -> None:
    ends = " | ".join(f"{reader}: {end}" for _, reader, end, *_ in rows)
    slowest, largest = max(row[3] for row in rows), max(row[4] for row in rows)
    print(f"{name:56s} {slowest:6.2f} s {largest:5.0f} MB  {ends}")


def _tried(readers: list[str]) -> Iterator[Row]:
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.hostile", *readers],
        env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )
    if process.stdout is None:
        return
    for line in process.stdout:
        yield tuple(json.loads(line))
    if process.wait():
        raise RuntimeError("the process that tries hostile inputs ended early")
