"""Which statements carry a story's claims, take a stance on them, or stand in a dispute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.desk.models import (
    Article,
    Claim,
    Dispute,
    Given,
    Reported,
    Series,
    Side,
    Stance,
    Statement,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.desk.models import Story
    from asreported.stories.model import Series as Told
    from asreported.stories.model import Story as Compared
    from asreported.stories.model import StoryDispute

Statements = dict[tuple[str, str], int]
"""The rows of statements by the key of their article and their identifier in its record."""


def tie_statements(
    story: Story,
    told: Compared,
    disputes: Iterable[tuple[str, StoryDispute]],
    series: Iterable[tuple[str, Told]],
) -> None:
    """Tie a story's statements to its claims, disputes and series, in the place of before.

    ``disputes`` and ``series`` come with the keys of their rows.
    """
    rows = Statement.objects.filter(article__story=story)
    known = {
        (article, local): pk
        for pk, article, local in rows.values_list("pk", "article__key", "local")
    }
    claims = dict(Claim.objects.filter(story=story).values_list("key", "pk"))
    Reported.objects.filter(claim__story=story).delete()
    Reported.objects.bulk_create(_reported(told, claims, known))
    Stance.objects.filter(claim__story=story).delete()
    Stance.objects.bulk_create(_stances(told, claims, known))
    Side.objects.filter(dispute__story=story).delete()
    Side.objects.bulk_create(_sides(story, disputes, known))
    _tie_figures(story, series)


def _reported(told: Compared, claims: dict[str, int], known: Statements) -> Iterator[Reported]:
    for claim in told.claims:
        found = {known.get((one.article, one.attribution or "")) for one in claim.reports}
        for pk in sorted(filter(None, found)):
            yield Reported(claim_id=claims[claim.id], statement_id=pk)


def _stances(told: Compared, claims: dict[str, int], known: Statements) -> Iterator[Stance]:
    kind = Stance.Kind
    for claim in told.claims:
        taken = (
            (kind.CONFIRMED, claim.confirmed_by),
            (kind.DENIED, claim.denied_by),
            (kind.DECLINED, claim.declined_by),
        )
        for each, stances in taken:
            found = {known.get((one.article, one.attribution)) for one in stances}
            for pk in sorted(filter(None, found)):
                yield Stance(claim_id=claims[claim.id], statement_id=pk, kind=each)


def _sides(
    story: Story, disputes: Iterable[tuple[str, StoryDispute]], known: Statements
) -> Iterator[Side]:
    rows = dict(Dispute.objects.filter(story=story).values_list("key", "pk"))
    articles = dict(Article.objects.filter(story=story).values_list("key", "pk"))
    for key, one in dict(disputes).items():
        for at, side in enumerate(one.sides):
            yield Side(
                dispute_id=rows[key],
                at=at,
                article_id=articles[side.article],
                statement_id=known.get((side.article, side.attribution or "")),
                start=side.span[0],
                end=side.span[1],
            )


def _tie_figures(story: Story, series: Iterable[tuple[str, Told]]) -> None:
    rows = dict(Series.objects.filter(story=story).values_list("key", "pk"))
    of = {
        (point.article, point.figure): rows[key]
        for key, one in series
        for point in one.points
        if point.figure
    }
    given = list(
        Given.objects.filter(statement__article__story=story).select_related(
            "statement__article"
        )
    )
    changed = []
    for one in given:
        pk = of.get((one.statement.article.key, one.local))
        if one.series_id != pk:
            one.series_id = pk
            changed.append(one)
    Given.objects.bulk_update(changed, ["series"])
