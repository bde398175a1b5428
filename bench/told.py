"""What of invented stories is read right: the pages of ``told/``, after their answers.

``python -m bench told`` reads the pages of each story, compares them with ``read_stories``
and scores what comes out as ``bench crisis`` does with the samples. ``mean.`` is over the
stories whose answers have that kind. The weights of claims are learned from these stories
and the samples; what one gets that nothing was learned from, ``python -m
asreported.training claims`` prints, each story left out in turn. ``unseen.`` are the
stories of ``told/unseen/``, which nothing is learned from or tuned on.
"""

from __future__ import annotations

from collections import defaultdict
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from asreported.training.told import answers, read_pages
from bench.crisis import measure
from bench.crisis_scene import Scene

if TYPE_CHECKING:
    from bench.common import Measures

TOLD: Final = Path(__file__).with_name("told")
_KINDS: Final = {"origins": "claims", "stances": "claims"}
"""What is scored with another kind of answers."""


def run(_data: Path | None = None) -> Measures:
    """Shares in per cent, story by story, and their means."""
    return {
        **_scored(sorted(TOLD.glob("*.json")), "mean"),
        **_scored(sorted(TOLD.glob("unseen/*.json")), "unseen"),
    }


def _scored(files: list[Path], mean: str) -> Measures:
    stories = {file.stem: score_pages(file) for file in files}
    every: dict[str, list[float]] = defaultdict(list)
    for measures in stories.values():
        for name, value in measures.items():
            every[name].append(value)
    return {
        **{f"{mean}.{name}": sum(values) / len(values) for name, values in every.items()},
        **{f"{story}.{name}": value
           for story, measures in stories.items() for name, value in measures.items()},
    }  # fmt: skip


def score_pages(file: Path) -> Measures:
    """The figures of the pages and answers of a file, of the kinds that it has answers of."""
    records = read_pages(file)
    stories = import_module("asreported.stories").read_stories(list(records.values()))
    known = answers(file)
    return {
        name: value
        for name, value in measure(Scene(stories, records), known).items()
        if known[_KINDS.get(kind := name.partition(".")[0], kind)]
    }
