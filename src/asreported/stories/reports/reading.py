"""Records to reports: what is said, what the outlet says itself, and its headlines."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import chain as chained
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

from msgspec import structs

from asreported.stories.keys import member_key, moment, outlet_of
from asreported.stories.reports.chains import Covered, chain_of, told_again
from asreported.stories.reports.model import Kind, Mood, Report
from asreported.stories.reports.naming import Naming
from asreported.stories.reports.patterns import (
    claims_nothing,
    evades,
    is_ahead,
    is_asked,
    says_not,
)
from asreported.stories.reports.peoples import under_one_word
from asreported.stories.reports.sentences import clauses, headline_parts, sentences
from asreported.stories.reports.tellers import cut_source, number_teller
from asreported.stories.reports.verdicts import judged, says_there_was_none
from asreported.stories.unread import is_unread
from asreported.stories.words import stem, stemmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.model import Attribution, Figure, Record, Span, Time
    from asreported.stories.model import Speaker

ASKED: Final = frozenset({"ask", "order"})
"""Acts of which the content is what somebody should do."""
_LEAST_TERMS: Final = 2
_DEEDS: Final = ASKED | {"promise", "threaten", "offer", "announce", "accuse"}
"""Acts that are news by themselves, however few words tell what they are of."""
_COVERED: Final = 0.5
_HARDLY: Final = 0.05
"""Share of a sentence that others may be read to say, and it is still the outlet's."""
_DID: Final = 12
"""Characters of the least that a source may have done."""
_TURNED_DOWN: Final = re.compile(
    r"\b(?:reject|refus|rebuff|turn|rul|dismiss|spurn|declin)\w* (?:\w+ly )?(?:down |out )?"
    r"(?:(?:an?|the|this|that|its|his|her|their|any|all|such|\w+['’]s?) )?(?:\w+ )?"
    r"(?:demand|offer|request|call|proposal|ultimatum|appeal|invitation|bid|deal|terms"
    r"|conditions|money|compensation|payment|resign\w*|step\w* down|talks|negotiations)",
    re.IGNORECASE,
)
_NOBODY: Final = re.compile(
    r"\W?(?:that )?(?:nobody|no one|none|everybody|everyone|all)\b", re.IGNORECASE
)
"""Of whom something is said is as much of a claim as a name: "nobody is missing"."""
_ENDS: Final = re.compile(r"[.!?\n\"“”]")
_VOICES: Final[dict[str, Kind]] = {"headline": "headline", "standfirst": "standfirst"}
_DAY: Final = len("2025-10-17")
_TOLL_WORDS: Final = {
    category: stem(word)
    for category, word in (("killed", "die"), ("injured", "injure"), ("missing", "miss"))
}
"""What a toll counts, where its own words leave it out: "Orvane says 44"."""


def read_reports(records: Sequence[Record], speakers: Iterable[Speaker]) -> list[Report]:
    """All reports of some records, each article's in text order."""
    home = {(each.article, each.entity): one for one in speakers for each in one.mentions}
    return under_one_word(
        report
        for at, record in enumerate(records)
        for report in sorted(
            _Reading(at, record, Naming(record, home)).reports(), key=lambda one: one.span
        )
    )


class _Telling(NamedTuple):
    """Who tells something, asked once for all that they tell in one attribution.

    ``speaker`` identifies who says it first; ``asks`` whether somebody is asked for it,
    ``denies`` whether it is denied.
    """

    chain: tuple[Attribution, ...] = ()
    speakers: tuple[Speaker | None, ...] = ()
    sources: frozenset[str] = frozenset()
    speaker: str | None = None
    asks: bool = False
    denies: bool = False


_BY_OUTLET: Final = _Telling()


