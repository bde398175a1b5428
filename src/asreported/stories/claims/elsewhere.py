"""What a stance is of that does not tell it: what is denied or confirmed elsewhere."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from asreported.stories.claims.sides import PLAIN, is_side, kind_of
from asreported.stories.claims.stances import Taken, stance_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from asreported.stories.reports import Report

    Told = Sequence[tuple[Report, list[Taken]]]
    """Each report with the stances that it was found to take."""


def taken_elsewhere(
    groups: Sequence[Sequence[Report]], told: Told, one: Callable[[str | None], str | None]
) -> Iterator[tuple[Report, list[Taken]]]:
    """For reports that take no side yet: those that others of the same words or speaker take.

    ``groups`` are the reports of each claim; ``one`` gives the speaker whose word a
    speaker's is. Where an article
    tells a speaker's side besides, his other words are taken to repeat it.
    """
    here = {
        (one(report.speaker), report.article, taken.kind)
        for report, taken_of in told
        for taken in taken_of
    }
    for report, kind, found in (*_alike(groups, told), *_again(groups, told, one)):
        if (one(report.speaker), report.article, kind) not in here:
            stance = stance_of(report)
            yield report, [Taken(at, kind, stance, plain=True) for at in found]


def _alike(
    groups: Sequence[Sequence[Report]], told: Told
) -> Iterator[tuple[Report, str, list[int]]]:
    """For denials that deny nothing found: what those deny that say the same elsewhere."""
    home = {one.key: at for at, group in enumerate(groups) for one in group}
    known: dict[int, list[int]] = {}
    for report, taken_of in told:
        if report.key in home:
            known.setdefault(home[report.key], []).extend(
                one.group for one in taken_of if one.kind == "denied" and one.plain
            )
    for report, taken_of in told:
        others = [] if taken_of else known.get(home.get(report.key, -1), [])
        if others and report.chain and kind_of(report) == "denied" and is_side(report):
            yield report, "denied", list(dict.fromkeys(others))


def _again(
    groups: Sequence[Sequence[Report]], told: Told, one: Callable[[str | None], str | None]
) -> Iterator[tuple[Report, str, list[int]]]:
    """For a side taken of nothing found: what its speaker denies, or confirms, elsewhere.

    Of the claims that the article tells, as others do, the one taken most often.
    """
    known = _taken_by(told, one)
    takers = {who for who, _ in known if who}
    in_article = _shared_in(groups)
    for report, taken_of in told:
        who = None if taken_of else one(report.speaker)
        kind = _side_of(report) if who in takers else None
        counts = known.get((who, kind), Counter()) if kind else None
        found = [at for at in in_article.get(report.article, ()) if counts and counts[at]]
        if counts and kind and found:
            yield report, kind, [max(found, key=lambda at: (counts[at], -at))]


def _taken_by(
    told: Told, one: Callable[[str | None], str | None]
) -> dict[tuple[str | None, str | None], Counter[int]]:
    """How often each speaker takes each side on each claim where a word says so."""
    known: dict[tuple[str | None, str | None], Counter[int]] = {}
    for report, taken_of in told:
        for taken in taken_of:
            if taken.plain:
                who = one(report.speaker)
                known.setdefault((who, taken.kind), Counter())[taken.group] += 1
    return known


def _shared_in(groups: Sequence[Sequence[Report]]) -> dict[str, list[int]]:
    """For each article the claims that it tells as others do."""
    found: dict[str, list[int]] = {}
    for at, group in enumerate(groups):
        articles = dict.fromkeys(each.article for each in group)
        for article in articles if len(articles) > 1 else ():
            found.setdefault(article, []).append(at)
    return found


def _side_of(report: Report) -> str | None:
    """The kind of a stance that a word says outright."""
    plain = bool(report.chain) and (report.chain[0].cue.act in PLAIN or is_side(report))
    return kind_of(report) if plain else None
