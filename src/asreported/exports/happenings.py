"""Events in words: who, to whom, where, when, how far it has come; for every format alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asreported.exports import moments
from asreported.exports.quantities import quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from asreported.exports.wording import Wording
    from asreported.model import Actor, Event, EventStatus, Figure, Lane, Place, Time

STATUSES: Final[Mapping[EventStatus, str]] = {
    "happened": "happened",
    "ongoing": "going on",
    "planned": "planned",
    "threatened": "threatened",
    "demanded": "demanded",
    "offered": "offered",
    "denied": "denied",
    "hypothetical": "hypothetical",
    "habitual": "happens again and again",
}
LANES: Final[Mapping[Lane, str]] = {
    "verbal_cooperation": "words, cooperation",
    "material_cooperation": "deeds, cooperation",
    "verbal_conflict": "words, conflict",
    "material_conflict": "deeds, conflict",
}
_UNSURE: Final = 0.5


class Happenings:
    """The events of one record in words."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        record = wording.record
        self.dated = record.article.published is not None
        self._times = {each.id: each for each in reversed(record.times)}
        self._figures = {each.id: each for each in reversed(record.figures)}
        self._entities = {each.id: each for each in record.entities}

    def time(self, event: Event) -> Time | None:
        """The time that governs an event; None when it has none."""
        return self._times.get(event.time or "")

    def figures(self, event: Event) -> tuple[Figure, ...]:
        """The figures that belong to an event, in its own order."""
        return tuple(self._figures[key] for key in event.figures if key in self._figures)

    def kind(self, event: Event) -> tuple[str, ...]:
        """Type with its mode, lane, and contexts: "CONSULT (phone)"."""
        mode = f" ({event.mode})" if event.mode else ""
        return (f"{event.type}{mode}", LANES[event.lane], *event.contexts)

    def actor(self, actor: Actor) -> str:
        """An actor's words with what they stand for: "the ministry (Ostrel's …; OST GOV)"."""
        written = self._wording.words([actor.span])
        name = self.name(actor)
        code = " ".join(part for part in (actor.country, actor.role) if part)
        named = [name] if name and name != written else []
        notes = "; ".join([*named, *([code] if code else [])])
        return f"{written or 'not named'} ({notes})" if notes else written or "not named"

    def name(self, actor: Actor) -> str | None:
        """The entity's name, unless the actor's words hold it; the words when there is none."""
        written = self._wording.words([actor.span])
        entity = self._entities.get(actor.entity or "")
        return written or None if entity is None or entity.name in written else entity.name

    def actors(self, actors: Iterable[Actor]) -> str:
        """Several actors in one line; empty when there are none."""
        return ", ".join(self.actor(each) for each in actors)

    def when(self, event: Event) -> str | None:
        """The words of the time and what they resolved to, with the basis of that."""
        time = self.time(event)
        if time is None:
            return None
        words = self._wording.words([time.span])
        value = moments.in_words(time.value) if time.value else "unknown"
        resolved = value if words in {value, time.value} else f"{value} ({words})"
        return f"{resolved}, {moments.basis(time, dated=self.dated)}"

    def amounts(self, event: Event) -> tuple[str, ...]:
        """The figures of an event in words."""
        return tuple(quantity(each) for each in self.figures(event))

    def sureness(self, event: Event) -> tuple[str, ...]:
        """That an event is uncertain, with its probability; else nothing."""
        sure = event.probability
        return (f"uncertain ({sure:.0%})",) if sure < _UNSURE else ()


def place_words(place: Place) -> str:
    """A place with its country and precision: "Ostrel (city, OST)"."""
    notes: list[str] = [] if place.precision == "unknown" else [place.precision]
    notes += [place.country] if place.country and place.country != place.name else []
    return f"{place.name} ({', '.join(notes)})" if notes else place.name


def is_area(place: Place | None) -> bool:
    """Whether a place's coordinates stand for a whole region, country or sea."""
    return place is not None and place.precision in {"region", "country", "sea"}


def located(place: Place | None) -> tuple[float, float] | None:
    """Latitude and longitude of a place when both are known and on the globe."""
    if place is None or place.latitude is None or place.longitude is None:
        return None
    fits = abs(place.latitude) <= 90 and abs(place.longitude) <= 180  # noqa: PLR2004 - degrees
    return (place.latitude, place.longitude) if fits else None
