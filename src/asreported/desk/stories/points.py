"""One figure over time or one dispute of a story by itself, out of what was compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from django.utils.safestring import SafeString, mark_safe

from asreported.desk.stories.showing import evidence_of
from asreported.exports.stories import dispute_body, series_body
from asreported.stories.part_keys import dispute_key, series_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from django.http import HttpRequest

    from asreported.desk.models import Dispute, Series
    from asreported.desk.stories.showing import Behind
    from asreported.model import Record

Part = TypeVar("Part")


def series_shown(request: HttpRequest, series: Series) -> SafeString:
    """A series as chart and table; empty when its story no longer has it."""
    behind = evidence_of(request, series.story)
    one = behind and _named(behind.told.series, series_key, series.key, behind)
    return _safe(series_body(behind.evidence, one)) if behind and one else SafeString("")


def dispute_shown(request: HttpRequest, dispute: Dispute) -> SafeString:
    """A dispute with its sides; empty when its story no longer has it."""
    behind = evidence_of(request, dispute.story)
    one = behind and _named(behind.told.disputes, dispute_key, dispute.key, behind)
    return _safe(dispute_body(behind.evidence, one)) if behind and one else SafeString("")


def _named(
    parts: Iterable[Part],
    key_of: Callable[[Part, Mapping[str, Record]], str],
    key: str,
    behind: Behind,
) -> Part | None:
    """The part of a story with a key."""
    known = {record.article.id: record for record in behind.records}
    return next((one for one in parts if key_of(one, known) == key), None)


def _safe(body: str) -> SafeString:
    return mark_safe(body)  # noqa: S308 - ``exports.elements`` escapes what is not its own
