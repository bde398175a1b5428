"""The questions that every story is asked, answered by what its other stages found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.stories.model import Cited, Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.stories.dossier import Dossier
    from asreported.stories.model import Claim, Dated, Series, StoryDispute

_MOST = 8
"""Answers shown to one question; all others stand in the story's own lists."""


def standing(
    dossier: Dossier,
    claims: Sequence[Claim],
    series: Sequence[Series],
    disputes: Sequence[StoryDispute],
    timeline: Sequence[Dated],
) -> tuple[Question, ...]:
    """The eight standing questions, each with the spans that answer it, or with none."""
    told = sorted(
        (event for event in timeline if event.status in ("happened", "ongoing")),
        key=lambda event: -len({report.article for report in event.reports}),
    )
    rows = (
        ("What happened?", (event.reports[0] for event in told)),
        ("Who says what?", _said(claims)),
        ("How many?", _latest(series)),
        ("Where?", _places(dossier)),
        ("When?", (event.reports[0] for event in timeline if event.date)),
        ("What is disputed?", (side for one in disputes for side in one.sides)),
        ("What changed since?", _revised(series)),
        ("Who declined to comment?", _declined(dossier)),
    )
    return tuple(Question(text, None, _first(found)) for text, found in rows)


def _first(found: Iterable[Cited]) -> tuple[Cited, ...]:
    return tuple(list(dict.fromkeys(found))[:_MOST])


def _said(claims: Sequence[Claim]) -> Iterator[Cited]:
    """The claims that most outlets carry."""
    for claim in sorted(claims, key=lambda one: (-one.outlets, -len(one.reports))):
        if any(report.attribution for report in claim.reports):
            yield next(report for report in claim.reports if report.attribution)


def _latest(series: Sequence[Series]) -> Iterator[Cited]:
    for one in series:
        point = one.points[-1]
        yield Cited(point.article, point.span, figure=point.figure)


def _revised(series: Sequence[Series]) -> Iterator[Cited]:
    for one in series:
        for point in reversed(one.points):
            if point.revises:
                yield Cited(point.article, point.span, figure=point.figure)


def _places(dossier: Dossier) -> Iterator[Cited]:
    seen = set()
    for record, event in dossier.events:
        if event.place and event.place.name not in seen:
            seen.add(event.place.name)
            yield Cited(record.article.id, event.place.span, event=event.id)


def _declined(dossier: Dossier) -> Iterator[Cited]:
    seen = set()
    for record in dossier.records:
        for said in record.attributions:
            if said.cue.act != "decline" or said.negated:
                continue
            who = dossier.speaker(record, said.source.speaker) or said.id
            if who not in seen:
                seen.add(who)
                spans = (*said.source.spans, *said.cue.spans)
                span = min(s for s, _ in spans), max(e for _, e in spans)
                yield Cited(record.article.id, span, said.id)
