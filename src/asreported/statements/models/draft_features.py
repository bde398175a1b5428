"""What the confidence model sees of a whole draft: its words together, and its rivals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asreported.statements.draft import top_of
from asreported.statements.models.table import MARK_SIZE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asreported.statements.draft import Draft
    from asreported.statements.models.bank import Bank
    from asreported.statements.models.table import Table

_LIKELY = np.array([0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97])
_SURE = np.array([0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95])
_LONG = np.array([2, 3, 4, 6, 9, 13, 20, 35])
_RIVAL = np.array([0.6, 0.9])
_NEAR = 6
_HALF = 0.5


class _View:
    """Columns with one entry a draft; token places are -1 where there is none."""

    def __init__(self, drafts: Sequence[Draft], table: Table) -> None:
        heads = table.head
        self.cue = np.array([draft.cue for draft in drafts])
        self.first = np.array([draft.content[0] for draft in drafts])
        self.last = np.array([draft.content[-1] for draft in drafts])
        self.top = np.array([top_of(draft.content, heads) for draft in drafts])
        self.spoken = np.array([int(bool(draft.source)) for draft in drafts])
        self.likely = np.array([draft.likely for draft in drafts])
        self.odds = np.searchsorted(_LIKELY, self.likely, side="right")
        sure = np.array([draft.sure for draft in drafts])
        self.sure = np.searchsorted(_SURE, sure, side="right")
        lengths = np.array([len(draft.content) for draft in drafts])
        self.length = np.searchsorted(_LONG, lengths, side="right")
        self.quoted = _shares(drafts, table.quote >= 0)
        self.cue_quoted = (table.quote[self.cue] >= 0).astype(np.int64)
        self.side = (self.first < self.cue).astype(np.int64)
        self.hung = _hung(self.cue, self.top, heads)


def put_draft_features(bank: Bank, drafts: Sequence[Draft], table: Table) -> None:
    """Give a bank all templates of the confidence model, an entry per draft."""
    view = _View(drafts, table)
    bank.begin("the content")
    _content(bank, view, table)
    bank.begin("how sure the models are")
    _sureness(bank, view, table)
    bank.begin("other attributions beside it")
    _rivals(bank, view, drafts, table)


def _content(bank: Bank, view: _View, table: Table) -> None:
    lemma, tag, dep, mark = table.lemma, table.tag, table.dep, table.mark
    cue, first, last, top = view.cue, view.first, view.last, view.top
    before, after = np.maximum(first - 1, 0), np.minimum(last + 1, len(table) - 1)
    bank.cross(12, lemma[first])
    bank.cross(8, tag[first])
    bank.cross(14, lemma[first], lemma[cue])
    bank.cross(12, lemma[first], table.coarse[cue])
    bank.cross(12, lemma[top])
    bank.cross(9, table.coarse[top])
    bank.cross(14, table.coarse[top], table.coarse[cue])
    bank.cross(14, lemma[cue], tag[top], dep[top])
    bank.cross(12, table.coarse[cue], tag[top], dep[top])
    bank.cross(8, tag[top], dep[top], view.hung)
    bank.cross(13, lemma[cue], view.hung)
    bank.cross(12, table.coarse[cue], view.hung, view.side)
    bank.cross(12, lemma[before])
    bank.cross(12, lemma[after])
    bank.cross(12, lemma[last])
    bank.cross(12, tag[last], tag[after])
    bank.cross(10, mark[before] * MARK_SIZE + mark[after], mark[first], mark[last])
    bank.cross(8, view.length)
    bank.cross(12, view.length, table.coarse[cue])
    bank.cross(10, view.quoted, view.cue_quoted, view.side, view.spoken)
    bank.cross(8, view.hung, view.side, view.spoken, view.quoted)


def _sureness(bank: Bank, view: _View, table: Table) -> None:
    odds, (said, spoken), coarse = view.odds, view.sure.T, table.coarse[view.cue]
    bank.cross(8, odds, said)
    bank.cross(9, odds, said, spoken)
    bank.cross(10, odds, view.length, view.quoted)
    bank.cross(12, odds, table.tag[view.first])
    bank.cross(12, odds, coarse)
    bank.cross(12, said, coarse)


def _rivals(bank: Bank, view: _View, drafts: Sequence[Draft], table: Table) -> None:
    inside, holding, sharing = _overlaps(view, drafts)
    bank.cross(10, inside, holding, sharing)
    bank.cross(12, inside, holding, view.odds)
    bank.cross(12, sharing, view.odds)
    bank.cross(12, inside, holding, sharing, table.coarse[view.cue])


def _overlaps(view: _View, drafts: Sequence[Draft]) -> tuple[NDArray[np.int64], ...]:
    """Strength of those that hold a draft's cue, that it holds, that share its content."""
    count = len(drafts)
    contents = [frozenset(draft.content) for draft in drafts]
    strength = (1 + np.searchsorted(_RIVAL, view.likely, side="right")).tolist()
    likely = view.likely.tolist()
    inside, holding, sharing = np.zeros((3, count), dtype=np.int64)
    for one in range(count):
        for other in range(max(0, one - _NEAR), min(count, one + _NEAR + 1)):
            if one == other:
                continue
            if drafts[one].cue in contents[other]:
                inside[one] = max(inside[one], strength[other])
            if drafts[other].cue in contents[one]:
                holding[one] = max(holding[one], strength[other])
            shared = len(contents[one] & contents[other])
            if shared > _HALF * min(len(contents[one]), len(contents[other])):
                same = shared > _HALF * len(contents[one] | contents[other])
                stronger = likely[other] > likely[one]
                sharing[one] = max(sharing[one], 1 + 2 * same + stronger)
    return inside, holding, sharing


def _shares(drafts: Sequence[Draft], quoted: NDArray[np.bool_]) -> NDArray[np.int64]:
    """How much of each content is quoted, from 0 to 4."""
    return np.array([int(4 * quoted[list(draft.content)].mean()) for draft in drafts])


def _hung(
    cue: NDArray[np.int64], top: NDArray[np.int64], heads: NDArray[np.int64]
) -> NDArray[np.int64]:
    """1 where the content hangs on the cue, 2 where the cue hangs on it, 3 with one between."""
    above = heads[top]
    return np.where(
        above == cue, 1, np.where(heads[cue] == top, 2, np.where(heads[above] == cue, 3, 0))
    )
