"""No pattern of the figures, times or disputes blows up, wherever it is written."""

from __future__ import annotations

import ast
import re
import time
from collections import deque
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import asreported
from asreported.figures.category_words import AFTER

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = 100_000
ROOMS = ("figures", "times", "disputes")
UNITS = [
    *"a9A \n-.,'\"$é(m€+^", "9 ", "1,", "1.", "1:", "1-", "1/", "1a", "1 000", "1,11", "1/2 ",
    "1 to ", "a ", "a.", "x-", "e9", "1e", "€ 1", "us$", "+1 (", "No. ", "s'", "\u00a0",
    "1\u00a0", "one ", "one-", "two and ", "twenty ", "half a ", "million ", " of the", " were",
    " have been", " said", "who had been ", "killed ", "at least ", "the ", "under ", " in a ",
    " per ", "-year", "aged ", "years of age ",
]  # fmt: skip


def written(room: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The compiled patterns of a room's modules, and those written inside functions."""
    folder = Path(asreported.__file__).parent / room
    for path in sorted(folder.glob("*.py")):
        module = import_module(f"asreported.{room}.{path.stem}")
        for name, value in vars(module).items():
            yield from ((f"{room}.{path.stem}.{name}", found) for found in held(value))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and "re." in ast.unparse(node.func):
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield f"{room}.{path.stem}:{node.lineno}", re.compile(first.value)


def held(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from held(part)
    elif isinstance(value, dict):
        yield from held(list(value.values()))


BY_PATTERN = {pattern: name for room in ROOMS for name, pattern in written(room)}
PATTERNS = {name: pattern for pattern, name in BY_PATTERN.items()}
"""One name for each pattern, although several modules may import it."""


def test_the_patterns_of_every_room_are_found() -> None:
    found = {name.split(".")[0] for name in PATTERNS}

    assert found == set(ROOMS)
    assert len(PATTERNS) > 40


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_a_pattern_takes_100_kb_of_anything_in_its_stride(name: str) -> None:
    pattern, worst = PATTERNS[name], 0.0
    # What follows a counted noun is only ever matched at one place.
    once = pattern is AFTER
    for unit in UNITS:
        text = unit * (SIZE // len(unit))
        spent = 1.0
        for _ in range(3):
            start = time.process_time()
            pattern.match(text) if once else deque(pattern.finditer(text), maxlen=0)
            spent = min(spent, time.process_time() - start)
            if spent < 0.05:
                break
        worst = max(worst, spent)

    # 50 ms are meant; a core shared with others may take longer over the same work.
    assert worst < 0.2
