"""Open offers, demands and threats: by whom, to whom, until when, and what answered them."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.dossier import shared
from asreported.stories.model import Cited, Open
from asreported.stories.reports import is_conditional
from asreported.stories.thresholds import threshold
from asreported.stories.timeline.mentions import mentions
from asreported.stories.times import day_of, published_hours, published_on
from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.model import Actor, Event, Record, Span, Time
    from asreported.stories.dossier import Dossier
    from asreported.stories.model import Dated, OpenKind
    from asreported.stories.timeline.mentions import Mention

_KINDS: dict[str, OpenKind] = {
    "offered": "offer",
    "demanded": "demand",
    "threatened": "threat",
}
_UNTIL = re.compile(
    r"\b(?:until|till|by|(?<!shortly )(?<!just )(?<!long )before|within"
    r"|no later than|deadline|ends?|expires?|lapses?|runs? out|valid|midnight)\b[^.;]{0,30}\Z",
    re.IGNORECASE,
)
_LAPSES = re.compile(
    r"\b(?:laps\w+|expir\w+|deadline|ultimatum|runs? out|until|must be|offer|proposal)\b",
    re.IGNORECASE,
)
_NEXT = 2
"""Sentences after an offer in which its end may stand."""
_ANSWER = re.compile(
    r"\b(?:accept\w*|agree\w*|reject\w*|refus\w*|declin\w*|lapse\w*|withdr[ae]w\w*|turned down"
    r"|drop(?:s|ped)|rebuff\w*|compl(?:y|ied)\w*|honou?r\w*|welcom\w*|met the|expired|yield\w*"
    r"|dismiss\w*|suspend\w*|carried out|ignor\w*)\b",
    re.IGNORECASE,
)


_ASKS_MUCH = re.compile(
    r"\b(?:demand\w*|urg(?:ed?|es|ing)|insist\w*|ultimatum|appeal(?:s|ed|ing)?\b(?! court)"
    r"|calls? (?:on|for|upon)|call(?:ed|ing) (?:on|for|upon)|requir\w+"
    r"|press(?:ed|es|ing) for)",
    re.IGNORECASE,
)
"""Words of demands that readers wait to see met; who just asks may be asking the time."""
_AFTER = len(" upon")
_LACKING = re.compile(r"\b(?:without|no|any) (?:[a-z]+ )?\Z", re.IGNORECASE)
_AFTER_NONE = 30
"""Characters before "warning" in which stands that there was none."""
_ONLY_ASKS = re.compile(r"ask", re.IGNORECASE)
_BODIES = frozenset({"organisation", "group", "place"})


_NAMED: dict[OpenKind, frozenset[str]] = {
    "offer": content("offer proposal"),
    "demand": content("demand call appeal request ultimatum deadline"),
    "threat": content("threat ultimatum"),
}
_WEEKDAY = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:mid)?night\b|\bnoon\b"
)
_WEEK = timedelta(days=7)


class _Answering(NamedTuple):
    """A sentence whose words may answer an offer."""

    record: Record
    span: Span
    words: frozenset[str]


class _Pending(NamedTuple):
    kind: OpenKind
    mention: Mention
    by: str | None
    to: str | None


def find_open(dossier: Dossier, timeline: Sequence[Dated]) -> tuple[Open, ...]:
    """Each offer, demand and threat once, as first told, with the first answer after it."""
    told = {
        (one.record.article.id, one.event.id): one for one in mentions(dossier, _may_be_open)
    }
    groups: list[list[_Pending]] = []
    for one in _pending(dossier, timeline, told):
        for group in groups:
            if any(_same(dossier, one, other) for other in group):
                group.append(one)
                break
        else:
            groups.append([one])
    answering = _answering(dossier)
    return tuple(_opened(dossier, group, answering) for group in groups)


def _pending(
    dossier: Dossier, timeline: Sequence[Dated], told: dict[tuple[str, str], Mention]
) -> Iterator[_Pending]:
    """The mentions that offer, demand or threaten, in the order of the articles."""
    wanted = {(report.article, report.event) for one in timeline for report in one.reports}
    for key, mention in told.items():
        kind = _kind(mention) if key in wanted else None
        if kind is None:
            continue
        by = _named(dossier, mention, mention.event.actors)
        to = _named(dossier, mention, mention.event.recipients)
        if kind != "demand" or _matters(dossier, mention):
            yield _Pending(kind, mention, by, to)


def _kind(mention: Mention) -> OpenKind | None:
    start, text = mention.span[0], mention.record.article.text
    if _LACKING.search(text[max(0, start - _AFTER_NONE) : start]):
        return None
    return "threat" if _threatens(mention.event) else _KINDS.get(mention.event.status)


def _threatens(event: Event) -> bool:
    return event.type == "THREATEN" and event.status in ("happened", "ongoing")


def _may_be_open(event: Event) -> bool:
    return _threatens(event) or event.status in _KINDS


def _matters(dossier: Dossier, mention: Mention) -> bool:
    """Whether a demand is more than a question: by its words, its end, or whom it is put to."""
    text, (start, end) = mention.record.article.text, mention.span
    if _ASKS_MUCH.match(text, start, end + _AFTER) or _until(dossier, mention):
        return True
    types = {one.id: one.type for one in mention.record.entities}
    if _ONLY_ASKS.match(text, start, end) and mention.event.actors:
        # Who asks is a body or a government, or only somebody who would like to know.
        of_body = (one.role or one.country or types.get(one.entity or "") == "organisation"
                   for one in mention.event.actors)  # fmt: skip
        if not any(of_body):
            return False
    put_to = mention.event.recipients
    to_body = any(
        one.country or one.role == "GOV" or types.get(one.entity or "") in _BODIES
        for one in put_to
    )
    return to_body and bool(mention.by)


def _same(dossier: Dossier, one: _Pending, other: _Pending) -> bool:
    """Whether two mentions are of one offer, demand or threat."""
    if one.kind != other.kind:
        return False
    parties = not (one.mention.by and other.mention.by) or one.mention.by & other.mention.by
    like = shared(one.mention.words, other.mention.words, dossier.rarity)
    least = threshold("pending", "same")
    if one.kind != "offer" and not _of_one_matter(dossier, one, other, least):
        return False
    return bool(parties) and like >= least


def _of_one_matter(dossier: Dossier, one: _Pending, other: _Pending, least: float) -> bool:
    """Whether two demands or threats are told in like words behind what says "demand"."""
    matters = [_matter(each.mention) for each in (one, other)]
    return not all(matters) or shared(matters[0], matters[1], dossier.rarity) >= least


def _matter(mention: Mention) -> frozenset[str]:
    start = mention.event.trigger[0][1]
    named = mention.by | mention.to | mention.trigger
    return content(mention.record.article.text[start : mention.sentence[1]]) - named


def _opened(dossier: Dossier, pending: list[_Pending], answering: Sequence[_Answering]) -> Open:
    first = pending[0].mention
    until = next((found for one in pending if (found := _until(dossier, one.mention))), None)
    return Open(
        kind=pending[0].kind,
        event=Cited(
            first.record.article.id, first.span, first.event.attribution, first.event.id
        ),
        by=next((one.by for one in pending if one.by), None),
        to=next((one.to for one in pending if one.to), None),
        until=until,
        answered_by=_answer(dossier, pending, answering),
    )


def _named(dossier: Dossier, mention: Mention, actors: Sequence[Actor]) -> str | None:
    for actor in actors:
        speaker = dossier.speaker(mention.record, actor.entity)
        text = mention.record.article.text[actor.span[0] : actor.span[1]]
        return dossier.name(speaker) if speaker else text
    return None


def _until(dossier: Dossier, mention: Mention) -> str | None:
    """When it ends: the time after a word that says so, where it is made or right after."""
    sentences = dossier.sentences[mention.record.article.id].spans
    at = bisect_left(sentences, mention.sentence)
    for number, span in enumerate(sentences[at : at + _NEXT + 1]):
        found = _ends(mention.record, span, must_say=number > 0)
        if found:
            return found
    return None


def _ends(record: Record, span: Span, *, must_say: bool) -> str | None:
    """The end that a sentence sets; what stands further off must speak of lapsing."""
    text, (start, end) = record.article.text, span
    if must_say and not _LAPSES.search(text, start, end):
        return None
    for time in record.times:
        inside = start <= time.span[0] < end and time.type in ("date", "time")
        words = text[start : time.span[0]] + " "
        if (
            inside
            and time.value
            and (_UNTIL.search(words) or _UNTIL.match(text[slice(*time.span)]))
        ):
            return _coming(record, time)
    return None


def _coming(record: Record, time: Time) -> str | None:
    """When a time is; a weekday that ends something is the next one, never the last."""
    value, told = time.latest or time.value, published_on(record)
    day = day_of(value)
    named = _WEEKDAY.search(record.article.text, *time.span)
    if value is None or day is None or told is None or day >= told or not named:
        return value
    ahead = date.fromisoformat(day)
    while ahead.isoformat() < told:
        ahead += _WEEK
    return ahead.isoformat() + value[len(day) :]


def _answer(
    dossier: Dossier, pending: list[_Pending], answering: Sequence[_Answering]
) -> Cited | None:
    """The first later sentence whose words answer, of the same parties and in its words."""
    first = pending[0].mention
    own = {(one.mention.record.article.id, one.mention.sentence) for one in pending}
    for sentence in answering:
        place = sentence.record.article.id, sentence.span
        if place in own or not _later(sentence, first):
            continue
        if _on_the_same(dossier, pending[0], sentence):
            return _cited(sentence)
    return None


def _cited(sentence: _Answering) -> Cited:
    (start, end), article = sentence.span, sentence.record.article.id
    for event in sentence.record.events:
        if start <= event.trigger[0][0] < end:
            span = event.trigger[0][0], event.trigger[-1][1]
            return Cited(article, span, event.attribution, event.id)
    return Cited(article, sentence.span)


def _later(sentence: _Answering, first: Mention) -> bool:
    if sentence.record is first.record:
        return sentence.span > first.sentence
    stamps = [published_hours(one.record.article) for one in (sentence, first)]
    return stamps[0] is not None and stamps[1] is not None and stamps[0] >= stamps[1]


def _on_the_same(dossier: Dossier, pending: _Pending, sentence: _Answering) -> bool:
    """Whether a sentence is of an offer: in its words, of its parties or by its name."""
    first = pending.mention
    parties = (first.by | first.to) & sentence.words
    named = _NAMED[pending.kind] & sentence.words
    like = shared(first.words | first.trigger, sentence.words, dossier.rarity)
    return bool(parties or named) and like >= threshold("pending", "answers")


def _answering(dossier: Dossier) -> tuple[_Answering, ...]:
    """The sentences of a story that accept, reject or let lapse, article by article."""
    return tuple(
        _Answering(record, span, sentences.words(span))
        for record in dossier.records
        for sentences in [dossier.sentences[record.article.id]]
        for span in sentences.spans
        if _ANSWER.search(record.article.text, *span)
        and not sentences.text(span).endswith("?")
        and not is_conditional(sentences.text(span))
    )
