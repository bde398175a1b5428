"""A part as it was decided: what a person said of its fields, the rest as it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from asreported.model import Attribution, Event, Figure

if TYPE_CHECKING:
    from asreported.decisions.model import Change
    from asreported.decisions.parts import AnyPart
    from asreported.decisions.working import Working
    from asreported.model import AttributionKind, EventType, Lane, Source, Spans

_LANES: dict[EventType, Lane] = {
    "AGREE": "verbal_cooperation",
    "CONSULT": "verbal_cooperation",
    "SUPPORT": "verbal_cooperation",
    "CONCEDE": "verbal_cooperation",
    "COOPERATE": "material_cooperation",
    "AID": "material_cooperation",
    "RETREAT": "material_cooperation",
    "REQUEST": "verbal_conflict",
    "ACCUSE": "verbal_conflict",
    "REJECT": "verbal_conflict",
    "THREATEN": "verbal_conflict",
    "PROTEST": "material_conflict",
    "SANCTION": "material_conflict",
    "MOBILIZE": "material_conflict",
    "COERCE": "material_conflict",
    "ASSAULT": "material_conflict",
}
"""The PLOVER manual's (2021) quad class of each type."""


def changed(part: AnyPart, change: Change, working: Working) -> AnyPart:
    """The part with what was decided of it; a speaker nobody spoke of becomes an entity."""
    if isinstance(part, Attribution):
        return _attribution(part, change, working)
    return _figure(part, change) if isinstance(part, Figure) else _event(part, change)


def _attribution(part: Attribution, change: Change, working: Working) -> Attribution:
    cue = part.cue
    if change.cue is not None:
        lemma = cue.lemma if change.cue == cue.spans else _words(working, change)
        cue = replace(cue, spans=change.cue, lemma=lemma)
    if change.act is not None:
        cue = replace(cue, act=change.act)
    content, kind = part.content, part.kind
    if change.content is not None and change.content != content.spans:
        content = replace(content, spans=change.content)
        kind = quoted_kind(working.record.article.text, change.content)
    return replace(
        part,
        kind=kind,
        source=_source(part.source, change, working),
        cue=cue,
        content=content,
        negated=part.negated if change.negated is None else change.negated,
        hedged=part.hedged if change.hedged is None else change.hedged,
    )


def quoted_kind(text: str, content: Spans) -> AttributionKind:
    """Whether some words are said directly: all in quotation marks, some, or none."""
    words = [text[start:end].strip(" ,.;:!?") for start, end in content]
    if words and all(
        len(one) > 1 and one[0] in _QUOTES and one[-1] in _QUOTES for one in words
    ):
        return "direct"
    return "mixed" if any(mark in one for one in words for mark in _MARKS) else "indirect"


_QUOTES, _MARKS = "\"“”„«»‘’'", '"“”„«»'


def _words(working: Working, change: Change) -> str:
    """The cue's words: what a person selected has no lemma that anybody looked up."""
    text = working.record.article.text
    return " ".join(text[start:end] for start, end in change.cue or ()).lower()


def _source(source: Source, change: Change, working: Working) -> Source:
    if change.source is not None and change.source != source.spans:
        source = replace(source, spans=change.source, head=next(iter(change.source), None))
    if change.speaker is not None:
        source = replace(source, speaker=working.entity(change.speaker))
    return source if change.nature is None else replace(source, nature=change.nature)


def _figure(part: Figure, change: Change) -> Figure:
    if change.amount is not None:
        amount = change.amount
        part = replace(
            part, low=amount.low, high=amount.high, bound=amount.bound, unit=amount.unit
        )
    if change.counts is not None:
        same = change.counts == part.counts
        part = replace(
            part, counts=change.counts or None, counts_span=part.counts_span if same else None
        )
    return part if change.category is None else replace(part, category=change.category)


def _event(part: Event, change: Change) -> Event:
    if change.type is not None and change.type != part.type:
        part = replace(part, type=change.type, lane=_LANES[change.type], mode=None)
    if change.label:
        part = replace(part, label=change.label)
    return part if change.status is None else replace(part, status=change.status)
