"""An event as one article tells it, with what tells whether another's is the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.timeline.dating import PAST, Dating, date_of
from asreported.stories.timeline.untold import is_untold
from asreported.stories.times import published_on
from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Actor, Event, Record, Span
    from asreported.stories.dossier import Dossier

_GIVES_UNTIL = re.compile(r"(?:gives?|gave|given) [^.;]{2,50} (?:until|till) ", re.IGNORECASE)
_DEMAND = content("demand")
_OFFERS = re.compile(r"offer", re.IGNORECASE)
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
    heads: frozenset[str]
    """Stems of what names the deed: the trigger's first word and the label's."""
    persons: frozenset[str]
    """Of ``by`` and ``to``: "by" or "to" where only persons are named there."""
    dating: Dating

    @property
    def date(self) -> str | None:
        """ISO 8601 as precise as its article says; None when it does not."""
        return self.dating.date if self.dating.basis == "stated" else None

    @property
    def is_past(self) -> bool:
        """Whether it had happened, or had been said, when its article told it."""
        return self.event.status in PAST

    @property
    def ultimatum(self) -> bool:
        """Whether it demands by setting an end: "gives Osk until Sunday to answer"."""
        text, start = self.record.article.text, self.span[0]
        return _GIVES_UNTIL.match(text, start, self.sentence[1]) is not None

    @property
    def kind(self) -> str:
        """The type of its event; offered help is an offer, an ultimatum is a demand."""
        if self.ultimatum:
            return "REQUEST"
        return "AGREE" if self.event.type == "AID" and self.offers else self.event.type

    @property
    def offers(self) -> bool:
        """Whether its words offer, whatever is offered: "offered farmers hay"."""
        return _OFFERS.match(self.record.article.text, self.span[0]) is not None

    @property
    def span(self) -> Span:
        """The characters from its first trigger word to its last."""
        return self.event.trigger[0][0], self.event.trigger[-1][1]


def mentions(dossier: Dossier) -> Iterator[Mention]:
    """The events that happened, were announced, demanded or denied, article by article."""
    for record, event in dossier.events:
        if event.status in _UNTOLD or not event.trigger:
            continue
        if event.type == "REJECT" and event.status == "denied":
            continue
        if is_untold(record, event):
            continue
        sentences = dossier.sentences[record.article.id]
        sentence = sentences.at(event.trigger[0][0])
        said = " ".join(sentences.text(span) for span in event.trigger)
        mention = Mention(
            record=record,
            event=event,
            sentence=sentence,
            words=sentences.words(sentence),
            trigger=content(f"{said} {event.label}"),
            by=_who(dossier, record, event.actors),
            to=_who(dossier, record, event.recipients),
            heads=_heads(said, event),
            persons=_persons(record, event),
            dating=date_of(dossier, record, event),
        )
        yield mention._replace(heads=mention.heads | _DEMAND) if mention.ultimatum else mention


def _heads(said: str, event: Event) -> frozenset[str]:
    named = re.split(r" (?:of|for|to|on|at) ", event.label)[0]
    return content(said.split(" ", maxsplit=1)[0]) | content(named)


def _persons(record: Record, event: Event) -> frozenset[str]:
    types = {one.id: one.type for one in record.entities}
    roles = {"by": event.actors, "to": event.recipients}
    return frozenset(
        name
        for name, actors in roles.items()
        if actors and all(types.get(one.entity or "") == "person" for one in actors)
    )


def _who(dossier: Dossier, record: Record, actors: tuple[Actor, ...]) -> frozenset[str]:
    found: set[str] = set()
    for actor in actors:
        speaker = dossier.speaker(record, actor.entity)
        words = content(record.article.text[actor.span[0] : actor.span[1]])
        found.update(filter(None, (speaker, actor.country)), words)
    return frozenset(found)


def told_on(mention: Mention) -> str:
    """What orders undated mentions: the day of publication, last when unknown."""
    return published_on(mention.record) or "9999"
