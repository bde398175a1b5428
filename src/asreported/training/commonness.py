"""How common terms are before a stream has begun: document frequencies of news articles.

A stream of six articles cannot know that "ferry" is rarer than "people". The table holds
hashes of terms and in how many articles each stands, no word and no sentence.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from asreported.language import blocks_of_text
from asreported.model import Article
from asreported.stories.grouping.commonness import COMMONNESS, write_commonness
from asreported.stories.grouping.vectors import Frequencies
from asreported.stories.grouping.views import read_views

if TYPE_CHECKING:
    from collections.abc import Iterator

_SETS = ("attribution/polnear.train", "times/timebank", "times/aquaint")
_FEWEST = 3


def learn_commonness(data: Path, target: Path = COMMONNESS) -> int:
    """Count the terms of the texts of ``data`` into ``target``; gives how many are kept.

    A term of fewer than three articles is as good as unseen and is left out.
    """
    counted = Frequencies(memory=1_000_000)
    for text in _texts(data):
        article = Article(id="", text=text, blocks=blocks_of_text(text))
        counted.add(read_views(article).terms)
    buckets = np.flatnonzero(counted.seen >= _FEWEST)
    write_commonness(target, counted.articles, buckets, counted.seen[buckets])
    return len(buckets)


def _texts(data: Path) -> Iterator[str]:
    for name in _SETS:
        with (data / f"{name}.jsonl").open(encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)["text"]


def main() -> None:
    """Count anew and write the table that is shipped."""
    parser = argparse.ArgumentParser(
        prog="python -m asreported.training.commonness", description=__doc__
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of the data sets")
    print(f"{learn_commonness(parser.parse_args().data)} terms")


if __name__ == "__main__":
    main()
