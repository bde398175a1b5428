"""What becomes of an article's statements where it is a transcript.

Each turn is an attribution; what the models find in it lies within it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.statements.inner.nesting import Nested

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.language import Analysis
    from asreported.statements.draft import Draft
    from asreported.statements.transcripts.turns import Turn

_SELVES = frozenset({"i", "we", "you"})


def parted(analysis: Analysis, drafts: list[Draft], turns: Sequence[Turn]) -> list[Draft]:
    """The drafts that lie in one turn or in none, none of a label or of the speaker's own.

    Who says "I think" in a turn is its speaker already, and "you see" asks.
    """
    if not turns:
        return drafts
    return [kept for draft in drafts if (kept := _parted(analysis, draft, turns)) is not None]


def _parted(analysis: Analysis, draft: Draft, turns: Sequence[Turn]) -> Draft | None:
    turn = _turn_at(draft.cue, turns)
    if turn is None:
        return _outside(draft, turns)
    words = [analysis.words[token].lower() for token in draft.source]
    inside = range(turn.content[0], turn.content[-1] + 1)
    own = bool(words) and _SELVES.issuperset(words)
    if own or any(token not in inside for token in (draft.cue, *draft.source)):
        return None
    content = tuple(token for token in draft.content if token in inside)
    return replace(draft, content=content) if content else None


def _outside(draft: Draft, turns: Sequence[Turn]) -> Draft | None:
    content = tuple(token for token in draft.content if _turn_at(token, turns) is None)
    return replace(draft, content=content) if content else None


def _turn_at(token: int, turns: Sequence[Turn]) -> Turn | None:
    """The turn whose label or content a token stands in."""
    place = bisect_right(turns, token, key=lambda turn: turn.label[0]) - 1
    return turns[place] if place >= 0 and token <= turns[place].content[-1] else None


def with_turns(
    analysis: Analysis, found: Sequence[Nested], turns: Sequence[Turn]
) -> list[Nested]:
    """The turns, then all else, what lies in a turn within it."""
    if not turns:
        return list(found)
    places = {turn.label[0]: place for place, turn in enumerate(turns)}
    nested = [Nested(turn.draft(), None) for turn in turns]
    for each in found:
        turn = _turn_at(each.draft.cue, turns)
        draft = _parted(analysis, each.draft, turns) or each.draft
        within = None if turn is None else places[turn.label[0]]
        if each.within is not None:
            within = each.within + len(turns)
        nested.append(Nested(draft, within))
    return nested
