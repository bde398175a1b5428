"""Generated articles in a stream: how many a second, at which cost after how many.

Words, names and stories are drawn by chance from a made vocabulary; a fifth of the
articles repeat an earlier one with light edits. Time is processor time of this process,
without the time to generate; memory is what the process takes at the most.
"""

from __future__ import annotations

import random
import resource
import statistics
from bisect import bisect
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import accumulate, islice, pairwise
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

from asreported.model import Article, Block, Stamp
from asreported.stories.copies import CopyFinder
from asreported.stories.grouping import Grouper
from bench.storydata import record_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Record
    from bench.common import Measures

_START = datetime(2031, 1, 1, tzinfo=UTC)
_VOCABULARY = 30_000
_WORDS, _FEW_WORDS = 300, 60
_SEED = 3
_OPEN_STORIES = 400
_MINUTES = 1.5
_REPEATS, _NAMES, _TOPICAL = 0.2, 0.06, 0.19
_SHORT = 4_000
_LATER = 2_000
_MARKS = (10_000, 50_000, 100_000, 200_000)
_TURNS = 4


@dataclass
class _Matter:
    """What the articles of one generated story are about."""

    names: list[str]
    words: list[str]
    told: deque[list[str]] = field(default_factory=lambda: deque(maxlen=5))


class _World:
    """An endless supply of articles about stories that come and go."""

    def __init__(self, seed: int, words: int) -> None:
        self._length = words
        self._rng = random.Random(seed)  # noqa: S311 - reproducible, not secret
        self._words = [self._spell() for _ in range(_VOCABULARY)]
        self._zipf = list(accumulate(1 / (rank + 10) for rank in range(_VOCABULARY)))
        self._matters = [self._matter() for _ in range(_OPEN_STORIES)]

    def records(self) -> Iterator[Record]:
        number = 0
        while True:
            number += 1
            if number % 15 == 0:
                self._matters[self._rng.randrange(_OPEN_STORIES)] = self._matter()
            matter = self._matters[min(self._rng.randrange(_OPEN_STORIES) for _ in "ab")]
            yield self._record(number, self._text(matter))

    def _text(self, matter: _Matter) -> str:
        rng = self._rng
        if matter.told and rng.random() < _REPEATS:
            words = list(rng.choice(matter.told))
            for _ in range(self._length // 20):
                words[rng.randrange(len(words))] = self._common()
        else:
            words = [self._word(matter) for _ in range(self._length)]
        matter.told.append(words)
        sentences = (words[at : at + 20] for at in range(0, len(words), 20))
        return "\n".join(" ".join(sentence) + "." for sentence in sentences)

    def _word(self, matter: _Matter) -> str:
        chance = self._rng.random()
        if chance < _NAMES:
            return self._rng.choice(matter.names)
        return self._rng.choice(matter.words) if chance < _NAMES + _TOPICAL else self._common()

    def _common(self) -> str:
        at = bisect(self._zipf, self._rng.random() * self._zipf[-1])
        return self._words[min(at, _VOCABULARY - 1)]

    def _matter(self) -> _Matter:
        names = [self._spell().capitalize() for _ in range(6)]
        return _Matter(names, [self._common() for _ in range(40)])

    def _spell(self) -> str:
        syllables = (
            "ba",
            "co",
            "di",
            "fu",
            "ge",
            "ha",
            "lo",
            "mi",
            "nu",
            "pe",
            "ra",
            "si",
            "to",
        )
        return "".join(self._rng.choices(syllables, k=self._rng.randrange(2, 6)))

    def _record(self, number: int, text: str) -> Record:
        moment = _START + timedelta(minutes=_MINUTES * number)
        starts = [0]
        for line in text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        blocks = tuple(Block("paragraph", start, end - 1) for start, end in pairwise(starts))
        return record_of(
            Article(
                id=f"g{number}",
                publisher=f"Outlet {number % 37}",
                published=Stamp(moment.isoformat(), "given"),
                text=text,
                blocks=blocks,
            )
        )


class _Stream:
    """Takes articles and keeps the time that grouping and copies take."""

    def __init__(self, words: int = _WORDS) -> None:
        self._records = _World(_SEED, words).records()
        self._grouper = Grouper()
        self._finder = CopyFinder()
        self.grouping = self.copies = 0.0

    def take(self, count: int) -> tuple[float, float]:
        """Articles a second of so many more: grouping with its repairs, and with copies."""
        before, before_copies = self.grouping, self.copies
        for record in islice(self._records, count):
            self._one(record)
        grouping, copies = self.grouping - before, self.copies - before_copies
        return count / grouping, count / (grouping + copies)

    def _one(self, record: Record) -> None:
        start = process_time()
        self._grouper.add(record)
        if self._grouper.due:
            self._grouper.repair()
        middle = process_time()
        self._finder.add(record)
        self.copies += process_time() - middle
        self.grouping += middle - start


def measure_stream() -> Measures:
    """Articles a second, in a stream that has filled up a little."""
    stream = _Stream()
    stream.take(_LATER)
    grouping, both = stream.take(_SHORT - _LATER)
    return {"speed.grouping_a_second": grouping, "speed.with_copies_a_second": both}


def measure_long_stream() -> Measures:
    """What an article costs after 10, 50, 100 and 200 thousand, and the memory.

    Articles are short here, so that the stream ends before the patience does. Costs are
    held against a young stream that takes as many articles in the same minute: a machine
    that others use is slower at one time than at another.
    """
    stream, taken = _Stream(_FEW_WORDS), 0
    costs: dict[int, _Costs] = {}
    measures: Measures = {}
    for mark in _MARKS:
        stream.take(mark - taken)
        young = _Stream(_FEW_WORDS)
        young.take(_LATER)
        costs[mark], taken = _cost_to(young, stream), mark + _LATER
        told = _told(f"{mark // 1000}_thousand", costs[mark], costs[_MARKS[0]])
        print(*(f"{name} {value:.2f}" for name, value in told.items()), sep="\n", flush=True)
        measures |= told
    return measures


def _told(mark: str, costs: _Costs, first: _Costs) -> Measures:
    return {
        f"long.cost_of_grouping.{mark}": costs.grouping / first.grouping,
        f"long.cost_with_copies.{mark}": costs.both / first.both,
        f"long.grouping_a_second.{mark}": costs.grouping_a_second,
        f"long.with_copies_a_second.{mark}": costs.both_a_second,
        f"long.peak_mb.{mark}": _peak_mb(),
    }


class _Costs(NamedTuple):
    """An article's cost beside a young stream's, for grouping and with copies; speeds."""

    grouping: float
    both: float
    grouping_a_second: float
    both_a_second: float


def _cost_to(young: _Stream, stream: _Stream) -> _Costs:
    """What an article costs in a stream beside a young one, both taking theirs in turns."""
    theirs, ours = [], []
    for _ in range(_TURNS):
        theirs.append(young.take(_LATER // _TURNS))
        ours.append(stream.take(_LATER // _TURNS))
    speeds = [[statistics.harmonic_mean(column) for column in zip(*rows, strict=True)]
              for rows in (theirs, ours)]  # fmt: skip
    (one, both), (grouping, copies) = speeds
    return _Costs(one / grouping, both / copies, grouping, copies)


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
