"""How the crisis goes on: series, disputes, timeline, and what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.crisis_scene import required, share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.stories.model import Dated, Open, Point, StoryDispute
    from bench.common import Measures
    from bench.crisis_scene import Answer, Scene

_DAY = 10


def score_series(scene: Scene, answers: Sequence[Answer]) -> Measures:
    """Points, by their words and values.

    A series of ours may hold one speaker's part of an answer's. ``extra``: of the
    points in series that hold points of an answer, those that are none of that answer
    (the one it holds most of). ``as_of`` and ``revises`` are judged on what was found
    and has one in the answers.
    """
    read = [series.points for story in scene.stories.stories for series in story.series]
    every = [point for points in read for point in points]
    wanted = [point for series in required(answers) for point in required(series["points"])]
    found = [
        (match, answer)
        for answer in wanted
        if (match := next((one for one in every if _is_point(scene, one, answer)), None))
    ]
    given = extra = 0
    for points in read:
        most = max((_points_of(scene, points, series) for series in answers), default=0)
        if most:
            given += len(points)
            extra += len(points) - most
    return {
        "series.found": share(len(found), len(wanted)),
        "series.extra": share(extra, given),
        "series.as_of": _equal(found, "as_of"),
        "series.revises": _equal(found, "revises"),
    }


def _points_of(scene: Scene, points: Sequence[Point], series: Answer) -> int:
    return sum(any(_is_point(scene, one, each) for each in series["points"]) for one in points)


def _is_point(scene: Scene, point: Point, answer: Answer) -> bool:
    return (point.low, point.high, point.bound) == (
        answer["low"],
        answer["high"],
        answer["bound"],
    ) and scene.meets(point.article, point.span, answer)


def _equal(found: Sequence[tuple[Point, Answer]], field: str) -> float:
    judged = [(point, answer) for point, answer in found if answer.get(field) is not None]
    return share(
        sum(getattr(point, field) == answer[field] for point, answer in judged), len(judged)
    )


def score_disputes(scene: Scene, answers: Sequence[Answer]) -> Measures:
    """A dispute is found when its sides share words with either side of the answer.

    Of a denial the two sides may also be what is denied and who denies it (``denials``).
    """
    read = [dispute for story in scene.stories.stories for dispute in story.disputes]
    wanted = required(answers)
    found = [
        (match, one)
        for one in wanted
        if (match := next((each for each in read if _opposes(scene, each, one)), None))
    ]
    extra = sum(not any(_opposes(scene, each, one) for one in answers) for each in read)
    return {
        "disputes.found": share(len(found), len(wanted)),
        "disputes.extra": share(extra, extra + len(found)),
        "disputes.kind": share(
            sum(each.kind == one["kind"] for each, one in found), len(found)
        ),
    }


def _opposes(scene: Scene, dispute: StoryDispute, answer: Answer) -> bool:
    denials = (([one["content"]], [one["by"]]) for one in answer.get("denials", ()))
    return any(
        scene.meets_any(a.article, a.span, one) and scene.meets_any(b.article, b.span, other)
        for one, other in (answer["sides"], *denials)
        for a in dispute.sides
        for b in dispute.sides
        if a is not b
    )


def score_timeline(scene: Scene, answers: Sequence[Answer]) -> Measures:
    """Events, by the words that name them.

    ``date`` and ``status`` of what was found; ``joined``: of the articles that tell of
    an event of several, those in the one entry that has most of them; ``mixed``: of
    the entries, those with reports of events of which no answer has all.
    """
    read = [dated for story in scene.stories.stories for dated in story.timeline]
    touched = [[number for number, one in enumerate(answers) if _tells(scene, each, one)]
               for each in read]  # fmt: skip
    best = {}
    for number, answer in enumerate(answers):
        entries = [each for each, hit in zip(read, touched, strict=True) if number in hit]
        if entries:
            best[number] = max(entries, key=lambda each: len(_articles(scene, each, answer)))
    wanted = [number for number, one in enumerate(answers) if not one.get("optional")]
    found = [(best[number], answers[number]) for number in wanted if number in best]
    extra = sum(not hit for hit in touched)
    return {
        "timeline.found": share(len(found), len(wanted)),
        "timeline.extra": share(extra, len(read)),
        "timeline.date": share(sum(_dated(*pair) for pair in found), len(found)),
        "timeline.status": share(sum(_status(*pair) for pair in found), len(found)),
        "timeline.joined": _joined(scene, found),
        "timeline.mixed": share(
            sum(_is_mixed(scene, each, [answers[n] for n in hit])
                for each, hit in zip(read, touched, strict=True)),
            len(read),
        ),
    }  # fmt: skip


def _tells(scene: Scene, dated: Dated, answer: Answer) -> bool:
    return any(
        scene.meets_any(one.article, one.span, answer["reports"]) for one in dated.reports
    )


def _articles(scene: Scene, dated: Dated, answer: Answer) -> set[str]:
    return {
        one.article
        for one in dated.reports
        if scene.meets_any(one.article, one.span, answer["reports"])
    }


def _dated(dated: Dated, answer: Answer) -> bool:
    """The day, where the answer has one; where it has none nothing is judged."""
    return answer["date"] is None or (dated.date or "")[:_DAY] == answer["date"]


def _status(dated: Dated, answer: Answer) -> bool:
    return dated.status in {answer["status"], *answer.get("statuses_too", ())}


def _joined(scene: Scene, found: Sequence[tuple[Dated, Answer]]) -> float:
    joined = several = 0
    for dated, answer in found:
        articles = {scene.id_of(one["page"]) for one in answer["reports"]}
        if len(articles) > 1:
            several += len(articles) - 1
            joined += len(_articles(scene, dated, answer)) - 1
    return share(joined, several)


def _is_mixed(scene: Scene, dated: Dated, answers: Sequence[Answer]) -> bool:
    """Whether no answer has all the reports that some answer has."""
    known = [
        one
        for one in dated.reports
        if any(scene.meets_any(one.article, one.span, each["reports"]) for each in answers)
    ]
    return bool(known) and not any(
        all(scene.meets_any(one.article, one.span, each["reports"]) for one in known)
        for each in answers
    )


def score_open(scene: Scene, answers: Sequence[Answer]) -> Measures:
    """Offers, demands and threats, by kind and the words that make them.

    Of the found: ``until`` is right to the day (midnight ends a day), ``answered``
    when what answers it is one of the answer's, or nothing where nothing does.
    """
    read = [one for story in scene.stories.stories for one in story.open]
    wanted = required(answers)
    found = [
        (match, one)
        for one in wanted
        if (match := next((each for each in read if _makes(scene, each, one)), None))
    ]
    extra = sum(not any(_makes(scene, each, one) for one in answers) for each in read)
    return {
        "open.found": share(len(found), len(wanted)),
        "open.extra": share(extra, extra + len(found)),
        "open.until": share(sum(_until(*pair) for pair in found), len(found)),
        "open.answered": share(sum(_answered(scene, *pair) for pair in found), len(found)),
    }


def _makes(scene: Scene, found: Open, answer: Answer) -> bool:
    event = found.event
    return found.kind in {answer["kind"], *answer.get("kinds_too", ())} and scene.meets_any(
        event.article, event.span, answer["made"]
    )


def _until(found: Open, answer: Answer) -> bool:
    if found.until is None or answer["until"] is None:
        return found.until is None and answer["until"] is None
    return found.until[:_DAY] == str(answer["until"])[:_DAY]


def _answered(scene: Scene, found: Open, answer: Answer) -> bool:
    by = found.answered_by
    if by is None:
        return bool(answer.get("may_be_open"))
    return scene.meets_any(by.article, by.span, answer["answered_by"])
