"""Numbers told of something counted before: "left its count at 82", "the fund gets 12,000"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.figures.category_words import CASUALTIES, HUMAN, TOLLS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.figures.context import Context
    from asreported.figures.drafts import Draft

_REACH = 300
"""Tokens back within which what a count is of was told."""
_OWN_REACH = 60
"""Tokens back within which the sum or the toll stands that a mere number takes up."""
_NEAR = 2.0
"""How many times larger one of two counts of the same may be."""
_TELLING = re.compile(
    r"\b(?:gives?|gave|given|keeps? to|kept to|stands? by|stood by|sticks? to|stuck to|"
    r"speaks? of|spoke of|spoken of|claims?|claimed|reports?|reported|"
    r"puts? (?:it|them|this) at|(?:count|tally|toll|number|figure|total) (?:at|to|as))"
    r"(?: (?:its|their|his|her|own|old|only)){0,3} \Z"
)
"""Words right before a number that somebody gives."""
_HOLDING = re.compile(r"\b(?:has|have|had) \Z|: \Z")
_FROM = re.compile(r"\b(?:from|than|against) (?:the|an earlier|its earlier|a previous) \Z")
_PAID = re.compile(
    r"\b(?:gets?|got|give[sn]?|gave|giving|pays?|paid|paying|costs?|costing|brings? in|"
    r"brought in|earns?|earned|spends?|spent|receives?|received|raises?|raised|los(?:es?|t)|"
    r"saves?|saved|offers?|offered|sp(?:eaks?|oke|oken) of|up from|down from|instead of|"
    r"rather than|from) \Z"
)
"""Words right before a sum whose currency was named with the sum before."""
_SUMS = 50
"""How many times larger one of two sums of one matter may be."""


def is_told(draft: Draft, context: Context) -> bool:
    """Whether somebody gives the number, and nothing says of what."""
    start = context.analysis.starts[draft.hedge]
    return bool(_TELLING.search(context.lower, max(0, start - 40), start)) or _of_count(
        draft, context
    )


def _of_count(draft: Draft, context: Context) -> bool:
    """Whether "count of" or "figure of" stands before a number."""
    noun = draft.hedge - 2
    return (
        context.words_lower(draft.hedge - 1) == "of"
        and context.words_lower(noun) in TOLLS
        and context.tag(draft.seat.end)[:2] not in ("NN", "JJ")
    )


def toll_meant(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The toll told before whose value is nearest to a number: 93 dead, not 7 missing."""
    tolls = list(_tolls(draft, drafts))
    near = [each for each in tolls if _ratio(draft, each) <= _NEAR]
    if near:
        return min(near, key=lambda each: _ratio(draft, each))
    kinds = {each.category for each in tolls}
    return tolls[0] if len(kinds) == 1 else None


def toll_held(draft: Draft, context: Context, drafts: list[Draft]) -> Draft | None:
    """The toll that a number is another count of: "the guard has 86", "Lake guard: 86"."""
    start = context.analysis.starts[draft.hedge]
    after = context.text[draft.end : draft.end + 1]
    if after not in ("", ".", ",", ";", "\n", ")") or not _HOLDING.search(
        context.lower, max(0, start - 8), start
    ):
        return None
    near = [
        each
        for each in _tolls(draft, drafts)
        if each.category in CASUALTIES and _ratio(draft, each) <= _NEAR
    ]
    far = near and draft.seat.first - near[0].seat.first > _OWN_REACH
    if not near or (far and _ratio(draft, near[0]) != 1):
        return None
    return min(near, key=lambda each: _ratio(draft, each))


def earlier_state(draft: Draft, context: Context, drafts: list[Draft]) -> Draft | None:
    """The figure that a number is an earlier state of: "to 89 from the 91 it gave"."""
    start = context.analysis.starts[draft.hedge]
    if not drafts or drafts[-1].seat.opens != draft.seat.opens:
        return None
    found = _FROM.search(context.lower, max(0, start - 24), start)
    return drafts[-1] if found and drafts[-1].category in HUMAN else None


def _tolls(draft: Draft, drafts: list[Draft]) -> Iterator[Draft]:
    """The counts of people told before a number, the last one first."""
    for before in reversed(drafts):
        if draft.seat.first - before.seat.first > _REACH:
            return
        if before.category in HUMAN and not before.part and before.quantity.category is None:
            yield before


def _ratio(draft: Draft, other: Draft) -> float:
    small, large = sorted((draft.quantity.low, other.quantity.low))
    return float(large / small) if small > 0 else float("inf")


_MOVED = re.compile(
    r"\b(?:falls?|fell|fallen|drops?|dropped|rises?|rose|risen|climbs?|climbed|sinks?|sank|"
    r"eases?|eased|weakens?|weakened)(?: back| again| further)?(?: to| from)? \Z"
)
"""Words right before another state of a measure: "24 knots, and fell below 12"."""


def take_unit(draft: Draft, context: Context, drafts: list[Draft]) -> bool:
    """Give a number the unit of the measure that it is another state of; whether done."""
    if not drafts or drafts[-1].seat.opens != draft.seat.opens:
        return False
    before, start = drafts[-1].quantity, context.analysis.starts[draft.hedge]
    if before.unit is None or before.category in ("duration", "money"):
        return False
    if not _MOVED.search(context.lower, max(0, start - 32), start):
        return False
    draft.quantity.unit, draft.quantity.category = before.unit, before.category
    copied = drafts[-1]
    draft.counted, draft.implied = copied.counted, copied.implied
    draft.category = copied.category
    return True


def take_currency(draft: Draft, context: Context, drafts: list[Draft]) -> bool:
    """Give a sum without a currency that of the sum before it; whether it was done."""
    if not drafts:
        return False
    before, seat = drafts[-1], draft.seat
    block = context.analysis.block_of
    if not before.quantity.money and before.quantity.category != "money":
        return False
    far = seat.first - before.seat.first > _OWN_REACH
    if far or block[seat.first] != block[before.seat.first] or not _is_sum(draft, before):
        return False
    start = context.analysis.starts[draft.hedge]
    if not _PAID.search(context.lower, max(0, start - 40), start):
        return False
    draft.quantity.unit = (before.quantity.unit or "").partition(" per ")[0] or None
    draft.quantity.category = draft.category = "money"
    return True


def _is_sum(draft: Draft, before: Draft) -> bool:
    """Whether a number is of the size of a sum, and written as sums are."""
    written = draft.quantity.number
    exact = written.form == "digits" or draft.quantity.low >= _SUMS
    return exact and _ratio(draft, before) <= _SUMS
