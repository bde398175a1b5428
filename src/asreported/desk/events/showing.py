"""One event out of the record that tells it, and who else tells of it in its story."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.utils.safestring import SafeString, mark_safe

from asreported.desk.models import Article, Event
from asreported.exports.happenings import Happenings, is_area, located, place_words
from asreported.exports.maps import Spot, drawn
from asreported.exports.stories.wording import event_anchor
from asreported.exports.wording import Wording

if TYPE_CHECKING:
    from asreported.model import Event as Happening
    from asreported.stories.model import Dated


class Shown(NamedTuple):
    """An event in words; what its article does not say is empty."""

    who: str
    to_whom: str
    when: str
    where: str
    figures: str
    kind: str
    word: str
    map: SafeString


class Told(NamedTuple):
    """All that tell of one event, and where its story has it."""

    others: list[Event]
    address: str


def shown(event: Event) -> Shown | None:
    """An event in words; None when its article's record no longer has it."""
    record = event.article.latest.record
    told = next((one for one in record.events if one.id == event.local), None)
    if told is None:
        return None
    wording = Wording(record)
    words = Happenings(wording)
    return Shown(
        who=words.actors(told.actors),
        to_whom=words.actors(told.recipients),
        when=words.when(told) or "",
        where=place_words(told.place) if told.place else "",
        figures=", ".join(words.amounts(told)),
        kind=" · ".join((*words.kind(told), *words.sureness(told))),
        word=wording.on_word(told),
        map=_map(told),
    )


def _map(told: Happening) -> SafeString:
    at = located(told.place)
    if told.place is None or at is None:
        return SafeString("")
    name = place_words(told.place)
    spot = Spot(*at, number=1, count=1, title=name, area=is_area(told.place))
    return mark_safe(drawn([spot], label=f"Map: {name}"))  # noqa: S308 - ``exports.elements`` escapes


def told_by(event: Event) -> Told | None:
    """The other articles that tell the same event; None outside a story."""
    story = event.article.story
    if story is None or not story.packed or story.articles_count <= 1:
        return None
    dated = _dated(event, story.comparison.story.timeline)
    if dated is None:
        return None
    keys = {(one.article, one.event) for one in dated.reports}
    rows = Event.objects.filter(
        article__key__in={key for key, _ in keys}, article__state=Article.State.PUBLISHED
    ).select_related("article", "article__outlet")
    others = [
        one for one in rows if one.pk != event.pk and (one.article.key, one.local) in keys
    ]
    return Told(others, f"{story.get_absolute_url()}#{event_anchor(dated)}")


def _dated(event: Event, timeline: tuple[Dated, ...]) -> Dated | None:
    own = event.article.key, event.local
    found = (one for one in timeline if own in {(r.article, r.event) for r in one.reports})
    return next(found, None)
