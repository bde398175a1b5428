"""The day of an event in one article, and what the day rests on.

The article's own words come first. An event of the simple past that no words date is
of the day of publication, as news is written, unless its paragraph speaks of another
day; what "has" or "had" happened keeps no date, as it may be of any day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.times import coming, day_of, published_on

if TYPE_CHECKING:
    from asreported.model import Event, Record, Span, Time
    from asreported.stories.dossier import Dossier
    from asreported.stories.model import DateBasis
    from asreported.stories.timeline.deeds import Deed

_PENDING = frozenset({"offered", "demanded", "threatened"})
PAST: Final = frozenset({"happened", "ongoing", "denied", *_PENDING})
"""What has been done or said by the time of publication, whatever it announces."""
_BODY = frozenset({"paragraph", "list_item", "live_entry", "quote"})
_ENDS = re.compile(
    r"\b(?:by|until|till|before|within|from|no later than)\s+"
    r"(?:(?:noon|midnight)\s+(?:on\s+)?)?\Z",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:until|till|for|deadline of"
    r"|to (?:a|the) (?:meeting|hearing|session|summit|vote|rally)[^.;,]{0,20} on) "
    r"(?:(?:noon|midnight)\s+(?:on\s+)?)?\Z",
    re.IGNORECASE,
)
_NOT_NOW = re.compile(
    r"\b(?:ha(?:s|ve|d|ving)|to|would|will|could|can|may|might|should|must|who|whom|whose|which"
    r"|once|already|previously|earlier|repeatedly|often|be|been)(?:\s+(?:not|never|also|since"
    r"|already|been|\w+ly))*\s+\Z"
)
"""In small letters, as in any it is far dearer to look for."""
_SIMPLE_PAST = re.compile(
    r"(?:\w+ed|made|gave|sent|held|met|told|said|took|brought|fought|shot|struck|hit|withdrew"
    r"|drew|began|won|led|left|fled|broke|quit|swore|rose|sought|put|set|cut|shut|spoke|bade"
    r"|forbade|seized|stood|threw|tore|wrote|saw|fell|flew|drove)\b"
)
_AFTER_IT = re.compile(
    r"\b(?:comes?|coming|(?:[Ii]t|[Tt]his|[Tt]hat) came) (?:just |only |barely |some )?"
    r"(?P<count>an?|one|two|three|four|five|six|\d{1,2}) (?P<unit>day|week)s? after\b"
    r"[^.;:,\n]{0,80}\Z"
)
"""What says how long before its news something was: "it comes a day after three died"."""
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_WEEK = 7
_WORD = re.compile(r"(?:promis|pledg|vow|propos|announc|agree|undert[ao])", re.IGNORECASE)
_MORNING = "08"
"""Hour before which papers and portals tell what happened the day before."""
_REACH = 140
"""Characters before a trigger in which words say how long ago it was."""
_BEFORE = 40
"""Characters before a trigger in which what governs its tense stands."""


class Dating(NamedTuple):
    """ISO 8601, as precise as the basis allows; both None when nothing dates it."""

    date: str | None
    basis: DateBasis | None


_NONE = Dating(None, None)


def date_of(dossier: Dossier, record: Record, event: Event | Deed) -> Dating:
    """When an event was: as its article says, else the day of publication, else unknown."""
    stated = _stated(dossier, record, event)
    if stated is not None:
        return Dating(stated, "stated")
    published = published_on(record)
    if published is not None and (before := _days_ago(record, event)):
        day = date.fromisoformat(published) - timedelta(days=before)
        return Dating(day.isoformat(), "stated")
    if published is not None and _lasts(dossier, record, event):
        return Dating(_news_day(record, published), "published")
    if published is None or not _is_news(record, event):
        return _NONE
    spoken_of = _days_before(dossier, record, event)
    if spoken_of <= {published}:
        return Dating(_news_day(record, published), "published")
    return _NONE


def _days_ago(record: Record, event: Event | Deed) -> int:
    """How many days before the news its sentence says that it was; 0 where it does not."""
    text, start = record.article.text, event.trigger[0][0]
    found = _AFTER_IT.search(text, max(0, start - _REACH), start)
    if found is None:
        return 0
    count = _COUNTS.get(found["count"]) or int(found["count"])
    return count * (_WEEK if found["unit"] == "week" else 1)


def _is_news(record: Record, event: Event | Deed) -> bool:
    """Whether an event that no words date is told as what has just been done or said."""
    if event.status not in PAST:
        return event.status == "planned" and _gives_word(record, event)
    when = event.when
    if when is not None and when.basis == "report":
        return True
    return event.status in _PENDING or _is_told_as_news(record, event)


def _gives_word(record: Record, event: Event | Deed) -> bool:
    """Whether a promise is told, which is given now whenever it will be kept."""
    text = record.article.text
    return _WORD.match(text, event.trigger[0][0]) is not None


def _news_day(record: Record, published: str) -> str:
    """The day of news: of what came out before a day's work began, the day before."""
    stamp = record.article.published
    clock = stamp.value[len(published) :] if stamp else ""
    if clock[:1] == "T" and clock[1:3] < _MORNING:
        return (date.fromisoformat(published) - timedelta(days=1)).isoformat()
    return published


