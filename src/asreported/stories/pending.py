"""Open offers, demands and threats: by whom, to whom, until when, and what answered them."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta
from typing import TYPE_CHECKING

from asreported.stories.answered import NAMED, Pending, answer, sentences_that_answer
from asreported.stories.dossier import shared
from asreported.stories.model import Cited, Open
from asreported.stories.thresholds import threshold
from asreported.stories.times import day_of, published_on
from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.model import Actor, Record, Span, Time
    from asreported.stories.answered import Answering
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
_TELEPHONED = re.compile(
    r"(?:call|talk)s? (?:to|from|with) [^.;]{2,40} (?:was|were|had been)"
    r" (?:made|placed|received)",
    re.IGNORECASE,
)
_READY = re.compile(
    r"(?:(?:is|are|was|were) )?(?:ready|prepared|willing|open) to\b", re.IGNORECASE
)
"""Who is said to be ready for something has offered it to nobody yet."""
_CONFLICT = frozenset({"verbal_conflict", "material_conflict"})
_UNLESS = re.compile(
    r"\b(?:unless|otherwise|if [^,.]{2,60} (?:not|fails?|refuses?))\b", re.IGNORECASE
)
_NOUN = re.compile(r"(?:offer|proposal)\b(?! (?:to|that|of) )", re.IGNORECASE)
_NAMED_ONE = re.compile(r"(?:offer|proposal)\b", re.IGNORECASE)
_OVER = re.compile(
    r"[^.;,\n]{0,60}\b(?:lapse[sd]|expire[sd]"
    r"|(?:was|were|been) (?:rejected|withdrawn|turned down))\b",
    re.IGNORECASE,
)
_TOLD_BY = re.compile(r", [^,]{2,60} (?:said|says|told|reported)\b[^,]*\Z")
_STANDS = re.compile(
    r"\b(?:stands?|valid|open|lapse[sd]?|expire[sd]?|runs? out|until|ends?)\b", re.IGNORECASE
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


_WEEKDAY = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:mid)?night\b|\bnoon\b"
)
_DAY_ENDS = "T24:00"
_WEEK = timedelta(days=7)


def find_open(
    dossier: Dossier, mentions: Iterable[Mention], timeline: Sequence[Dated]
) -> tuple[Open, ...]:
    """Each offer, demand and threat once, as first told, with the first answer after it."""
    told = {(one.record.article.id, one.event.id): one for one in mentions if one.event.id}
    groups: list[list[Pending]] = []
    for one in _pending(dossier, timeline, told):
        for group in groups:
            if any(_same(dossier, one, other) for other in group):
                group.append(one)
                break
        else:
            groups.append([one])
    answering = sentences_that_answer(dossier)
    done = _done(timeline, told)
    return tuple(
        _opened(dossier, group, answering, done)
        for group in groups
        if not all(_is_over(one.mention) for one in group)
    )


def _done(
    timeline: Sequence[Dated], told: dict[tuple[str, str], Mention]
) -> dict[tuple[str, str], Cited]:
    """What was announced -> where the same event is first told as having happened."""
    found: dict[tuple[str, str], Cited] = {}
    for entry in timeline:
        keys = [(one.article, one.event or "") for one in entry.reports]
        happened = [
            one
            for key, one in zip(keys, entry.reports, strict=True)
            if key in told and told[key].event.status in ("happened", "ongoing")
        ]
        for key in keys if happened else ():
            if key in told and told[key].event.status == "planned":
                found[key] = happened[0]
    return found


def _pending(
    dossier: Dossier, timeline: Sequence[Dated], told: dict[tuple[str, str], Mention]
) -> Iterator[Pending]:
    """The mentions that offer, demand or threaten, in the order of the articles."""
    wanted = {(report.article, report.event) for one in timeline for report in one.reports}
    for key, mention in told.items():
        kind = _kind(mention) if key in wanted else None
        if kind is None:
            continue
        by = _named(dossier, mention, mention.event.actors)
        to = _named(dossier, mention, mention.event.recipients)
        if kind != "demand" or _matters(dossier, mention):
            yield Pending(kind, mention, by, to)


def _kind(mention: Mention) -> OpenKind | None:
    start, text = mention.span[0], mention.record.article.text
    if _LACKING.search(text[max(0, start - _AFTER_NONE) : start]):
        return None
    if any(each.match(text, start, mention.sentence[1]) for each in (_TELEPHONED, _READY)):
        return None
    if mention.event.status == "planned" and mention.event.lane in _CONFLICT:
        return "threat" if _UNLESS.search(text, *mention.sentence) else None
    return _by_type(mention) or _KINDS.get(mention.event.status)


def _by_type(mention: Mention) -> OpenKind | None:
    """What it is by what is done, whatever its status was read to be."""
    if mention.ultimatum:
        return "demand"
    if mention.event.type == "THREATEN" and mention.event.status in ("happened", "ongoing"):
        return "threat"
    return "offer" if mention.event.type == "AID" and mention.offers else None


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


def _same(dossier: Dossier, one: Pending, other: Pending) -> bool:
    """Whether two mentions are of one offer, demand or threat."""
    if one.kind != other.kind:
        return False
    parties = not (one.mention.by and other.mention.by) or one.mention.by & other.mention.by
    like = shared(one.mention.words, other.mention.words, dossier.rarity)
    least = threshold("pending", "same")
    unsure = one.kind != "offer" or not (one.mention.by and other.mention.by)
    by_name = any(_is_noun(each.mention) for each in (one, other))
    if (
        unsure
        and not (one.kind == "offer" and by_name)
        and not _of_one_matter(dossier, one, other, least)
    ):
        return False
    return bool(parties) and like >= least


def _of_one_matter(dossier: Dossier, one: Pending, other: Pending, least: float) -> bool:
    """Whether two demands or threats are told in like words behind what says "demand"."""
    matters = [_matter(each.mention) for each in (one, other)]
    return not all(matters) or shared(matters[0], matters[1], dossier.rarity) >= least


def _is_noun(mention: Mention) -> bool:
    """Whether it is only named: "the offer lapses", "Osk's proposal"."""
    text, start = mention.record.article.text, mention.span[0]
    return _NOUN.match(text, start) is not None


def _is_over(mention: Mention) -> bool:
    """Whether an offer is named only where it ends: nobody makes it there."""
    text = mention.record.article.text
    named = _NAMED_ONE.match(text, mention.span[0])
    return named is not None and _OVER.match(text, mention.span[1]) is not None


def _matter(mention: Mention) -> frozenset[str]:
    start = mention.event.trigger[0][1]
    named = mention.by | mention.to | mention.trigger
    said = _TOLD_BY.sub("", mention.record.article.text[start : mention.sentence[1]])
    return content(said) - named


def _opened(
    dossier: Dossier,
    pending: list[Pending],
    answering: Sequence[Answering],
    done: dict[tuple[str, str], Cited],
) -> Open:
    first = pending[0].mention
    deed = done.get((first.record.article.id, first.event.id or ""))
    until = next((found for one in pending if (found := _end_of(dossier, one))), None)
    until = until or next(
        (found for one in pending if (found := _end_by_name(dossier, one))), None
    )
    return Open(
        kind=pending[0].kind,
        event=Cited(
            first.record.article.id, first.span, first.event.attribution, first.event.id
        ),
        by=next((one.by for one in pending if one.by), None),
        to=next((one.to for one in pending if one.to), None),
        until=until,
        answered_by=deed or answer(dossier, pending, answering),
    )


def _named(dossier: Dossier, mention: Mention, actors: Sequence[Actor]) -> str | None:
    for actor in actors:
        speaker = dossier.speaker(mention.record, actor.entity)
        text = mention.record.article.text[actor.span[0] : actor.span[1]]
        return dossier.name(speaker) if speaker else text
    return None


def _end_of(dossier: Dossier, pending: Pending) -> str | None:
    """When it ends; of a threat, when what it threatens is to be, if that is told."""
    mention = pending.mention
    time = dossier.times.get((mention.record.article.id, mention.event.time or ""))
    told = published_on(mention.record)
    if pending.kind == "threat" and time is not None and time.value and told:
        ahead = _coming(mention.record, time)
        if time.type in {"date", "time"} and (day_of(ahead) or "") > told:
            return ahead
    return _until(dossier, mention)


def _end_by_name(dossier: Dossier, pending: Pending) -> str | None:
    """The end that a later sentence of the article sets: "The offer stands until Friday"."""
    record = pending.mention.record
    sentences = dossier.sentences[record.article.id]
    for span in sentences.spans[bisect_left(sentences.spans, pending.mention.sentence) :]:
        named = NAMED[pending.kind] & sentences.words(span)
        stands = named and _STANDS.search(sentences.text(span))
        if stands and (found := _ends(record, span, must_say=False)):
            return found
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
    if (time.value or "").endswith(_DAY_ENDS):
        value = time.value
    day = day_of(value)
    named = _WEEKDAY.search(record.article.text, *time.span)
    if value is None or day is None or told is None or day >= told or not named:
        return value
    ahead = date.fromisoformat(day)
    while ahead.isoformat() < told:
        ahead += _WEEK
    return ahead.isoformat() + value[len(day) :]
