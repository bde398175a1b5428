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
    speaker's is.
    """
    yield from _alike(groups, told)
    yield from _again(groups, told, one)


def _alike(
    groups: Sequence[Sequence[Report]], told: Told
) -> Iterator[tuple[Report, list[Taken]]]:
    """For denials that deny nothing found: what those deny that say the same elsewhere."""
    home = {one.key: at for at, group in enumerate(groups) for one in group}
    known: dict[int, list[Taken]] = {}
    for report, taken_of in told:
        if report.key in home:
            known.setdefault(home[report.key], []).extend(
                one for one in taken_of if one.kind == "denied" and one.plain
            )
    for report, taken_of in told:
        others = known.get(home.get(report.key, -1), [])
        denies = bool(report.chain) and kind_of(report) == "denied" and is_side(report)
        if not taken_of and others and denies:
            stance = stance_of(report)
            of = dict.fromkeys(each.group for each in others)
            yield report, [Taken(group, "denied", stance, plain=True) for group in of]


def _again(
    groups: Sequence[Sequence[Report]], told: Told, one: Callable[[str | None], str | None]
) -> Iterator[tuple[Report, list[Taken]]]:
    """For a side taken of nothing found: what its speaker denies, or confirms, elsewhere.

    Of the claims that the article tells, as others do, the one taken most often.
    """
    known: dict[tuple[str, str], Counter[int]] = {}
    for report, taken_of in told:
        who = one(report.speaker)
        for taken in taken_of:
            if taken.plain and who is not None:
                known.setdefault((who, taken.kind), Counter())[taken.group] += 1
    in_article: dict[str, list[int]] = {}
    for at, group in enumerate(groups):
        articles = dict.fromkeys(each.article for each in group)
        for article in articles if len(articles) > 1 else ():
            in_article.setdefault(article, []).append(at)
    for report, taken_of in told:
        who, kind = one(report.speaker), _side_of(report)
        if taken_of or who is None or kind is None:
            continue
        counts = known.get((who, kind), Counter())
        found = [at for at in in_article.get(report.article, ()) if counts[at]]
        if found:
            most = max(found, key=lambda at: (counts[at], -at))
            yield report, [Taken(most, kind, stance_of(report), plain=True)]


def _side_of(report: Report) -> str | None:
    """The kind of a stance that a word says outright."""
    plain = bool(report.chain) and (report.chain[0].cue.act in PLAIN or is_side(report))
    return kind_of(report) if plain else None
