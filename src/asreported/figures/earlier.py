"""Figures that lean on an earlier one: parts of it, and states told without a verb."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from asreported.figures.categories import befallen, by_parse, decide, of_noun
from asreported.figures.category_words import CASUALTIES, HUMAN
from asreported.figures.nouns import noun_after

if TYPE_CHECKING:
    from asreported.figures.context import Context
    from asreported.figures.drafts import Draft

_REACH, _FAR_REACH = 120, 300
"""Tokens back within which an elided noun is looked for; for "the other 12", farther."""
_DEFINITE = frozenset({"other", "remaining", "same"})
_THEM = frozenset({"them", "whom", "those", "these"})
_JOINTS = frozenset({",", ";", "and", "but", "or", "while"})
_STARTS = frozenset("as than when while according because if since after before".split())
_LOOSE = frozenset({"IN", "RB", "DT", "JJ", "POS"})
_NEAR = 6
"""Tokens before a number within which what joins it to the clause before is looked for."""
_BEHIND = 5
"""Tokens behind a number within which its own verb would stand."""


def antecedent(
    draft: Draft, context: Context, drafts: list[Draft], *, human: bool
) -> Draft | None:
    """The last figure that counted something the number may count as well."""
    reach = _FAR_REACH if is_definite(draft, context) else _REACH
    for before in reversed(drafts):
        if draft.seat.first - before.seat.first > reach:
            return None
        if before.quantity.category is not None or (
            before.counted is None and before.implied is None
        ):
            continue
        if (not human or before.category in HUMAN) and not (before.part and not draft.part):
            return before
    return None


def is_definite(draft: Draft, context: Context) -> bool:
    """Whether the words before a number say that those counted were told of before."""
    return context.words_lower(draft.seat.first - 1) in _DEFINITE


def same_again(draft: Draft, context: Context, drafts: list[Draft]) -> Draft | None:
    """The figure whose number is said again: "of the 286, 84 were dead"."""
    if context.words_lower(draft.seat.first - 1) not in _THE:
        return None
    low, high = draft.quantity.low, draft.quantity.high
    for before in reversed(drafts):
        if draft.seat.first - before.seat.first > _FAR_REACH:
            return None
        if (before.quantity.low, before.quantity.high) == (low, high) and (
            before.quantity.category is None
        ):
            return before
    return None


def one_of_several(draft: Draft, context: Context, drafts: list[Draft]) -> Draft | None:
    """The figure that an item of a list answers: "gave the numbers as 84 and 16".

    The items stand for as many figures told just before, in their order.
    """
    kin, place = draft.quantity, 1
    last = drafts[-1] if drafts else None
    if last is not None and last.quantity.kin is kin:
        return last.follower
    near = range(max(draft.seat.opens, draft.hedge - _NEAR), draft.hedge)
    if kin.kin is None or not any(context.words_lower(at) in _LISTS for at in near):
        return None
    while kin.kin is not None:
        kin, place = kin.kin, place + 1
    told = [before for before in drafts if before.category != "other"][-place:]
    if place != len(told) or len({before.category for before in told}) != place:
        return None
    if draft.seat.first - told[0].seat.first > _REACH:
        return None
    for item, follower in pairwise(told):
        item.follower = follower
    draft.follower = told[1]
    return told[0]


_LISTS = frozenset({"numbers", "figures", "tolls"})
_THE = frozenset({"the", "those", "these", "all"})


def copy_count(draft: Draft, before: Draft) -> None:
    """Let a figure count what another counts."""
    draft.counted, draft.implied = before.counted, before.implied
    draft.category = before.category
    if before.category == "share" and draft.quantity.number.form not in ("part", "half"):
        # "A third of those killed were women, and two were foreigners."
        draft.category = "people" if before.implied else "other"


def of_them(draft: Draft, context: Context) -> bool:
    """Whether "of them" or "of whom" follows the number, and not "of those on board"."""
    after = draft.seat.end
    if context.words_lower(after) != "of" or context.words_lower(after + 1) not in _THEM:
        return False
    return context.words_lower(after + 1) not in _POINTING or not _goes_on(context, after + 2)


_POINTING = frozenset({"those", "these"})


def _goes_on(context: Context, at: int) -> bool:
    return context.tag(at).startswith(("VBN", "VBG", "WP", "WDT", "IN", "JJ", "NN", "RB"))


def count_part(draft: Draft, context: Context, drafts: list[Draft]) -> None:
    """Find what "three of them children", "six of whom died" count, and its category.

    What befell the whole befell the part, unless the part's own words say otherwise.
    """
    behind = draft.seat.end + 2
    draft.part = True
    draft.counted = None
    named = None
    if context.tag(behind).startswith(("NN", "JJ")):
        named = noun_after(context, behind, draft.seat.closes)
    fate = befallen(
        context, context.analysis.starts[draft.hedge], context.analysis.ends[behind - 1]
    ) or by_parse(context, draft.seat.end - 1)
    whole = antecedent(draft, context, drafts, human=fate is not None)
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
    if context.tag(at) in ("NN", "NNS"):
        return False
    stop = max(before.seat.end - 1, draft.hedge - _NEAR)
    while at > stop and _is_loose(context, at):
        at -= 1
    if context.words_lower(at) not in _JOINTS:
        return False
    for behind in range(draft.seat.end, min(draft.seat.closes, draft.seat.end + _BEHIND)):
        if (
            context.tag(behind) in (",", ".", ":", "CC")
            or context.words_lower(behind) in _STARTS
        ):
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
