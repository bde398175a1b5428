"""Addresses hold the beginning of a key: long enough to be one thing's alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from django.db.models import Model
from django.http import Http404

if TYPE_CHECKING:
    from django.db.models import QuerySet

Row = TypeVar("Row", bound=Model)

SHOWN = 16
"""Hexadecimal digits of a key in an address."""


def by_key(rows: QuerySet[Row], key: str, field: str = "key") -> Row:
    """The row of a key or of its beginning; raises ``Http404`` when there is none."""
    if len(key) < SHOWN:
        raise Http404
    found = rows.filter(**{f"{field}__startswith": key}).first()
    if found is None:
        raise Http404
    return found
