"""What a dispute's page shows besides its sides: who says them, since when, of which claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.desk.models import Article, Claim, Dispute, Side

if TYPE_CHECKING:
    from django.db.models import QuerySet


def sides_of(dispute: Dispute) -> list[Side]:
    """The sides with their statements' speakers and articles, the first said first."""
    rows = Side.objects.filter(dispute=dispute, article__state=Article.State.PUBLISHED)
    told = rows.select_related("article__outlet", "statement__speaker")
    return list(told.defer("article__markdown").order_by("article__ordered", "at"))


def claims_of(dispute: Dispute) -> QuerySet[Claim]:
    """The claims that the sides' statements carry or take a stance on."""
    said = Side.objects.filter(dispute=dispute).values("statement")
    rows = Claim.objects.filter(reported__statement__in=said)
    rows |= Claim.objects.filter(stances__statement__in=said)
    return rows.distinct().order_by("pk")


def disputes_of(claim: Claim) -> QuerySet[Dispute]:
    """The disputes in which a statement of a claim is a side."""
    rows = Dispute.objects.filter(sides__statement__claims__claim=claim)
    rows |= Dispute.objects.filter(sides__statement__stances__claim=claim)
    return rows.distinct().order_by("pk")
