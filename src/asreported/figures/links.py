"""What ties a figure to the rest of a record: change, time, attribution."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.figures.category_words import CHANGES, MORE_AFTER, MORE_BEFORE
from asreported.figures.clauses import clause_of, clauses_around

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from asreported.figures.context import Context, Seat
    from asreported.model import Attribution, Span

_SPREADS = frozenset("range ranges ranged ranging vary varies varied varying anywhere".split())
_DATE = re.compile(r"\d{4}")
_OTHER_TIMES = frozenset("since until till before after from between and".split())
"""Prepositions of a time that is the beginning or end of what the figure covers."""
_TELLING = frozenset({"ccomp", "xcomp", "advcl", "parataxis"})
_TOLD = 4
"""How far off the clause that tells the figure's is, beside those of ``clauses_around``."""
_NEAR = 8
"""Clauses above a figure that are looked at."""


def change(context: Context, seat: Seat, hedge: int) -> Literal["total", "additional"]:
    """Whether the figure adds to another one: "five more", "rose by five"."""
    if any(context.words_lower(at) in MORE_BEFORE for at in range(hedge - 1, seat.first)):
        return "additional"
    if (
        context.words_lower(seat.end) in MORE_AFTER
        and context.words_lower(seat.end + 1) != "than"
    ):
        return "additional"
    if context.words_lower(hedge - 1) == "by" and _changes(context, hedge - 1, seat.opens):
        return "additional"
    return "total"


def _changes(context: Context, at: int, stop: int) -> bool:
    near = range(max(stop, at - 4), at)
    if any(context.words_lower(before) in _SPREADS for before in near):
        return False
    return any(context.lemma(before) in CHANGES for before in near)


def from_change(context: Context, first: int, stop: int) -> bool:
    """Whether "from", after a verb of change, stands right before a token."""
    return context.words_lower(first - 1) == "from" and _changes(context, first - 1, stop)


def as_of(context: Context, seat: Seat, clause: int, reach: tuple[int, int]) -> str | None:
    """The date that the figure's clause names, else the one on which it was said.

    ``reach`` are the offsets where the figure before it ends and the next one
    begins: in "two on Sunday and three on Monday" each has its own day.
    """
    best: tuple[bool, int, int, int, str] | None = None
    analysis = context.analysis
    own = clauses_around(context, clause)
    if clause not in context.sayings:
        context.sayings[clause] = _saying(context, clause)
    said = context.sayings[clause]
    first, end = seat.around
    opens, closes = analysis.starts[first], analysis.ends[end - 1]
    for time in context.times_between(opens, closes):
        if time.value is None or not _DATE.match(time.value) or time.type == "set":
            continue
        token = analysis.token_at(time.span[0])
        if context.words_lower(token - 1) in _OTHER_TIMES or _is_of_noun(context, time.span):
            continue
        verb = clause_of(context, token)
        apart = own.get(verb, _TOLD if verb in said else None)
        if apart is None or _is_of_deed(context, verb, clause, time.span):
            continue
        if context.text.find(";", analysis.ends[seat.end - 1], time.span[0]) >= 0:
            continue  # "90 died; on Monday it had been 80": the day is of what follows.
        if time.span[0] >= reach[1] and _is_compared(context, reach[1]):
            continue
        shared = token < seat.first and reach[0] > analysis.starts[seat.opens]
        taken = int(shared or not reach[0] <= time.span[0] < reach[1])
        distance = token - seat.end if token >= seat.end else seat.first - token
        row = (apart == _TOLD, taken, apart, distance, time.value)
        if best is None or row < best:
            best = row
    return best[-1] if best else None


def _is_compared(context: Context, start: int) -> bool:
    """Whether the next figure, which starts at an offset, is an earlier state."""
    return context.words_lower(context.analysis.token_at(start) - 1) in _EARLIER


_EARLIER = frozenset({"from", "against", "than"})


def _saying(context: Context, clause: int) -> frozenset[int]:
    """The verbs above a clause that tell it: "said on Sunday that 83 had died"."""
    deps, heads = context.analysis.deps, context.analysis.heads
    found = {clause}
    at = clause
    for _ in range(_NEAR):
        if heads[at] == at:
            break
        told = deps[at] in _TELLING
        at = clause_of(context, heads[at])
        if told:
            found.add(at)
    children = context.analysis.children[clause]
    return frozenset(found).union(c for c in children if deps[c] in ("parataxis", "ccomp"))


def _is_of_deed(context: Context, verb: int, clause: int, span: Span) -> bool:
    """Whether a day is that of a deed long past: "97 died when it sank on 12 May".

    A weekday is near: those killed "when a bus overturned on Monday" were counted then.
    """
    analysis = context.analysis
    if verb == clause or analysis.deps[verb] != "advcl":
        return False
    marks = {context.words_lower(at) for at in analysis.children[verb]}
    if "since" in marks:
        return True
    dated = any(char.isdigit() for char in context.text[span[0] : span[1]])
    return dated and not marks.isdisjoint(_WHEN)


_WHEN = frozenset({"when", "after", "as", "before", "where"})
_OWNERS = frozenset({"'s", "’s", "'", "’"})


def _is_of_noun(context: Context, span: Span) -> bool:
    """Whether a time only tells which one: "Sunday's landslide", "the 2019 accord"."""
    analysis = context.analysis
    last = analysis.token_at(span[1] - 1)
    if not _OWNERS.isdisjoint({context.words_lower(last), context.words_lower(last + 1)}):
        return True
    return analysis.deps[last] in ("poss", "compound", "amod", "nmod", "nummod") and (
        analysis.heads[last] > last
    )


def innermost(attributions: Sequence[Attribution], span: Span) -> str | None:
    """The id of the attribution with the shortest content that covers a span."""
    best: tuple[int, str] | None = None
    for attribution in attributions:
        spans = attribution.content.spans
        if any(start <= span[0] and span[1] <= end for start, end in spans):
            size = sum(end - start for start, end in spans)
            if best is None or size < best[0]:
                best = (size, attribution.id)
    return best[1] if best else None
