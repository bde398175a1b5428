"""The stretch of text around each cue, and every entry's way through the parse to it.

All windows lie one after the other in flat columns, so that every template is
a few operations on columns and not a loop over tokens.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asreported.statements.models.bank import crossed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asreported.statements.models.table import Table

BEFORE, AFTER = 70, 130
"""How many tokens a window reaches from its cue, at most."""

_CHAIN = 7
_CLIMB = 9
_WAY_BITS = 30


@dataclass(frozen=True)
class Windows:
    """Windows of tokens ``[first, end)``, flat: window k has its entries from ``starts[k]``."""

    cues: NDArray[np.int64]
    first: NDArray[np.int64]
    end: NDArray[np.int64]
    starts: NDArray[np.int64]
    of: NDArray[np.int64]
    """Entry -> number of its window."""
    token: NDArray[np.int64]
    """Entry -> token."""

    @property
    def cue(self) -> NDArray[np.int64]:
        """Entry -> cue of its window."""
        return self.cues[self.of]

    @property
    def lengths(self) -> NDArray[np.int64]:
        """Window -> number of its entries."""
        return self.end - self.first

    @property
    def centres(self) -> NDArray[np.int64]:
        """Window -> entry of its cue."""
        return self.starts + self.cues - self.first


def windows_of(table: Table, cues: NDArray[np.int64]) -> Windows:
    """A window for each cue: its block, as far as the window reaches."""
    block = table.block
    first = np.maximum(np.searchsorted(block, block[cues]), cues - BEFORE)
    end = np.minimum(np.searchsorted(block, block[cues], side="right"), cues + AFTER)
    lengths = end - first
    starts = np.cumsum(lengths) - lengths
    of = np.repeat(np.arange(len(cues)), lengths)
    token = np.arange(len(of)) - starts[of] + first[of]
    return Windows(cues, first, end, starts, of, token)


@dataclass(frozen=True)
class Paths:
    """Each entry's way through the parse to its cue.

    Above both stands, at the earliest, the lowest token that governs both.
    """

    level: NDArray[np.int64]
    """That token's height above the cue; the greatest value for none."""
    steps: NDArray[np.int64]
    """The entry's own way up to it."""
    top: NDArray[np.int64]
    """The dependency of its child on the cue's side, plus 1; 0 where it is the cue."""
    branch: NDArray[np.int64]
    """Its child on the entry's side, -1 where it is the entry."""
    way: NDArray[np.int64]
    """The dependencies on the entry's way up, hashed."""


def paths_of(table: Table, windows: Windows) -> Paths:
    """The ways of all entries of all windows."""
    size = len(windows.token)
    level_at, top_at = _heights(table, windows)
    level = np.full(size, _CHAIN, dtype=np.int64)
    steps = np.full(size, _CLIMB, dtype=np.int64)
    top, ways = np.zeros(size, dtype=np.int64), np.zeros(size, dtype=np.int64)
    branch = np.full(size, -1, dtype=np.int64)
    entries, now = np.arange(size), windows.token
    last, way = branch.copy(), ways.copy()
    for step in range(_CLIMB):
        slot = _slots(windows, windows.of[entries], now)
        hit = level_at[slot] >= 0
        met = entries[hit]
        level[met], top[met] = level_at[slot[hit]], top_at[slot[hit]]
        steps[met], branch[met], ways[met] = step, last[hit], way[hit]
        at_root = ~hit & (table.head[now] == now)
        branch[entries[at_root]] = now[at_root]
        goes_on = ~hit & ~at_root
        entries, now = entries[goes_on], now[goes_on]
        way = crossed(_WAY_BITS, way[goes_on], table.dep[now])
        last, now = now, table.head[now]
    return Paths(level, steps, top, branch, ways)


def _slots(
    windows: Windows, window: NDArray[np.int64], token: NDArray[np.int64]
) -> NDArray[np.int64]:
    """The entries of tokens in windows; one behind all others for what lies outside."""
    inside = (token >= windows.first[window]) & (token < windows.end[window])
    entry = windows.starts[window] + token - windows.first[window]
    return np.where(inside, entry, len(windows.token))


def _heights(table: Table, windows: Windows) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Per entry its height above the cue, -1 where it does not govern it; and ``Paths.top``."""
    size = len(windows.token)
    level_at = np.full(size + 1, -1, dtype=np.int64)
    top_at = np.zeros(size + 1, dtype=np.int64)
    every = np.arange(len(windows.cues))
    at, below = windows.cues, np.zeros_like(windows.cues)
    for height in range(_CHAIN):
        fresh = _slots(windows, every, at)
        fresh = np.where(level_at[fresh] >= 0, size, fresh)
        level_at[fresh], top_at[fresh] = height, below
        level_at[size] = -1
        below, at = table.dep[at] + 1, table.head[at]
    return level_at, top_at
