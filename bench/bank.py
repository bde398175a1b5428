"""A third crisis, of another domain again: a bank, its losses, ten pages of four outlets.

``python -m bench bank`` scores ``bank.json`` exactly as ``bench flood`` scores its own
pages. Pages and answers were written before the rules of its round were, and scored
once before and once after; both figures stand in the change log.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bench.flood import score_pages

if TYPE_CHECKING:
    from bench.common import Measures

_FILE = Path(__file__).with_name("bank.json")


def run(_data: Path | None = None) -> Measures:
    """Shares in per cent, kind by kind."""
    return score_pages(_FILE)
