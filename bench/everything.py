"""Whole comparisons a second with the records given, and whether more articles cost more each.

The articles are of generated crises (``bench.worlds``); time is processor time of this
process, without the time to generate them; for two processes it is the clock's.
"""

from __future__ import annotations

from itertools import chain, islice
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from asreported.stories import read_stories
from bench.worlds import Worlds

if TYPE_CHECKING:
    from asreported.model import Record
    from bench.common import Measures

_FEW, _MANY = 6, 24
"""Crises that are compared in one go; half of them have thirty pages, half thirteen."""
_TURNS = 3
"""Few and many take turns, and the quickest of each counts: neighbours slow single ones."""


def measure_everything() -> Measures:
    """Articles a second through all of ``read_stories``, for few crises and for many.

    Two processes are measured by the clock, as it is for that alone that they are two.
    """
    worlds = list(islice(Worlds(), _MANY))
    few, many = ([*chain.from_iterable(worlds[:count])] for count in (_FEW, _MANY))
    _rate(few)
    turns = [(_rate(few), _rate(many), _rate_of_two(many)) for _ in range(_TURNS)]
    speeds = [max(rates) for rates in zip(*turns, strict=True)]
    return {
        "speed.everything_a_second": speeds[0],
        "speed.everything_a_second.four_times_as_many": speeds[1],
        "speed.everything_a_second.two_processes": speeds[2],
        "speed.everything_cost.four_times_as_many": speeds[0] / speeds[1],
    }


def _rate(records: list[Record]) -> float:
    start = process_time()
    read_stories(records)
    return len(records) / (process_time() - start)


def _rate_of_two(records: list[Record]) -> float:
    start = perf_counter()
    read_stories(records, workers=2)
    return len(records) / (perf_counter() - start)
