"""Two tellings of one dispute: what makes them one, and the sides of an article's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.stories.model import Cited, StoryDispute
from asreported.stories.thresholds import threshold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.model import Record, Span, Spans
    from asreported.stories.dossier import Dossier


def inside(dossier: Dossier) -> Iterator[StoryDispute]:
    """The disputes that single articles hold, both sides in the same article."""
    for record in dossier.records:
        for dispute in record.disputes:
            sides = tuple(_cited(record, spans) for spans in dispute.sides)
            if dispute.kind == "opposed" and _on_one_word(record, sides):
                continue
            yield StoryDispute(dispute.kind, sides, dispute.why)


def _cited(record: Record, spans: Spans) -> Cited:
    span = min(start for start, _ in spans), max(end for _, end in spans)
    of = [one for one in record.attributions if _overlaps(one.content.spans, span)]
    figure = next((one.id for one in record.figures if one.span == span), None)
    return Cited(record.article.id, span, of[0].id if of else None, figure=figure)


def _on_one_word(record: Record, sides: tuple[Cited, ...]) -> bool:
    """Whether one speaker tells both sides: who denies, and adds a reason, is of one mind."""
    tellers = [
        {
            said.source.speaker
            for said in record.attributions
            if said.source.speaker and _overlaps(said.content.spans, side.span)
        }
        for side in sides
    ]
    return bool(set.intersection(*tellers))


def _overlaps(spans: Spans, span: Span) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)


def once(dossier: Dossier, found: Iterable[StoryDispute]) -> tuple[StoryDispute, ...]:
    """Each dispute once: those of one kind whose sides are told in the same words are one."""
    kept: list[tuple[StoryDispute, list[frozenset[str]]]] = []
    for dispute in found:
        words = [_words(dossier, side) for side in dispute.sides]
        if not any(
            other.kind == dispute.kind and _alike(words, known) for other, known in kept
        ):
            kept.append((dispute, words))
    return tuple(dispute for dispute, _ in kept)


def _words(dossier: Dossier, side: Cited) -> frozenset[str]:
    return dossier.sentences[side.article].words(side.span)


def _alike(one: list[frozenset[str]], other: list[frozenset[str]]) -> bool:
    """Whether all sides share most of their words, in either order."""
    return _match(one, other) or _match(one, other[::-1])


def _match(one: list[frozenset[str]], other: list[frozenset[str]]) -> bool:
    least = threshold("disputes", "same_side")
    return all(
        len(a & b) >= least * max(1, min(len(a), len(b)))
        for a, b in zip(one, other, strict=True)
    )
