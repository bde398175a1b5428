"""The floors below which no figure may fall silently; they stand in ``floors.toml``."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.common import Measures

FILE = Path(__file__).with_name("floors.toml")


@lru_cache(maxsize=1)
def floors() -> dict[str, tuple[str, float]]:
    """Measure -> ("least" or "most", the bound)."""
    with FILE.open("rb") as file:
        table = tomllib.load(file)
    return {
        f"{room}.{measure}": (kind, float(bound))
        for kind, rooms in table.items()
        for room, measures in rooms.items()
        for measure, bound in measures.items()
    }


def below_floor(measures: Measures) -> list[str]:
    """The measures that are worse than their floor, each with both values.

    A floor of a room that was run, whose measure is gone, has fallen too.
    """
    rooms = {name.split(".")[0] for name in measures}
    fallen = []
    for name, (kind, bound) in floors().items():
        if name.split(".")[0] not in rooms:
            continue
        value = measures.get(name)
        if value is None:
            fallen.append(f"{name} is not measured any more (floor {bound})")
        elif (value < bound) if kind == "least" else (value > bound):
            fallen.append(f"{name} = {value:.3f} (at {kind} {bound})")
    return fallen


def floor_of(name: str) -> str:
    """A measure's floor as a table shows it."""
    if name not in floors():
        return ""
    kind, bound = floors()[name]
    return f"{'≥' if kind == 'least' else '≤'} {bound:g}"
