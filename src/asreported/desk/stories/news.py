"""What is new in a story: since yesterday, and since the reader was last here."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from django.utils import timezone

from asreported.desk.stories.wording import plainly
from asreported.stories.changes import since

if TYPE_CHECKING:
    from django.http import HttpRequest

    from asreported.desk.models import Story

_SEEN = "seen"
_REMEMBERED = 200


class News(NamedTuple):
    """Lines of what is new since a moment; ``visited`` when that is the reader's last visit."""

    moment: datetime
    visited: bool
    lines: list[str]


def news_for(request: HttpRequest, story: Story) -> list[News]:
    """What is new since yesterday and since the last visit, which is now."""
    now = timezone.now()
    seen = request.session.get(_SEEN, {})
    moments = [(now - timedelta(days=1), False)]
    if story.key in seen:
        moments.append((datetime.fromisoformat(seen[story.key]), True))
    found = [_since(story, moment, visited=visited) for moment, visited in moments]
    seen = {**{key: seen[key] for key in list(seen)[-_REMEMBERED:]}, story.key: now.isoformat()}
    request.session[_SEEN] = seen
    return [one for one in found if one is not None]


def _since(story: Story, moment: datetime, *, visited: bool) -> News | None:
    """None when the story did not stand yet: then all of it is new, and the page says it."""
    before = story.snapshots.filter(made__lte=moment).order_by("-made").first()
    if before is None or not story.packed:
        return None
    now = story.comparison
    return News(moment, visited, plainly(since(before.told, now.story), now))
