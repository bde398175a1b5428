"""Pages of long lists: each begins after the last row of the one before (keyset)."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

import msgspec
from django.db.models import Model, Q

if TYPE_CHECKING:
    from django.db.models import QuerySet

Row = TypeVar("Row", bound=Model)


class Part(NamedTuple, Generic[Row]):
    """Some rows, and where the next ones begin; empty when there are none."""

    rows: list[Row]
    after: str


def part(rows: QuerySet[Row], order: str, after: str, most: int) -> Part[Row]:
    """At most ``most`` rows after a place, the highest of ``order`` first, then of ``id``.

    Counting no rows before it, the thousandth page costs as much as the first. A place
    that is none is the beginning.
    """
    rows = rows.order_by(f"-{order}", "-pk") if order != "pk" else rows.order_by("-pk")
    place = _place(after)
    if place is not None:
        rows = rows.filter(_after(order, *place))
    found = list(rows[: most + 1])
    last = found[most - 1] if len(found) > most else None
    return Part(found[:most], _packed(getattr(last, order), last.pk) if last else "")


def _after(order: str, value: str | int, pk: int) -> Q:
    if order == "pk":
        return Q(pk__lt=pk)
    # The first condition alone lets SQLite begin within its index.
    return Q(**{f"{order}__lte": value}) & (Q(**{f"{order}__lt": value}) | Q(pk__lt=pk))


def _packed(value: object, pk: int) -> str:
    return base64.urlsafe_b64encode(msgspec.json.encode([value, pk])).decode().rstrip("=")


def _place(after: str) -> tuple[str | int, int] | None:
    try:
        raw = base64.urlsafe_b64decode(after + "=" * (-len(after) % 4))
        value, pk = msgspec.json.decode(raw, type=tuple[str | int, int])
    except (binascii.Error, msgspec.MsgspecError, UnicodeError, ValueError):
        return None
    within = abs(pk) < _LARGEST and (isinstance(value, str) or abs(value) < _LARGEST)
    return (value, pk) if within and "\x00" not in str(value) else None


_LARGEST = 2**63
"""SQLite's integers end here."""
