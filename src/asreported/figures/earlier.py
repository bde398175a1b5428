"""Figures that lean on an earlier one: parts of it, and states told without a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.figures.categories import befallen, by_parse, decide, of_noun
from asreported.figures.category_words import CASUALTIES, HUMAN
from asreported.figures.nouns import noun_after

if TYPE_CHECKING:
    from asreported.figures.context import Context
    from asreported.figures.drafts import Draft

_REACH = 120
"""Tokens back within which an elided noun is looked for."""
_THEM = frozenset({"them", "whom", "those", "these"})
_JOINTS = frozenset({",", ";", "and", "but", "or", "while"})
_LOOSE = frozenset({"IN", "RB", "DT", "JJ", "POS"})
_NEAR = 6
"""Tokens before a number within which what joins it to the clause before is looked for."""
_BEHIND = 5
"""Tokens behind a number within which its own verb would stand."""


def antecedent(draft: Draft, drafts: list[Draft], *, human: bool) -> Draft | None:
    """The last figure that counted something the number may count as well."""
    for before in reversed(drafts):
        if draft.seat.opens and draft.seat.first - before.seat.first > _REACH:
            return None
        if before.quantity.category is not None or (
            before.counted is None and before.implied is None
        ):
            continue
        if (not human or before.category in HUMAN) and not (before.part and not draft.part):
            return before
    return None


def copy_count(draft: Draft, before: Draft) -> None:
    """Let a figure count what another counts."""
    draft.counted, draft.implied = before.counted, before.implied
    draft.category = before.category


def of_them(draft: Draft, context: Context) -> bool:
    """Whether "of them" or "of whom" follows the number."""
    after = draft.seat.end
    return context.words_lower(after) == "of" and context.words_lower(after + 1) in _THEM


def count_part(draft: Draft, context: Context, drafts: list[Draft]) -> None:
    """Find what "three of them children", "six of whom died" count, and its category.

    What befell the whole befell the part, unless the part's own words say otherwise.
    """
    behind = draft.seat.end + 2
    draft.counted = None
    named = None
    if context.tag(behind).startswith(("NN", "JJ")):
        named = noun_after(context, behind, draft.seat.closes)
    fate = befallen(
        context, context.analysis.starts[draft.hedge], context.analysis.ends[behind - 1]
    ) or by_parse(context, draft.seat.end - 1)
    whole = antecedent(draft, drafts, human=fate is not None)
    if whole is not None:
        copy_count(draft, whole)
        if whole.category in CASUALTIES:
            fate = fate or whole.category
    if named is not None:
        draft.counted, draft.implied = named._replace(adjoining=False), None
    noun = of_noun(context, draft.counted)
    if draft.counted is None and draft.implied is None:
        draft.category = fate or "other"
    elif named is not None or fate is not None:
        draft.category = decide(noun or ("people" if draft.implied else None), fate)


def is_gapped(draft: Draft, context: Context, before: Draft) -> bool:
    """Whether a number shares the clause of an earlier one: "12 in May and 19 in June".

    A comma or "and" stands before it, with at most the new subject between, and
    no verb of its own behind.
    """
    if before.seat.opens != draft.seat.opens:
        return False
    at = draft.hedge - 1
    stop = max(before.seat.end - 1, draft.hedge - _NEAR)
    while at > stop and _is_loose(context, at):
        at -= 1
    if context.words_lower(at) not in _JOINTS:
        return False
    for behind in range(draft.seat.end, min(draft.seat.closes, draft.seat.end + _BEHIND)):
        if context.tag(behind) in (",", ".", ":", "CC"):
            break
        if context.tag(behind).startswith(("VB", "MD", "NN")) and behind == draft.seat.end:
            return False
        if context.tag(behind).startswith(("VB", "MD")):
            return False
    return True


def _is_loose(context: Context, at: int) -> bool:
    if context.words_lower(at) in _JOINTS:
        return False
    return context.tag(at) in _LOOSE or context.tag(at).startswith("NN")
