"""Stories: grouping, copies, and what an article costs in a stream."""

from __future__ import annotations

import random
import statistics
from time import perf_counter
from typing import TYPE_CHECKING

from asreported.stories.grouping import Grouper, settled
from bench.common import load_scorer
from bench.copying import measure_copies
from bench.everything import measure_everything
from bench.storydata import article_records, headline_records
from bench.streaming import measure_long_stream, measure_stream

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from asreported.model import Record
    from asreported.stories.grouping import Grouped
    from bench.common import Measures
    from bench.storydata import Gold

_ORDERS = 8


def run(data: Path, *, long: bool = False) -> Measures:
    """B-cubed F1 of grouping, pair F1 of copies, articles a second; ``long``: of 200 000."""
    scorer = load_scorer(data, "stories")
    start = perf_counter()
    articles, gold = article_records(data)
    measures = _articles(scorer, articles, gold)
    measures["articles.seconds"] = perf_counter() - start
    measures |= _headlines(scorer, *headline_records(data))
    measures |= measure_copies(articles)
    measures |= measure_stream() | measure_everything()
    return measures | (measure_long_stream() if long else {})


def _articles(scorer: ModuleType, records: list[Record], gold: Gold) -> Measures:
    runs = []
    for seed in range(_ORDERS):
        order = list(records)
        random.Random(seed).shuffle(order)  # noqa: S311 - reproducible, not secret
        runs.append(_both(scorer, order, gold))
    one, two = zip(*runs, strict=True)
    return {
        "articles.one_pass_b3_f1": statistics.mean(one),
        "articles.one_pass_b3_f1.worst_order": min(one),
        "articles.repaired_b3_f1": statistics.mean(two),
        "articles.repaired_b3_f1.worst_order": min(two),
    }


def _headlines(scorer: ModuleType, records: list[Record], gold: Gold) -> Measures:
    one, two = _both(scorer, records, gold)
    return {"headlines.one_pass_b3_f1": one, "headlines.repaired_b3_f1": two}


def _both(scorer: ModuleType, records: list[Record], gold: Gold) -> tuple[float, float]:
    grouper = Grouper()
    joined = [grouper.add(record) for record in records]
    one_pass = settled(joined)
    return (
        _b3_f1(scorer, one_pass, gold),
        _b3_f1(scorer, settled(joined, grouper.repair()), gold),
    )


def _b3_f1(scorer: ModuleType, stories: tuple[Grouped, ...], gold: Gold) -> float:
    cluster = {article: story.id for story in stories for article in story.articles}
    return 100 * float(scorer.score(gold, cluster)["b3_f"])
