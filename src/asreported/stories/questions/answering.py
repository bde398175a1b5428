"""The sentences that answer a question, or none: most of what headlines ask ends there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.dossier import shared
from asreported.stories.model import Cited
from asreported.stories.questions.fitting import fits, is_direct
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
    r"|too early to (?:say|tell))\b",
    re.IGNORECASE,
)
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


def answers(dossier: Dossier, question: Asked) -> tuple[Cited, ...]:
    """The sentences that answer best, in the order of their articles; none when none does.

    Where the likeliest place says that it is not known, the question stays unanswered; so
    it does where no sentence speaks of what was asked, and one says that nobody tells.
    """
    ranked = sorted(_candidates(dossier, question), key=lambda one: -one.score)
    least = threshold("questions", "headline" if question.of_article else "section")
    kept = [one for one in ranked if one.score >= least]
    if not kept or _is_unknown(kept[0]):
        return ()
    on_topic = kept[0].has_words or kept[0].direct
    if not on_topic and any(_is_unknown(one) for one in ranked if _is_own(one, question)):
        return ()
    near = kept[0].score * threshold("questions", "near_best")
    best = [one for one in kept[:_MOST] if one.score >= near and not _is_unknown(one)]
    return tuple(_cited(one) for one in best)


def _is_own(one: _Candidate, question: Asked) -> bool:
    return one.record is question.record


def _cited(one: _Candidate) -> Cited:
    start, end = one.span
    inside = (
        said.id
        for said in one.record.attributions
        if any(start <= span[0] < end for span in said.content.spans)
    )
    return Cited(one.record.article.id, one.span, next(inside, None))


def _candidates(dossier: Dossier, question: Asked) -> Iterator[_Candidate]:
    """The sentences of the question's section, and those of other articles with its words."""
    start, end = question.section
    for number, span in enumerate(dossier.bodies.within(question.record, start, end)):
        score, has_words = _score(dossier, question.record, span, question)
        direct = False
        if not question.of_article:
            direct = not number and is_direct(question.record.article.text[slice(*span)])
            score += _by_place(number) + direct
        yield _Candidate(score, question.record, span, has_words, direct)
    for record, span in dossier.bodies.having(question.words):
        if record is not question.record:
            score, _ = _score(dossier, record, span, question)
            yield _Candidate(score * _ELSEWHERE, record, span, has_words=True)


def _is_unknown(one: _Candidate) -> bool:
    """Whether a sentence says that nobody tells, and of nothing else than what was asked."""
    text = one.record.article.text
    found = _UNKNOWN.search(text, *one.span)
    if found is None:
        return False
    return one.has_words or not _OF_SOMETHING.match(text, found.end(), one.span[1])


def _score(dossier: Dossier, record: Record, span: Span, question: Asked) -> tuple[float, bool]:
    """How well a sentence fits, and whether it has a word of the question."""
    fit = fits(dossier, record, span, question)
    words = dossier.sentences[record.article.id].words(span)
    common = shared(question.words, words, dossier.rarity)
    return 0.45 * fit + 0.45 * common * (fit or 0.5), common > 0


def _by_place(number: int) -> float:
    """What stands right under a question is likelier its answer."""
    return max(0.0, 0.3 - 0.08 * number)
