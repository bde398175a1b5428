"""What answers an offer, a demand or a threat: a later word on it, or the deed itself."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.dossier import shared
from asreported.stories.model import Cited
from asreported.stories.pending.deeds import Deed, deed_of, is_done
from asreported.stories.pending.model import NAMED
from asreported.stories.pending.quitting import answers_call_to_quit, called_to_quit
from asreported.stories.pending.replies import replies_to
from asreported.stories.pending.sameness import matter
from asreported.stories.thresholds import threshold
from asreported.stories.times import day_of, published_hours, published_on
from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.model import Span
    from asreported.stories.dossier import Dossier
    from asreported.stories.pending.model import Telling
    from asreported.stories.pending.replies import Answering, Replies

_BY_NAME = 1.5
"""How much more words must be shared where only "the offer" stands, and none of its parties."""
_BY_MATTER = 0.6
"""The share that tells without name and party, and how many words at least."""
_LEAST_MATTER = 2
_NEAR = 6
"""Sentences behind an offer in which "the offer" is this one."""
_NEXT = 3
"""Sentences behind it in which "Osk accepted" needs no more words."""
_SHORT = 3
_DEADLINE = content("deadline")
_PASSES = re.compile(
    r"\bdeadline\b[^.;]{0,60}\b(?:pass(?:es|ed)?|expired)\b"
    r"|\bmiss(?:es|ed) [^.;]{0,30}deadline",
    re.IGNORECASE,
)
_SURE = 0.4
"""What the first sentence must have to be the answer; else the likeliest is."""
_DEFINITE = re.compile(
    r"\b(?:the|this|that|its|his|her|their|both|[\w’']+['’]s|[\w]+s['’]) (?:\w+ )?"
    r"(?:offer|proposal|demands?|requests?|calls?|appeal|ultimatum|threat|invitation|deadline"
    r"|application|plea)\b"
)
"""In small letters, as in any it is far dearer to look for."""


_OF_ONE = re.compile(r"\s[^.;:,]{1,80}")


class _Found(NamedTuple):
    score: float
    sentence: Answering
    span: Span


def answer(
    dossier: Dossier,
    group: Sequence[Telling],
    answering: Replies,
    until: str | None = None,
) -> Cited | None:
    """The later sentence that answers most surely, the first of several that do."""
    best: _Found | None = None
    own = {(one.record.article.id, one.sentence): one.span[0] for one in group}
    parts = [_Asked.of(one) for one in group]
    for sentence in _may_answer(parts, answering, _DEADLINE if until else frozenset()):
        place = sentence.record.article.id, sentence.span
        if not _later(sentence, group[0]) or not sentence.states:
            continue
        if place in own and not (group[0].kind == "offer" and _takes_up(sentence, own[place])):
            continue
        passed = (
            until
            and _DEADLINE & sentence.words
            and _PASSES.search(sentence.record.article.text, *sentence.span)
        )
        if until and passed:
            if _is_due(sentence, until):
                return _cited(_Found(_SURE, sentence, passed.span()))
            continue
        for found in _answers(dossier, parts, sentence):
            if found.score >= _SURE:
                return _cited(found)
            if best is None or found.score > best.score:
                best = found
    return _cited(best) if best else None


def _takes_up(sentence: Answering, made: int) -> bool:
    """Whether it tells an offer anew with what came of it: "turned down the sum it offered"."""
    word = sentence.says("offer")
    between = sentence.record.article.text[word[1] : made] if word else ""
    return _OF_ONE.fullmatch(between) is not None


def _is_due(sentence: Answering, until: str) -> bool:
    """Whether an end fell on the day of an article or on the day before."""
    told, ends = published_on(sentence.record), day_of(until)
    if told is None or ends is None:
        return False
    return 0 <= (date.fromisoformat(told) - date.fromisoformat(ends)).days <= 1


class _Asked(NamedTuple):
    """A telling with what answers are compared with."""

    telling: Telling
    matter: frozenset[str]
    parties: frozenset[str]
    deed: Deed | None
    called: frozenset[str]
    """Stems of whom it calls on to go."""

    @classmethod
    def of(cls, telling: Telling) -> _Asked:
        parties = telling.by | telling.to
        return cls(
            telling,
            matter(telling) or telling.words,
            parties,
            deed_of(telling),
            called_to_quit(telling),
        )


def _may_answer(
    parts: Sequence[_Asked], answering: Replies, ends: frozenset[str]
) -> Sequence[Answering]:
    """The sentences that have any word of an answer, or of an end: most are not read."""
    if any(one.called for one in parts):
        return answering.all
    return answering.that_say(ends.union(one.deed.verb for one in parts if one.deed))


def _answers(
    dossier: Dossier, parts: Sequence[_Asked], sentence: Answering
) -> Iterator[_Found]:
    kind = parts[0].telling.kind
    word = sentence.says(kind)
    for one in parts:
        told = one.telling
        replies = word is not None and replies_to(word, sentence, told.by, told.to)
        score = _on_it(dossier, one, sentence) if replies else 0.0
        if word is not None and score:
            yield _Found(score, sentence, word)
        deed = is_done(one.deed, sentence) if one.deed else None
        if deed is not None:
            yield _Found(_likeness(dossier, one, sentence), sentence, deed)
        quits = answers_call_to_quit(one.called, sentence) if one.called else None
        if quits is not None:
            yield _Found(1.0, sentence, quits)


def _likeness(dossier: Dossier, one: _Asked, sentence: Answering) -> float:
    matters = shared(one.matter, sentence.words - one.parties, dossier.rarity)
    return max(matters, shared(one.telling.words, sentence.words, dossier.rarity))


def _on_it(dossier: Dossier, one: _Asked, sentence: Answering) -> float:
    """How surely a sentence with a word that answers is of an offer; 0 when it is not."""
    least = threshold("pending", "answers")
    if sentence.short:
        return _SURE if _right_after(dossier, one.telling, sentence, _NEXT) else 0.0
    parties = bool(one.parties & sentence.words)
    named = bool(NAMED[one.telling.kind] & sentence.words)
    like = _likeness(dossier, one, sentence)
    common = len(one.matter & sentence.words)
    sure = (
        (parties and like >= least)
        or (named and like >= _BY_NAME * least)
        or (like >= _BY_MATTER and common >= _LEAST_MATTER)
    )
    named_so = not (named and sure) and _DEFINITE.search(sentence.text.lower())
    if named_so and not named:
        return 0.0  # "The demand" that was rejected is no offer.
    if sure:
        return like + least * (named + bool(one.telling.to & sentence.words))
    return _SURE if named_so and _right_after(dossier, one.telling, sentence, _NEAR) else 0.0


def _right_after(dossier: Dossier, telling: Telling, sentence: Answering, most: int) -> bool:
    """Whether it is one of the next sentences of the article that offers."""
    if sentence.record is not telling.record or sentence.span <= telling.sentence:
        return False
    sentences = dossier.sentences[telling.record.article.id]
    return telling.sentence in sentences.before(sentence.span, most)


def _cited(found: _Found) -> Cited:
    """The event that has the word which answers, or that word."""
    start, end = found.span
    article = found.sentence.record.article.id
    for event in found.sentence.record.events:
        if any(first < end and start < last for first, last in event.trigger):
            span = event.trigger[0][0], event.trigger[-1][1]
            return Cited(article, span, event.attribution, event.id)
    return Cited(article, found.span)


def _later(sentence: Answering, first: Telling) -> bool:
    """Whether it stands later; the headline over an offer sums up what came of it."""
    if sentence.record is first.record:
        return sentence.span > first.sentence or sentence.heads
    hours = published_hours(sentence.record.article)
    told = published_hours(first.record.article)
    return hours is not None and told is not None and hours >= told
