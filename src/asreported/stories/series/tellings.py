"""Each figure of a story as it is told: by whom, as of which day, among which words."""

from __future__ import annotations

import re
from bisect import bisect_left
from math import inf
from typing import TYPE_CHECKING

from asreported.model import Part
from asreported.stories.series.coins import coins
from asreported.stories.series.counters import counter
from asreported.stories.series.days import day_held, is_of, other_years
from asreported.stories.series.deeds import deed
from asreported.stories.series.matters import matter
from asreported.stories.series.nations import nation
from asreported.stories.series.parts import is_part
from asreported.stories.series.revising import is_withdrawn
from asreported.stories.series.sums import Sum, sum_of
from asreported.stories.series.uncounted import NEAR, counts_nothing, is_elided
from asreported.stories.series.wholes import made_whole
from asreported.stories.words import content, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Attribution, Figure, Record, Span
    from asreported.stories.dossier import Dossier
    from asreported.stories.sentences import Sentences

_GIVES = re.compile(
    r"(?:\A|[.!?:;\n]|\b(?:has|have|had|at|of|to|is|are|was|were|says?|said|counts?|counted"
    r"|gave|gives|with|and|or|than|about|by))\W*\Z",
    re.IGNORECASE,
)
"""What may stand before a number that lacks its noun: "the guard has 90"."""
_LED = len("the ")
"""How far into a source its number stands: "the two engineers said"."""
_SAME = {stem(one): stem("jobs") for one in ("posts", "positions", "redundancies", "layoffs")}
"""Nouns that count the same by another word."""
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
        sources = sorted(
            start for said in record.attributions for start, _ in said.source.spans
        )
        stale: dict[Span, tuple[Span, ...] | None] = {}
        for figure in made_whole(record, known):
            if figure.change == "additional" or counts_nothing(record, figure):
                continue
            if _leads(figure, sources):
                continue
            if _is_under_another(record, figure, headings):
                continue
            told = _telling(dossier, record, figure, corrections)
            if is_part(told) or _is_bare(told, headings):
                continue
            if told.sentence not in stale:
                withdrawn = is_withdrawn(record.article.text, told.sentence)
                stale[told.sentence] = None if withdrawn else other_years(told)
            years = stale[told.sentence]
            if years is not None and not any(is_of(told, year) for year in years):
                yield told


def _leads(figure: Figure, sources: list[int]) -> bool:
    """Whether a number begins one of some sources, which begin there, in order."""
    first = bisect_left(sources, figure.span[0] - _LED)
    return first < len(sources) and sources[first] <= figure.span[0]


def _is_under_another(record: Record, figure: Figure, headings: list[Span]) -> bool:
    """Whether a number is of a noun above a heading, and its own words give no number."""
    counted, start = figure.counts_span, figure.span[0]
    if counted is None or counted[1] > start:
        return False
    under = any(counted[1] <= first and last <= start for first, last in headings)
    return under and not _GIVES.search(record.article.text[max(0, start - NEAR) : start])


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
        day=day_held(record, figure, sentence),
        corrected=_stands_in(figure, corrections),
        deed=deed(record.article.text, figure, sentence),
        elided=is_elided(figure),
        nation=nation(record, figure),
        matter=matter(record.article.text, figure, sentence),
        sum=sum_of(sentences, figure, sentence) if money else Sum(),
        counter="" if said or speaker else counter(record.article.text, figure, clause),
    )


def _beside(sentences: Sentences, figure: Figure, sentence: Span) -> frozenset[str]:
    (start, end), text = figure.span, sentences.record.article.text
    first = max(sentence[0], text.rfind(" ", 0, max(0, start - NEAR)))
    last = text.find(" ", end + NEAR)
    return sentences.words((first, min(sentence[1], last if last > 0 else sentence[1])))


def _of_teller(
    sentences: Sentences, figure: Figure, said: Attribution | None
) -> frozenset[str]:
    """Stems that say nothing of what is counted: the figure's own and who gives it."""
    spans = (figure.span, *said.source.spans) if said else (figure.span,)
    return frozenset().union(*map(sentences.words, spans))


def _stands_in(figure: Figure, blocks: list[Span]) -> bool:
    return any(start <= figure.span[0] < end for start, end in blocks)


def _is_bare(told: Telling, headings: list[Span]) -> bool:
    """Whether a heading gives a number without a word of its own for what it counts."""
    bare = told.elided or told.noun is None
    return bare and told.said is None and _stands_in(told.figure, headings)
