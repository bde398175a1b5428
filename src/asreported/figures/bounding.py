"""The bound of a quantity: by words, by signs, by the measure it repeats."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.figures.bounds import bound_after, bound_before
from asreported.figures.drafts import Draft

if TYPE_CHECKING:
    from asreported.figures.context import Context, Seat
    from asreported.figures.quantity import Quantity
    from asreported.model import Bound


def bounded(quantity: Quantity, seat: Seat, context: Context, drafts: list[Draft]) -> Draft:
    """The draft of a figure with its bound; nothing of the figure before it is read."""
    stop = seat.opens
    if drafts and drafts[-1].seat.opens == seat.opens:
        stop = drafts[-1].seat.end
    before, hedge = bound_before(context.lowered, seat.first, stop)
    if _lasts(quantity, context, hedge, seat.first) or _has_moved(context, hedge, seat.first):
        before = None
    after, end = bound_after(context.lowered, seat.end, seat.closes)
    offset = context.analysis.ends[end - 1] if after else quantity.end
    bound = after if after and before in (None, "about") else before
    bound = bound or _signed(quantity, context) or _converted(quantity, context, drafts)
    if quantity.low != quantity.high:
        bound = "between"
        before, hedge = (
            ("about", seat.first - 1) if _is_opened(context, seat) else (before, hedge)
        )
    draft = Draft(quantity, seat, bound, hedge if before else seat.first, offset)
    if after:
        draft.seat.end = end
    return draft


def _is_opened(context: Context, seat: Seat) -> bool:
    """Whether "between" opens the range right before it."""
    return context.words_lower(seat.first - 1) == "between"


_LASTING = frozenset(
    "for last lasted lasts took take takes after spent of by in served waited is was been be "
    "well just far way and".split()
)


def _lasts(quantity: Quantity, context: Context, hedge: int, first: int) -> bool:
    """Whether "over" or "within" tells how long: "cut costs over ten years"."""
    return (
        quantity.category == "duration"
        and quantity.unit != "year of age"
        and context.lowered[hedge:first] == ["over"]
        and context.words_lower(hedge - 1) not in _LASTING
    )


_MOVED = frozenset("gone went going goes shot crept moved".split())


_GIVEN = frozenset("hand hands handed handing turn turns turned turning".split())


def _has_moved(context: Context, hedge: int, first: int) -> bool:
    """Whether "up" or "over" belongs to its verb: "has gone up to six", "hand over 14"."""
    verbs = {"up to": _MOVED, "over": _GIVEN}.get(" ".join(context.lowered[hedge:first]))
    return verbs is not None and context.words_lower(hedge - 1) in verbs


def bound_behind(draft: Draft, context: Context) -> None:
    """Read a bound that stands behind the noun: "15 people or more"."""
    counted = draft.counted
    if counted is None or counted.first < draft.seat.end or draft.bound not in _OPEN:
        return
    bound, end = bound_after(context.lowered, counted.end, draft.seat.closes)
    if bound is not None:
        draft.bound, draft.end = bound, context.analysis.ends[end - 1]


_OPEN = frozenset({"exactly", "about"})


def _converted(quantity: Quantity, context: Context, drafts: list[Draft]) -> Bound:
    """A measure in brackets after another is the same one, hedge and all."""
    if not drafts or quantity.category is None:
        return "exactly"
    before = drafts[-1]
    gap = context.text[before.quantity.end : quantity.start]
    same = (
        before.quantity.category == quantity.category and before.quantity.unit != quantity.unit
    )
    return before.bound if same and gap in {" (", " / ", "/"} else "exactly"


_SIGNED: dict[str, Bound] = {
    "~": "about",
    "≈": "about",
    "∼": "about",
    "±": "about",
    "<": "less_than",
    ">": "more_than",
    "≤": "at_most",
    "≥": "at_least",
}


def _signed(quantity: Quantity, context: Context) -> Bound | None:
    """The bound of a sign that stands before the number or, as a plus, behind it."""
    before = context.text[max(0, quantity.start - 2) : quantity.start].strip()
    if before[-1:] in _SIGNED:
        return _SIGNED[before[-1]]
    tail = context.text[quantity.number_end : quantity.end + 6]
    if re.match(r"\+(?!\d)|-plus\b|-strong\b", tail) or context.text[quantity.end :][:1] == "+":
        return None if tail.startswith("-strong") else "at_least"
    return "about" if re.match(r"[- ]odd\b|-ish\b", tail) else None
