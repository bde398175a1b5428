"""An event as one article tells it, with what tells whether another's is the same."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.reports import deed
from asreported.stories.timeline.dating import PAST, Dating, date_of
from asreported.stories.timeline.deeds import Deed, clause, deed_words, deeds
from asreported.stories.timeline.untold import is_untold
from asreported.stories.times import published_on
from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.model import Actor, Event, Record, Span, Spans
    from asreported.stories.dossier import Dossier
    from asreported.stories.model import Claim

_GIVES_UNTIL = re.compile(r"(?:gives?|gave|given) [^.;]{2,50} (?:until|till) ", re.IGNORECASE)
_DEMAND = content("demand")
_OFFERS = re.compile(r"offer", re.IGNORECASE)
_UNTOLD = frozenset({"hypothetical", "habitual"})
"""What did not happen and is not announced: no point of a timeline."""


class Mention(NamedTuple):
    """An event in its sentence."""

    record: Record
    event: Event | Deed
    sentence: Span
    words: frozenset[str]
    """Stems of its sentence."""
    trigger: frozenset[str]
    """Stems of its trigger and its label."""
    by: frozenset[str]
    """Speakers, countries and names of those who act."""
    to: frozenset[str]
    dating: Dating
    clause: frozenset[str]
    """What the words of its clause say, by their families."""
    deed: frozenset[str]
    """The same of its trigger."""
    ultimatum: bool
    """Whether it demands by setting an end: "gives Osk until Sunday to answer"."""
    kind: str
    """The type of its event; offered help is an offer, an ultimatum is a demand."""
    claims: frozenset[int]
    """The claims that it is told in a report of, by their place."""

    @property
    def date(self) -> str | None:
        """ISO 8601 as precise as its article says; None when it does not."""
        return self.dating.date if self.dating.basis == "stated" else None

    @property
    def is_past(self) -> bool:
        """Whether it had happened, or had been said, when its article told it."""
        return self.event.status in PAST

    @property
    def span(self) -> Span:
        """The characters from its first trigger word to its last."""
        return self.event.trigger[0][0], self.event.trigger[-1][1]


def told(dossier: Dossier, claims: Iterable[Claim]) -> tuple[Mention, ...]:
    """Events and deeds of a story in the order of its articles, with their claims."""
    reports = _Reports(claims)
    order = {record.article.id: at for at, record in enumerate(dossier.records)}
    found = [*_mentions(dossier, reports), *_happenings(dossier, reports)]
    found.sort(key=lambda each: (order[each.record.article.id], each.span))
    return tuple(found)


class _Reports:
    """The reports of some claims by their articles: where they stand, and of which claim."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._of: dict[str, list[tuple[int, int, int]]] = {}
        for number, claim in enumerate(claims):
            for report in claim.reports:
                self._of.setdefault(report.article, []).append((*report.span, number))

    def around(self, record: Record, trigger: Spans) -> frozenset[int]:
        """The claims of the reports that an event is told in."""
        start, end = _reach(trigger)
        reports = self._of.get(record.article.id, ())
        return frozenset(
            [number for first, last, number in reports if first < end and start < last]
        )


def _mentions(dossier: Dossier, reports: _Reports) -> Iterator[Mention]:
    """The events that happened, were announced, demanded or denied, article by article."""
    for record, event in dossier.events:
        if event.status in _UNTOLD or not event.trigger:
            continue
        if event.type == "REJECT" and event.status == "denied":
            continue
        if is_untold(record, event):
            continue
        text, sentences = record.article.text, dossier.sentences[record.article.id]
        sentence = sentences.at(event.trigger[0][0])
        said = " ".join(sentences.text(span) for span in event.trigger)
        ultimatum = _is_ultimatum(text, event.trigger, sentence)
        deed_of = frozenset(map(deed, content(said)))
        yield Mention(
            record=record,
            event=event,
            sentence=sentence,
            words=sentences.words(sentence),
            trigger=content(f"{said} {event.label}"),
            by=_who(dossier, record, event.actors),
            to=_who(dossier, record, event.recipients),
            dating=date_of(dossier, record, event),
            clause=deed_words(text, clause(text, sentence, _reach(event.trigger))),
            # "Gives Osk until Sunday" demands, and is told again as a demand.
            deed=deed_of | _DEMAND if ultimatum else deed_of,
            ultimatum=ultimatum,
            kind="REQUEST" if ultimatum else _kind(text, event),
            claims=reports.around(record, event.trigger),
        )


def _is_ultimatum(text: str, trigger: Spans, sentence: Span) -> bool:
    return _GIVES_UNTIL.match(text, trigger[0][0], sentence[1]) is not None


def _kind(text: str, event: Event) -> str:
    offers = event.type == "AID" and _OFFERS.match(text, event.trigger[0][0])
    return "AGREE" if offers else event.type


def _happenings(dossier: Dossier, reports: _Reports) -> Iterator[Mention]:
    """What verbs tell to have happened, or to be planned, where no event was read."""
    for record in dossier.records:
        text, sentences = record.article.text, dossier.sentences[record.article.id]
        named = _named(dossier, record)
        for event in deeds(dossier, record):
            verb = event.trigger[0]
            sentence = sentences.at(verb[0])
            around = event.clause
            ultimatum = _is_ultimatum(text, event.trigger, sentence)
            heads = content(text[verb[0] : verb[1]])
            yield Mention(
                record=record,
                event=event,
                sentence=sentence,
                words=sentences.words(sentence),
                trigger=heads,
                by=_between(named, around[0], verb[0]),
                to=_between(named, verb[1], around[1]),
                dating=date_of(dossier, record, event),
                clause=deed_words(text, around),
                deed=frozenset(map(deed, heads)),
                ultimatum=ultimatum,
                kind="REQUEST" if ultimatum else "",
                claims=reports.around(record, event.trigger),
            )


def _named(dossier: Dossier, record: Record) -> list[tuple[Span, frozenset[str]]]:
    found: list[tuple[Span, frozenset[str]]] = []
    for one in record.entities:
        who = frozenset({dossier.speaker(record, one.id) or one.name.lower()})
        found += [(span, who) for span in one.mentions]
    return sorted(found, key=itemgetter(0))


def _between(named: list[tuple[Span, frozenset[str]]], start: int, end: int) -> frozenset[str]:
    first, last = (bisect_left(named, (at,), key=itemgetter(0)) for at in (start, end))
    return frozenset().union(*(who for _, who in named[first:last]))


def _reach(spans: Spans) -> Span:
    return spans[0][0], spans[-1][1]


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
