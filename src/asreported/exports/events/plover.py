"""The JSON of PLOVER, one event a line.

Field names as in the PLOVER manual of the Open Event Data Alliance (2021 draft, chapter
"JSON Data Fields"); what the manual has no name for has names of ours, as it allows. The
manual's ``text`` stays away: it is for texts one has the rights to.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec

from asreported.events.lands import countries
from asreported.exports.events.days import clock
from asreported.exports.events.telling import tellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from asreported.exports.events.telling import Telling
    from asreported.model import Actor, EventStatus, Lane, Place, Record

_QUADS: Final[Mapping[Lane, int]] = {
    "verbal_cooperation": 1,
    "material_cooperation": 2,
    "verbal_conflict": 3,
    "material_conflict": 4,
}
# The manual's contexts for events that are not told as having happened.
_CONTEXTS: Final[Mapping[EventStatus, str]] = {
    "planned": "future",
    "threatened": "hypothetical",
    "demanded": "hypothetical",
    "offered": "hypothetical",
    "hypothetical": "hypothetical",
    "denied": "negation",
}
_CODEBOOK: Final = "plover-base (2021 manual)"

Json = dict[str, object]


def plover(records: Iterable[Record]) -> Iterator[str]:
    """The events of records, one JSON object a line; a date that is not known is null."""
    for told in tellings(records):
        yield msgspec.json.encode(_event(told)).decode() + "\n"


def _event(told: Telling) -> Json:
    event, (first, last) = told.event, told.days or (None, None)
    future = [_CONTEXTS[event.status]] if event.status in _CONTEXTS else []
    return {
        "id": told.key,
        "date": first,
        "time": clock(told.happenings.time(event)),
        "enddate": last if last != first else None,
        "source": [_actor(told, each) for each in event.actors],
        "recipient": [_actor(told, each) for each in event.recipients],
        "event": [event.type],
        "event_loc": _location(event.place, told.at) if event.place else None,
        "event_text": [told.words],
        "quad_code": _QUADS[event.lane],
        "mode": [event.mode] if event.mode else [],
        "context": [*event.contexts, *future],
        "text_info": _text(told),
        "cite_info": _citation(told),
        "coder": _coder(told),
        **_ours(told),
    }


def _actor(told: Telling, actor: Actor) -> Json:
    return {
        "code": actor.country,
        "sector": actor.role,
        "actor_text": told.wording.words([actor.span]),
        "identifier_text": told.happenings.name(actor),
    }


def _location(place: Place, at: tuple[float, float] | None) -> Json:
    latitude, longitude = at or (None, None)
    return {
        "name": place.name,
        "latitude": latitude,
        "longitude": longitude,
        "country code": _two_letters(place.country) if place.country else None,
        "cc3": place.country,
        "precision": place.precision,
    }


@cache
def _two_letters(country: str) -> str | None:
    """ISO 3166-1 alpha-2 of an alpha-3 code; None when our tables do not have it."""
    found = countries().get(country)
    return found.alpha2 if found else None


def _text(told: Telling) -> Json | None:
    trigger = told.event.trigger
    return {"start": trigger[0][0], "end": trigger[-1][1]} if trigger else None


def _citation(told: Telling) -> Json:
    article = told.record.article
    return {
        "citation": article.id,
        "url": article.url,
        "title": article.headline,
        "language": article.language,
        "publication": article.publisher,
        "license": article.licence,
        "copyright": article.copyright.holder if article.copyright else None,
        "coder": _coder(told),
        "codebook": _CODEBOOK,
    }


def _coder(told: Telling) -> str:
    made = told.record.made_by
    return f"asreported {made.asreported} ({made.weights})"


def _ours(told: Telling) -> Json:
    article = told.record.article
    return {
        "label": told.event.label,
        "status": told.event.status,
        "on_whose_word": told.wording.on_word(told.event).removeprefix("on "),
        "figures": list(told.happenings.amounts(told.event)),
        "published": article.published.value if article.published else None,
        "probability": told.event.probability,
    }
