"""A story between two moments: what is new to who has read it before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.model import Part

if TYPE_CHECKING:
    from asreported.stories.model import (
        Claim,
        Dated,
        Open,
        Point,
        Question,
        Story,
        StoryDispute,
    )


class News(Part, frozen=True):
    """What a story holds that it did not hold before."""

    articles: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    denied: tuple[Claim, ...] = ()
    """Claims known before that somebody new confirms or denies."""
    points: tuple[Point, ...] = ()
    disputes: tuple[StoryDispute, ...] = ()
    events: tuple[Dated, ...] = ()
    open: tuple[Open, ...] = ()
    answered: tuple[Question, ...] = ()
    """Questions known before that are answered now."""


def since(before: Story | None, after: Story) -> News:
    """What ``after`` adds to ``before``; all of it when there is no before."""
    known = {claim.id: claim for claim in before.claims} if before else {}
    points = {point for one in before.series for point in one.points} if before else set()
    events = {key for one in before.timeline for key in _event(one)} if before else set()
    asked = {one.question: one.answers for one in before.questions} if before else {}
    return News(
        articles=tuple(a for a in after.articles if not before or a not in before.articles),
        claims=tuple(one for one in after.claims if one.id not in known),
        denied=tuple(
            one for one in after.claims if one.id in known and _taken_up(known[one.id], one)
        ),
        points=tuple(p for one in after.series for p in one.points if p not in points),
        disputes=tuple(d for d in after.disputes if not before or d not in before.disputes),
        events=tuple(one for one in after.timeline if _event(one).isdisjoint(events)),
        open=tuple(one for one in after.open if not before or one not in before.open),
        answered=tuple(
            one for one in after.questions if one.answers and asked.get(one.question) == ()
        ),
    )


def _event(one: Dated) -> frozenset[tuple[str, str | None]]:
    return frozenset((report.article, report.event) for report in one.reports)


def _taken_up(before: Claim, after: Claim) -> bool:
    counts = [
        len(one.confirmed_by) + len(one.denied_by) + len(one.declined_by)
        for one in (before, after)
    ]
    return counts[1] > counts[0]


def in_words(news: News) -> str:
    """The most telling of the news, in a few words; empty when there is none."""
    lines = in_lines(news)
    return lines[0] if lines else ""


def in_lines(news: News) -> list[str]:
    """The news in words, the most telling first."""
    lines = [f"Disputed: {one.why}" for one in news.disputes]
    lines += [f"Taken up: {one.text}" for one in news.denied]
    lines += [_point(one) for one in news.points]
    lines += [f"{one.kind.capitalize()} by {one.by or 'somebody unnamed'}" for one in news.open]
    lines += [f"{one.label.capitalize()} ({one.status})" for one in news.events]
    lines += [f"Answered: {one.question}" for one in news.answered]
    if news.articles:
        count = len(news.articles)
        lines.append(f"{count} more article{'' if count == 1 else 's'}")
    return lines


def _point(point: Point) -> str:
    value = point.low if point.low is not None else point.high
    return f"Figure: {value}" + (f", as of {point.as_of[:10]}" if point.as_of else "")
