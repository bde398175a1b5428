"""Articles, their records, and outlets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from ninja import Router
from ninja.errors import HttpError

from asreported.desk.access import sees_text
from asreported.desk.api.lists import FEW, After, Limit, Word, each, one, parted
from asreported.desk.api.shapes import ArticleOut, OutletOut, Page, Problem, WholeArticle
from asreported.desk.exporting.citing import article_entries
from asreported.desk.exporting.sight import sight_of
from asreported.desk.models import Article, Outlet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

router = Router(tags=["articles"])
_SEEN = Article.objects.filter(state=Article.State.PUBLISHED)


def _seen() -> QuerySet[Article]:
    return _SEEN.all()


@router.get("/articles", response=Page[ArticleOut], operation_id="articles")
def articles(
    request: HttpRequest,
    outlet: Word = "",
    story: Word = "",
    since: Word = "",
    until: Word = "",
    after: After = "",
    limit: Limit = FEW,
) -> dict[str, Any]:
    """Articles, the newest first."""
    given = {"outlet__slug": outlet, "story__key": story, "ordered__gte": since,
             "ordered__lte": until and f"{until}~"}  # fmt: skip
    rows = _seen().filter(**{name: value for name, value in given.items() if value})
    return parted(request, rows, "ordered", after, limit, lambda found: _listed(request, found))


def _listed(request: HttpRequest, rows: list[Article]) -> Iterable[Any]:
    chosen = _seen().filter(pk__in=[row.pk for row in rows]).order_by("-ordered", "-pk")
    return (entry.facts for entry in article_entries(chosen, sight_of(request)))


@router.get(
    "/articles/{key}", response={200: WholeArticle, 404: Problem}, operation_id="article"
)
def article(request: HttpRequest, key: str) -> dict[str, Any]:
    """One article; its text where that is yours to see."""
    row = one(_seen().select_related("outlet"), key=key)
    record = row.latest.record
    (facts,) = _listed(request, [row])
    return {
        **facts,
        "excerpt": row.excerpt,
        "text": record.article.text if sees_text(request, row) else None,
        "text_sha256": record.text_sha256,
        "versions": row.versions.count(),
    }


@router.get(
    "/articles/{key}/record",
    response={200: dict[str, Any], 403: Problem, 404: Problem},
    operation_id="record",
)
def record_of(request: HttpRequest, key: str) -> HttpResponse:
    """All that was read from an article, as ``asreported read --format json`` writes it."""
    row = one(_seen().select_related("outlet"), key=key)
    if not sees_text(request, row):
        raise HttpError(403, "The text of this article is not yours to see.")
    return HttpResponse(row.latest.record.to_json(), content_type="application/json")


@router.get("/outlets", response=Page[OutletOut], operation_id="outlets")
def outlets(request: HttpRequest, after: After = "", limit: Limit = FEW) -> dict[str, Any]:
    """Outlets, those met last first."""
    rows = Outlet.objects.all()
    return parted(request, rows, "pk", after, limit, each(request, _outlet))


@router.get("/outlets/{slug}", response={200: OutletOut, 404: Problem}, operation_id="outlet")
def outlet(request: HttpRequest, slug: str) -> dict[str, Any]:
    """One outlet."""
    return _outlet(request, one(Outlet.objects.all(), slug=slug))


def _outlet(request: HttpRequest, row: Outlet) -> dict[str, Any]:
    return {
        "id": row.slug,
        "address": request.build_absolute_uri(row.get_absolute_url()),
        "name": row.name,
        "domains": row.domains.split(),
        "family": row.family,
        "country": row.country,
        "is_ours": row.is_ours,
    }
