"""Each figure of a story as it is told: by whom, as of which day, among which words."""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING

from msgspec import structs

from asreported.model import Part
from asreported.stories.series.coins import coins, in_coin, in_coin_of, is_millions
from asreported.stories.series.deeds import OF_THEM, TOLLS, deed
from asreported.stories.series.matters import matter
from asreported.stories.series.nations import nation
from asreported.stories.series.parts import is_part
from asreported.stories.series.revising import WITHDRAWN
from asreported.stories.series.sums import Sum, sum_of
from asreported.stories.times import day_of, published_on
from asreported.stories.words import content, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Attribution, Figure, Record, Span
    from asreported.stories.dossier import Dossier
    from asreported.stories.sentences import Sentences

_SINCE = re.compile(r"\bsince (?:[A-Z]\w+ )?\Z", re.IGNORECASE)
_WHO = r"\s*((?:[Tt]he |[A-Z])[\w’'-]+(?: [\w’'-]+){0,5}?) "
_COUNTS = re.compile(rf"{_WHO}(?:counts?|counted|estimate[sd]?|saw) ")
_NUMBER = r"(?:numbers?|figures?|counts?|totals?|tall(?:y|ies)|tolls?|estimates?)"
_GIVES_COUNT = re.compile(
    rf"{_WHO}(?:(?:has|have|had|alone|now|still) )?(?:"
    r"(?:counts?|counted|reckons? with|reckoned with|reported|registered|listed) "
    rf"|(?:puts?|gives|gave|has given) (?:the|that|their|its) {_NUMBER} "
    r"[^.;:?!\n]{0,40}(?:at|as) "
    rf"|(?:corrected|revised|raised|lowered|cut|adjusted) (?:the|that|their|its) {_NUMBER} "
    r"[^.;:?!\n]{0,40}to "
    rf"|[^.;:?!\n]{{0,40}}\b(?:its|their|his|her) (?:own )?{_NUMBER} (?:of|at) )"
)
"""Who counts, as no statement says: "the hospitals count 102", "stand by their figure of"."""
_NOBODY = re.compile(r"(?:It|They|He|She|This|That|We|I|You)\b.*|The (?:death )?toll\b.*")
_SPEAKS_OF = re.compile(rf"{_WHO}(?:(?:has|have|had) spoken|spoke|speaks?) of ")
_FROM = re.compile(r",? (?:up |down )?from (?:the |an? )?(?:earlier |previous )?")
_AGAINST = re.compile(
    r"[^.;:?!\n]{0,40}?\b(?:against|(?:as )?compared (?:with|to)|instead of|rather than"
    r"|versus) "
)
"""What stands between a value and another of the same: "76 crowns instead of 38"."""
_ONE_CLAUSE = re.compile(r"[^.;:?!\d\n]{0,50}(?:,| and) [^.;:?!\d\n]{0,40}")
_ALONE = re.compile(r"\s*(?:[,.;)]|\(| and\b)")
"""What a number is followed by that has no noun."""
_HOUR = re.compile(
    r"(?:\b(?:at|from|before|after|by|since|past) (?:about |around |shortly |just )?(?P<at>)"
    r"|\b(?:until|till) )\Z"
)
_OF_THE_DAY = re.compile(
    r" (?:(?:on|this|that) (?:\w+day|morning|afternoon|evening|night)"
    r"|in the (?:morning|afternoon|evening)|o['’]clock|at night)\b"
)
_STANDS_AT = re.compile(
    r"\b(?:st(?:ands?|ood)|put(?:s|ting)?|remain(?:s|ed)?|left|kept|held|lies|lay|numbers?|counts?"
    r"|tolls?|figures?|total)\b[^.;,]{0,30}\Z"
)
"""What makes a number that of an hour: "at seven on Saturday"; "stood at seven" is none."""
_ENDS_CLAUSE = re.compile(r"[,.;]")
_HOURS = 12
_REACH = 60
"""Characters before a number in which the verb stands that says it: "the toll stood at"."""
_PUTS_NUMBER = re.compile(
    r"\A[^.]{0,120}\.\s[^.:;]{2,80}\bputs? (?:the|that|their|its) "
    r"(?:number|figure|total|turnout|crowd) at \Z"
)
_GIVES = re.compile(
    r"(?:\A|[.!?:;\n]|\b(?:has|have|had|at|of|to|is|are|was|were|says?|said|counts?|counted"
    r"|gave|gives|with|and|or|than|about|by))\W*\Z",
    re.IGNORECASE,
)
"""What may stand before a number that lacks its noun: "the guard has 90"."""
_OLDEST = 110
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|against|versus|than|(?:up|down) from|after)\b[^;]*\d"
)
_LED = len("the ")
"""How far into a source its number stands: "the two engineers said"."""
_SAME = {stem(one): stem("jobs") for one in ("posts", "positions", "redundancies", "layoffs")}
"""Nouns that count the same by another word."""
_VAGUE = 5
"""How many times its least the most of a number is that is but a size."""
_YEAR = re.compile(r"\A(\d{4})\b")
_NEAR = 20
"""Characters beside a figure that say whether it is a part."""
_ABOUT = 0.1
"""How far "about" may stand from its value, as a share of it."""


