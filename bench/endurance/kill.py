"""Kill -9 during ``asreported add``, in a loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.endurance.killing import kill_until
from bench.endurance.site import folder_of_pages

if TYPE_CHECKING:
    from pathlib import Path

    from bench.common import Measures

PAGES = 24_000
WANTED = 20_000


def run(folder: Path, *, pages: int = PAGES, wanted: int = WANTED) -> Measures:
    """Kills; pages acknowledged, lost, duplicated; whether the database is sound."""
    given = folder_of_pages(folder / "pages", pages)
    return kill_until(folder / "home", ["-m", "asreported", "add", str(given)], wanted)
