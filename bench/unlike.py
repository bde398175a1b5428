"""Claims of three more stories, told in each outlet's own words: a club, a school, a well.

``python -m bench unlike`` scores claims, origins and stances as ``bench crisis`` does, on
pages that share next to no wording. Limits were chosen on the first two and others; the
well was written before any of it, scored blind once before and once after (claims found
30.8 and 46.2, extra 25 and 20), and only then looked at.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from bench.crisis_claims import score_claims
from bench.crisis_scene import Scene
from bench.flood import answers, read_pages

if TYPE_CHECKING:
    from bench.common import Measures

_STORIES = ("rovers", "school", "well")


def run(_data: Path | None = None) -> Measures:
    """Shares in per cent, story by story."""
    return {
        f"{story}.{measure}": value
        for story in _STORIES
        for measure, value in _score(Path(__file__).with_name(f"{story}.json")).items()
    }


def _score(file: Path) -> Measures:
    records = read_pages(file)
    stories = import_module("asreported.stories").read_stories(list(records.values()))
    return score_claims(Scene(stories, records), answers(file)["claims"])
