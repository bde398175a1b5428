"""How a rule adds its drafts to those there are: at one cue, the surer one stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.statements.draft import Draft


def surer(drafts: Iterable[Draft], more: Iterable[Draft]) -> list[Draft]:
    """The drafts, and those of a rule where nothing as probable is at their cue."""
    found = {draft.cue: draft for draft in drafts}
    for draft in more:
        known = found.get(draft.cue)
        if known is None or known.probability < draft.probability:
            found[draft.cue] = draft
    return list(found.values())
