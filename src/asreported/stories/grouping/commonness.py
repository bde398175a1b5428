"""How common terms are before a stream has begun, as ``training/commonness.py`` counted."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

COMMONNESS: Final = Path(__file__).with_name("commonness.npz")


class Commonness(NamedTuple):
    """Buckets of hashed terms, in how many articles each was seen, of how many articles."""

    articles: float
    buckets: NDArray[np.int64]
    seen: NDArray[np.float32]


@cache
def commonness() -> Commonness:
    """The table that is shipped."""
    with np.load(COMMONNESS) as table:
        steps = table["steps"].astype(np.int64)
        return Commonness(
            float(table["articles"]), np.cumsum(steps), table["seen"].astype(np.float32)
        )


def write_commonness(
    target: Path,
    articles: float,
    buckets: NDArray[np.int64],
    seen: NDArray[np.float32],
) -> None:
    """Write a table: ``buckets`` rise, and are kept as the steps between them."""
    np.savez_compressed(
        target,
        articles=np.float32(articles),
        steps=np.diff(buckets, prepend=0).astype(np.uint32),
        seen=seen.astype(np.uint16),
    )
