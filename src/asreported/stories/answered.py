"""What answers an offer, a demand or a threat: a later word on it, or the deed itself."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.dossier import shared
from asreported.stories.model import Cited
from asreported.stories.reports import is_ahead, is_conditional, said_not_to_be
from asreported.stories.thresholds import threshold
from asreported.stories.times import published_hours
from asreported.stories.words import content, content_stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.model import Record, Span
    from asreported.stories.dossier import Dossier
    from asreported.stories.model import OpenKind
    from asreported.stories.timeline.mentions import Mention

_ANSWER = re.compile(
    r"\b(?:accept\w*|agree\w*|reject\w*|(?:refus\w*|declin\w*)(?! to (?:say|comment|discuss"
    r"|answer|give details|confirm|speak|talk|explain|tell|name)\b)|lapsed|withdr[ae]w\w*"
    r"|turn(?:s|ed)? down|drop(?:s|ped)|rebuff\w*|compl(?:y|ied)\w*|honou?r\w*|welcom\w*"
    r"|met the|expired|yield\w*|dismiss\w*"
    r"|suspend\w*|carried out|ignor\w*|miss(?:es|ed) (?:the|a|its|\w+['’]s) deadline"
    r"|deadline [^.]{0,60}\bpass(?:es|ed)?|call(?:s|ed) off)\b",
    re.IGNORECASE,
)
_ONCE = re.compile(
    r"\b(?:as soon as|once|provided|as long as|until|when)\b[^,.;]*\Z", re.IGNORECASE
)
_LAPSES = re.compile(r"\b(?:lapses|expires)\b", re.IGNORECASE)
"""In a headline it has come to its end; in a text it is to come."""
_ANY_OFFER = re.compile(r"\W*An? \w+ that\b")
"""What is said of offers, and of none: "An offer that lapses can be made again"."""
_ASKS_AGAIN = re.compile(
    r"\b(?:demand\w*|urg(?:ed?|es|ing)|insist\w*|ultimatum|call(?:s|ed)? (?:on|for|upon)"
    r"|threat\w*|appeal\w*|request\w*|wants?|wanted|press(?:es|ed)|ask(?:s|ed)?|until|unless"
    r"|offer\w*|propos\w*|warn\w*)\b",
    re.IGNORECASE,
)
"""A sentence that makes or repeats a demand, offer or threat does not meet it."""
_QUITS = re.compile(
    r"\b(?:resign\w*|quits?|step(?:s|ped)? (?:down|aside)|stand down)\b", re.IGNORECASE
)
_PRONOUN = re.compile(r"[\"“]?(?:He|She|It|They)\b")
_THAT = re.compile(r"\s*(?:that|on|for|to)\b", re.IGNORECASE)
NAMED: dict[OpenKind, frozenset[str]] = {
    "offer": content("offer proposal"),
    "demand": content("demand call appeal request ultimatum deadline"),
    "threat": content("threat ultimatum"),
}
"""The nouns that stand for each."""
_BY_NAME = 1.5
"""How much more words must be shared where only "the offer" stands, and none of its parties."""
_DEED_WORDS = 2
"""Words of what was asked for, its verb among them, that tell that it was done."""


class Pending(NamedTuple):
    """One telling of an offer, a demand or a threat; by whom and to whom in words."""

    kind: OpenKind
    mention: Mention
    by: str | None
    to: str | None


class Answering:
    """A sentence that may answer an offer, with its words and those of whom it is of.

    What its text tells besides is read where its words are an offer's: few are.
    """

    def __init__(
        self, record: Record, span: Span, words: frozenset[str], before: frozenset[str]
    ) -> None:
        """``before`` are the words of the sentence before."""
        self.record, self.span, self.words = record, span, words
        self._before = before

    @cached_property
    def text(self) -> str:
        """The sentence as it stands."""
        return self.record.article.text[slice(*self.span)]

    @cached_property
    def states(self) -> bool:
        """Whether it tells what is so: asks nothing, hangs on nothing, is of one offer."""
        text = self.text
        return not (text.endswith("?") or is_conditional(text) or _ANY_OFFER.match(text))

    @cached_property
    def says(self) -> bool:
        """Whether a word of it accepts, rejects or lets lapse; else it may tell of the deed."""
        found = _ANSWER.search(self.text)
        says = found is not None and not _ONCE.search(self.text, 0, found.start())
        return says or (_LAPSES.search(self.text) is not None and self._is_head())

    @property
    def parties(self) -> frozenset[str]:
        """Stems of whom it is of: of "he", the words of the sentence before."""
        return self.words | self._before if _PRONOUN.match(self.text) else self.words

    def _is_head(self) -> bool:
        blocks = self.record.article.blocks
        heads = ((one.start, one.end) for one in blocks if one.kind == "headline")
        return any(start <= self.span[0] < end for start, end in heads)


class _Wanted(NamedTuple):
    """What an answer to one telling of an offer, a demand or a threat is known by."""

    words: frozenset[str]
    parties: frozenset[str]
    named: frozenset[str]
    """The nouns that stand for it."""
    deed: tuple[str, frozenset[str]] | None

    @property
    def known_by(self) -> frozenset[str]:
        """Words of which every answer has one."""
        return self.parties | self.named | ({self.deed[0]} if self.deed else set())


def answer(
    dossier: Dossier, pending: Sequence[Pending], answering: Sequence[Answering]
) -> Cited | None:
    """The first later sentence whose words answer, of the same parties and in its words."""
    first = pending[0].mention
    own = {(one.mention.record.article.id, one.mention.sentence) for one in pending}
    wanted = [_wanted(one) for one in pending]
    known_by = frozenset().union(*(one.known_by for one in wanted))
    called = _called_to_quit(pending[0])
    for sentence in answering:
        if known_by.isdisjoint(sentence.words) and not called:
            continue
        place = sentence.record.article.id, sentence.span
        if place in own or not _later(sentence, first):
            continue
        answers = any(_is_answered(dossier, one, sentence) for one in wanted)
        answers = answers or bool(called and _answers_call_to_quit(called, sentence))
        if answers and sentence.states:
            return _cited(sentence)
    return None


def _wanted(pending: Pending) -> _Wanted:
    first = pending.mention
    words, parties = first.words | first.trigger, first.by | first.to
    return _Wanted(words, parties, NAMED[pending.kind], _deed(pending))


def _cited(sentence: Answering) -> Cited:
    (start, end), article = sentence.span, sentence.record.article.id
    for event in sentence.record.events:
        if start <= event.trigger[0][0] < end:
            span = event.trigger[0][0], event.trigger[-1][1]
            return Cited(article, span, event.attribution, event.id)
    return Cited(article, sentence.span)


def _later(sentence: Answering, first: Mention) -> bool:
    if sentence.record is first.record:
        return sentence.span > first.sentence
    stamps = [published_hours(one.record.article) for one in (sentence, first)]
    return stamps[0] is not None and stamps[1] is not None and stamps[0] >= stamps[1]


def _is_answered(dossier: Dossier, wanted: _Wanted, sentence: Answering) -> bool:
    """Whether a sentence answers by a word of it, or tells that the deed was done."""
    of_them = not wanted.parties.isdisjoint(sentence.words)
    if of_them or not wanted.named.isdisjoint(sentence.words):
        # In its words, and of its parties or by its name.
        least = threshold("pending", "answers") * (1.0 if of_them else _BY_NAME)
        like = shared(wanted.words, sentence.words, dossier.rarity)
        if like >= least and sentence.says:
            return True
    return wanted.deed is not None and _is_done(*wanted.deed, sentence)


def _deed(pending: Pending) -> tuple[str, frozenset[str]] | None:
    """The verb of what is asked for or threatened, and words with it; None of an offer."""
    if pending.kind == "offer":
        return None
    mention = pending.mention
    text, start = mention.record.article.text, mention.event.trigger[0][1]
    if match := _THAT.match(text, start):
        start = match.end()
    parties = mention.by | mention.to
    order = [each for each in content_stems(text, (start, mention.sentence[1]))
             if each not in parties]  # fmt: skip
    capital = content(" ".join(re.findall(r"\b[A-Z]\w+", text[start : mention.sentence[1]])))
    verbs = [each for each in order if each not in capital]
    if len(verbs) < _DEED_WORDS:
        return None
    return verbs[0], frozenset(verbs[1:4])


def _is_done(verb: str, others: frozenset[str], sentence: Answering) -> bool:
    """Whether a sentence tells, as done, what was asked for: "published the report"."""
    if verb not in sentence.words or others.isdisjoint(sentence.words):
        return False
    return not (
        sentence.says
        or _ASKS_AGAIN.search(sentence.text)
        or is_ahead(sentence.text)
        or verb in content(" ".join(said_not_to_be(sentence.text)))
    )


def _called_to_quit(pending: Pending) -> frozenset[str]:
    """Stems of whom a demand calls on to go; empty where it asks for something else."""
    mention = pending.mention
    text = mention.record.article.text
    if pending.kind != "demand" or not _QUITS.search(text, *mention.sentence):
        return frozenset()
    return content(pending.to or "") or mention.words


def _answers_call_to_quit(whom: frozenset[str], sentence: Answering) -> bool:
    """Whether somebody who was called on to go says that they will, or will not."""
    quits = _QUITS.search(sentence.text) and not _ASKS_AGAIN.search(sentence.text)
    return bool(quits) and not whom.isdisjoint(sentence.parties)


def sentences_that_answer(dossier: Dossier) -> tuple[Answering, ...]:
    """The sentences of a story that may answer, article by article."""
    return tuple(one for record in dossier.records for one in _of(dossier, record))


def _of(dossier: Dossier, record: Record) -> Iterator[Answering]:
    sentences = dossier.sentences[record.article.id]
    before: frozenset[str] = frozenset()
    for span in sentences.spans:
        words = sentences.words(span)
        yield Answering(record, span, words, before)
        before = words
