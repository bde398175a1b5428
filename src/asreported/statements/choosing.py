"""Which drafts stand: the surest first, and no two that claim the same words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.statements.draft import Draft

_SHARED = 0.3


def chosen(drafts: Iterable[Draft], threshold: float) -> list[Draft]:
    """The drafts at least as probable as the threshold whose contents do not overlap.

    Where a less probable content overlaps a little, it keeps the rest; where
    it overlaps by more than ``_SHARED`` of itself, the draft is dropped.
    """
    taken: set[int] = set()
    standing: list[Draft] = []
    ranked = sorted(drafts, key=lambda draft: (-draft.probability, draft.cue))
    for draft in ranked:
        if draft.probability < threshold:
            break
        free = tuple(token for token in draft.content if token not in taken)
        if len(draft.content) - len(free) <= _SHARED * len(draft.content):
            taken.update(free)
            standing.append(replace(draft, content=free))
    return sorted(standing, key=lambda draft: draft.cue)
