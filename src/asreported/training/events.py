"""How the types of events between two parties are learned.

A multinomial logistic regression (L-BFGS, L2) over the signs of ``events/kinds``. The data
gives sentences with one marked actor and recipient; ``cross_validated`` judges each by the
weights of the other folds.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

from asreported.events.kinds import DENSE, ROOTS, WIDTH, KindWeights, Signs, head_of, signs_of
from asreported.events.lexicon import lexicon
from asreported.events.scene import Scene
from asreported.language import blocks_of_text, pipeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from asreported.language import Analysis

_MARK = re.compile(r"</?[st]>")
_FOLDS, _SEED = 5, 5
_STRENGTH = 0.3
_DENSE_SCALE = 2.0


class Example(NamedTuple):
    """The signs of one sentence's marked parties, and the type between them."""

    signs: Signs
    root: str


def train(data: Path, out: Path) -> None:
    """Learn the weights, say what cross-validation gives, and write ``events.npz``."""
    examples = read_examples(data / "events" / "plv.train.jsonl")
    reached = cross_validated(examples)
    print(f"{len(examples)} sentences, in {_FOLDS} folds: macro-F1 {reached:.1f}")
    held = learned(examples)
    parts = {
        name: getattr(held, name).astype(np.float16) for name in ("hashed", "dense", "bias")
    }
    np.savez_compressed(out / "events.npz", **parts)


def read_examples(path: Path) -> list[Example]:
    """The sentences of a file with marked parties (``<s>``, ``<t>``) and root types."""
    with path.open(encoding="utf-8") as file:
        rows: list[dict[str, Any]] = [json.loads(line) for line in file if line.strip()]
    marked = [_unmarked(row["marked"]) for row in rows]
    analyses = pipeline().analyse_many((text, blocks_of_text(text)) for text, _ in marked)
    vectors = pipeline().vectors
    return [
        Example(signs(analysis, parties, vectors), str(row["type"]))
        for row, (_, parties), analysis in zip(rows, marked, analyses, strict=True)
    ]


def signs(
    analysis: Analysis, parties: dict[str, tuple[int, int]], vectors: NDArray[np.float32]
) -> Signs:
    """The signs between the actor ("s") and recipient ("t") whose characters are given."""
    scene = Scene(analysis, lexicon())
    heads = {name: head_of(analysis, span) for name, span in parties.items()}
    return signs_of(scene, heads.get("s", 0), heads.get("t", 0), vectors)


def _unmarked(text: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """A text without its marks, and the first stretch of each."""
    clean, last = "", 0
    opened: dict[str, int] = {}
    found: dict[str, tuple[int, int]] = {}
    for mark in _MARK.finditer(text):
        clean += text[last : mark.start()]
        last = mark.end()
        name = mark.group().strip("</>")
        if mark.group()[1] == "/":
            found.setdefault(name, (opened[name], len(clean)))
        else:
            opened[name] = len(clean)
    return clean + text[last:], found


def learned(examples: Sequence[Example]) -> KindWeights:
    """The weights that examples of three or more roots ask for."""
    model = LogisticRegression(C=_STRENGTH, max_iter=400)
    model.fit(_matrix(examples), [ROOTS.index(example.root) for example in examples])
    weights = np.zeros((WIDTH + DENSE, len(ROOTS)), np.float32)
    bias = np.full(len(ROOTS), -20.0, np.float32)
    weights[:, model.classes_] = model.coef_.T
    bias[model.classes_] = model.intercept_
    return KindWeights(weights[:WIDTH], weights[WIDTH:] * _DENSE_SCALE, bias)


def _matrix(examples: Sequence[Example]) -> csr_matrix:
    ends = np.cumsum([0, *(len(example.signs.columns) for example in examples)])
    columns = np.concatenate([example.signs.columns for example in examples])
    hashed = csr_matrix(
        (np.ones(len(columns), np.float32), columns, ends), (len(examples), WIDTH)
    )
    dense = np.array([example.signs.dense for example in examples]) * _DENSE_SCALE
    return hstack([hashed, csr_matrix(dense)]).tocsr()


def cross_validated(examples: Sequence[Example]) -> float:
    """Macro-F1 over the roots in per cent, each judged by the weights of other folds."""
    fold = np.random.default_rng(_SEED).permutation(len(examples)) % _FOLDS
    said = [""] * len(examples)
    for each in range(_FOLDS):
        machine = learned([one for one, at in zip(examples, fold, strict=True) if at != each])
        for index in np.flatnonzero(fold == each).tolist():
            said[index] = ROOTS[int(machine.probabilities(examples[index].signs).argmax())]
    return macro_f1([example.root for example in examples], said)


def macro_f1(truth: Iterable[str], said: Iterable[str]) -> float:
    """Macro-F1 over the roots in per cent."""
    return 100 * float(f1_score(list(truth), list(said), average="macro"))
