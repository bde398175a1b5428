"""Stretches of an article as sides of a dispute, and on whose word they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.stories.model import Cited

if TYPE_CHECKING:
    from asreported.model import Record, Span, Spans


def cited(record: Record, *spans: Span) -> Cited:
    """From the first of some stretches to the last, on the word of who says it."""
    span = min(start for start, _ in spans), max(end for _, end in spans)
    said = next(
        (one.id for one in record.attributions if overlaps(one.content.spans, span)), None
    )
    figure = next((one.id for one in record.figures if one.span == span), None)
    return Cited(record.article.id, span, said, figure=figure)


def speakers_in(record: Record, span: Span) -> frozenset[str]:
    """Who speaks in a stretch, as far as known."""
    return frozenset(
        said.source.speaker
        for said in record.attributions
        if said.source.speaker and overlaps(said.content.spans, span)
    )


def overlaps(spans: Spans, span: Span) -> bool:
    """Whether one of some stretches shares a character with another."""
    return any(start < span[1] and span[0] < end for start, end in spans)
