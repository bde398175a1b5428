"""Stories and what they hold: claims, figures, disputes, events."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import msgspec
from django.http import HttpRequest, HttpResponse
from ninja import Router

from asreported.desk.access import sees_text
from asreported.desk.api.lists import FEW, After, Limit, Word, each, one, parted
from asreported.desk.api.shapes import (
    ClaimOut,
    DisputeOut,
    EventOut,
    FigureOut,
    Page,
    Problem,
    StoryOut,
    WholeDispute,
    WholeFigure,
)
from asreported.desk.exporting.events import event_entries
from asreported.desk.exporting.parts import claim_entries, dispute_entries, figure_entries
from asreported.desk.exporting.sight import sight_of
from asreported.desk.models import Article, Claim, Dispute, Event, Series, Story
from asreported.desk.stories.showing import without_passages

if TYPE_CHECKING:
    from collections.abc import Iterable

router = Router(tags=["stories"])
_TOLD = Story.objects.filter(articles_count__gt=0)


@router.get("/stories", response=Page[StoryOut], operation_id="stories")
def stories(request: HttpRequest, after: After = "", limit: Limit = FEW) -> dict[str, Any]:
    """Stories of two articles and more, by what changed last."""
    rows = Story.objects.filter(merged_into=None, articles_count__gt=1).defer("packed")
    return parted(request, rows, "changed", after, limit, each(request, _story))


@router.get("/stories/{key}", response={200: StoryOut, 404: Problem}, operation_id="story")
def story(request: HttpRequest, key: str) -> dict[str, Any]:
    """One story; one that was merged names the other."""
    return _story(request, one(Story.objects.select_related("merged_into"), key=key))


@router.get(
    "/stories/{key}/comparison",
    response={200: dict[str, Any], 404: Problem},
    operation_id="comparison",
)
def comparison(request: HttpRequest, key: str) -> HttpResponse:
    """A story as it was compared: a story of ``asreported stories --format json``.

    Copied passages are left out where an article's text is not yours to see.
    """
    row = one(_TOLD.all(), key=key)
    articles = row.article_set.select_related("outlet").defer("markdown")
    hidden = {
        each.key
        for each in articles
        if each.state != Article.State.PUBLISHED or not sees_text(request, each)
    }
    told = without_passages(row.comparison.story, hidden)
    return HttpResponse(msgspec.json.encode(told), content_type="application/json")


def _story(request: HttpRequest, row: Story) -> dict[str, Any]:
    return {
        "id": row.key,
        "address": request.build_absolute_uri(row.get_absolute_url()),
        "headline": row.headline,
        "articles": row.articles_count,
        "outlets": row.outlets_count,
        "origins_low": row.origins_low,
        "origins_high": row.origins_high,
        "changed": row.changed,
        "what_changed": row.what_changed,
        "merged_into": row.merged_into.key if row.merged_into else None,
    }


@router.get("/claims", response=Page[ClaimOut], operation_id="claims")
def claims(
    request: HttpRequest, story: Word = "", after: After = "", limit: Limit = FEW
) -> dict[str, Any]:
    """Claims, those met last first."""
    rows = Claim.objects.filter(story__key=story) if story else Claim.objects.all()
    return parted(request, rows, "pk", after, limit, lambda found: _claims(request, found))


@router.get("/claims/{key}", response={200: ClaimOut, 404: Problem}, operation_id="claim")
def claim(request: HttpRequest, key: str) -> Any:  # noqa: ANN401 - its facts
    """One claim; the statements that carry it are ``/statements?claim=…``."""
    row = one(Claim.objects.all(), key=key)
    found = next(iter(_claims(request, [row])), None)
    return found or one(Claim.objects.none())


def _claims(request: HttpRequest, rows: list[Claim]) -> Iterable[Any]:
    """The claims' facts, in their order: each story's comparison is opened once."""
    told = Story.objects.filter(pk__in={row.story_id for row in rows}, articles_count__gt=0)
    facts = {
        entry.key: entry.facts for entry in claim_entries(told.iterator(FEW), sight_of(request))
    }
    return [facts[row.key] for row in rows if row.key in facts]


@router.get("/figures", response=Page[FigureOut], operation_id="figures")
def figures(
    request: HttpRequest, story: Word = "", after: After = "", limit: Limit = FEW
) -> dict[str, Any]:
    """Figures over time, those met last first."""
    rows = Series.objects.select_related("story").defer("story__packed")
    rows = rows.filter(story__key=story) if story else rows
    return parted(request, rows, "pk", after, limit, each(request, _figure))


@router.get("/figures/{key}", response={200: WholeFigure, 404: Problem}, operation_id="figure")
def figure(request: HttpRequest, key: str) -> dict[str, Any]:
    """One figure with its values."""
    row = one(Series.objects.select_related("story"), key=key)
    values = [entry.facts for entry in figure_entries(row, sight_of(request))]
    return {**_figure(request, row), "values": values}


def _figure(request: HttpRequest, row: Series) -> dict[str, Any]:
    address = request.build_absolute_uri(row.get_absolute_url())
    return {
        "id": row.key, "address": address, "name": row.name, "category": row.category,
        "points": row.points, "story": row.story.key,
    }  # fmt: skip


@router.get("/disputes", response=Page[DisputeOut], operation_id="disputes")
def disputes(
    request: HttpRequest, story: Word = "", after: After = "", limit: Limit = FEW
) -> dict[str, Any]:
    """Disputed points, those met last first."""
    rows = Dispute.objects.select_related("story").defer("story__packed")
    rows = rows.filter(story__key=story) if story else rows
    return parted(request, rows, "pk", after, limit, each(request, _dispute))


@router.get(
    "/disputes/{key}", response={200: WholeDispute, 404: Problem}, operation_id="dispute"
)
def dispute(request: HttpRequest, key: str) -> dict[str, Any]:
    """One disputed point with its sides."""
    row = one(Dispute.objects.select_related("story"), key=key)
    sides = [entry.facts for entry in dispute_entries(row, sight_of(request))]
    return {**_dispute(request, row), "sides": sides}


def _dispute(request: HttpRequest, row: Dispute) -> dict[str, Any]:
    address = request.build_absolute_uri(row.get_absolute_url())
    return {
        "id": row.key, "address": address, "kind": row.kind, "why": row.why,
        "words": row.words, "story": row.story.key,
    }  # fmt: skip


@router.get("/events", response=Page[EventOut], operation_id="events")
def events(
    request: HttpRequest, story: Word = "", article: Word = "", after: After = "",
    limit: Limit = FEW,
) -> dict[str, Any]:  # fmt: skip
    """Events, those met last first."""
    given = {"article__story__key": story, "article__key": article}
    rows = Event.objects.filter(
        article__state=Article.State.PUBLISHED,
        **{name: value for name, value in given.items() if value},
    )
    return parted(request, rows, "pk", after, limit, lambda found: _events(request, found))


@router.get("/events/{key}", response={200: EventOut, 404: Problem}, operation_id="event")
def event(request: HttpRequest, key: str) -> Any:  # noqa: ANN401 - its facts
    """One event as one article tells it."""
    rows = Event.objects.filter(article__state=Article.State.PUBLISHED)
    row = one(rows.order_by("pk"), key=key)
    return next(iter(_events(request, [row])))


def _events(request: HttpRequest, rows: list[Event]) -> Iterable[Any]:
    chosen = Event.objects.filter(pk__in=[row.pk for row in rows]).order_by("-pk")
    return (
        entry.facts for entry in islice(event_entries(chosen, sight_of(request)), len(rows))
    )
