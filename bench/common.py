"""What all measurements share: reading data, and the scorers kept beside the data."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "bench"

Measures = dict[str, float]
"""Name of a measure -> its value: shares from 0 to 100, or ratios."""


def load_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-lines file, one after another."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def load_scorer(data: Path, name: str) -> ModuleType:
    """The scorer ``score/<name>.py`` of the data, so that our scores are its scores."""
    path = data / "score" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"bench_score_{name}", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
