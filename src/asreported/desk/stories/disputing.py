"""What a dispute's page shows besides its sides: who says them, since when, of which claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from asreported.desk.models import Article, Claim, Dispute, Reported, Side, Stance

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
    carried = Reported.objects.filter(statement__in=said).values("claim")
    taken = Stance.objects.filter(statement__in=said).values("claim")
    return Claim.objects.filter(Q(pk__in=carried) | Q(pk__in=taken)).order_by("pk")


def disputes_of(claim: Claim) -> QuerySet[Dispute]:
    """The disputes in which a statement of a claim is a side.

    Each step is asked of an index: joined with OR, all disputes would be gone through.
    """
    carried = Reported.objects.filter(claim=claim).values("statement")
    taken = Stance.objects.filter(claim=claim).values("statement")
    sides = Side.objects.filter(Q(statement__in=carried) | Q(statement__in=taken))
    return Dispute.objects.filter(pk__in=sides.values("dispute")).order_by("pk")
