"""Until when an offer, a demand or a threat stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta
from typing import TYPE_CHECKING

from asreported.stories.pending.model import NAMED
from asreported.stories.times import coming, day_of, published_on

if TYPE_CHECKING:
    from asreported.model import Record, Span, Time
    from asreported.stories.dossier import Dossier
    from asreported.stories.pending.model import Telling

_UNTIL = re.compile(
    r"\b(?:until|till|by|(?<!shortly )(?<!just )(?<!long )before|within"
    r"|no later than|deadline|ends?|expires?|lapses?|runs? out|valid|midnight)\b[^.;]{0,30}\Z",
    re.IGNORECASE,
)
_LAPSES = re.compile(
    r"\b(?:laps\w+|expir\w+|deadline|ultimatum|runs? out|until|must be|have to be"
    r"|offer|proposal)\b",
    re.IGNORECASE,
)
_NEXT = 2
"""Sentences after an offer in which its end may stand."""
_STANDS = re.compile(
    r"\b(?:stands?|valid|open|lapse[sd]?|expire[sd]?|runs? out|until|ends?)\b", re.IGNORECASE
)
_TIME_TO = re.compile(
    r"\b(?:ha(?:s|d|ve)|gives?|gave|given|within|in|due)\b[^.;]{0,40}\Z", re.IGNORECASE
)
_LASTS = re.compile(r"P(?:T(\d+)H|(\d+)D|(\d+)W)\Z")
_DAY_ENDS = "T24:00"
_FARTHEST = 36_600
"""Days after which nobody waits for an answer."""
_HOURS_OF_DAY = 24


def end_of(
    dossier: Dossier, telling: Telling, taken: frozenset[tuple[str, Span]]
) -> str | None:
    """When it ends; of a threat, when what it threatens is to be, if that is told.

    ``taken`` are the sentences that tell of something open: their ends are not its own.
    """
    key = telling.record.article.id, (telling.event.time if telling.event else None) or ""
    time = dossier.times.get(key)
    told = published_on(telling.record)
    if telling.kind == "threat" and time is not None and time.value and told:
        ahead = _coming(telling.record, time)
        if time.type in {"date", "time"} and (day_of(ahead) or "") > told:
            return ahead
    return _until(dossier, telling, taken)


def end_by_name(dossier: Dossier, telling: Telling) -> str | None:
    """The end that a later sentence of the article sets: "The offer stands until Friday"."""
    record = telling.record
    sentences = dossier.sentences[record.article.id]
    for span in sentences.spans[bisect_left(sentences.spans, telling.sentence) :]:
        named = NAMED[telling.kind] & sentences.words(span)
        stands = named and _STANDS.search(sentences.text(span))
        if stands and (found := _ends(record, span, must_say=False)):
            return found
    return None


def _until(
    dossier: Dossier, telling: Telling, taken: frozenset[tuple[str, Span]]
) -> str | None:
    """When it ends: the time after a word that says so, where it is made or right after."""
    sentences = dossier.sentences[telling.record.article.id].spans
    at = bisect_left(sentences, telling.sentence)
    for number, span in enumerate(sentences[at : at + _NEXT + 1]):
        if number and (telling.record.article.id, span) in taken:
            continue
        found = _ends(telling.record, span if number else _clause(telling), must_say=number > 0)
        if found:
            return found
    return None


def _clause(telling: Telling) -> Span:
    """The part of a sentence between semicolons in which something is demanded."""
    text, (start, end) = telling.record.article.text, telling.sentence
    first = text.rfind(";", start, telling.span[0])
    last = text.find(";", telling.told_at, end)
    return (start if first < 0 else first + 1), (end if last < 0 else last)


def _ends(record: Record, span: Span, *, must_say: bool) -> str | None:
    """The end that a sentence sets; what stands further off must speak of lapsing."""
    text, (start, end) = record.article.text, span
    says = not must_say or _LAPSES.search(text, start, end)
    for time in record.times:
        if not start <= time.span[0] < end:
            continue
        words = text[start : time.span[0]] + " "
        if time.type == "duration":
            if _TIME_TO.search(words) and (found := _after(record, time)):
                return found
            continue
        inside = says and time.type in ("date", "time")
        if (
            inside
            and time.value
            and (_UNTIL.search(words) or _UNTIL.match(text[slice(*time.span)]))
        ):
            return _coming(record, time)
    return None


def _after(record: Record, time: Time) -> str | None:
    """When a time to do something is over, counted from the day its article came out."""
    told, lasts = published_on(record), _LASTS.match(time.value or "")
    if told is None or lasts is None:
        return None
    hours, days, weeks = (int(each or 0) for each in lasts.groups())
    ahead = days + 7 * weeks + hours // _HOURS_OF_DAY
    if ahead > _FARTHEST:
        return None
    return (date.fromisoformat(told) + timedelta(days=ahead)).isoformat()


def _coming(record: Record, time: Time) -> str | None:
    """When a time is at the latest, and not before its article came out; None of no year."""
    if not (time.value or "")[:4].isdigit():
        return None
    ends = (time.value or "").endswith(_DAY_ENDS)
    value = time.value if ends else time.latest or time.value
    return coming(record, time, value) if value else None
