"""The JSON of TimelineJS (Knight Lab, "JSON format" of its documentation)."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

import msgspec

from asreported.exports.events.telling import tellings
from asreported.exports.happenings import LANES, STATUSES, place_words
from asreported.exports.moments import is_iso

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.exports.events.telling import Telling
    from asreported.model import Record

Json = dict[str, object]

_PARTS = ("year", "month", "day", "hour", "minute")


def timelinejs(records: Iterable[Record]) -> Iterator[str]:
    """The dated events of records as slides; the others under ``undated``, without a date.

    TimelineJS reads ``events`` and passes over ``undated``, which is held back to the end.
    """
    undated: list[bytes] = []
    between = "\n"
    yield '{"events":['
    for told in tellings(records):
        if told.days is None:
            undated.append(msgspec.json.encode(_slide(told)))
        else:
            yield between + msgspec.json.encode(_dates(told) | _slide(told)).decode()
            between = ",\n"
    yield '\n],"undated":[\n' + b",\n".join(undated).decode() + "\n]}\n"


def _dates(told: Telling) -> Json:
    time, reach = told.happenings.time(told.event), told.days
    if time is not None and time.value is not None and is_iso(time.value):
        return {"start_date": _date(time.value)}
    first, last = reach or ("", "")
    if last == first:
        return {"start_date": _date(first)}
    return {"start_date": _date(first), "end_date": _date(last)}


def _date(value: str) -> Json:
    """As precise as known: a month has no day."""
    numbers = re.findall(r"\d+", value)[: len(_PARTS)]
    return {part: int(number) for part, number in zip(_PARTS, numbers, strict=False)}


def _slide(told: Telling) -> Json:
    return {
        "unique_id": told.key,
        "group": LANES[told.event.lane],
        "text": {"headline": escape(told.event.label), "text": _text(told)},
    }


def _text(told: Telling) -> str:
    """What is known in a paragraph each; TimelineJS takes it as HTML, so words are escaped."""
    event, happenings, article = told.event, told.happenings, told.record.article
    said = f"{STATUSES[event.status]}, {told.wording.on_word(event)}"
    lines = [
        said[0].upper() + said[1:],
        _named("Who", happenings.actors(event.actors)),
        _named("To whom", happenings.actors(event.recipients)),
        _named("Where", place_words(event.place) if event.place else None),
        _named("When", happenings.when(event)),
        _named("In the text", told.words),
        _named("Reported by", article.publisher or article.headline or told.record.source),
    ]
    return "".join(f"<p>{escape(line)}</p>" for line in lines if line)


def _named(name: str, words: str | None) -> str | None:
    return f"{name}: {words}" if words else None
