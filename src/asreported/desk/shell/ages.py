"""How long ago something was, in the words of a newspaper; nothing where it is not known."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

_DAY = 10
_HOUR = 60
_WEEK, _MONTH = 7, 30


def age(value: str, now: datetime | None = None) -> str:
    """An ISO 8601 value as an age: "3 hours ago", "yesterday", "5 weeks ago".

    Hours are said only of a moment with a zone; of anything less the days. Empty for what
    is still to come, for what is not as precise as a day, and after a month, when the date
    says more.
    """
    now = now or timezone.now()
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return ""
    if len(value) > _DAY and moment.tzinfo is not None:
        return _since(now - moment)
    return _days((now.astimezone(UTC).date() - moment.date()).days)


def _since(passed: timedelta) -> str:
    minutes = int(passed.total_seconds() // 60)
    if minutes < 0:
        return ""
    if minutes == 0:
        return _("just now")
    if minutes < _HOUR:
        return ngettext("%d minute ago", "%d minutes ago", minutes) % minutes
    hours = minutes // _HOUR
    if passed.days == 0:
        return ngettext("%d hour ago", "%d hours ago", hours) % hours
    return _days(passed.days)


def _days(days: int) -> str:
    if days < 0:
        return ""
    if days <= 1:
        return _("yesterday") if days else _("today")
    if days < _WEEK:
        return ngettext("%d day ago", "%d days ago", days) % days
    weeks = days // _WEEK
    return ngettext("%d week ago", "%d weeks ago", weeks) % weeks if days < _MONTH else ""


def is_day(value: str) -> bool:
    """Whether a value is at least as precise as a day of the calendar."""
    try:
        date.fromisoformat(value[:_DAY])
    except ValueError:
        return False
    return True
