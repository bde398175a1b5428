"""One event with the record that it stands in: what every format says of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asreported.exports.events.days import days
from asreported.exports.happenings import Happenings, located
from asreported.exports.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.model import Actor, Event, Record

Fact = str | float | None


@dataclass(frozen=True, slots=True)
class Telling:
    """An event, and the words of its record."""

    event: Event
    record: Record
    wording: Wording
    happenings: Happenings

    @property
    def key(self) -> str:
        """A name that no other event has, and that a second reading gives again."""
        parties = (each.span for each in (*self.event.actors, *self.event.recipients))
        spans = ",".join(f"{start}-{end}" for start, end in (*self.event.trigger, *parties))
        of = f"{self.record.article.id} {self.record.text_sha256}"
        whole = f"{of} event {self.event.type} {self.event.label} {spans}"
        return hashlib.sha256(whole.encode()).hexdigest()[:20]

    @property
    def words(self) -> str:
        """The words of the text that name the event."""
        return self.wording.words(self.event.trigger)

    @property
    def days(self) -> tuple[str, str] | None:
        """The first and the last day it may lie on; None when it has no date."""
        return days(self.happenings.time(self.event))

    @property
    def at(self) -> tuple[float, float] | None:
        """Latitude and longitude, where known."""
        return located(self.event.place)


def tellings(records: Iterable[Record]) -> Iterator[Telling]:
    """All events of all records, in order."""
    for record in records:
        wording = Wording(record)
        happenings = Happenings(wording)
        for event in record.events:
            yield Telling(event, record, wording, happenings)


def facts(told: Telling) -> dict[str, Fact]:
    """What is known of an event, one flat value a name; several values joined by "; "."""
    return {**_what(told), **_where(told), **_when(told), **_whence(told)}


def _what(told: Telling) -> dict[str, Fact]:
    event = told.event
    return {
        "id": told.key,
        "label": event.label,
        "type": event.type,
        "mode": event.mode,
        "lane": event.lane,
        "contexts": "; ".join(event.contexts),
        "status": event.status,
        **_parties(told, "actor", event.actors),
        **_parties(told, "recipient", event.recipients),
        "figures": "; ".join(told.happenings.amounts(event)),
    }


def _parties(told: Telling, part: str, parties: Iterable[Actor]) -> dict[str, Fact]:
    parties = tuple(parties)
    names = (told.happenings.name(each) for each in parties)
    return {
        f"{part}s": "; ".join(name or "" for name in names),
        f"{part}_countries": "; ".join(each.country or "" for each in parties),
        f"{part}_roles": "; ".join(each.role or "" for each in parties),
    }


def _where(told: Telling) -> dict[str, Fact]:
    place, (latitude, longitude) = told.event.place, told.at or (None, None)
    return {
        "place": place.name if place else None,
        "country": place.country if place else None,
        "latitude": latitude,
        "longitude": longitude,
        "place_precision": place.precision if place else None,
    }


def _when(told: Telling) -> dict[str, Fact]:
    time, (first, last) = told.happenings.time(told.event), told.days or (None, None)
    return {
        "date": first,
        "end_date": last,
        "date_words": told.wording.words([time.span]) if time else None,
        "date_basis": time.basis if time else None,
    }


def _whence(told: Telling) -> dict[str, Fact]:
    article = told.record.article
    start, end = told.event.trigger[0] if told.event.trigger else (None, None)
    return {
        "on_whose_word": told.wording.on_word(told.event).removeprefix("on "),
        "words": told.words,
        "start": start,
        "end": end,
        "probability": told.event.probability,
        "article": article.id,
        "headline": article.headline,
        "publisher": article.publisher,
        "published": article.published.value if article.published else None,
        "url": article.url,
        "source": told.record.source,
    }
