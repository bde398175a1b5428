"""What a figure counts and its category: in place, elided, or inherited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.figures.categories import (
    befallen,
    by_parse,
    decide,
    of_clauses,
    of_human_verb,
    of_modifiers,
    of_noun,
)
from asreported.figures.category_words import (
    CASUALTIES,
    HUMAN,
    WHOLE,
)
from asreported.figures.earlier import (
    count_part,
    of_them,
)
from asreported.figures.elided import count_elided
from asreported.figures.fates import is_unharmed
from asreported.figures.human_words import (
    KIN,
)
from asreported.figures.nouns import (
    modified,
    noun_after,
)
from asreported.figures.seats import seat_of
from asreported.figures.told import take_currency, take_unit

if TYPE_CHECKING:
    from asreported.figures.context import Context, Seat
    from asreported.figures.drafts import Draft
    from asreported.figures.nouns import Counted
    from asreported.model import Category

_GAP = 16
"""Characters that may stand between a number and its noun: "more ", "of the "."""


def count(draft: Draft, context: Context, drafts: list[Draft], limit: int) -> None:
    """Find what the figure counts and its category."""
    quantity, seat = draft.quantity, draft.seat
    if quantity.category is not None:
        draft.category = quantity.category
        draft.counted = modified(context, quantity, seat)
        _stretch(draft, context, limit)
        return
    if quantity.number.form in ("part", "half"):
        draft.category = "share"
        draft.counted = noun_after(context, seat.end, seat.closes) or _skipped(context, seat)
        _stretch(draft, context, limit)
        return
    draft.counted = noun_after(context, seat.end, seat.closes)
    if draft.counted is None and quantity.kin is not None:
        kin = seat_of(quantity.kin, context)
        draft.counted = noun_after(context, kin.end, kin.closes) if kin else None
    if draft.counted is None and (
        take_currency(draft, context, drafts) or take_unit(draft, context, drafts)
    ):
        _stretch(draft, context, limit)
        return
    if of_them(draft, context):
        count_part(draft, context, drafts)
    elif draft.counted is not None and context.lemma(draft.counted.head) != "other":
        _categorise(draft, context, drafts)
    else:
        count_elided(draft, context, drafts)
    _stretch(draft, context, limit)


def _skipped(context: Context, seat: Seat) -> Counted | None:
    """The noun after "half the" and the like."""
    return noun_after(context, seat.end + 1, seat.closes)


def _categorise(draft: Draft, context: Context, drafts: list[Draft]) -> None:
    noun = of_noun(context, draft.counted)
    start = context.analysis.starts[draft.hedge]
    if noun in HUMAN and is_unharmed(context, draft.ends(context)):
        draft.category = "troops" if noun == "troops" else "people"
        return
    if draft.counted is not None and (fate := of_modifiers(context, draft.counted)):
        draft.category = decide(noun, fate)
        return
    if drafts and WHOLE.fullmatch(context.lower, drafts[-1].quantity.end, start):
        fate = of_clauses(context, draft.counted.head) if draft.counted else None
        draft.category = decide(noun, fate)
        return
    fate = befallen(context, start, draft.ends(context))
    if fate is None and draft.counted is not None:
        fate = by_parse(context, draft.counted.head) or _human_fate(draft, context, noun)
    if fate is None and (draft.part or noun not in CASUALTIES):
        fate = _inherited(draft, context, drafts)
    draft.category = decide(noun, fate)


def _human_fate(draft: Draft, context: Context, noun: Category | None) -> Category | None:
    if noun not in HUMAN or draft.counted is None:
        return None
    fate = of_human_verb(context, draft.hedge)
    mourned = noun == "troops" or context.lemma(draft.counted.head) in KIN
    return None if fate == "killed" and not mourned else fate


def _inherited(draft: Draft, context: Context, drafts: list[Draft]) -> Category | None:
    """The fate of the figure that this one is a part of: "12 killed, including five boys"."""
    before = _previous(draft, drafts)
    if draft.part and before is not None and before.category not in CASUALTIES:
        # "16 dead on the two sides, including 11 civilians".
        before = _previous(draft, [each for each in drafts if each.category in CASUALTIES])
    if before is None or before.category not in CASUALTIES:
        return None
    if draft.part:
        return before.category
    head = draft.counted.head if draft.counted else draft.seat.first
    for _ in range(_LONGEST_LIST):
        if context.analysis.deps[head] not in ("conj", "appos"):
            break
        head = context.analysis.heads[head]
        if before.counted and head == before.counted.head:
            return before.category
    return None


_LONGEST_LIST = 5
"""Nouns of a list "two officers, a nurse and four pupils" that share their fate."""


def _previous(draft: Draft, drafts: list[Draft]) -> Draft | None:
    if drafts and drafts[-1].seat.opens == draft.seat.opens:
        return drafts[-1]
    return None


def _stretch(draft: Draft, context: Context, limit: int) -> None:
    """Let the figure's words run to the noun that follows the number."""
    end = draft.ends(context)
    if draft.counted is not None and draft.counted.adjoining and end <= limit:
        near = context.analysis.starts[draft.counted.first] - draft.end <= _GAP
        draft.end = end if near else draft.end