class _Reading:
    def __init__(self, at: int, record: Record, naming: Naming) -> None:
        self._at, self._record, self._naming = at, record, naming
        self._text = record.article.text
        self._when, self._outlet = moment(record), outlet_of(record)
        self._by_id = {one.id: one for one in record.attributions}
        self._figures, self._times = _Placed(record.figures), _Placed(record.times)

    def reports(self) -> Iterator[Report]:
        again = told_again(self._by_id)
        for attribution in self._record.attributions:
            if attribution.id not in again:
                yield from self._said(attribution)
        for voice in self._record.voice:
            reads = voice.kind == "interpretation"
            yield from self._own("interpretation" if reads else "voice", voice.span)
        taken = [span for one in self._record.attributions for span in one.content.spans]
        said = Covered(taken)
        for span in self._told_first():
            if not said.of(*span):
                yield from self._own("voice", span)
        if not is_unread(self._record):
            taken += [one.span for one in self._record.voice]
            yield from self._unsaid(Covered(taken))

    def _unsaid(self, taken: Covered) -> Iterator[Report]:
        """What headlines, standfirsts and whole sentences tell that nobody is read to say."""
        for block in self._record.article.blocks:
            span = (block.start, block.end)
            parts: Iterable[tuple[Span, ...]] = ()
            if block.kind == "headline":
                parts = headline_parts(self._text, span)
            elif block.kind in ("standfirst", "paragraph"):
                parts = sentences(self._text, (span,))
            kind: Kind = _VOICES.get(block.kind, "interpretation")
            for part in parts:
                most = _COVERED if block.kind in _VOICES else _HARDLY
                covered = sum(taken.of(*piece) for piece in part)
                if covered < most * (part[-1][1] - part[0][0]):
                    yield from self._own(kind, (part[0][0], part[-1][1]))

    def _told_first(self) -> Iterator[Span]:
        """What a source did before it spoke: "800 marched to the hall and demanded …"."""
        for said in self._record.attributions:
            if not said.source.spans or not said.cue.spans:
                continue
            start, end = said.source.spans[0][0], said.cue.spans[0][0]
            before = self._text[said.source.spans[-1][1] : end]
            joined = before.rfind(" and ")
            if joined >= _DID and not _ENDS.search(before) and before[joined:].strip() == "and":
                yield start, end - len(before) + joined

    def _said(self, attribution: Attribution) -> Iterator[Report]:
        act = attribution.cue.act
        told = self._told(attribution)
        refuses = act == "decline" or (act in {"confirm", "deny"} and attribution.negated)
        found = [
            report
            for sentence in sentences(self._text, attribution.content.spans)
            for spans in clauses(self._text, sentence)
            if (report := self._stated(spans, told, refuses=refuses))
        ]
        if act in {"confirm", "deny"}:
            found = [_weakened(report) for report in found]
        if not found and act == "deny":
            yield from self._turned_down(attribution)
        elif not found and act in _DEEDS:
            yield from self._did(attribution)
        if not found and (refuses or act in {"confirm", "deny"}):
            spans = attribution.content.spans or attribution.cue.spans or ((0, 0),)
            found = [report for report in [self._report("stance", spans, told)] if report]
        yield from found

    def _did(self, said: Attribution) -> Iterator[Report]:
        """The deed that an attribution with few words of its own is: "offered to mediate"."""
        whole = self._in_one_sentence(said)
        if whole is not None and said.content.spans:
            mood: Mood = "asked" if said.cue.act in ASKED else "told"
            yield from (structs.replace(one, mood=mood) for one in self._own("voice", whole))

    def _told(self, attribution: Attribution) -> _Telling:
        chain = chain_of(attribution, self._by_id)
        speakers = tuple(self._naming.speaker(one.source.speaker) for one in chain)
        spans = [span for said in chain for span in said.source.spans]
        sources = chained.from_iterable(map(stemmed(self._text).within, spans))
        return _Telling(
            chain=chain,
            speakers=speakers,
            sources=frozenset(sources),
            speaker=next((one.id for one in speakers if one is not None), None),
            asks=attribution.cue.act in ASKED,
            denies=sum(one.cue.act == "deny" and not one.negated for one in chain) % 2 == 1,
        )

    def _turned_down(self, said: Attribution) -> Iterator[Report]:
        """The deed that a few words tell: "the ministry rejected the demand"."""
        whole = self._in_one_sentence(said)
        if whole is not None and _TURNED_DOWN.search(self._text, *whole):
            yield from self._own("voice", whole)

    def _in_one_sentence(self, said: Attribution) -> Span | None:
        """From source to content, where a source is named and no sentence ends between."""
        spans = (*said.source.spans, *said.cue.spans, *said.content.spans)
        whole = (min(span[0] for span in spans), max(span[1] for span in spans))
        ends = not said.source.spans or _ENDS.search(self._text, *whole)
        return None if ends else whole

    def _stated(
        self, spans: tuple[Span, ...], told: _Telling, *, refuses: bool
    ) -> Report | None:
        """A statement; as a stance where its few words say that something is not so."""
        report = self._report(self._kind(spans, refuses=refuses), spans, told)
        words = self._text[spans[0][0] : spans[-1][1]]
        if report is None and (judged(words) or says_there_was_none(words)):
            return self._report("stance", spans, told)
        return report

    def _kind(self, spans: tuple[Span, ...], *, refuses: bool) -> Kind:
        words = self._text[spans[0][0] : spans[-1][1]]
        return "stance" if refuses or evades(words) else "said"

    def _own(self, kind: Kind, span: Span) -> Iterator[Report]:
        for sentence in sentences(self._text, (span,)):
            whole = (sentence[0][0], sentence[-1][1])
            kept, who = cut_source(self._naming, whole)
            for spans in clauses(self._text, (kept,)):
                report = self._report(kind, spans, _BY_OUTLET)
                if report is None:
                    continue
                teller = number_teller(self._naming, report.span) if report.figures else None
                yield _told_by(report, who or teller)

    def _report(self, kind: Kind, spans: tuple[Span, ...], told: _Telling) -> Report | None:
        """The report of some stretches of one sentence; None where they claim nothing."""
        record = self._record
        words = " … ".join([self._text[start:end] for start, end in spans])
        named = self._naming.named(spans)
        figures, times = self._figures.within(spans), self._times.within(spans)
        order = named.order
        if figures:
            tolls = (_TOLL_WORDS.get(one.category) for one in figures)
            order = (*order, *filter(None, tolls))
        terms = frozenset(order)
        things = len(terms) + bool(figures) + bool(times)
        bare = " " not in words and not figures
        if kind != "stance" and (bare or _says_little(words, things)):
            return None
        return Report(
            key=member_key(record, "report", (spans[0][0], spans[-1][1])),
            at=self._at,
            article=record.article.id,
            outlet=self._outlet,
            when=self._when,
            kind=kind,
            span=(spans[0][0], spans[-1][1]),
            spans=spans,
            text=words,
            chain=told.chain,
            speakers=told.speakers,
            terms=terms,
            order=order,
            names=named.names,
            named=named.terms,
            figures=figures,
            times=times,
            mood=_mood(told, words),
            denied=told.denies != says_not(words),
            speaker=told.speaker,
            days=_days(times),
            referents=named.referents,
            sources=told.sources,
        )


