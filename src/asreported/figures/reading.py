"""From an analysis to its figures: the order of the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.figures import links
from asreported.figures.bounding import bound_behind, bounded
from asreported.figures.category_words import HEIRS, HUMAN
from asreported.figures.clauses import clause_of
from asreported.figures.context import Context
from asreported.figures.counting import count
from asreported.figures.numerals import Value, plain
from asreported.figures.places import place
from asreported.figures.plausible import OF_TWO_SIDES, is_quantity
from asreported.figures.quantities import quantities
from asreported.figures.ranges import join
from asreported.figures.ratios import ratios
from asreported.figures.seats import AGES, read_age, read_million, seat_of
from asreported.model import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.figures.context import Seat
    from asreported.figures.drafts import Draft
    from asreported.figures.quantity import Quantity
    from asreported.language import Analysis
    from asreported.model import Attribution, Bound, Span, Time


def read_figures(
    analysis: Analysis, attributions: Sequence[Attribution] = (), times: Sequence[Time] = ()
) -> tuple[Figure, ...]:
    """The figures of a text, ``f1``, ``f2``, … in its order; no two overlap.

    A figure's span runs from its first hedge to the noun it counts where that follows
    directly. ``counts`` without ``counts_span`` is understood and not written ("17
    had died": people). ``times`` keep dates out and give ``as_of``; ``attributions``
    say on whose word. Never raises on any text.
    """
    context = Context(analysis, times)
    drafts: list[Draft] = []
    for found in _by_block(analysis, context):
        _read_block(found, context, drafts)
    return tuple(
        _finish(number, draft, context, attributions, _reach(number, drafts, context))
        for number, draft in enumerate(drafts)
    )


def _reach(number: int, drafts: list[Draft], context: Context) -> tuple[int, int]:
    """The offsets between the figure before and the one behind."""
    before = drafts[number - 1].end if number else 0
    behind = (
        drafts[number + 1].quantity.start if number + 1 < len(drafts) else len(context.text)
    )
    return before, behind


def _by_block(analysis: Analysis, context: Context) -> Iterator[list[Quantity]]:
    for block in analysis.blocks:
        found = quantities(analysis.text, context.lower, block.start, block.end)
        if found:
            yield ratios(found, context.lower)


def _read_block(found: list[Quantity], context: Context, drafts: list[Draft]) -> None:
    changes = frozenset(quantity.start for quantity in found if _from_change(quantity, context))
    kept: list[tuple[Quantity, Seat]] = []
    for quantity in join(found, context.lower, changes):
        seat = seat_of(quantity, context)
        if seat is None:
            continue
        if read_million(quantity, seat, context):
            seat = seat_of(quantity, context) or seat
        if is_quantity(quantity, seat, context):
            read_age(quantity, seat, context, kept[-1][0] if kept else None)
            kept.append((quantity, seat))
    for at, (quantity, seat) in enumerate(kept):
        limit = kept[at + 1][0].start if at + 1 < len(kept) else len(context.text)
        draft = bounded(quantity, seat, context, drafts)
        hedged = draft.hedge < seat.first
        start = context.analysis.starts[draft.hedge] if hedged else quantity.start
        draft.part = bool(HEIRS.search(context.lower, max(0, start - 40), start))
        count(draft, context, drafts, limit)
        bound_behind(draft, context)
        if drafts:
            drafts[-1].end = min(drafts[-1].end, start)
            _share_fate(drafts[-1], draft, context)
        drafts.append(draft)


def _share_fate(one: Draft, other: Draft, context: Context) -> None:
    """Give both of "11 Lunen and five Askish soldiers" the fate that stands by the second."""
    both = OF_TWO_SIDES.match(context.text, one.quantity.end)
    if both and other.quantity.start < both.end() and other.category in HUMAN:
        one.category = other.category


def _from_change(quantity: Quantity, context: Context) -> bool:
    token = context.analysis.token_at(quantity.start)
    sentence = context.sentence(token)
    return links.from_change(context, token, sentence[0])


def _finish(
    number: int,
    draft: Draft,
    context: Context,
    attributions: Sequence[Attribution],
    reach: tuple[int, int],
) -> Figure:
    quantity, seat, analysis = draft.quantity, draft.seat, context.analysis
    span = (min(analysis.starts[draft.hedge], quantity.start), draft.end)
    if draft.hedge == seat.first:
        span = (quantity.start, draft.end)
    low, high = _ends_of(quantity, draft.bound)
    clause = clause_of(context, seat.first)
    counts_span = _counts_span(draft, context)
    return Figure(
        id=f"f{number + 1}",
        span=span,
        low=low,
        high=high,
        bound=draft.bound,
        unit=quantity.unit,
        change=links.change(context, seat, draft.hedge),
        place=place(context, seat, clause),
        counts=analysis.text[slice(*counts_span)] if counts_span else draft.implied,
        counts_span=counts_span,
        category="other" if quantity.unit in AGES else draft.category,
        as_of=links.as_of(context, seat, clause, reach),
        attribution=links.innermost(attributions, span),
    )


def _counts_span(draft: Draft, context: Context) -> Span | None:
    if draft.counted is None:
        return None
    return context.analysis.span(draft.counted.first, draft.counted.end)


def _ends_of(quantity: Quantity, bound: Bound) -> tuple[Value | None, Value | None]:
    low, high = plain(quantity.low), plain(quantity.high)
    if bound in ("at_least", "more_than"):
        return low, None
    if bound in ("at_most", "less_than"):
        return None, high
    return low, high
