"""Claims of the crisis, their origins, and who confirms or denies them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bench.crisis_scene import required, share

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.stories.model import Claim, Stance
    from bench.common import Measures
    from bench.crisis_scene import Answer, Scene

_STANCES = ("confirmed_by", "denied_by", "declined_by")


class Found(NamedTuple):
    """An answer and the claim that has most of its articles, with these reports of it."""

    answer: Answer
    claim: Claim
    reports: frozenset[int]


def score_claims(scene: Scene, answers: Sequence[Answer]) -> Measures:
    """A claim is found when one that was read has reports of two of its articles.

    ``reports``: of the reports of the found claims, those it has. ``extra``: of the
    claims over several articles that hold a report of some answer, those that join
    reports no single answer has. ``unlisted``: of the claims over several articles,
    those of which no answer speaks; they are to be looked at by hand. ``origins``
    are judged on what was found (``origins_too`` are as good), ``origins.of_all`` on
    all answers.
    """
    read = [claim for story in scene.stories.stories for claim in story.claims]
    wanted = required(answers)
    found = [one for answer in wanted if (one := find_claim(scene, answer, read)) is not None]
    several = [one for one in read if len({report.article for report in one.reports}) > 1]
    listed = [held for one in several if (held := list(_held(scene, one, answers)))]
    mixed = sum(not frozenset.intersection(*held) for held in listed)
    right = sum(_right_count(one) for one in found)
    return {
        "claims.found": share(len(found), len(wanted)),
        "claims.extra": share(mixed, len(listed)),
        "claims.unlisted": share(len(several) - len(listed), len(several)),
        "claims.reports": share(
            sum(len(one.reports) for one in found),
            sum(len(one.answer["reports"]) for one in found),
        ),
        "origins.low": share(sum(_right_count(one, "low") for one in found), len(found)),
        "origins.high": share(sum(_right_count(one, "high") for one in found), len(found)),
        "origins.both": share(right, len(found)),
        "origins.of_all": share(right, len(wanted)),
        **_score_stances(scene, found),
    }


def find_claim(scene: Scene, answer: Answer, claims: Sequence[Claim]) -> Found | None:
    """The claim with most articles of the answer, two at least, then with most reports."""
    best: tuple[int, int] = (1, 0)
    found = None
    for claim in claims:
        reports = frozenset(
            number
            for number, quote in enumerate(answer["reports"])
            if any(scene.meets(one.article, one.span, quote) for one in claim.reports)
        )
        pages = {scene.id_of(answer["reports"][number]["page"]) for number in reports}
        if (len(pages), len(reports)) > best and len(pages) > 1:
            best, found = (len(pages), len(reports)), Found(answer, claim, reports)
    return found


def _held(scene: Scene, claim: Claim, answers: Sequence[Answer]) -> Iterator[frozenset[str]]:
    """For each report that some answers have: which answers."""
    for report in claim.reports:
        holders = frozenset(
            answer["id"]
            for answer in answers
            if scene.meets_any(report.article, report.span, answer["reports"])
        )
        if holders:
            yield holders


def _right_count(found: Found, *ends: str) -> bool:
    count = found.claim.independent_origins
    read = {"low": count.low, "high": count.high}
    allowed = (found.answer["independent_origins"], *found.answer.get("origins_too", ()))
    return any(all(read[end] == one[end] for end in ends or read) for one in allowed)


def _score_stances(scene: Scene, found: Sequence[Found]) -> Measures:
    """Confirmations, denials and refusals of the found claims, by their words."""
    wanted = right = given = 0
    for one in found:
        for kind in _STANCES:
            quotes: list[Answer] = one.answer.get(kind, [])
            read: tuple[Stance, ...] = getattr(one.claim, kind)
            wanted += len(quotes)
            right += sum(_has(scene, read, quote) for quote in quotes)
            given += sum(not scene.meets_any(each.article, each.span, quotes) for each in read)
    return {
        "stances.found": share(right, wanted),
        "stances.extra": share(given, given + right),
    }


def _has(scene: Scene, stances: Sequence[Stance], quote: Answer) -> bool:
    return any(scene.meets(one.article, one.span, quote) for one in stances)
