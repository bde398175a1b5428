"""Where a figure is of: the named place that its clause ties to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.figures.clauses import clause_of, clauses_around

if TYPE_CHECKING:
    from asreported.figures.context import Context, Seat
    from asreported.language import Name

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_AT = frozenset(
    "in at near outside around off across inside within from along throughout".split()
)
_BESIDE = frozenset({"near", "around", "outside", "off"})
_NEAR = 8
"""Tokens behind a figure that are looked at."""


def place(context: Context, seat: Seat, clause: int) -> str | None:
    """The named place that a preposition ties to the figure's clause, the nearest first.

    "There" and a subordinate clause of place ("when a bus overturned in Oster")
    serve where the clause itself names none.
    """
    analysis = context.analysis
    own = clauses_around(context, clause)
    best: tuple[int, int, str] | None = None
    last: str | None = None
    for name in context.names_between(*seat.around):
        if name.label not in _PLACES and not _is_unknown_place(context, name):
            continue
        first = name.first + (context.words_lower(name.first) == "the")
        if first >= name.end:
            continue
        words = context.text[slice(*analysis.span(first, name.end))]
        at = _preposition(context, seat, name.first)
        if name.end <= seat.first and context.words_lower(at) in _AT:
            last = words
        apart = own.get(clause_of(context, at)) if context.words_lower(at) in _AT else None
        if apart is None or _is_taken(context, seat, name.end):
            continue
        distance = (
            name.first - seat.end if name.first >= seat.end else seat.first - name.end + 5
        )
        if best is None or (apart, distance) < best[:2]:
            best = (apart, distance, words)
    if best is None and _is_there(context, seat):
        return last
    return best[2] if best else None


def _is_unknown_place(context: Context, name: Name) -> bool:
    """Whether a name taken for a person or a body stands where only places do: "near Oster"."""
    if name.label not in ("ORG", "PERSON", "NORP") or name.end - name.first > 1:
        return False
    if context.words[name.first].isupper() or context.words_lower(name.end) in ("'s", "’s"):
        return False
    before = context.words_lower(name.first - 1)
    if before in _BESIDE:
        return True
    up = context.analysis.heads[name.first - 1]
    return before == "in" and name.label == "PERSON" and context.tag(up).startswith("VB")


def _preposition(context: Context, seat: Seat, first: int) -> int:
    """The token before a name's own words: "in the port city of Oster" is in Oster."""
    at = first - 1
    while at > seat.opens and (
        context.tag(at) in ("DT", "JJ", "NN", "NNS", "CC", "RB", "VBG")
        or context.words_lower(at) == "of"
    ):
        at -= 1
    return at


def _is_there(context: Context, seat: Seat) -> bool:
    near = range(seat.end, min(seat.closes, seat.end + _NEAR))
    return any(context.words_lower(at) == "there" for at in near)


def _is_taken(context: Context, seat: Seat, end: int) -> bool:
    """Whether another number stands between a place before the figure and the figure."""
    return any(context.tag(at) == "CD" for at in range(end, seat.first)) and any(
        context.words_lower(at) == "in"
        for at in range(seat.end, min(seat.closes, seat.end + 3))
    )
