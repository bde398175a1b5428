"""How the weights of claims are learned: pairs of reports of told stories, same or not.

A pair is the same where an answer's quotes touch both. What no answer speaks of counts as
two: the answers name all that several pages tell. Pairs that a rule keeps apart, and those
without a common word, are never asked about and are left out. Each story counts by the
square root of its pairs. The samples and the stories of a folder are learned from; those
of its folder ``unseen`` are not.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from asreported.stories.claims.columns import Columns
from asreported.stories.claims.finding import latest_versions
from asreported.stories.claims.likeness import Likeness
from asreported.stories.claims.rules import kept_apart, measure
from asreported.stories.claims.weights import Weights
from asreported.stories.reports import read_reports
from asreported.stories.speakers import speakers
from asreported.training.pairwise import Pairs, learned, paired, precision, write
from asreported.training.told import answers, held_by, read_crisis, read_pages, touches

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from asreported import Record
    from asreported.stories.reports import Report
    from asreported.training.told import Answer


def train(data: Path, out: Path) -> None:
    """Learn from the told stories of a folder, and write ``claims.json``."""
    stories = {file.stem: read_pairs(read_pages(file), answers(file)["claims"])
               for file in sorted(data.glob("*.json"))}  # fmt: skip
    crisis, told = read_crisis()
    stories["samples"] = read_pairs(crisis, told["claims"])
    for name, pairs in stories.items():
        others = learned([each for other, each in stories.items() if other != name])
        print(f"{name}: {len(pairs.same)} pairs, {int(pairs.same.sum())} the same; "
              f"average precision {precision(pairs, others):.3f}")  # fmt: skip
    write(Likeness, learned(list(stories.values())), out)


def read_pairs(records: Mapping[str, Record], told: Sequence[Answer]) -> Pairs:
    """The pairs of reports of a story that are asked about."""
    kept = latest_versions(records.values())
    reports = [one for one in read_reports(kept, speakers(kept)) if one.kind != "stance"]
    columns = Columns(reports, Weights(reports))
    held = [held_by(one.article, one.span, records, told) for one in reports]
    asked = [
        (one, other)
        for one, other in combinations(range(len(reports)), 2)
        if not _overlap(reports[one], reports[other])
    ]
    pairs, measured = _measured(columns, asked)
    same = [not held[one].isdisjoint(held[other]) for one, other in pairs]
    return paired(Likeness, measured, same)


def _overlap(one: Report, other: Report) -> bool:
    return one.article == other.article and touches(one.span, (other.span,))


def _measured(
    columns: Columns, asked: Sequence[tuple[int, int]]
) -> tuple[list[tuple[int, int]], NDArray[np.float64]]:
    """The pairs that are asked about and their signs, (pairs, 25)."""
    found = measure(columns, *np.array(asked, np.intp).reshape(-1, 2).T)
    reports, pairs = columns.reports, [asked[at] for at in found.pairs.tolist()]
    kept = [
        at
        for at, (one, other) in enumerate(pairs)
        if not kept_apart(reports[one], reports[other], found.ruled(at))
    ]
    return [pairs[at] for at in kept], found.signs[kept]