def _says_little(words: str, things: int) -> bool:
    """Whether a statement of so many terms, figures and times claims nothing."""
    if things < _LEAST_TERMS and things + bool(_NOBODY.match(words)) < _LEAST_TERMS:
        return True
    return claims_nothing(words)


def _mood(told: _Telling, words: str) -> Mood:
    if told.asks or is_asked(words):
        return "asked"
    return "ahead" if is_ahead(words) else "told"


def _days(times: tuple[Time, ...]) -> frozenset[str]:
    return frozenset(
        one.value
        for one in times
        if one.value and one.type in {"date", "time"} and len(one.value) >= _DAY
    )


def _told_by(report: Report, teller: Speaker | None) -> Report:
    return (
        report
        if teller is None
        else structs.replace(report, speakers=(teller,), speaker=teller.id)
    )


def _weakened(report: Report) -> Report:
    """A denial or confirmation with next to no words of its own, as a stance."""
    bare = not any(word[0].isupper() for word in report.text.split()[1:])
    few = bare and len(report.terms - report.named) < _LEAST_TERMS and not report.figures
    return structs.replace(report, kind="stance") if few else report


_Thing = TypeVar("_Thing", "Figure", "Time")


class _Placed(Generic[_Thing]):
    """Figures or times by where they begin."""

    def __init__(self, things: Iterable[_Thing]) -> None:
        self._things: list[_Thing] = sorted(things, key=lambda one: one.span)
        self._starts: list[int] = [one.span[0] for one in self._things]

    def within(self, spans: Sequence[Span]) -> tuple[_Thing, ...]:
        """Those that begin in one of some stretches."""
        if not self._things:
            return ()
        starts, things = self._starts, self._things
        inside = [
            things[bisect_left(starts, start) : bisect_left(starts, end)]
            for start, end in spans
        ]
        return tuple(chained.from_iterable(inside))
