"""Sets of our own in two halves: rules are made from the one and measured on the other."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SETS = Path(__file__).resolve().parent.parent / "tests" / "statements"


def half_of(text: str) -> str:
    """``"made"`` or ``"test"``, fixed by the text's sha256 so that nobody chooses."""
    return "test" if sha256(text.encode()).digest()[0] % 2 else "made"


def lines_of(name: str) -> Iterator[str]:
    """The lines of a set that hold something, comments left out."""
    for line in (SETS / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line