class Telling(Part, frozen=True):
    """A figure in its sentence."""

    record: Record
    figure: Figure
    said: Attribution | None
    speaker: str | None
    body: str | None
    """The body whose number it is: of "it has 31, its director said", not the director's."""
    sentence: Span
    around: frozenset[str]
    """Stems of its sentence, less what it counts, its own and who says it."""
    beside: frozenset[str]
    """Those of ``around`` that stand next to it: mostly its deed."""
    noun: str | None
    """Stem of the last word of what it counts."""
    kind: frozenset[str]
    """Stems of the words before that: which sort of it."""
    day: str | None
    corrected: bool
    """Whether it stands in a correction."""
    deed: str
    """What the losses or people of a story are counted for: "killed", "aboard"; else empty."""

    elided: bool
    """Whether its noun stands elsewhere: "the hospital said 70"."""

    nation: frozenset[str] = frozenset()
    """Stems of the names of whose people are counted: "nine Lunen soldiers"."""
    matter: str = ""
    """What a share, an area or a count of things is of: "offered", "burned"; else empty."""
    sum: Sum = Sum()
    """What money is for."""
    counter: str = ""
    """Who counted, in the words of the article, where no speaker is known: "the police"."""

    @property
    def range(self) -> tuple[float, float]:
        """The least and the most that it may mean."""
        low = -inf if self.figure.low is None else float(self.figure.low)
        high = inf if self.figure.high is None else float(self.figure.high)
        if self.figure.bound == "about":
            return low - _ABOUT * abs(low), high + _ABOUT * abs(high)
        return low, high

    @property
    def words(self) -> frozenset[str]:
        """``around`` with what it counts."""
        return self.around | self.kind | ({self.noun} if self.noun else frozenset())

    @property
    def is_told(self) -> bool:
        """Whether it stands on somebody's word, and not on its outlet's alone."""
        return self.said is not None or self.speaker is not None or bool(self.counter)

    @property
    def teller(self) -> str:
        """On whose word it is: a speaker, else its article's own."""
        article = self.record.article
        return self.body or self.speaker or self.counter or article.publisher or article.id


def tellings(dossier: Dossier) -> Iterator[Telling]:
    """The figures that may be followed, in the order of the articles.

    Left out: additions ("a further 23"), parts of a number ("four of the nine"), ages,
    how many somebody's sources are, durations, and what a sentence sets in another year
    or withdraws.
    """
    known = coins(dossier)
    for record in dossier.records:
        blocks = record.article.blocks
        corrections = [(b.start, b.end) for b in blocks if b.kind == "correction"]
        headings = [(b.start, b.end) for b in blocks if b.kind == "heading"]
        sources = [start for said in record.attributions for start, _ in said.source.spans]
        stale: dict[Span, tuple[Span, ...] | None] = {}
        for figure in _whole(record, known):
            if figure.change == "additional" or _is_age(record, figure):
                continue
            if _is_an_hour(record, figure):
                continue
            if _is_vague(figure) or (figure.category == "duration" and not figure.counts):
                continue
            if any(start <= figure.span[0] <= start + _LED for start in sources):
                continue
            if _is_under_another(record, figure, headings):
                continue
            told = _telling(dossier, record, figure, corrections)
            if is_part(told) or _is_bare(told, headings):
                continue
            if told.sentence not in stale:
                withdrawn = WITHDRAWN.search(record.article.text, *told.sentence)
                stale[told.sentence] = None if withdrawn else _other_years(told)
            years = stale[told.sentence]
            if years is not None and not any(_is_of(told, year) for year in years):
                yield told


def _whole(record: Record, known: frozenset[str]) -> Iterator[Figure]:
    """The figures of a record, those that lack their noun or coin with that of another."""
    millions: Figure | None = None
    figure: Figure | None = None
    for each in record.figures:
        taken_up = _taken_up(record, figure, each) if figure else each
        figure = in_coin_of(record.article.text, millions, in_coin(taken_up, known))
        if figure.category == "money" and is_millions(record.article.text, figure):
            millions = figure
        yield figure


def _is_vague(figure: Figure) -> bool:
    """Whether a number is but its size: "hundreds", "tens of thousands"."""
    low, high = figure.low, figure.high
    ranged = figure.bound == "between" and low and high
    return bool(ranged) and float(high or 0) >= _VAGUE * float(low or 0)


