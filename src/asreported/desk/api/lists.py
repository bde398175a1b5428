"""Lists by parts: each part names the address of the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar

from django.db.models import Model
from ninja import Query
from ninja.errors import HttpError

from asreported.desk.statements.paging import part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from django.db.models import QuerySet
    from django.http import HttpRequest

Row = TypeVar("Row", bound=Model)
Shaped: TypeAlias = "dict[str, Any]"
Shape: TypeAlias = "Callable[[list[Row]], Iterable[Any]]"
MOST = 200
_FEW = 50
Limit: TypeAlias = Annotated[int, Query(ge=1, le=MOST, description="How many at most.")]
After: TypeAlias = Annotated[str, Query(description="From ``next`` of the part before.")]
Word: TypeAlias = Annotated[str, Query(max_length=200)]
FEW: int = _FEW


def parted(
    request: HttpRequest,
    rows: QuerySet[Row],
    order: str,
    after: str,
    limit: int,
    shape: Shape[Row],
) -> dict[str, Any]:
    """One part of a list, its rows in the shape they are answered in."""
    found = part(rows, order, after, limit)
    following = None
    if found.after:
        query = request.GET.copy()
        query["after"] = found.after
        following = request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
    return {"items": list(shape(found.rows)), "next": following}


def each(request: HttpRequest, shape: Callable[[HttpRequest, Row], Shaped]) -> Shape[Row]:
    """The shape of a list whose rows are shaped one by one."""
    return lambda found: [shape(request, row) for row in found]


def one(rows: QuerySet[Row], **named: str) -> Row:
    """The one row; raises 404 when there is none."""
    found = rows.filter(**named).first()
    if found is None:
        raise HttpError(404, "There is nothing of this identifier.")
    return found
