"""When something may be sent: at once, with the day's or the week's, not in quiet hours."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from asreported.desk.models import Follow, Reach

if TYPE_CHECKING:
    from asreported.desk.models import User

MORNING = 7
"""The hour, UTC, at which what has gathered is sent."""
_DAYS = 7


def due(follow: Follow, now: datetime | None = None) -> datetime:
    """From when on a change that was noticed now may be sent."""
    now = now or timezone.now()
    moment = now
    if follow.every != Follow.Every.INSTANT:
        moment = now.replace(hour=MORNING, minute=0, second=0, microsecond=0)
        if moment <= now:
            moment += timedelta(days=1)
    if follow.every == Follow.Every.WEEKLY:
        moment += timedelta(days=-moment.weekday() % _DAYS)
    reach = reach_of(follow.user)
    return after_quiet(moment, reach.quiet_from, reach.quiet_to) if reach else moment


def after_quiet(moment: datetime, start: int | None, end: int | None) -> datetime:
    """The moment itself, or the end of the quiet hours that it is in; hours in UTC."""
    if start is None or end is None or start == end:
        return moment
    hour = moment.hour
    quiet = start <= hour < end if start < end else hour >= start or hour < end
    if not quiet:
        return moment
    until = moment.replace(hour=end, minute=0, second=0, microsecond=0)
    return until if until > moment else until + timedelta(days=1)


def reach_of(user: User) -> Reach | None:
    """How an account is reached, when it has said so."""
    return Reach.objects.filter(user=user).first()
