"""What a figure counts and its category: in place, elided, or inherited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.figures.categories import (
    befallen,
    by_parse,
    decide,
    of_human_verb,
    of_modifiers,
    of_noun,
)
from asreported.figures.category_words import (
    CAPTIVES,
    CASUALTIES,
    COLLECTIVE,
    COMPARED,
    GROUPS,
    HUMAN,
    HUMAN_DEEDS,
    KIN,
    MORE_AFTER,
    PEOPLE_BEFORE,
    TOLLS,
    WHOLE,
)
from asreported.figures.earlier import (
    antecedent,
    copy_count,
    count_part,
    is_gapped,
    of_them,
    one_of_several,
    same_again,
)
from asreported.figures.nouns import (
    bare_casualty,
    group_of,
    is_open_number,
    modified,
    named_before,
    named_right_before,
    noun_after,
    number_behind,
    subject,
    told_number,
)
from asreported.figures.seats import seat_of

if TYPE_CHECKING:
    from asreported.figures.context import Context, Seat
    from asreported.figures.drafts import Draft
    from asreported.figures.nouns import Counted
    from asreported.model import Category

_NEAR = 12
"""Tokens within which a number is said again."""
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
    if of_them(draft, context):
        count_part(draft, context, drafts)
    elif draft.counted is not None and context.lemma(draft.counted.head) != "other":
        _categorise(draft, context, drafts)
    else:
        _elided(draft, context, drafts)
    _stretch(draft, context, limit)


def _skipped(context: Context, seat: Seat) -> Counted | None:
    """The noun after "half the" and the like."""
    return noun_after(context, seat.end + 1, seat.closes)


def _ends(draft: Draft, context: Context) -> int:
    """The offset after what is counted, where that follows the number."""
    if draft.counted is not None and draft.counted.first >= draft.seat.end:
        return context.analysis.ends[draft.counted.end - 1]
    return draft.end


def _categorise(draft: Draft, context: Context, drafts: list[Draft]) -> None:
    noun = of_noun(context, draft.counted)
    start = context.analysis.starts[draft.hedge]
    if draft.counted is not None and (fate := of_modifiers(context, draft.counted)):
        draft.category = decide(noun, fate)
        return
    if drafts and WHOLE.fullmatch(context.lower, drafts[-1].quantity.end, start):
        draft.category = noun or "other"
        return
    fate = befallen(context, start, _ends(draft, context))
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


def _elided(draft: Draft, context: Context, drafts: list[Draft]) -> None:
    """A number without a noun: its verb, its subject or an earlier figure tell."""
    start = context.analysis.starts[draft.hedge]
    fate = befallen(context, start, _ends(draft, context)) or _by_verb(draft, context)
    draft.counted = None
    bare = bare_casualty(context, draft.seat.end)
    earlier = antecedent(draft, context, drafts, human=fate is not None)
    if fate is None and earlier and earlier.category == "troops":
        fate = of_human_verb(context, draft.hedge)
    if earlier and fate and not _may_suffer(context, earlier.counted, fate):
        # "The death toll rose to 83, with 40 hurt": the hurt are no part of the toll.
        earlier = None
    same = earlier is not None and earlier.seat.opens == draft.seat.opens
    if fate is None:
        _said_of(draft, context, drafts)
        return
    draft.category = fate
    group = group_of(context, draft.hedge)
    if group is not None and context.lemma(group.head) in GROUPS:
        draft.counted = group
    elif bare is not None and not same:
        draft.counted = bare
    elif earlier is not None:
        draft.counted, draft.implied = earlier.counted, earlier.implied
    else:
        toll = subject(context, draft.seat)
        if toll is not None and context.lemma(toll.head) in TOLLS:
            draft.counted = toll
        else:
            draft.implied = "people"


def _may_suffer(context: Context, counted: Counted | None, fate: Category) -> bool:
    """Whether those counted before may be who is meant: hostages killed, not deaths hurt."""
    noun = of_noun(context, counted)
    if counted is None or noun not in CASUALTIES or noun == fate:
        return True
    return context.lemma(counted.head) in CAPTIVES


def _by_verb(draft: Draft, context: Context) -> Category | None:
    return by_parse(context, draft.seat.end - 1) if draft.seat.end > draft.seat.first else None


def _said_of(draft: Draft, context: Context, drafts: list[Draft]) -> None:
    """A number that the clause says of its subject, or of what was last counted."""
    if _repeats(draft, drafts):
        draft.quantity.unit = drafts[-1].quantity.unit
        copy_count(draft, drafts[-1])
        return
    earlier = antecedent(draft, context, drafts, human=False)
    again = same_again(draft, context, drafts) or one_of_several(draft, context, drafts)
    if again is not None:
        copy_count(draft, again)
        return
    if _of_those(draft, context) or _is_of_people(draft, context, earlier):
        draft.implied, draft.category = "people", "people"
        return
    group = group_of(context, draft.hedge) or named_right_before(context, draft.hedge)
    behind = number_behind(context, draft.seat)
    if behind is not None:
        draft.counted, end = behind, context.analysis.ends[behind.end - 1]
        draft.category = decide(of_noun(context, behind), befallen(context, end, end))
        return
    told = (
        group
        or _told(draft, context)
    )
    noun = of_noun(context, told)
    if earlier and group is None and is_gapped(draft, context, earlier):
        copy_count(draft, earlier)
        return
    open_number = told is not None and is_open_number(context, told)
    if open_number and (fate := named_before(context, draft.seat)):
        # "The guard, which counts bodies, put the number at 82."
        draft.counted, draft.category = fate
    elif earlier and (told is None or draft.part or open_number):
        draft.counted, draft.implied = earlier.counted, earlier.implied
        draft.category = earlier.category
        same = draft.part or open_number or _is_compared(draft, context)
        if not same and earlier.category in CASUALTIES:
            noun = of_noun(context, earlier.counted)
            draft.category = noun if noun in CASUALTIES and noun is not None else "people"
    elif told is not None:
        draft.counted = told
        several = context.tag(told.head) in ("NNS", "NNPS") or told is group
        several = several or context.lemma(told.head) in COLLECTIVE
        draft.category = noun if noun and (several or noun in CASUALTIES) else "other"


def _told(draft: Draft, context: Context) -> Counted | None:
    """What the clause says a number of: its subject, or a nearer "number of" something."""
    said = subject(context, draft.seat)
    number = told_number(context, draft.seat)
    if said is not None and number is not None:
        return number if number.head > said.head else said
    return said or number


def _of_those(draft: Draft, context: Context) -> bool:
    """Whether "of those" with words of its own follows: "nine of those on board"."""
    after = draft.seat.end
    return context.words_lower(after) == "of" and context.words_lower(after + 1) == "those"


def _is_of_people(draft: Draft, context: Context, earlier: Draft | None) -> bool:
    """Whether a verb tells that people are counted: "thousands marched"."""
    if earlier is not None and earlier.category in HUMAN:
        return False
    start = context.analysis.starts[draft.hedge]
    return (
        bool(HUMAN_DEEDS.match(context.lower, context.analysis.ends[draft.seat.end - 1]))
        or bool(PEOPLE_BEFORE.search(context.lower, max(0, start - 24), start))
        or (earlier is None and _is_bare_subject(draft, context))
    )


def _is_bare_subject(draft: Draft, context: Context) -> bool:
    """Whether a number alone is the subject: "ten thousand have lost their homes"."""
    at = draft.seat.end - 1
    if context.words_lower(at + 1) in MORE_AFTER:
        at += 1
    plural = context.tag(at + 1) in ("VBP", "VBD", "MD", "RB")
    several = draft.quantity.low != 1 and draft.quantity.low.denominator == 1
    subjects = (context.analysis.deps[i] for i in range(draft.seat.first, at + 1))
    return plural and several and any(dep in ("nsubj", "nsubjpass") for dep in subjects)


def _is_compared(draft: Draft, context: Context) -> bool:
    """Whether the words before the number make it another state of the last figure."""
    start = context.analysis.starts[draft.hedge]
    return bool(COMPARED.search(context.lower, max(0, start - 16), start))


def _repeats(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a bare number says the last figure's again: "nine days. Nine," he said."""
    if not drafts or draft.seat.first - drafts[-1].seat.end > _NEAR:
        return False
    last, here = drafts[-1].quantity, draft.quantity
    return last.unit is not None and (last.low, last.high) == (here.low, here.high)


def _previous(draft: Draft, drafts: list[Draft]) -> Draft | None:
    if drafts and drafts[-1].seat.opens == draft.seat.opens:
        return drafts[-1]
    return None


def _stretch(draft: Draft, context: Context, limit: int) -> None:
    """Let the figure's words run to the noun that follows the number."""
    end = _ends(draft, context)
    if draft.counted is not None and draft.counted.adjoining and end <= limit:
        near = context.analysis.starts[draft.counted.first] - draft.end <= _GAP
        draft.end = end if near else draft.end
