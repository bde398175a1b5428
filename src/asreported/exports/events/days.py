"""The days of a time: first and last, never guessed."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from asreported.exports.moments import is_iso

if TYPE_CHECKING:
    from asreported.model import Time

_YEAR, _MONTH, _DAY = 4, 7, 10


def days(time: Time | None) -> tuple[str, str] | None:
    """The first and the last day (ISO 8601) that a date or moment may lie on.

    None when there is no time, when it is a length or repeats, or when it is unresolved.
    """
    if time is None or time.type not in {"date", "time"}:
        return None
    first, last = time.earliest or time.value, time.latest or time.value
    if first is None or last is None or not (is_iso(first) and is_iso(last)):
        return None
    return _first(first), _last(last)


def clock(time: Time | None) -> str | None:
    """The hour and minute, with the zone when known, of a time that is one moment."""
    value = time.value if time else None
    if value is None or not is_iso(value) or "T" not in value:
        return None
    return value.partition("T")[2]


def _first(value: str) -> str:
    return value[:_DAY] + "-01" * ((_DAY - len(value[:_DAY])) // 3)


def _last(value: str) -> str:
    if len(value) == _YEAR:
        return f"{value}-12-31"
    if len(value) == _MONTH:
        month = int(value[-2:])
        return f"{value}-{monthrange(int(value[:_YEAR]), min(max(month, 1), 12))[1]}"
    return value[:_DAY]
