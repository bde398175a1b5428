"""Lines that are mostly links: the article's own, or leading away from it.

A list of sources, the name of a product above its review, a sentence about another
report: all are linked from end to end, as teasers are. What such a line looks like says
little; where it stands, beside what and how often says more. A few small decision trees,
learned from pages with known bodies (``training/linked.py``), weigh a score of signs.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate
from typing import TYPE_CHECKING, Final

import msgspec

from asreported.pages.html import phrases
from asreported.pages.html.kinds import (
    classify,
    is_list_of_links,
    is_listing,
    is_promotion,
)

if TYPE_CHECKING:
    from asreported.pages.html.body import Region
    from asreported.pages.html.nodes import Node, Run, Tree

SIGNS: Final = (
    "size", "share", "plain", "ended", "colon", "digits", "blanks", "capital", "bold",
    "p", "li", "div", "ordered", "quoted", "crossing",
    "own", "depth", "held", "lightness", "before", "after", "left",
    "size_above", "share_above", "good_above", "near_above",
    "size_below", "share_below", "good_below", "near_below",
    "row_above", "row_below", "headed", "anchor", "inner", "outer", "several",
)  # fmt: skip
"""What is told of a line, in the order in which the trees know it."""

_CELLS: Final = frozenset(("td", "th"))
_LINKY: Final = 0.5
_LONGEST: Final = 300
_ROW: Final = 12
_FAR: Final = 20
_DEEPEST: Final = 15
_ENDS: Final = ".!?…。！？"
_QUOTES: Final = "\"'”’»)"
_NOTHING: Final = (-1.0, -1.0, 0.0, 0.0)


class Trees(msgspec.Struct, frozen=True):
    """Boosted trees: ``bias`` plus a leaf of each is above 0 where a line is to be kept.

    A tree is a row of nodes (sign, threshold, left, right); of a leaf the sign is -1 and the
    threshold its value. A sign that is no more than the threshold leads to the left.
    """

    bias: float
    trees: tuple[tuple[tuple[int, float, int, int], ...], ...]

    def rate(self, signs: list[float]) -> float:
        """The logarithm of the odds that a line is the article's, less the cut's."""
        total = self.bias
        for tree in self.trees:
            sign, value, left, right = tree[0]
            while sign >= 0:
                sign, value, left, right = tree[left if signs[sign] <= value else right]
            total += value
        return total


@lru_cache(maxsize=1)
def linked_weights() -> Trees:
    """The shipped weights, decoded once."""
    data = (files("asreported.weights") / "linked.json").read_bytes()
    return msgspec.json.decode(data, type=Trees)


def is_linked(run: Run) -> bool:
    """Whether a short line is mostly a link, so that only its place tells whose it is."""
    size = len(run.text)
    return run.linked > _LINKY * size and size < _LONGEST


def doubtful(runs: list[Run]) -> list[int]:
    """The places of the runs that are dropped for their links alone.

    A line that a heading repeats is an entry of the article's contents.
    """
    linked = [(at, run) for at, run in enumerate(runs) if run.linked and is_linked(run)]
    if not linked:
        return []
    headings = {run.text for run in runs if run.context.heading}
    return [
        at
        for at, run in linked
        if run.text not in headings
        and run.block.tag not in _CELLS
        and classify(run) is None
        and not is_promotion(run)
        and not is_listing(run)
        and not is_list_of_links(run)
    ]


def own_links(tree: Tree, region: Region, runs: list[Run]) -> set[int]:
    """The indexes of those runs, dropped for their links, that the article itself holds."""
    doubted = doubtful(runs)
    if not doubted:
        return set()
    places, weights = Places(tree, region, runs), linked_weights()
    return {runs[at].index for at in doubted if weights.rate(places.signs(at)) > 0}


class Places:
    """Where the runs of a body stand, for the signs of the doubtful ones among them."""

    __slots__ = ("_ahead", "_anchors", "_at", "_goods", "_own", "_region", "_rows", "runs")

    def __init__(self, tree: Tree, region: Region, runs: list[Run]) -> None:
        self.runs = runs
        self._region = region
        self._anchors = tree.anchors
        self._at = [node.index for node in tree.anchors]
        self._own: dict[int, float] = {}
        goods = []
        for run in runs:
            good = max(0.0, run.weight)
            goods.append(good)
            parent = run.block.parent
            if good and parent is not None:
                self._own[parent.index] = self._own.get(parent.index, 0.0) + good
        self._ahead = list(accumulate(goods, initial=0.0))
        self._goods = self._ahead[-1] or 1.0
        self._rows = _rows(runs)

    def signs(self, at: int) -> list[float]:
        """The signs of a run, by its place among the runs."""
        run = self.runs[at]
        return [
            *_looks(run),
            *self._stand(run),
            self._ahead[at] / self._goods,
            1 - self._ahead[at] / self._goods,
            float(min(_FAR, len(self.runs) - at)),
            *self._beside(run, at - 1),
            *self._beside(run, at + 1),
            float(self._rows[at][0]),
            float(self._rows[at][1]),
            self._headed(at),
            *self._leads(run),
        ]

    def _stand(self, run: Run) -> tuple[float, float, float, float]:
        """The share of the prose right beside a line, its depth, and what its branch holds."""
        block, container = run.block, self._region.container
        parent = block.parent
        own = self._own.get(parent.index, 0.0) if parent is not None else 0.0
        depth, branch, node = 0, block, block
        while node.parent is not None and node is not container and depth < _DEEPEST:
            if node.goods < self._goods / 2:
                branch = node
            node = node.parent
            depth += 1
        total = self._goods
        return own / total, float(depth), branch.goods / total, branch.weight / total

    def _beside(self, run: Run, at: int) -> tuple[float, float, float, float]:
        if not 0 <= at < len(self.runs):
            return _NOTHING
        other = self.runs[at]
        size = len(other.text)
        near = other.block.parent is run.block.parent
        return math.log1p(size), other.linked / size, float(other.weight > 0), float(near)

    def _headed(self, at: int) -> float:
        """How many lines above stands the last heading."""
        for above in range(at - 1, max(-1, at - _ROW - 1), -1):
            if self.runs[above].context.heading:
                return float(at - above)
        return float(_FAR)

    def _leads(self, run: Run) -> tuple[float, float, float, float]:
        """Whether the first link leads to a part of the page, of the site, or elsewhere."""
        first = bisect_left(self._at, run.block.index)
        last = bisect_left(self._at, run.block.end + 1)
        link: Node | None = self._anchors[first] if first < last else run.block.link
        address = ((link.attributes.get("href") or "") if link is not None else "").lstrip()
        outer = address.startswith("http")
        anchor = address.startswith("#")
        return (
            float(anchor),
            float(not (outer or anchor)),
            float(outer),
            float(last - first > 1),
        )


def _rows(runs: list[Run]) -> list[tuple[int, int]]:
    """For each run how many mostly linked ones stand right above and right below it."""
    above, below = [0] * len(runs), [0] * len(runs)
    for at in range(1, len(runs)):
        above[at] = min(_ROW, above[at - 1] + 1) if is_linked(runs[at - 1]) else 0
    for at in range(len(runs) - 2, -1, -1):
        below[at] = min(_ROW, below[at + 1] + 1) if is_linked(runs[at + 1]) else 0
    return list(zip(above, below, strict=True))


def _looks(run: Run) -> list[float]:
    text, block = run.text, run.block
    size = len(text)
    parent = block.parent
    return [
        math.log1p(size),
        run.linked / size,
        float(max(0, size - run.linked)),
        float(text.rstrip(_QUOTES)[-1:] in _ENDS),
        float(":" in text),
        sum(map(str.isdigit, text)) / size,
        text.count(" ") / size,
        float(text[:1].isupper()),
        run.bold / size,
        float(block.tag == "p"),
        float(block.item),
        float(block.tag == "div"),
        float(parent is not None and "ol" in (parent.tag, block.tag)),
        float(run.context.quote is not None),
        float(bool(phrases.CROSS.match(text[:80].lower()))),
    ]
