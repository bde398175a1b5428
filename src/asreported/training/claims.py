"""How the weights of claims are learned: pairs of reports of told stories, same or not.

A pair is the same where an answer's quotes touch both. What no answer speaks of counts as
two: the answers name all that several pages tell. Pairs that a rule keeps apart, and those
without a common word, are never asked about and are left out. Each story counts by the
square root of its pairs. The samples and the stories of a folder are learned from; those
of its folder ``unseen`` are not.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import numpy as np

from asreported.stories.claims.finding import latest_versions
from asreported.stories.claims.likeness import FILE, PRODUCTS, Likeness, products
from asreported.stories.claims.rules import kept_apart, measure
from asreported.stories.claims.signs import NAMES
from asreported.stories.claims.weights import Weights
from asreported.stories.reports import read_reports
from asreported.stories.speakers import speakers
from asreported.training.logistic import fit_counted
from asreported.training.told import answers, find_quote, read_crisis, read_pages, touches

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from asreported import Record
    from asreported.stories.reports import Report
    from asreported.training.told import Answer

_PENALTY, _ROUNDS = 1.0, 500


class Pairs(NamedTuple):
    """Signs of the pairs of a story, (pairs, signs), and which say the same, (pairs,)."""

    signs: NDArray[np.float32]
    same: NDArray[np.bool_]


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
    write(learned(list(stories.values())), out)


def write(weights: NDArray[np.float32], out: Path) -> None:
    """Write bias and weights, (1 + signs,), as ``claims.json`` of a folder."""
    bias, *signs = (round(float(weight), 3) for weight in weights)
    held = Likeness(bias, dict(zip((*NAMES, *PRODUCTS), signs, strict=True)))
    (out / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(held), indent=2) + b"\n")


def read_pairs(records: Mapping[str, Record], told: Sequence[Answer]) -> Pairs:
    """The pairs of reports of a story that are asked about."""
    kept = latest_versions(records.values())
    reports = [one for one in read_reports(kept, speakers(kept)) if one.kind != "stance"]
    weights = Weights(reports)
    held = [_held(report, records, told) for report in reports]
    signs, same = [], []
    for first, second in combinations(range(len(reports)), 2):
        measured = signs_of(reports[first], reports[second], weights)
        if measured is not None:
            signs.append(measured)
            same.append(not held[first].isdisjoint(held[second]))
    table = np.array(signs, np.float32).reshape(-1, len(NAMES))
    return Pairs(np.hstack([table, products(table)]), np.array(same, np.bool_))


def signs_of(one: Report, other: Report, weights: Weights) -> tuple[float, ...] | None:
    """The signs of two reports, (25,); None where they are never asked about."""
    if one.article == other.article and touches(one.span, (other.span,)):
        return None
    measured = measure(one, other, weights)
    if measured is None or kept_apart(one, other, measured):
        return None
    return measured.signs


def _held(
    report: Report, records: Mapping[str, Record], told: Sequence[Answer]
) -> frozenset[str]:
    """The answers that a report is one of the reports of."""
    return frozenset(
        answer["id"]
        for answer in told
        if any(_touches(report, records[quote["page"]], quote) for quote in answer["reports"])
    )


def _touches(report: Report, page: Record, quote: Answer) -> bool:
    if page.article.id != report.article:
        return False
    words = quote.get("words") or quote["text"]
    return touches(find_quote(page.article.text, words, quote.get("in")), (report.span,))


def learned(stories: Sequence[Pairs]) -> NDArray[np.float32]:
    """Bias and weights, (1 + signs,), from the pairs of some stories."""
    signs = np.vstack([pairs.signs for pairs in stories])
    same = np.concatenate([pairs.same for pairs in stories])
    counts = np.concatenate(
        [np.full(len(pairs.same), max(1, pairs.same.sum()) ** -0.5) for pairs in stories]
    )
    middle, width = signs.mean(0), signs.std(0) + 1e-6
    table = np.hstack([np.ones((len(signs), 1), np.float32), (signs - middle) / width])
    found = fit_counted(table, same, counts / counts.mean(), _PENALTY, _ROUNDS)
    weights = found[1:] / width
    return np.concatenate([[found[0] - weights @ middle], weights]).astype(np.float32)


def precision(pairs: Pairs, weights: NDArray[np.float32]) -> float:
    """Average precision of the pairs ranked by their log odds, 0 to 1."""
    ranked = pairs.same[np.argsort(-(pairs.signs @ weights[1:]), kind="stable")]
    hits = np.cumsum(ranked) / np.arange(1, len(ranked) + 1)
    return float(hits[ranked].mean()) if ranked.any() else 0.0
