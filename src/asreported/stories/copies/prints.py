"""Shingles of words, and the few of them by which articles find each other.

Method: w-shingling (Broder 1997) with winnowing (Schleimer, Wilkerson and Aiken 2003):
of each run of neighbouring shingles the one with the least hash is kept, so that equal
runs of words keep equal prints wherever they stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BASE: Final = np.uint64(0x9E3779B97F4A7C15)
_MIX: Final = np.uint64(0xBF58476D1CE4E5B9)
_HALF: Final = np.uint64(31)


def shingles(hashes: NDArray[np.uint64], size: int) -> NDArray[np.uint64]:
    """The hash of each run of ``size`` words; none when there are fewer words."""
    count = len(hashes) - size + 1
    if count <= 0:
        return np.zeros(0, np.uint64)
    answer = np.zeros(count, np.uint64)
    for at in range(size):
        answer = answer * _BASE + hashes[at : at + count]
    return (answer ^ (answer >> _HALF)) * _MIX


def winnow(of: NDArray[np.uint64], window: int) -> NDArray[np.uint64]:
    """The least shingle of each ``window`` neighbours, each once, in rising order."""
    if len(of) <= window:
        return np.unique(of.min(keepdims=True)) if len(of) else of
    # The least of ever more neighbours: of two, of four, and so on.
    least, size = of, 1
    while size < window:
        step = min(size, window - size)
        least, size = np.minimum(least[:-step], least[step:]), size + step
    return np.unique(least)
