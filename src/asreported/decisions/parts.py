"""Parts of a record by what names them: their stretches, their keys, what they refer to."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias

from asreported.decisions.model import Named, PartKind, Reference, Target
from asreported.model import Attribution, Event, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Actor, Entity, Record, Spans

AnyPart: TypeAlias = Attribution | Figure | Event
_LENGTH = 16


def kind_of(part: AnyPart) -> PartKind:
    """What kind of part it is."""
    if isinstance(part, Attribution):
        return "attribution"
    return "figure" if isinstance(part, Figure) else "event"


def parts_of(record: Record) -> tuple[AnyPart, ...]:
    """All parts that are decided on, statements first."""
    return (*record.attributions, *record.figures, *record.events)


def own_spans(part: AnyPart) -> tuple[Spans, ...]:
    """The stretches that make a part what it is.

    Cue and content of an attribution, the span of a figure, the trigger of an event.
    """
    if isinstance(part, Attribution):
        return part.cue.spans, part.content.spans
    return ((part.span,),) if isinstance(part, Figure) else (part.trigger,)


def key_of(record: Record, part: AnyPart) -> str:
    """The key of a part: that of the decisions it carries, else hash of its own stretches."""
    if part.decided:
        return part.decided
    spans = "|".join(str(each) for each in own_spans(part))
    named = (record.text_sha256, record.article.id, kind_of(part), spans)
    return sha256("\x1f".join(named).encode()).hexdigest()[:_LENGTH]


def target_of(record: Record, part: AnyPart) -> Target:
    """A part as it is kept with a decision."""
    kind = kind_of(part)
    return Target(
        key=key_of(record, part),
        kind=kind,
        attribution=part if isinstance(part, Attribution) else None,
        figure=part if isinstance(part, Figure) else None,
        event=part if isinstance(part, Event) else None,
        references=tuple(_references(record, part)),
    )


def kept_part(target: Target) -> AnyPart:
    """The part that a target keeps; raises ``ValueError`` when it keeps none."""
    part = target.attribution or target.figure or target.event
    if part is None:
        raise ValueError(f"the target {target.key} keeps no part")
    return part


def held_spans(part: AnyPart) -> Spans:
    """The stretches without which a decision on a part does not hold."""
    source = part.source.spans if isinstance(part, Attribution) else ()
    return tuple(span for spans in (source, *own_spans(part)) for span in spans)


def other_spans(part: AnyPart) -> Spans:
    """The stretches that are kept with a part where they are still there."""
    if isinstance(part, Attribution):
        return (part.source.head,) if part.source.head else ()
    if isinstance(part, Figure):
        return (part.counts_span,) if part.counts_span else ()
    place = (part.place.span,) if part.place else ()
    parties = tuple(one.span for one in (*part.actors, *part.recipients))
    return (*part.mentions, *parties, *place)


def named_of(entity: Entity) -> Named:
    """An entity as a decision names it."""
    mention = entity.mentions[0] if entity.mentions else None
    return Named(entity.name, entity.type, mention)


def _references(record: Record, part: AnyPart) -> Iterator[Reference]:
    entities = {one.id: one for one in record.entities}
    for name in dict.fromkeys(_entities(part)):
        if name in entities:
            one = entities[name]
            yield Reference(name, "entity", one.mentions[:1], named_of(one))
    outer = part.within if isinstance(part, Attribution) else part.attribution
    for said in record.attributions:
        if said.id == outer:
            yield Reference(said.id, "attribution", (*said.cue.spans, *said.content.spans))
    if isinstance(part, Event):
        yield from (
            Reference(one.id, "time", (one.span,))
            for one in record.times
            if one.id == part.time
        )
        yield from (
            Reference(one.id, "figure", (one.span,))
            for one in record.figures
            if one.id in part.figures
        )


def _entities(part: AnyPart) -> Iterator[str]:
    if isinstance(part, Attribution) and part.source.speaker:
        yield part.source.speaker
    if isinstance(part, Event):
        parties: tuple[Actor, ...] = (*part.actors, *part.recipients)
        yield from (one.entity for one in parties if one.entity)
