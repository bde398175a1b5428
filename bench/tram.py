"""A tram accident, a strike and a vote: nine pages of four outlets, scored as ``bench flood``.

Written before the rules of series and disputes were read, and scored blind before and
after they were mended; the change log has both figures. Then it was looked at.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bench.flood import score_pages

if TYPE_CHECKING:
    from bench.common import Measures

_FILE = Path(__file__).with_name("tram.json")


def run(_data: Path | None = None) -> Measures:
    """Shares in per cent, kind by kind."""
    return score_pages(_FILE)