def _taken_up(record: Record, before: Figure, figure: Figure) -> Figure:
    """A bare number with what the one before counts: "to 31 hectares from 34".

    "Put the number at 900" is said of the number that stands before it.
    """
    if figure.unit:
        return figure
    between = record.article.text[before.span[1] : figure.span[0]]
    from_it = before.unit is not None and bool(
        _FROM.fullmatch(between) or _AGAINST.fullmatch(between)
        or _goes_on(record, before, figure, between)
    )  # fmt: skip
    at = before.counts and between.endswith(" at ") and "\n" not in between
    if not (from_it or (at and _PUTS_NUMBER.search(between))):
        return figure
    return structs.replace(
        figure,
        unit=before.unit,
        category=before.category,
        counts=before.counts,
        counts_span=before.counts_span,
    )


def _goes_on(record: Record, before: Figure, figure: Figure, between: str) -> bool:
    """Whether a number alone goes on with the unit before: "402 grams, the company's 37"."""
    alone = _ALONE.match(record.article.text, figure.span[1])
    return bool(
        before.unit and before.category not in ("share", "duration", "distance")
        and alone and _ONE_CLAUSE.fullmatch(between)
    )  # fmt: skip


def _is_under_another(record: Record, figure: Figure, headings: list[Span]) -> bool:
    """Whether a number is of a noun above a heading, and its own words give no number."""
    counted, start = figure.counts_span, figure.span[0]
    if counted is None or counted[1] > start:
        return False
    under = any(counted[1] <= first and last <= start for first, last in headings)
    return under and not _GIVES.search(record.article.text[max(0, start - _NEAR) : start])


def _is_age(record: Record, figure: Figure) -> bool:
    """Whether a bare number between commas is how old somebody is: "a man, 79, died"."""
    text, (start, end) = record.article.text, figure.span
    value = figure.low if figure.bound == "exactly" else None
    between = text[max(0, start - 2) : start] == ", " and text[end : end + 1] in {",", "."}
    return between and text[start:end].isdigit() and value is not None and value <= _OLDEST


def _is_an_hour(record: Record, figure: Figure) -> bool:
    """Whether a bare number is a time of the day: "from ten in the morning until four"."""
    text, (start, end) = record.article.text, figure.span
    if figure.unit or figure.bound not in ("exactly", "about") or (figure.low or 0) > _HOURS:
        return False
    hour = _HOUR.search(text[max(0, start - _NEAR) : start])
    if hour is None or not _is_elided(figure):
        return False
    if _STANDS_AT.search(text[max(0, start - _REACH) : start]):
        return False
    ends = hour["at"] is None and _ENDS_CLAUSE.match(text, end)
    return bool(ends or _OF_THE_DAY.match(text, end))


def _telling(
    dossier: Dossier, record: Record, figure: Figure, corrections: list[Span]
) -> Telling:
    sentences = dossier.sentences[record.article.id]
    said = dossier.said(record, figure.attribution)
    sentence = sentences.at(figure.span[0])
    clause = max(sentence[0], 1 + record.article.text.rfind(";", sentence[0], figure.span[0]))
    counting = dossier.number_teller(record, (clause, figure.span[1]), sentence[1])
    speaker = dossier.speaker(record, said.source.speaker) if said else counting
    counted = content(figure.counts or "")
    words = (figure.counts or "").split()
    noun = _SAME.get(stemmed := stem(words[-1]), stemmed) if words else None
    money = figure.category == "money"
    return Telling(
        record=record,
        figure=figure,
        said=said,
        speaker=speaker,
        body=counting if dossier.is_body(counting) else dossier.body(speaker),
        sentence=sentence,
        around=sentences.words(sentence) - counted - _of_teller(sentences, figure, said),
        beside=_beside(sentences, figure, sentence),
        noun=noun,
        kind=counted - {noun or ""},
        day=_day(record, figure, sentence),
        corrected=_stands_in(figure, corrections),
        deed=deed(record.article.text, figure, sentence),
        elided=_is_elided(figure),
        nation=nation(record, figure),
        matter=matter(record.article.text, figure, sentence),
        sum=sum_of(sentences, figure, sentence) if money else Sum(),
        counter="" if said or speaker else _counter(record.article.text, figure, clause),
    )


def _counter(text: str, figure: Figure, clause: int) -> str:
    """Who speaks of a number, or counts those told of before: "police counted 30 of them"."""
    start, end = figure.span
    if gives := (
        _SPEAKS_OF.fullmatch(text, clause, start) or _GIVES_COUNT.fullmatch(text, clause, start)
    ):
        return "" if _NOBODY.fullmatch(gives[1]) else gives[1]
    counts = _COUNTS.fullmatch(text, clause, start)
    return counts[1] if counts and OF_THEM.match(text, end) else ""


