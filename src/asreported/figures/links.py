"""What ties a figure to the rest of a record: change, place, time, attribution."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.figures.category_words import CHANGES, MORE_AFTER, MORE_BEFORE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from asreported.figures.context import Context, Seat
    from asreported.language import Name
    from asreported.model import Attribution, Span

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_AT = frozenset(
    "in at near outside around off across inside within from along throughout".split()
)
_BESIDE = frozenset({"near", "around", "outside", "off"})
_NO_CLAUSE = frozenset({"aux", "auxpass", "amod", "compound", "conj"})
_NOUNS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_SPREADS = frozenset("range ranges ranged ranging vary varies varied varying anywhere".split())
_DATE = re.compile(r"\d{4}")
_OTHER_TIMES = frozenset("since until till before after from".split())
"""Prepositions of a time that is the beginning or end of what the figure covers."""
_TELLING = frozenset({"ccomp", "xcomp", "advcl", "parataxis"})
_TOLD = 3
"""How far off the clause that tells the figure's is, beside those of ``clauses_around``."""
_NEAR = 8
"""Tokens behind a figure, or clauses above it, that are looked at."""


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
            if tags[token] != "VBG" or deps[token] not in _NOUNS:
                return token
        token = heads[token]
    return token


def place(context: Context, seat: Seat, clause: int) -> str | None:
    """The named place that a preposition ties to the figure's clause, the nearest first.

    "There" and a subordinate clause of place ("when a bus overturned in Oster")
    serve where the clause itself names none.
    """
    analysis = context.analysis
    own = clauses_around(context, clause)
    best: tuple[int, int, str] | None = None
    last: str | None = None
    for name in context.names_between(seat.opens, seat.closes):
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
        context.words_lower(at) == "in" for at in range(seat.end, min(seat.closes, seat.end + 3))
    )


def clauses_around(context: Context, clause: int) -> dict[int, int]:
    """The verbs whose places and times a clause shares -> how far off they are.

    Its own, those it is coordinated with or a participle of ("blew up in Varn,
    killing nine"), and clauses of time that hang on it ("when a bus overturned").
    """
    deps, heads = context.analysis.deps, context.analysis.heads
    own = {clause: 0}
    at = clause
    while heads[at] != at and (
        deps[at] == "conj" or (deps[at] in ("advcl", "acl") and context.tag(at) == "VBG")
    ):
        at = clause_of(context, heads[at])
        if at in own:
            break
        own[at] = 1
    for verb in tuple(own):
        for child in context.analysis.children[verb]:
            if deps[child] == "advcl" and child not in own:
                own[child] = 2
    return own


def as_of(context: Context, seat: Seat, clause: int, reach: tuple[int, int]) -> str | None:
    """The date that the figure's clause names, else the one on which it was said.

    ``reach`` are the offsets where the figure before it ends and the next one
    begins: in "two on Sunday and three on Monday" each has its own day.
    """
    best: tuple[bool, int, int, int, str] | None = None
    analysis = context.analysis
    own = clauses_around(context, clause)
    said = _saying(context, clause)
    opens, closes = analysis.starts[seat.opens], analysis.ends[seat.closes - 1]
    for time in context.times_between(opens, closes):
        if time.value is None or not _DATE.match(time.value) or time.type == "set":
            continue
        token = analysis.token_at(time.span[0])
        if context.words_lower(token - 1) in _OTHER_TIMES or _is_of_noun(context, time.span):
            continue
        verb = clause_of(context, token)
        apart = own.get(verb, _TOLD if verb in said else None)
        if apart is None:
            continue
        if time.span[0] >= reach[1] and _is_compared(context, reach[1]):
            continue
        taken = int(
            not reach[0] <= time.span[0] < reach[1]
            or (token < seat.first and reach[0] > opens)
        )
        distance = token - seat.end if token >= seat.end else seat.first - token
        row = (apart == _TOLD, taken, apart, distance, time.value)
        if best is None or row < best:
            best = row
    return best[-1] if best else None


def _is_compared(context: Context, start: int) -> bool:
    """Whether the next figure, which starts at an offset, is an earlier state: "from 65 on Sunday"."""
    return context.words_lower(context.analysis.token_at(start) - 1) in _EARLIER


_EARLIER = frozenset({"from", "against", "than"})


def _saying(context: Context, clause: int) -> set[int]:
    """The verbs above a clause that tell it: "said on Sunday that 83 had died"."""
    deps, heads = context.analysis.deps, context.analysis.heads
    found = {clause}
    at = clause
    for _ in range(_NEAR):
        if heads[at] == at:
            break
        if deps[at] not in _TELLING:
            at = clause_of(context, heads[at])
            continue
        at = clause_of(context, heads[at])
        found.add(at)
    found |= {
        child for child in context.analysis.children[clause] if deps[child] in ("parataxis", "ccomp")
    }
    return found


def _is_of_noun(context: Context, span: Span) -> bool:
    """Whether a time only tells which one: "Sunday's landslide", "the 2019 accord"."""
    analysis = context.analysis
    last = analysis.token_at(span[1] - 1)
    if context.words_lower(last + 1) in ("'s", "’s", "'", "’") or context.words_lower(last) in ("'s", "’s"):
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
