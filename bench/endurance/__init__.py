"""What outlasts being killed, a full disk, many at once, and a week of watching.

``python -m bench endurance``, or ``--only kill|watch|disk|writers|week``. Every count is of
what really happened: nothing tried is a failure.
"""

from __future__ import annotations

import tempfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.common import Measures

PARTS = ("kill", "watch", "disk", "writers", "week")


def run(data: Path, *, only: str = "", minutes: float = 10) -> Measures:  # noqa: ARG001 - ours alone
    """What each part counts; ``minutes`` are for two writers and ten readers."""
    found: Measures = {}
    for part in PARTS:
        if only in ("", part):
            with tempfile.TemporaryDirectory(prefix=f"asreported-{part}-") as folder:
                options = {"minutes": minutes} if part == "writers" else {}
                measured = import_module(f"bench.endurance.{part}").run(Path(folder), **options)
            found |= {f"{part}.{name}": value for name, value in measured.items()}
    return found
