"""Kept parts and changes, with every stretch where it stands in another text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from asreported.decisions.anchoring import Moving
    from asreported.decisions.model import Change, Named, Reference, Target
    from asreported.model import Actor, Attribution, Event, Figure, Place, Spans


def moved_target(target: Target, to: Moving) -> Target:
    """A target in another text; for anchors that hold there."""
    return replace(
        target,
        attribution=_attribution(target.attribution, to) if target.attribution else None,
        figure=_figure(target.figure, to) if target.figure else None,
        event=_event(target.event, to) if target.event else None,
        references=tuple(_reference(one, to) for one in target.references),
    )


def moved_change(change: Change, to: Moving) -> Change:
    """A change in another text."""
    return replace(
        change,
        source=_kept(change.source, to),
        cue=_kept(change.cue, to),
        content=_kept(change.content, to),
        speaker=_named(change.speaker, to),
    )


def _attribution(part: Attribution, to: Moving) -> Attribution:
    source = replace(
        part.source,
        spans=to.spans(part.source.spans) or (),
        head=to.span(part.source.head) if part.source.head else None,
    )
    cue = replace(part.cue, spans=to.spans(part.cue.spans) or ())
    content = replace(part.content, spans=to.spans(part.content.spans) or ())
    return replace(part, source=source, cue=cue, content=content)


def _figure(part: Figure, to: Moving) -> Figure:
    counted = to.span(part.counts_span) if part.counts_span else None
    return replace(part, span=to.span(part.span) or part.span, counts_span=counted)


def _event(part: Event, to: Moving) -> Event:
    return replace(
        part,
        trigger=to.spans(part.trigger) or (),
        mentions=_those(part.mentions, to),
        actors=_actors(part.actors, to),
        recipients=_actors(part.recipients, to),
        place=_place(part.place, to),
    )


def _actors(actors: tuple[Actor, ...], to: Moving) -> tuple[Actor, ...]:
    moved = ((one, to.span(one.span)) for one in actors)
    return tuple(replace(one, span=span) for one, span in moved if span is not None)


def _place(place: Place | None, to: Moving) -> Place | None:
    span = to.span(place.span) if place else None
    return replace(place, span=span) if place and span else None


def _reference(reference: Reference, to: Moving) -> Reference:
    named = _named(reference.named, to)
    return replace(reference, spans=to.spans(reference.spans) or (), named=named)


def _named(named: Named | None, to: Moving) -> Named | None:
    if named is None or named.mention is None:
        return named
    return replace(named, mention=to.span(named.mention))


def _kept(spans: Spans | None, to: Moving) -> Spans | None:
    return None if spans is None else to.spans(spans)


def _those(spans: Spans, to: Moving) -> Spans:
    return tuple(span for one in spans if (span := to.span(one)) is not None)
