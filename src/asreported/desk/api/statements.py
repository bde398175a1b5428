"""Statements and speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Query, Router

from asreported.desk.api.lists import FEW, After, Limit, Word, each, one, parted
from asreported.desk.api.shapes import Page, Problem, SpeakerOut, StatementOut
from asreported.desk.exporting.sight import sight_of
from asreported.desk.exporting.statements import statement_entries
from asreported.desk.models import Speaker, Statement
from asreported.desk.search.asking import NEWEST, Asked
from asreported.desk.search.asking import statements as asked_for

if TYPE_CHECKING:
    from collections.abc import Iterable

router = Router(tags=["statements"])


@router.get("/statements", response=Page[StatementOut], operation_id="statements")
def statements(
    request: HttpRequest,
    q: Word = "",
    speaker: Word = "",
    outlet: Word = "",
    act: Word = "",
    disputed: Literal["", "yes", "no"] = "",
    certainty: Literal["", "certain", "likely", "unsure"] = "",
    said_from: Word = "",
    said_to: Word = "",
    since: Word = "",
    until: Word = "",
    story: Word = "",
    claim: Word = "",
    article: Word = "",
    after: After = "",
    limit: Limit = FEW,
) -> dict[str, Any]:
    """Statements, the newest first, by words and facets.

    Of words that more than 5,000 statements have, only so many that were kept last are
    looked through; the export of the same question has them all.
    """
    asked = Asked.of(
        {"q": q, "speaker": speaker, "outlet": outlet, "act": act, "disputed": disputed,
         "certainty": certainty, "said_from": said_from, "said_to": said_to, "since": since,
         "until": until, "story": story, "claim": claim, "article": article}
    )  # fmt: skip
    rows = asked_for(asked, NEWEST)
    return parted(
        request, rows, "published", after, limit, lambda found: _listed(request, found)
    )


def _listed(request: HttpRequest, rows: list[Statement]) -> Iterable[Any]:
    chosen = Statement.objects.filter(pk__in=[row.pk for row in rows])
    chosen = chosen.order_by("-published", "-pk")
    return (entry.facts for entry in statement_entries(chosen, sight_of(request)))


@router.get(
    "/statements/{key}", response={200: StatementOut, 404: Problem}, operation_id="statement"
)
def statement(request: HttpRequest, key: str) -> Any:  # noqa: ANN401 - a row's facts
    """One statement."""
    row = one(Statement.objects.filter(shown=True).order_by("pk"), key=key)
    return next(iter(_listed(request, [row])))


@router.get("/speakers", response=Page[SpeakerOut], operation_id="speakers")
def speakers(
    request: HttpRequest,
    name: Annotated[str, Query(max_length=200, description="How the name begins.")] = "",
    after: After = "",
    limit: Limit = FEW,
) -> dict[str, Any]:
    """Speakers, those met last first."""
    rows = Speaker.objects.select_related("merged_into")
    if name:
        rows = rows.filter(name__gte=name, name__lt=name + "\U0010ffff")
    return parted(request, rows, "pk", after, limit, each(request, _speaker))


@router.get("/speakers/{key}", response={200: SpeakerOut, 404: Problem}, operation_id="speaker")
def speaker(request: HttpRequest, key: str) -> dict[str, Any]:
    """One speaker; what they said is ``/statements?speaker=…``."""
    return _speaker(request, one(Speaker.objects.select_related("merged_into"), key=key))


def _speaker(request: HttpRequest, row: Speaker) -> dict[str, Any]:
    return {
        "id": row.key,
        "address": request.build_absolute_uri(row.get_absolute_url()),
        "name": row.name,
        "type": row.type,
        "country": row.country,
        "description": row.description,
        "merged_into": row.merged_into.key if row.merged_into else None,
    }
