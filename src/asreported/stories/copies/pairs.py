"""Two articles side by side: what one repeats of the other, and which came first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from asreported.stories.copies.alignment import Run, align
from asreported.stories.copies.credits import credits_to, shared_agency
from asreported.stories.model import Copy, Passage
from asreported.stories.times import published_hours

if TYPE_CHECKING:
    from asreported.model import Article
    from asreported.stories.copies.index import Printed
    from asreported.stories.copies.limits import Limits


class Order(NamedTuple):
    """Whether the first of two articles is the original, and why."""

    first_is_original: bool
    why: str


def compare(one: Printed, other: Printed, limits: Limits) -> Copy | None:
    """What one of two articles repeats of the other; ``None`` when that is too little."""
    order = order_of(one.article, other.article)
    of, copy = (one, other) if order.first_is_original else (other, one)
    runs = [
        run
        for run in align(of.shingles, copy.shingles, limits.shingle, limits.gap)
        if _tells(of, copy, run, limits)
    ]
    share = sum(run.other_end - run.other_first for run in runs) / max(
        1, len(copy.words.hashes)
    )
    longest = max((_own_words(of, copy, run) for run in runs), default=0)
    same_outlet = of.article.publisher is not None and (
        of.article.publisher == copy.article.publisher
    )
    if share < limits.share and (same_outlet or longest < limits.long_passage):
        return None
    return Copy(
        of=of.article.id,
        copy=copy.article.id,
        share=round(share, 4),
        passages=tuple(
            Passage(of=_span(of, run[:2]), copy=_span(copy, run[2:])) for run in runs
        ),
        why=_why(of.article, copy.article, share, len(runs), order.why),
    )


def order_of(one: Article, other: Article) -> Order:
    """Which of two articles is the original: by credit, else by time, else as they came."""
    credit = credits_to(other, one)
    if credit is not None:
        return Order(True, f"the copy credits {credit}")  # noqa: FBT003 - the field has a name
    credit = credits_to(one, other)
    if credit is not None:
        return Order(False, f"the copy credits {credit}")  # noqa: FBT003 - the field has a name
    first, second = published_hours(one), published_hours(other)
    if first is None or second is None:
        return Order(True, "which came first is unknown")  # noqa: FBT003 - the field has a name
    if first == second:
        return Order(True, "both were published at one time")  # noqa: FBT003 - the same
    return Order(first < second, "the copy came later")


def _tells(of: Printed, copy: Printed, run: Run, limits: Limits) -> bool:
    length = run.other_end - run.other_first
    return length >= limits.passage_words and _own_words(of, copy, run) >= limits.own_words


def _own_words(of: Printed, copy: Printed, run: Run) -> int:
    """The words outside quotation marks, in the text that has fewer of them there."""
    sides = (
        of.words.quoted[run.first : run.end],
        copy.words.quoted[run.other_first : run.other_end],
    )
    return min(int(np.count_nonzero(~quoted)) for quoted in sides)


def _span(printed: Printed, words: tuple[int, ...]) -> tuple[int, int]:
    return int(printed.words.starts[words[0]]), int(printed.words.ends[words[1] - 1])


def _why(of: Article, copy: Article, share: float, passages: int, order: str) -> str:
    agency = shared_agency(of, copy)
    told = f"{share:.0%} of its words in {passages} passage{'s' * (passages != 1)}; {order}"
    return f"{told}; both credit {agency}" if agency else told
