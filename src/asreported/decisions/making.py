"""Decisions as they are made: on a part as it is shown, or on words that nobody read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.decisions.anchoring import anchor_of
from asreported.decisions.applying import Applied
from asreported.decisions.changing import quoted_kind
from asreported.decisions.model import Amount, Change, Decision, End, Named, Target, Tie
from asreported.decisions.parts import (
    held_spans,
    kept_part,
    named_of,
    other_spans,
    own_spans,
    target_of,
)
from asreported.model import Attribution, Content, Cue, Figure, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.decisions.model import Joined, Kind
    from asreported.decisions.parts import AnyPart
    from asreported.model import Act, Event, Nature, Record, Span, Spans


class By(NamedTuple):
    """Whose decision it is, when and why; ``id`` orders what was made in one moment."""

    id: str
    author: str
    made: str
    reason: str = ""


def decide(applied: Applied, part: AnyPart, kind: Kind, change: Change, by: By) -> Decision:
    """A decision on a part of a record as it is shown.

    Where decisions were made on the part before, this one too is about the part as it was
    read. To accept is to hold to everything that is shown of the part.
    """
    record = applied.record
    target = applied.targets.get(part.decided or "") or target_of(record, part)
    if kind == "accept":
        change = as_shown(record, part)
    return Decision(
        id=by.id,
        kind=kind,
        article=record.article.id,
        target=target,
        change=change,
        anchor=anchor_of(record, _held(target, change), _also(target, change)),
        reason=by.reason,
        author=by.author,
        made=by.made,
    )


def as_shown(record: Record | None, part: AnyPart) -> Change:
    """All that a person sees of a part, as what is decided of it.

    Who an identifier names is known of a part of a ``record``; without one it is nobody.
    """
    if isinstance(part, Attribution):
        speakers = {one.id: named_of(one) for one in record.entities} if record else {}
        return Change(
            source=part.source.spans,
            cue=part.cue.spans,
            content=part.content.spans,
            speaker=speakers.get(part.source.speaker or "", Named("")),
            nature=part.source.nature,
            act=part.cue.act,
            negated=part.negated,
            hedged=part.hedged,
        )
    if isinstance(part, Figure):
        amount = Amount(part.low, part.high, part.bound, part.unit)
        return Change(amount=amount, counts=part.counts or "", category=part.category)
    return Change(status=part.status, type=part.type, label=part.label)


class Missed(NamedTuple):
    """A statement that no reading had, as a person selected it."""

    source: Spans
    cue: Spans
    content: Spans
    speaker: Named
    act: Act = "assert"
    nature: Nature = "named"


def add(record: Record, missed: Missed, by: By) -> Decision:
    """A statement put in by hand."""
    text = record.article.text
    part = Attribution(
        id="a0",
        kind=quoted_kind(text, missed.content),
        source=Source(missed.source, next(iter(missed.source), None), None, missed.nature),
        cue=Cue(
            missed.cue,
            " ".join(text[start:end] for start, end in missed.cue).lower(),
            missed.act,
        ),
        content=Content(missed.content),
    )
    return decide(Applied(record), part, "add", Change(speaker=missed.speaker), by)


def end_of(record: Record, name: str, key: str, span: Span | None) -> End:
    """One side of a merge or split: a member of a record, bound to its words."""
    anchor = anchor_of(record, [span]) if span else None
    return End(record.article.id, name, key, span, anchor)


def tie(of: Joined, one: End, other: End, by: By, *, same: bool) -> Decision:
    """Two members that are one, or are not; of those that are, the first one's name stands."""
    return Decision(
        id=by.id,
        kind="merge" if same else "split",
        article=one.article,
        tie=Tie(of, one, other),
        reason=by.reason,
        author=by.author,
        made=by.made,
    )


def _held(target: Target, change: Change) -> Iterator[Span]:
    """The words without which the decision is none: what it is on, and what it says instead."""
    yield from held_spans(kept_part(target))
    for spans in (change.source, change.cue, change.content):
        yield from spans or ()


def _also(target: Target, change: Change) -> Iterator[Span]:
    yield from other_spans(kept_part(target))
    for one in target.references:
        yield from one.spans
        if one.named and one.named.mention:
            yield one.named.mention
    if change.speaker and change.speaker.mention:
        yield change.speaker.mention


def words_of(record: Record, part: Attribution | Figure | Event) -> str:
    """The words that a part stands on, as they are in the text."""
    text = record.article.text
    spans = [span for each in own_spans(part)[-1:] for span in each]
    return " … ".join(text[start:end] for start, end in spans)