def _beside(sentences: Sentences, figure: Figure, sentence: Span) -> frozenset[str]:
    (start, end), text = figure.span, sentences.record.article.text
    first = max(sentence[0], text.rfind(" ", 0, max(0, start - _NEAR)))
    last = text.find(" ", end + _NEAR)
    return sentences.words((first, min(sentence[1], last if last > 0 else sentence[1])))


def _of_teller(
    sentences: Sentences, figure: Figure, said: Attribution | None
) -> frozenset[str]:
    """Stems that say nothing of what is counted: the figure's own and who gives it."""
    spans = (figure.span, *said.source.spans) if said else (figure.span,)
    return frozenset().union(*map(sentences.words, spans))


_NOW = re.compile(r"\b(?:now|so far|to date)\b")
"""What makes a number that of the day on which it is told."""
_UP_TO_NOW = re.compile(rf"[\w ]{{0,20}}{_NOW.pattern}")
_AT_THE_DEED = re.compile(
    r"\b(?:when|after|as|since|during|in the|in an?|sank|sinking|collision|crash(?:ed)?|struck"
    r"|attack(?:ed)?|explosion|exploded|fell|capsized|quake|earthquake|storm|fire)\b",
    re.IGNORECASE,
)


def _day(record: Record, figure: Figure, sentence: Span) -> str | None:
    """The day that a figure holds for: as said, unless that is the day of what it counts.

    "Ninety-seven people died when the ferry sank on 12 October" was counted later.
    """
    if told := _told_on(record, figure, sentence):
        return told
    day, published = day_of(figure.as_of), published_on(record)
    if _NOW.search(
        record.article.text, max(sentence[0], figure.span[0] - _NEAR), figure.span[1]
    ):
        return published
    if _UP_TO_NOW.match(record.article.text, figure.span[1]):
        return published
    if day is None or published is None or day >= published or figure.category not in TOLLS:
        return day or published
    text = record.article.text
    for time in record.times:
        after = figure.span[1] <= time.span[0] < sentence[1]
        if after and (time.value or "").startswith(day):
            return published if _AT_THE_DEED.search(text, figure.span[1], time.span[0]) else day
    return day


_GAVE = r"(?:gave|given|said|told|named|put|reported|counted|listed)"
_WHEN_SAID = re.compile(rf",? when (?:[\w'’]+ ){{1,5}}{_GAVE}(?: [\w'’]+){{0,5}} \Z")
_GIVEN_ON = re.compile(rf"(?: [\w'’]+){{0,3}} (?:had )?{_GAVE} (?:on|for|late on|early on) \Z")


def _told_on(record: Record, figure: Figure, sentence: Span) -> str | None:
    """The day on which words say that a number was given: "since Monday, when it said 44"."""
    text, (start, end) = record.article.text, figure.span
    for time in record.times:
        if time.type != "date" or not sentence[0] <= time.span[0] < sentence[1]:
            continue
        before = _WHEN_SAID.fullmatch(text, time.span[1], start)
        if before or _GIVEN_ON.fullmatch(text, end, time.span[0]):
            return day_of(time.value)
    return None


def _is_elided(figure: Figure) -> bool:
    """Whether what a figure counts does not stand beside it."""
    counted, (start, end) = figure.counts_span, figure.span
    return counted is None or counted[0] > end + _NEAR or counted[1] < start - _NEAR


def _stands_in(figure: Figure, blocks: list[Span]) -> bool:
    return any(start <= figure.span[0] < end for start, end in blocks)


def _is_bare(told: Telling, headings: list[Span]) -> bool:
    """Whether a heading gives a number without a word of its own for what it counts."""
    bare = told.elided or told.noun is None
    return bare and told.said is None and _stands_in(told.figure, headings)


def _other_years(told: Telling) -> tuple[Span, ...]:
    """Where a sentence names other years than the one in which it is published, and not that.

    "The longest since 1988" is of no year.
    """
    published = published_on(told.record)
    if published is None:
        return ()
    start, end = told.sentence
    years = {
        time.span: year.group(1)
        for time in told.record.times
        if start <= time.span[0] < end and time.basis == "explicit"
        if not _SINCE.search(told.record.article.text, start, time.span[0])
        if (year := _YEAR.match(time.value or ""))
    }
    return () if published[:4] in years.values() else tuple(years)


def _is_of(told: Telling, year: Span) -> bool:
    """Whether a figure is of a year of its sentence: not "58 percent, against 54 in 2031"."""
    return not _COMPARED.search(told.record.article.text, told.figure.span[1], year[0])
