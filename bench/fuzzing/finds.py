"""What fuzzing found: one file a place in the code that failed."""

from __future__ import annotations

import hashlib
import traceback
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from bench.fuzzing.targets import Target


def tried(target: Target, data: bytes, finds: Path, name: str) -> bool:
    """Whether a target took an input; when not, the input and the reason are kept."""
    try:
        target(data)
    except Exception as error:  # noqa: BLE001 - whatever is raised is what is looked for
        keep(data, error, finds, name)
        return False
    return True


def keep(data: bytes, error: Exception, finds: Path, name: str) -> None:
    """Write an input beside its traceback, once for each place that failed."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{type(error).__name__} {last.filename}:{last.lineno}"
    stem = f"{name}-{hashlib.sha256(place.encode()).hexdigest()[:12]}"
    path = finds / f"{stem}.bin"
    if not path.exists():
        path.write_bytes(data)
        told = "".join(traceback.format_exception(error))
        (finds / f"{stem}.txt").write_text(f"{place}\n{told}", "utf-8", "backslashreplace")
