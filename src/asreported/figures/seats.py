"""Where a quantity sits in its sentence, and the units that only a sentence tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.figures.bounds import bound_before
from asreported.figures.categories import befallen
from asreported.figures.context import Context, Seat
from asreported.figures.measures import add_unit
from asreported.figures.nouns import bare_casualty, noun_after, subject

if TYPE_CHECKING:
    from asreported.figures.quantity import Quantity


def seat_of(quantity: Quantity, context: Context) -> Seat | None:
    """The tokens of a quantity; None where the pipeline saw none."""
    analysis = context.analysis
    if not len(analysis):
        return None
    first, last = analysis.token_at(quantity.start), analysis.token_at(quantity.end - 1)
    if analysis.ends[first] <= quantity.start:
        return None
    opens, closes = context.sentence(first)
    seat = Seat(first, last + 1, opens, max(closes, last + 1))
    seat.hedged = bound_before(context.lowered, first, opens)[0] is not None
    seat.noun_follows = noun_after(context, seat.end, seat.closes) is not None
    seat.casualty_follows = bare_casualty(context, seat.end) is not None or bool(
        befallen(context, quantity.start, quantity.end)
    )
    return seat


_EXTENTS = frozenset("high long deep wide tall thick above below of".split())


def read_million(quantity: Quantity, seat: Seat, context: Context) -> bool:
    """Whether the m of a number, taken for a metre so far, is a million; it is then read so.

    "2.7m sales" are millions, "a 10m wall" is high.
    """
    at = quantity.number_end
    if quantity.unit != "metre" or context.text[at : at + 1] != "m" or not seat.noun_follows:
        return False
    noun = noun_after(context, seat.end, seat.closes)
    if noun is None or context.tag(noun.head) != "NNS":
        return False
    if context.words_lower(seat.end) in _EXTENTS:
        return False
    quantity.low, quantity.high = quantity.low * 10**6, quantity.high * 10**6
    quantity.unit = quantity.category = None
    quantity.number_end = quantity.end
    block = context.analysis.blocks[context.analysis.block_of[seat.first]]
    add_unit(quantity, context.text, context.lower, block.end)
    return True


_AGE = "year of age"
AGES = frozenset({_AGE, "month of age"})
"""Units of ages, which are no durations of what is told."""
_OLDEST = 120
_AGED = re.compile(
    r"\b(?:aged?|ages|age of|aged between)(?: about| around)? \Z"
    r"|\bas (?:young|old) as \Z"
    r"|\b(?:young|old|eld)est (?:of (?:them|whom) )?(?:is |was |being )?(?:aged )?"
    r"(?:only |just )?\Z"
)
_UNDER = frozenset({"under", "over", "above", "below"})
_YOUNG = frozenset(
    "child children people those victims boys girls men women anyone was were is are".split()
)
_BE = frozenset({"be", "was", "is", "'s", "’s", "turned", "turns"})


def read_age(quantity: Quantity, seat: Seat, context: Context, before: Quantity | None) -> None:
    """Give "aged 45 and 12", "who was 10" and "Ana Brix, 45, said" their unit.

    ``before`` is the quantity before it, if any.
    """
    if quantity.unit is not None or quantity.high > _OLDEST:
        return
    if seat.noun_follows and context.tag(seat.end) != "NN":
        return
    start, end = quantity.start, quantity.end
    under = (
        context.words_lower(seat.first - 1) in _UNDER
        and context.words_lower(seat.first - 2) in _YOUNG
        and context.words_lower(seat.end) not in ("of", "percent", "per")
    )
    shared = before is not None and before.unit == _AGE and before.kin is quantity
    shared = shared and not context.tag(seat.end).startswith(("VB", "MD"))
    aged = _AGED.search(context.lower, max(0, start - 24), start)
    behind = context.words_lower(seat.first - 1) == ","
    closed = context.text[end : end + 1] in (",", ".")
    person = behind and closed and context.label(seat.first - 2) == "PERSON"
    person = person or _is_one_of(context, seat)
    if seat.noun_follows:
        # "Children under four travel free": the tagger may take the verb for a noun.
        shared, aged, person = False, None, False
    if shared or aged or under or person or _is_said_of_person(context, seat):
        quantity.unit, quantity.category = _AGE, "duration"


_ONE = frozenset("man woman boy girl child baby teenager youth toddler lad pensioner".split())


def _is_one_of(context: Context, seat: Seat) -> bool:
    """Whether a number is one person's age: "a boy of six", "Anders Sollo, 29, said"."""
    before, noun = context.words_lower(seat.first - 1), seat.first - 2
    if before == "of":
        return context.words_lower(noun) in _ONE and context.tag(seat.end) != "CD"
    bare = context.label(noun) in ("", "ORG", "PERSON") and context.tag(noun) == "NNP"
    apart = context.words_lower(seat.end) == "," and before == ","
    return bare and apart and context.analysis.deps[noun].startswith("nsubj")


def _is_said_of_person(context: Context, seat: Seat) -> bool:
    """Whether "be" stands before the number, and its subject is one person."""
    if context.words_lower(seat.first - 1) not in _BE:
        return False
    told = subject(context, seat)
    return _he(context, seat) or (told is not None and context.label(told.head) == "PERSON")


def _he(context: Context, seat: Seat) -> bool:
    near = range(max(seat.opens, seat.first - 4), seat.first)
    return any(context.words_lower(at) in ("he", "she", "who", "i") for at in near)
