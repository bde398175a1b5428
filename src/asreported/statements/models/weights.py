"""The trained weights of this stage: loaded once, checked when they are."""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

import numpy as np

from asreported.errors import WeightsError
from asreported.statements.models.chain import LABELS
from asreported.statements.models.confidence import Confidence
from asreported.statements.models.table import Lexicon

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

FILE = "attribution.npz"
_DAMAGE = (
    OSError, EOFError, KeyError, ValueError, IndexError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
_SMALLEST = 0.02
_LISTS = ("lemmas", "tags", "deps", "cue_tags")
_TABLES = frozenset({"cue", "token", "edge", "window", "draft"})


@dataclass(frozen=True)
class Weights:
    """All that was learned: symbols, and a weight for every value of every template."""

    lexicon: Lexicon
    cue_tags: frozenset[str]
    """Tags under which a token may be a cue."""
    cue: NDArray[np.float32]
    """(values, 1)"""
    token: NDArray[np.float32]
    """(values, labels)"""
    edge: NDArray[np.float32]
    """(values, labels before times labels)"""
    window: NDArray[np.float32]
    """(values, labels)"""
    confidence: Confidence
    threshold: float
    """The probability from which on a draft is taken for an attribution."""


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The shipped weights.

    Raises ``WeightsError`` when they are missing or damaged.
    """
    with as_file(files("asreported.weights") / FILE) as path:
        return load(path)


def load(path: Path) -> Weights:
    """The weights of a file that ``save`` wrote; raises ``WeightsError``."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as held:
            return _unpacked(dict(held))
    except _DAMAGE as error:
        raise WeightsError(
            f"{path}: these are not the weights of attribution ({error}); install again, or "
            "train them: python -m asreported.training attribution --data DIR"
        ) from error


def save(path: Path, learned: dict[str, Any]) -> None:
    """Write weights: lists of strings, arrays, and dense tables kept where they are not 0."""
    packed: dict[str, NDArray[Any]] = {}
    for name, value in learned.items():
        if name in _LISTS:
            packed[name] = np.frombuffer("\n".join(value).encode(), dtype=np.uint8)
        elif name in _TABLES:
            used = np.nonzero(np.abs(value).max(axis=1) >= _SMALLEST)[0]
            packed[f"{name}_at"] = np.diff(used, prepend=0).astype(np.uint32)
            packed[f"{name}_values"] = value[used].astype(np.float16)
            packed[f"{name}_size"] = np.array(value.shape, dtype=np.int64)
        else:
            packed[name] = value
    with path.open("wb") as file:
        np.savez_compressed(file, **packed)  # type: ignore[arg-type]  # its stub wants no mapping


def _unpacked(held: dict[str, NDArray[Any]]) -> Weights:
    lemmas, tags, deps, cue_tags = (
        held[name].tobytes().decode().split("\n") for name in _LISTS
    )
    found = Weights(
        lexicon=Lexicon.of((lemmas, tags, deps), (held["coarse"], held["fine"])),
        cue_tags=frozenset(cue_tags),
        cue=_dense(held, "cue"),
        token=_dense(held, "token"),
        edge=_dense(held, "edge"),
        window=_dense(held, "window"),
        confidence=Confidence(_dense(held, "draft"), held["signs"].astype(np.float32)),
        threshold=float(held["threshold"][0]),
    )
    if found.token.shape[1] != LABELS or found.edge.shape[1] != LABELS * LABELS:
        raise ValueError("the tables have another shape")
    return found


def _dense(held: dict[str, NDArray[Any]], name: str) -> NDArray[np.float32]:
    rows, columns = held[f"{name}_size"].tolist()
    table = np.zeros((rows, columns), dtype=np.float32)
    table[np.cumsum(held[f"{name}_at"].astype(np.int64))] = held[f"{name}_values"]
    return table
