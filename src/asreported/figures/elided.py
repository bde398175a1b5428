"""What a number without a noun counts: its verb, its subject or an earlier figure tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.figures.categories import (
    befallen,
    by_parse,
    decide,
    of_human_verb,
    of_noun,
)
from asreported.figures.category_words import (
    CASUALTIES,
    COMPARED,
    HUMAN,
    MORE_AFTER,
    TOLLS,
)
from asreported.figures.earlier import (
    antecedent,
    copy_count,
    is_gapped,
    one_of_several,
    same_again,
)
from asreported.figures.fates import is_unharmed
from asreported.figures.human_words import (
    CAPTIVES,
    COLLECTIVE,
    CROWDS,
    GROUPS,
    HUMAN_DEEDS,
    PEOPLE_BEFORE,
)
from asreported.figures.nouns import (
    bare_casualty,
    group_of,
    is_open_number,
    named_before,
    named_right_before,
    number_behind,
    subject,
    told_number,
)
from asreported.figures.told import earlier_state, is_told, toll_held, toll_meant

if TYPE_CHECKING:
    from asreported.figures.context import Context
    from asreported.figures.drafts import Draft
    from asreported.figures.nouns import Counted
    from asreported.model import Category

_NEAR = 12
"""Tokens within which a number is said again."""


def count_elided(draft: Draft, context: Context, drafts: list[Draft]) -> None:
    """A number without a noun: its verb, its subject or an earlier figure tell."""
    start = context.analysis.starts[draft.hedge]
    if is_unharmed(context, draft.end):
        _count_unharmed(draft, context, drafts)
        return
    fate = befallen(context, start, draft.ends(context)) or _by_verb(draft, context)
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
    elif bare is not None and not (same and context.words_lower(draft.hedge - 1) != "the"):
        draft.counted = bare
    elif earlier is not None:
        draft.counted, draft.implied = earlier.counted, earlier.implied
    else:
        toll = subject(context, draft.seat)
        if toll is not None and _is_toll_of(context, toll, fate):
            draft.counted = toll
        else:
            draft.implied = "people"


def _count_unharmed(draft: Draft, context: Context, drafts: list[Draft]) -> None:
    """Count those of whom the words behind the number say that they live."""
    draft.counted, draft.implied, draft.category = None, "people", "people"
    whole = antecedent(draft, context, drafts, human=True)
    if whole is not None and whole.category not in CASUALTIES:
        copy_count(draft, whole)


def _is_toll_of(context: Context, toll: Counted, fate: Category) -> bool:
    """Whether a toll may be of a fate: a death toll is of no missing."""
    return context.lemma(toll.head) in TOLLS and of_noun(context, toll) in (None, fate)


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
    earlier = antecedent(draft, context, drafts, human=False)
    if _says_again(draft, context, drafts):
        return
    if _of_those(draft, context) or _is_of_people(draft, context, earlier):
        draft.implied, draft.category = "people", "people"
    elif (behind := number_behind(context, draft.seat)) is not None:
        draft.counted = behind
        draft.category = _befallen(context, behind, of_noun(context, behind))
    else:
        _said_of_told(draft, context, drafts, earlier)


def _says_again(draft: Draft, context: Context, drafts: list[Draft]) -> bool:
    """Whether the number is another of what was counted before, which it then counts."""
    if _repeats(draft, drafts):
        draft.quantity.unit = drafts[-1].quantity.unit
        copy_count(draft, drafts[-1])
        return True
    again = (
        same_again(draft, context, drafts)
        or one_of_several(draft, context, drafts)
        or earlier_state(draft, context, drafts)
        or toll_held(draft, context, drafts)
    )
    if again is not None:
        copy_count(draft, again)
    return again is not None


def _said_of_told(
    draft: Draft, context: Context, drafts: list[Draft], earlier: Draft | None
) -> None:
    """A number of what the clause names, else of what was counted before."""
    group = group_of(context, draft.hedge) or named_right_before(context, draft.hedge)
    if earlier and group is None and is_gapped(draft, context, earlier):
        copy_count(draft, earlier)
        return
    told = group or _told(draft, context)
    is_open = told is not None and is_open_number(context, told)
    given = is_open or (group is None and is_told(draft, context))
    if given and (fate := named_before(context, draft.seat)):
        # "The guard, which counts bodies, put the number at 82."
        draft.counted, draft.category = fate
    elif given and (toll := toll_meant(draft, drafts)):
        copy_count(draft, toll)
    elif earlier and (told is None or draft.part or is_open):
        copy_count(draft, earlier)
        same = draft.part or is_open or _is_compared(draft, context)
        if not same and earlier.category in CASUALTIES:
            noun = of_noun(context, earlier.counted)
            draft.category = noun if noun in CASUALTIES and noun is not None else "people"
    elif told is not None:
        _count_told(draft, context, told, grouped=told is group)


def _count_told(draft: Draft, context: Context, told: Counted, *, grouped: bool) -> None:
    """Count what the clause names; one thing of its kind has no fate to count."""
    noun = of_noun(context, told)
    draft.counted = told
    if context.lemma(told.head) in CROWDS and draft.quantity.unit is None:
        noun = "people"
    several = context.tag(told.head) in ("NNS", "NNPS") or grouped
    several = several or context.lemma(told.head) in COLLECTIVE
    draft.category = noun if noun and (several or noun in CASUALTIES) else "other"
    if draft.category in HUMAN and not grouped:
        # "The number of people killed in the floods has passed 300".
        draft.category = _befallen(context, told, noun)


def _befallen(context: Context, counted: Counted, noun: Category | None) -> Category:
    """The category of what is counted by the noun and by the words after it."""
    end = context.analysis.ends[counted.end - 1]
    return decide(noun, befallen(context, end, end))


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
