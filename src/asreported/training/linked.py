"""How the weights of linked lines are learned: boosted trees over pages with known bodies.

A line is the article's when the text that people gave as the page's body says it
(letters and digits compared). Few and shallow trees, each seeing a part of the lines and
signs (stochastic gradient boosting, Friedman 2002), since lines of one page are alike: a
line counts by the root of its length and of how few its page has. Folds are of whole
sites. The cut is a probability: a line that is no part of the article costs its reader
more than a link that is missing.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import re
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

import msgspec
import numpy as np
from sklearn.ensemble import GradientBoostingClassifier

from asreported.errors import PageError
from asreported.pages.html.doubts import SIGNS, Places, Trees, doubtful
from asreported.pages.html.reader import open_body
from asreported.pages.opening import open_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

_SETS = ("scrapinghub", "fundus_tests", "wcxb")
_FOLDS, _SEED = 5, 5
_TREES, _RATE, _DEPTH, _FEWEST, _PART = 40, 0.12, 3, 30, 0.7
_CUT = 0.6
_MOST_SIZE = 150
_SHORTEST = 3
_SPACE = re.compile(r"[\W_]+")


class Line(NamedTuple):
    """A doubtful line: its page, its site's fold, its length, its signs, and the truth."""

    page: str
    fold: int
    size: int
    signs: list[float]
    own: bool


def train(data: Path, out: Path) -> None:
    """Learn the trees, say what cross-validation gives, and write ``linked.json``."""
    lines = list(read_lines(data))
    for fact, value in cross_validated(lines).items():
        print(f"{fact}: {value}")
    held = learn(lines)
    (out / "linked.json").write_bytes(msgspec.json.encode(held) + b"\n")


def read_lines(data: Path) -> Iterator[Line]:
    """The doubtful lines of the pages whose bodies are known."""
    with (data / "pages" / "gold.jsonl").open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file if line.strip()]
    for row in rows:
        if row["set"] in _SETS:
            page = gzip.decompress((data / "pages" / row["html"]).read_bytes())
            yield from _lines_of(row, page)


def _lines_of(row: dict[str, Any], page: bytes) -> Iterator[Line]:
    try:
        _, markup, _ = open_page(page, row["id"])
        tree, region, runs = open_body(markup, source=row["id"])
    except PageError:
        return
    said = _bare(row["text"])
    places = Places(tree, region, runs)
    for at in doubtful(runs):
        text = _bare(runs[at].text)
        if len(text) >= _SHORTEST:
            size = len(runs[at].text)
            fold = _fold(row["url"], row["id"])
            yield Line(row["id"], fold, size, places.signs(at), text in said)


def _bare(text: str) -> str:
    return _SPACE.sub("", text.lower())


def _fold(url: str, name: str) -> int:
    """A number from the last two parts of a host, so that a site is in one fold."""
    host = ".".join((urlsplit(url).hostname or name).split(".")[-2:])
    return int(hashlib.sha256(host.encode()).hexdigest(), 16) % _FOLDS


def learn(lines: list[Line]) -> Trees:
    """The trees of all lines, their cut taken into the bias."""
    model = _fit(lines)
    prior = float(model.init_.class_prior_[1])
    bias = math.log(prior / (1 - prior)) - math.log(_CUT / (1 - _CUT))
    trees = tuple(_nodes(each.tree_) for each in model.estimators_[:, 0])
    return Trees(round(bias, 4), trees)


def _nodes(tree: Any) -> tuple[tuple[int, float, int, int], ...]:  # noqa: ANN401 - has no stubs
    """A tree's nodes, the leaves weighed by the rate of learning."""
    return tuple(
        (int(tree.feature[at]), round(float(tree.threshold[at]), 4), int(left), int(right))
        if left >= 0
        else (-1, round(_RATE * float(tree.value[at][0][0]), 4), 0, 0)
        for at, (left, right) in enumerate(
            zip(tree.children_left, tree.children_right, strict=True)
        )
    )


def _fit(lines: list[Line]) -> GradientBoostingClassifier:
    counts = Counter(line.page for line in lines)
    weights = np.array(
        [(min(_MOST_SIZE, line.size) / counts[line.page]) ** 0.5 for line in lines]
    )
    sets = np.array([line.page.partition("/")[0] for line in lines])
    for name in _SETS:
        # Sets count alike: most lines are of guides and shopping lists, not of news.
        weights[sets == name] *= len(lines) / max(1.0, float(weights[sets == name].sum()))
    model = GradientBoostingClassifier(
        n_estimators=_TREES,
        learning_rate=_RATE,
        max_depth=_DEPTH,
        min_samples_leaf=_FEWEST,
        subsample=_PART,
        max_features=0.5,
        random_state=_SEED,
    )
    return model.fit(_table(lines), [line.own for line in lines], sample_weight=weights)


def _table(lines: list[Line]) -> NDArray[np.float32]:
    return np.array([line.signs for line in lines], np.float32).reshape(-1, len(SIGNS))


def cross_validated(lines: list[Line]) -> dict[str, str]:
    """What is right of the lines kept, each judged by trees of other sites."""
    kept = own = right = 0
    for fold in range(_FOLDS):
        trees = learn([line for line in lines if line.fold != fold])
        for line in lines:
            if line.fold == fold:
                keep = trees.rate(line.signs) > 0
                kept += keep * line.size
                own += line.own * line.size
                right += (keep and line.own) * line.size
    return {
        "doubtful lines": f"{len(lines)}, {sum(line.own for line in lines)} of them own",
        "characters kept that are own": f"{100 * right / max(1, kept):.1f} %",
        "own characters kept": f"{100 * right / max(1, own):.1f} %",
    }
