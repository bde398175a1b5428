"""Deeds: what verbs tell to have happened, or to be planned, and no event was read from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.reports import family
from asreported.stories.timeline.happenings import told_in
from asreported.stories.words import stemmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.model import Actor, EventStatus, Record, Span, Spans, Time
    from asreported.stories.dossier import Dossier
    from asreported.stories.timeline.happenings import Told

_TELLING: Final = frozenset({"headline", "standfirst", "paragraph", "list_item", "live_entry"})
_LABEL: Final = 70
"""Characters of a label at most."""


class Deed(NamedTuple):
    """What a verb tells, with as much of an event as can be known of it."""

    label: str
    trigger: Spans
    status: EventStatus
    time: str | None
    attribution: str | None
    clause: Span
    id: None = None
    type: None = None
    lane: None = None
    place: None = None
    when: None = None
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()


def deeds(dossier: Dossier, record: Record) -> Iterator[Deed]:
    """The deeds of an article, in order."""
    reading = _Reading(record)
    for block in record.article.blocks:
        if block.kind in _TELLING:
            for sentence in dossier.sentences[record.article.id].within(block.start, block.end):
                yield from reading.of(sentence)


class _Reading:
    def __init__(self, record: Record) -> None:
        self._text = record.article.text
        self._taken = sorted(span for event in record.events for span in event.trigger)
        self._times = [one for one in record.times if one.type in ("date", "time")]
        self._direct = [
            span
            for said in record.attributions
            if said.kind == "direct"
            for span in said.content.spans
        ]
        self._said = [
            (span, said.id) for said in record.attributions for span in said.content.spans
        ]

    def of(self, sentence: Span) -> Iterator[Deed]:
        """The deeds of one sentence; none of a question or of what is only supposed."""
        found = told_in(self._text, sentence)
        if not found or self._text[slice(*sentence)].rstrip("\"'”’").endswith("?"):
            return
        for one in found:
            if self._is_told(one, sentence):
                deed = self._deed(one, found, sentence)
                if deed.time or not self._in_direct(one.span[0]):
                    yield deed

    def _is_told(self, one: Told, sentence: Span) -> bool:
        start, end = one.span
        if any(first < end and start < last for first, last in self._taken):
            return False
        before = self._text[sentence[0] : start]
        low = before.lower()
        if _SUPPOSED.search(low) or _OF_A_KIND.search(low):
            return False
        return not (self._in_direct(start) and _OWN.search(before))

    def _in_direct(self, at: int) -> bool:
        return any(start <= at < end for start, end in self._direct)

    def _deed(self, one: Told, found: Sequence[Told], sentence: Span) -> Deed:
        time = governing(
            self._text, self._times, one.span, [each.span for each in found], sentence
        )
        around = clause(self._text, sentence, one.span)
        return Deed(
            label=self._label(around, one.span),
            trigger=(one.span,),
            status="planned" if one.tense == "ahead" else "happened",
            time=time.id if time else None,
            attribution=next(
                (said for span, said in self._said if span[0] <= one.span[0] < span[1]), None
            ),
            clause=around,
        )

    def _label(self, span: Span, verb: Span) -> str:
        words = " ".join(self._text[slice(*span)].split())
        if len(words) <= _LABEL:
            return words
        return " ".join(self._text[verb[0] : span[1]].split())[:_LABEL].rsplit(" ", 1)[0]


def governing(
    text: str, times: Sequence[Time], verb: Span, verbs: Sequence[Span], sentence: Span
) -> Time | None:
    """The time that is nearest to a verb with no other verb between, or opens its sentence."""
    inside = [one for one in times if sentence[0] <= one.span[0] < sentence[1]]
    near = [
        one
        for one in inside
        if not _between(one.span, verb, verbs)
        and (one.span[0] > verb[0] or "," not in text[one.span[1] : verb[0]])
    ]
    if near:
        return min(near, key=lambda one: _apart(one.span, verb))
    opening = [one for one in inside if one.span[0] - sentence[0] <= _OPENS]
    return opening[0] if opening else None


def _between(time: Span, verb: Span, verbs: Sequence[Span]) -> bool:
    low, high = min(time[1], verb[1]), max(time[0], verb[0])
    return any(low <= start and end <= high for start, end in verbs if (start, end) != verb)


def _apart(time: Span, verb: Span) -> int:
    """Characters between; a time before its verb is half as likely to be its own."""
    return time[0] - verb[1] if time[0] >= verb[1] else 2 * (verb[0] - time[1])


def clause(text: str, sentence: Span, at: Span) -> Span:
    """The part of a sentence around a stretch, between what joins it to others."""
    start, end = sentence
    for match in _JOINS.finditer(text, *sentence):
        if match.end() <= at[0]:
            start = match.end()
        elif match.start() >= at[1]:
            end = match.start()
            break
    return start, end


def deed_words(text: str, span: Span) -> frozenset[str]:
    """What the words of a stretch say, each by its family."""
    return frozenset(map(family, stemmed(text).words_in(span)))


_OPENS: Final = 4
"""Characters before a time that opens a sentence: "On"."""
_JOINS: Final = re.compile(
    r"[;:]\s+|\s[-–—]\s|\n"
    r"|, (?:and|but|while|whereas|who|which|where|when|after|as|although)\s+"
    r"|\s(?:and|but|while|whereas|after|before|when|because|although)\s+"
    r"(?=(?:he|she|it|they|we|the|a|an|its|his|her|their|[A-Z]\w+|\w+ed)\b)"
    r"|\sas\s+(?=(?:the|a|an)?\s?[\w' ]{2,30} \w+(?:ed|s)\b)"
)
_SUPPOSED: Final = re.compile(r"\b(?:if|unless|whether|would|could|might|should)\b[^,;]*\Z")
_OF_A_KIND: Final = re.compile(
    r"\b(?:those|any|anyone|everyone|people|men|women) (?:who|that) (?:\w+ )?\Z"
)
"""Whoever did it, none in particular: "those who died". Both are of small letters."""
_OWN: Final = re.compile(r"\b(?:I|we|We|you|You|me|us|my|our)\b[^.;:]*\Z")
