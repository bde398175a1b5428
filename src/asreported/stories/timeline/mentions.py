"""An event as one article tells it, with what tells whether another's is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.dossier import published_on
from asreported.stories.stems import content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Actor, Event, Record, Span
    from asreported.stories.dossier import Dossier

_UNTOLD = frozenset({"hypothetical", "habitual"})
"""What did not happen and is not announced: no point of a timeline."""
_PUBLISHED_BY_NOW = frozenset({"happened", "ongoing"})


class Mention(NamedTuple):
    """An event in its sentence."""

    record: Record
    event: Event
    sentence: Span
    words: frozenset[str]
    """Stems of its sentence."""
    trigger: frozenset[str]
    """Stems of its trigger and its label."""
    by: frozenset[str]
    """Speakers, countries and names of those who act."""
    to: frozenset[str]
    date: str | None
    """ISO 8601 as precise as its article says; None when it does not."""

    @property
    def span(self) -> Span:
        """The characters from its first trigger word to its last."""
        return self.event.trigger[0][0], self.event.trigger[-1][1]


def mentions(dossier: Dossier) -> Iterator[Mention]:
    """The events that happened, were announced, demanded or denied, article by article."""
    for record, event in dossier.events:
        if event.status in _UNTOLD or not event.trigger:
            continue
        sentences = dossier.sentences[record.article.id]
        sentence = sentences.at(event.trigger[0][0])
        said = " ".join(sentences.text(span) for span in event.trigger)
        yield Mention(
            record=record,
            event=event,
            sentence=sentence,
            words=sentences.words(sentence),
            trigger=content(f"{said} {event.label}"),
            by=_who(dossier, record, event.actors),
            to=_who(dossier, record, event.recipients),
            date=_date(dossier, record, event),
        )


def _who(dossier: Dossier, record: Record, actors: tuple[Actor, ...]) -> frozenset[str]:
    found: set[str] = set()
    for actor in actors:
        speaker = dossier.speaker(record, actor.entity)
        words = content(record.article.text[actor.span[0] : actor.span[1]])
        found.update(filter(None, (speaker, actor.country)), words)
    return frozenset(found)


def _date(dossier: Dossier, record: Record, event: Event) -> str | None:
    """When it was: the time that governs it, as its article resolves it."""
    time = dossier.times.get((record.article.id, event.time)) if event.time else None
    if time is None or time.value is None or not time.value[:4].isdigit():
        return None
    if time.type not in ("date", "time"):
        return None
    return _plain(time.value)


def _plain(value: str) -> str:
    """Without the parts of the day that are no clock time: "2025-10-13TNI" is a day."""
    day, _, clock = value.partition("T")
    return value if clock[:1].isdigit() else day


def told_on(mention: Mention) -> str:
    """What orders undated mentions: the day of publication, last when unknown."""
    return published_on(mention.record) or "9999"
