"""Each telling of an offer, a demand or a threat: what events tell, and what words do."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.pending.events import told_by_event
from asreported.stories.pending.model import Telling
from asreported.stories.pending.people import Party, People
from asreported.stories.pending.wordings import worded
from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.model import Record, Span
    from asreported.stories.dossier import Dossier
    from asreported.stories.pending.wordings import Worded
    from asreported.stories.timeline.mentions import Mention

_ASKS_FOR = re.compile(r"\w+ for\b")
_AMOUNT = re.compile(r"\d+ (?:thousand|million|billion)|[$€£]")


def tellings(
    dossier: Dossier, told: Iterable[Mention], shown: frozenset[tuple[str, str]]
) -> tuple[Telling, ...]:
    """All of a story in the order of its articles; ``shown`` are the events of its timeline."""
    by_article: dict[str, list[Mention]] = {}
    for one in told:
        by_article.setdefault(one.record.article.id, []).append(one)
    return tuple(
        chain.from_iterable(
            _of(dossier, record, by_article.get(record.article.id, []), shown)
            for record in dossier.records
        )
    )


def _of(
    dossier: Dossier, record: Record, told: list[Mention], shown: frozenset[tuple[str, str]]
) -> list[Telling]:
    article = record.article.id
    told.sort(key=lambda one: one.span)
    people = People(dossier, record)
    words = list(_by_words(dossier, record, told, people))
    taken = [one.span for one in words]
    found = [
        one
        for each in told
        if (article, each.event.id) in shown
        and not any(each.span[0] < end and start < each.span[1] for start, end in taken)
        and (one := _by_event(each, people)) is not None
    ]
    return sorted([*words, *found], key=lambda one: one.span)


def _by_event(mention: Mention, people: People) -> Telling | None:
    kind = told_by_event(mention)
    if kind is None:
        return None
    event = mention.event
    return Telling(
        kind=kind,
        record=mention.record,
        span=mention.span,
        sentence=mention.sentence,
        words=mention.words,
        trigger=mention.trigger,
        by=mention.by,
        to=mention.to,
        by_name=people.named(event.actors),
        to_name=people.named(event.recipients),
        told_at=event.trigger[0][1],
        event=event,
        attribution=event.attribution,
    )


def _by_words(
    dossier: Dossier, record: Record, told: Sequence[Mention], people: People
) -> Iterator[Telling]:
    sentences = dossier.sentences[record.article.id]
    starts = [one.span[0] for one in told]
    for sentence in sentences.spans:
        if record.article.text[sentence[1] - 1 : sentence[1]] == "?":
            continue
        for found in worded(record.article.text, sentence):
            near = told[bisect_left(starts, sentence[0]) : bisect_left(starts, sentence[1])]
            mention = _meant(near, found)
            by, to = _parties(people, found, mention)
            if not found.asks or _demands(record, found, sentence[1], (by, to)):
                words = sentences.words(sentence)
                yield _in_words(_Place(record, sentence, words), found, mention, (by, to))


def _meant(near: Sequence[Mention], found: Worded) -> Mention | None:
    """The event whose trigger has the first word; of a threat also what is threatened."""
    ends = (found.word_ends, found.span[1] if found.kind == "threat" else found.word_ends)
    return next(
        (
            one
            for end in ends
            for one in near
            if one.span[0] < end and found.span[0] < one.span[1]
        ),
        None,
    )


def _parties(people: People, found: Worded, mention: Mention | None) -> tuple[Party, Party]:
    """By whom and to whom: as the event has it, else who is named next to the words."""
    by, to = people.around(found)
    if mention is not None and mention.event.actors:
        by = people.of(mention.by, mention.event.actors)
    if mention is not None and mention.event.recipients:
        to = people.of(mention.to, mention.event.recipients)
    return by, to


class _Place(NamedTuple):
    record: Record
    sentence: Span
    words: frozenset[str]


def _in_words(
    place: _Place, found: Worded, mention: Mention | None, parties: tuple[Party, Party]
) -> Telling:
    by, to = parties
    return Telling(
        kind=found.kind,
        record=place.record,
        span=found.span,
        sentence=place.sentence,
        words=place.words,
        trigger=content(place.record.article.text[found.span[0] : found.word_ends]),
        by=by.words,
        to=to.words,
        by_name=by.name,
        to_name=to.name,
        told_at=found.word_ends,
        event=mention.event if mention else None,
        attribution=mention.event.attribution if mention else None,
    )


def _demands(record: Record, found: Worded, end: int, parties: tuple[Party, Party]) -> bool:
    """Whether who asks wants more than an answer: money, or of a body as one."""
    by, to = parties
    if _AMOUNT.search(record.article.text, found.word_ends, end):
        return True
    if by.words and not by.is_body:
        return False
    if _ASKS_FOR.match(record.article.text, found.span[0]):
        return to.is_body
    return to.is_body or bool(by.words and to.words)