def _stated(dossier: Dossier, record: Record, event: Event | Deed) -> str | None:
    """The time that governs it; not one that ends an offer or lies after its own telling."""
    time = dossier.times.get((record.article.id, event.time)) if event.time else None
    value = _plain(time)
    if time is None or value is None:
        return None
    if event.status not in PAST:
        return coming(record, time, value)
    published = published_on(record)
    ahead = published is not None and value[: len(published)] > published[: len(value)]
    ends = event.status in _PENDING and _is_an_end(record, time)
    return None if ahead or ends or _lasts(dossier, record, event) else value


def _is_an_end(record: Record, time: Time) -> bool:
    """Whether it is by, until or from then that something is to be."""
    start = time.span[0]
    return bool(_ENDS.search(record.article.text, max(0, start - _BEFORE), start))


def _lasts(dossier: Dossier, record: Record, event: Event | Deed) -> bool:
    """Whether it is told till when something holds that has begun: "closed until Friday"."""
    time = dossier.times.get((record.article.id, event.time)) if event.time else None
    if time is None or event.status not in PAST:
        return False
    start = time.span[0]
    return bool(_UNTIL.search(record.article.text, max(0, start - _BEFORE), start))


def _plain(time: Time | None) -> str | None:
    """A date, with the time only where a clock tells it: "2025-10-13TNI" is a day."""
    if time is None or time.value is None or not time.value[:4].isdigit():
        return None
    if time.type not in ("date", "time"):
        return None
    day, _, clock = time.value.partition("T")
    return time.value if clock[:1].isdigit() else day


def _is_told_as_news(record: Record, event: Event | Deed) -> bool:
    """Whether the trigger is a verb of the simple past in the body, not set back by "had"."""
    text, start = record.article.text, event.trigger[0][0]
    block = next((b for b in record.article.blocks if b.start <= start < b.end), None)
    if block is None or block.kind not in _BODY:
        return False
    before = text[max(block.start, start - _BEFORE) : start]
    return bool(_SIMPLE_PAST.match(text, start)) and not _NOT_NOW.search(before.lower())


def _days_before(dossier: Dossier, record: Record, event: Event | Deed) -> set[str]:
    """The past days of the event's sentence, or of the last before it that tells one."""
    start = event.trigger[0][0]
    published = published_on(record) or ""
    block = next(b for b in record.article.blocks if b.start <= start < b.end)
    for sentence in reversed(
        dossier.sentences[record.article.id].within(block.start, start + 1)
    ):
        times = (time for time in record.times if _within(time.span, sentence))
        inside = (time for time in times if not _is_an_end(record, time))
        days = {day for time in inside if (day := day_of(_plain(time))) and day <= published}
        if days:
            return days
    return set()


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] < outer[1]
