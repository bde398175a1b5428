"""What the span model sees of quotations: which one, how far, and whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asreported.statements.models.columns import binned, distance_ahead, distance_since
from asreported.statements.models.table import CLOSING, OPENING

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asreported.statements.models.bank import Bank
    from asreported.statements.models.span_features import Scene
    from asreported.statements.models.table import Table
    from asreported.statements.models.windows import Windows

_AHEAD, _BEHIND = 8, 10
_LEAST = 2
_NEAR = 5


def put_quote_features(
    bank: Bank, scene: Scene, windows: Windows, road: NDArray[np.int64]
) -> None:
    """Give a bank the templates of quotations, an entry per entry of the windows."""
    table, t, c = scene.table, windows.token, windows.cue
    side = np.sign(t - c) + 1
    inside = (table.quote >= 0).astype(np.int64)
    same = (table.quote[t] == table.quote[c]).astype(np.int64) * inside[t]
    state = inside[t] * 4 + inside[c] * 2 + same
    began = np.cumsum(table.mark == OPENING)
    rank = np.clip(began[t] - began[c], -3, 4) + 3
    apart = np.clip(table.sentence[t] - table.sentence[c], -2, 3) + 2
    share = _share_quoted(table)
    bank.cross(6, state, side)
    bank.cross(10, state, side, table.mark[t])
    bank.cross(10, state, rank, side)
    bank.cross(10, state, rank, apart)
    bank.cross(14, state, rank, side, table.lemma[c])
    bank.cross(12, state, rank, side, table.coarse[c])
    bank.cross(12, state, apart, side, share[c], share[t])
    bank.cross(10, table.tag[c], state)
    bank.cross(14, road, inside[t], share[c])
    _owner(bank, scene, windows, state, rank)
    _marks_near(bank, scene, windows, state, rank)
    _lead(bank, scene, windows, road)


def _share_quoted(table: Table) -> NDArray[np.int64]:
    """How much of each token's sentence is quoted, from 0 to 4."""
    quoted = np.bincount(table.sentence, weights=table.quote >= 0)
    total = np.maximum(np.bincount(table.sentence), 1)
    return np.minimum((quoted * 4 / total).astype(np.int64), 4)[table.sentence]


def _owner(
    bank: Bank,
    scene: Scene,
    windows: Windows,
    state: NDArray[np.int64],
    rank: NDArray[np.int64],
) -> None:
    """Whether a quotation's likeliest cue is this one, and how likely others are."""
    table, likely, t, c = scene.table, scene.likely, windows.token, windows.cue
    side = np.sign(t - c) + 1
    apart = np.clip(table.sentence[t] - table.sentence[c], -2, 3) + 2
    rival, owner = _owners(table, likely)
    best = np.zeros(int(table.sentence[-1]) + 1, dtype=np.int64)
    np.maximum.at(best, table.sentence, likely)
    mine = (owner[t] == c).astype(np.int64) + (owner[t] >= 0)
    inside = (table.quote[t] >= 0).astype(np.int64)
    bank.cross(10, state, mine, side, apart)
    bank.cross(12, state, mine, rank, apart)
    bank.cross(10, mine, rival[t], inside, side)
    bank.cross(12, apart, best[table.sentence[t]], side, _share_quoted(table)[t])


def _marks_near(
    bank: Bank,
    scene: Scene,
    windows: Windows,
    state: NDArray[np.int64],
    rank: NDArray[np.int64],
) -> None:
    table, t, c = scene.table, windows.token, windows.cue
    side = np.sign(t - c) + 1
    apart = np.clip(table.sentence[t] - table.sentence[c], -2, 3) + 2
    inside = (table.quote[t] >= 0).astype(np.int64)
    opening = np.minimum(binned(distance_ahead(table.mark == OPENING)), _NEAR)
    closing = np.minimum(binned(distance_since(table.mark == CLOSING)), _NEAR)
    bank.cross(12, state, rank, opening[c], closing[c])
    bank.cross(12, opening[c], closing[c], side, inside, apart)
    bank.cross(10, opening[t], closing[t], side)
    lead = _lead_of(scene)
    bank.cross(10, lead[c], side, inside, opening[c], closing[c])


def _lead(bank: Bank, scene: Scene, windows: Windows, road: NDArray[np.int64]) -> None:
    bank.cross(14, _lead_of(scene)[windows.cue], road)


def _lead_of(scene: Scene) -> NDArray[np.int64]:
    """Whether a token's subject stands before it (0), behind it (1), or is missing (2)."""
    subject = scene.family.child("nsubj", "nsubjpass")
    behind = (subject > np.arange(len(scene.table))).astype(np.int64)
    return np.where(subject < 0, 2, behind)


def _owners(
    table: Table, likely: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Per token of a quotation: how likely the best cue near it is, and which token that is."""
    rival = np.zeros(len(table), dtype=np.int64)
    owner = np.full(len(table), -1, dtype=np.int64)
    firsts = np.nonzero(table.mark == OPENING)[0]
    changes = np.append(np.nonzero(np.diff(table.quote))[0] + 1, len(table))
    ends = changes[np.searchsorted(changes, firsts, side="right")]
    cues = np.nonzero(likely >= _LEAST)[0]
    lows = np.searchsorted(cues, firsts - _AHEAD)
    highs = np.searchsorted(cues, ends + _BEHIND)
    for first, end, low, high in zip(
        firsts.tolist(), ends.tolist(), lows.tolist(), highs.tolist(), strict=True
    ):
        near = [
            (int(likely[cue]), -min(abs(cue - first), abs(cue - end)), cue)
            for cue in cues[low:high].tolist()
            if not first <= cue < end and table.block[cue] == table.block[first]
        ]
        if near:
            chosen = max(near)
            rival[first:end], owner[first:end] = chosen[0], chosen[2]
    return rival, owner
