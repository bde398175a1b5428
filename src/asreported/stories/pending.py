"""Open offers, demands and threats: by whom, to whom, until when, and what answered them."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.dossier import shared
from asreported.stories.model import Cited, Open
from asreported.stories.thresholds import threshold
from asreported.stories.timeline.mentions import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.model import Record, Span
    from asreported.stories.dossier import Dossier
    from asreported.stories.model import Dated, OpenKind
    from asreported.stories.timeline.mentions import Mention

_KINDS: dict[str, OpenKind] = {
    "offered": "offer",
    "demanded": "demand",
    "threatened": "threat",
}
_UNTIL = re.compile(
    r"\b(?:until|till|by|before|within|no later than|deadline|ends?|expires?|lapses?|runs? out"
    r"|valid|midnight)\b[^.;]{0,30}\Z",
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
    r"|rebuff\w*|compl(?:y|ied)\w*|honou?r\w*|welcom\w*|met the|expired|yield\w*|dismiss\w*"
    r"|suspend\w*|carried out|ignor\w*)\b",
    re.IGNORECASE,
)


_ASKS_MUCH = re.compile(
    r"\b(?:demand\w*|urg(?:ed?|es|ing)|insist\w*|ultimatum|appeal(?:s|ed|ing)?\b(?! court)"
    r"|calls? (?:on|for|upon)|call(?:ed|ing) (?:on|for|upon)|order(?:ed|s)? (?!of\b)|requir\w+"
    r"|press(?:ed|es|ing) for)",
    re.IGNORECASE,
)
"""Words of demands that readers wait to see met; who just asks may be asking the time."""
_AFTER = len(" upon")
_BODIES = frozenset({"organisation", "group", "place"})


class _Pending(NamedTuple):
    kind: OpenKind
    mention: Mention
    by: str | None
    to: str | None


def find_open(dossier: Dossier, timeline: Sequence[Dated]) -> tuple[Open, ...]:
    """Each offer, demand and threat once, as first told, with the first answer after it."""
    told = {(one.record.article.id, one.event.id): one for one in mentions(dossier)}
    groups: list[list[_Pending]] = []
    for one in _pending(dossier, timeline, told):
        for group in groups:
            if any(_same(dossier, one, other) for other in group):
                group.append(one)
                break
        else:
            groups.append([one])
    return tuple(_opened(dossier, group, told) for group in groups)


def _pending(
    dossier: Dossier, timeline: Sequence[Dated], told: dict[tuple[str, str], Mention]
) -> Iterator[_Pending]:
    """The mentions that offer, demand or threaten, in the order of the articles."""
    wanted = {(report.article, report.event) for one in timeline for report in one.reports}
    for key, mention in told.items():
        kind = _kind(mention) if key in wanted else None
        if kind is None:
            continue
        by = _named(dossier, mention, "actors")
        to = _named(dossier, mention, "recipients")
        if kind != "demand" or _matters(dossier, mention):
            yield _Pending(kind, mention, by, to)


def _kind(mention: Mention) -> OpenKind | None:
    if mention.event.type == "THREATEN" and mention.event.status in ("happened", "ongoing"):
        return "threat"
    return _KINDS.get(mention.event.status)


def _matters(dossier: Dossier, mention: Mention) -> bool:
    """Whether a demand is more than a question: by its words, its end, or whom it is put to."""
    text, (start, end) = mention.record.article.text, mention.span
    if _ASKS_MUCH.match(text, start, end + _AFTER) or _until(dossier, mention):
        return True
    types = {one.id: one.type for one in mention.record.entities}
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
    return bool(parties) and like >= threshold("pending", "same")


def _opened(
    dossier: Dossier, pending: list[_Pending], told: dict[tuple[str, str], Mention]
) -> Open:
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
        answered_by=_answer(dossier, pending, told),
    )


def _named(dossier: Dossier, mention: Mention, part: str) -> str | None:
    actors = mention.event.actors if part == "actors" else mention.event.recipients
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
            return time.latest or time.value
    return None


def _answer(
    dossier: Dossier, pending: list[_Pending], told: dict[tuple[str, str], Mention]
) -> Cited | None:
    """The first later event whose words answer and that shares parties and words."""
    first = pending[0].mention
    own = {id(one.mention.event) for one in pending}
    for mention in told.values():
        if id(mention.event) in own or not _later(mention, first):
            continue
        text = mention.record.article.text
        if _ANSWER.search(text, *mention.sentence) and _on_the_same(dossier, first, mention):
            article = mention.record.article.id
            return Cited(article, mention.span, mention.event.attribution, mention.event.id)
    return None


def _later(mention: Mention, first: Mention) -> bool:
    stamps = [
        one.record.article.published.value if one.record.article.published else ""
        for one in (mention, first)
    ]
    if mention.record is first.record:
        return mention.span > first.span
    return bool(stamps[0]) and stamps[0] >= stamps[1]


def _on_the_same(dossier: Dossier, first: Mention, mention: Mention) -> bool:
    parties = (first.by | first.to) & (mention.by | mention.to)
    like = shared(first.words | first.trigger, mention.words, dossier.rarity)
    return bool(parties) and like >= threshold("pending", "answers")
