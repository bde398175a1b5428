"""The sentences that answer a question, or none: most of what headlines ask ends there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.dossier import shared
from asreported.stories.model import Cited
from asreported.stories.questions.fitting import Fitting, is_direct
from asreported.stories.thresholds import threshold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Record, Span
    from asreported.stories.dossier import Dossier
    from asreported.stories.questions.asking import Asked

_UNKNOWN = re.compile(
    r"\b(?:(?:is|are|was|were|remains?|it is) (?:not|un|still un|as yet un)(?: |-)?"
    r"(?:known|clear|certain|decided|explained|settled)"
    r"|unclear|unknown|(?:nobody|no one|none of them|neither(?: \w+){0,3})"
    r" (?:knows?|says?|can say|has said|would say|could say|will say)|no answer"
    r"|(?:has|have|had|did|does|do|would|will) not (?:yet )?"
    r"(?:say|said|answer|explain|comment)\w*"
    r"|(?:declin|refus)ed to (?:say|answer|explain|comment)"
    r"|(?:could|can) not (?:be )?(?:establish|determine|verif|confirm|check)\w*"
    r"|remains? (?:a mystery|open)|cannot be known|without an answer"
    r"|too early to (?:say|tell))\b"
)
"""In small letters, as in any it is far dearer to look for."""
_OF_SOMETHING = re.compile(
    r"\W+(?:about |on )?(?:how|what|when|where|who|why|whether|if|that)\b"
)
"""What goes on after "did not say" when it tells what was not said."""
_ELSEWHERE = 0.6
"""What the words of another article count, which was not asked."""
_MOST = 3
"""Answers shown to one question."""


class _Candidate(NamedTuple):
    score: float
    record: Record
    span: Span
    has_words: bool
    """Whether it has a word of the question."""
    direct: bool = False
    """Whether it answers the question without one: "Not much"."""


class Answers:
    """The answers of a story's sentences to questions."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier, self._fitting = dossier, Fitting(dossier)

    def to(self, question: Asked) -> tuple[Cited, ...]:
        """The sentences that answer best, in the order of their articles; none if none does.

        Where the likeliest place says that it is not known, the question stays unanswered; so
        it does where no sentence speaks of what was asked, and one says that nobody tells.
        """
        own = list(self._in_section(question))
        least = threshold("questions", "headline" if question.of_article else "section")
        every = [*own, *self._elsewhere(question, least)]
        kept = [one for one in every if one.score >= least]
        kept.sort(key=lambda one: -one.score)
        if not kept or _is_unknown(kept[0]):
            return ()
        on_topic = kept[0].has_words or kept[0].direct
        if not on_topic and any(map(_is_unknown, own)):
            return ()
        near = kept[0].score * threshold("questions", "near_best")
        best = [one for one in kept[:_MOST] if one.score >= near and not _is_unknown(one)]
        return tuple(_cited(one) for one in best)

    def _in_section(self, question: Asked) -> Iterator[_Candidate]:
        """The sentences of the question's section."""
        record, text = question.record, question.record.article.text
        within = self._dossier.bodies.within(record, *question.section)
        for number, span in enumerate(within):
            common = self._common(record, span, question)
            score = _score(self._fitting.fits(record, span, question), common)
            direct = False
            if not question.of_article:
                direct = not number and is_direct(text[slice(*span)])
                score += _by_place(number) + direct
            yield _Candidate(score, record, span, common > 0, direct)

    def _elsewhere(self, question: Asked, least: float) -> Iterator[_Candidate]:
        """Sentences of other articles with words of the question, those that may do."""
        if _ELSEWHERE * _score(1.0, 1.0) < least:
            return
        for record, span in self._dossier.bodies.having(question.words):
            if record is question.record:
                continue
            common = self._common(record, span, question)
            if _ELSEWHERE * _score(1.0, common) >= least:
                score = _score(self._fitting.fits(record, span, question), common)
                yield _Candidate(score * _ELSEWHERE, record, span, has_words=True)

    def _common(self, record: Record, span: Span, question: Asked) -> float:
        """The share of the question's words that a sentence has, from 0 to 1."""
        words = self._dossier.sentences[record.article.id].words(span)
        return shared(question.words, words, self._dossier.rarity)


def _cited(one: _Candidate) -> Cited:
    start, end = one.span
    inside = (
        said.id
        for said in one.record.attributions
        if any(start <= span[0] < end for span in said.content.spans)
    )
    return Cited(one.record.article.id, one.span, next(inside, None))


def _is_unknown(one: _Candidate) -> bool:
    """Whether a sentence says that nobody tells, and of nothing else than what was asked."""
    low = one.record.article.text[slice(*one.span)].lower()
    found = _UNKNOWN.search(low)
    if found is None:
        return False
    return one.has_words or not _OF_SOMETHING.match(low, found.end())


def _score(fit: float, common: float) -> float:
    """How well a sentence answers that fits so well and shares so much."""
    return 0.45 * fit + 0.45 * common * (fit or 0.5)


def _by_place(number: int) -> float:
    """What stands right under a question is likelier its answer."""
    return max(0.0, 0.3 - 0.08 * number)
