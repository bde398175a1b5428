"""What ties a figure to the rest of a record: change, place, time, attribution."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.figures.category_words import CHANGES, MORE_AFTER, MORE_BEFORE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from asreported.figures.context import Context, Seat
    from asreported.model import Attribution, Span

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_AT = frozenset(
    "in at near outside around off across inside within from along throughout".split()
)
_NO_CLAUSE = frozenset({"aux", "auxpass", "amod", "compound", "conj"})
_SPREADS = frozenset("range ranges ranged ranging vary varies varied varying anywhere".split())
_DATE = re.compile(r"\d{4}")


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


def clause_of(context: Context, token: int) -> int:
    """The nearest verb above a token, auxiliaries passed over; the root when none."""
    tags, heads, deps = context.analysis.tags, context.analysis.heads, context.analysis.deps
    for _ in range(30):
        if heads[token] == token:
            return token
        # Coordinated verbs share their place and time.
        if tags[token].startswith("VB") and deps[token] not in _NO_CLAUSE:
            return token
        token = heads[token]
    return token


def place(context: Context, seat: Seat, clause: int) -> str | None:
    """The named place that a preposition ties to the figure's clause, the nearest first."""
    best: tuple[int, str] | None = None
    analysis = context.analysis
    for name in context.names_between(seat.opens, seat.closes):
        if name.label not in _PLACES:
            continue
        at = name.first - 1
        while at > seat.opens and context.tag(at) in ("DT", "JJ", "NN", "CC", "RB"):
            at -= 1
        if context.words_lower(at) not in _AT or clause_of(context, at) != clause:
            continue
        distance = (
            name.first - seat.end if name.first >= seat.end else seat.first - name.end + 5
        )
        if best is None or distance < best[0]:
            first = name.first + (context.words_lower(name.first) == "the")
            start, end = analysis.span(first, name.end) if first < name.end else (0, 0)
            best = (distance, analysis.text[start:end])
    return best[1] if best and best[1] else None


def as_of(context: Context, seat: Seat, clause: int) -> str | None:
    """The value of the date in the same clause, else of the nearest in the sentence."""
    best: tuple[bool, int, str] | None = None
    analysis = context.analysis
    opens, closes = analysis.starts[seat.opens], analysis.ends[seat.closes - 1]
    for time in context.times_between(opens, closes):
        if time.value is None or not _DATE.match(time.value) or time.type == "set":
            continue
        token = analysis.token_at(time.span[0])
        apart = clause_of(context, token) != clause
        distance = token - seat.end if token >= seat.end else seat.first - token
        row = (apart, distance, time.value)
        if best is None or row < best:
            best = row
    return best[2] if best else None


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
