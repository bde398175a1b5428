"""What answers an offer, a demand or a threat: a later word on it, or the deed itself."""

from __future__ import annotations

import re
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


class Answering(NamedTuple):
    """A sentence that may answer an offer, with its words and those of whom it is of."""

    record: Record
    span: Span
    words: frozenset[str]
    parties: frozenset[str]
    says: bool
    """Whether a word of it accepts, rejects or lets lapse; else it may tell of the deed."""
    quits: bool


def answer(
    dossier: Dossier, pending: Sequence[Pending], answering: Sequence[Answering]
) -> Cited | None:
    """The first later sentence whose words answer, of the same parties and in its words."""
    first = pending[0].mention
    own = {(one.mention.record.article.id, one.mention.sentence) for one in pending}
    deeds = [_deed(one) for one in pending]
    for sentence in answering:
        place = sentence.record.article.id, sentence.span
        if place in own or not _later(sentence, first):
            continue
        said = sentence.says and any(_on_the_same(dossier, one, sentence) for one in pending)
        if said or any(_is_done(deed, sentence) for deed in deeds if deed):
            return _cited(sentence)
        if sentence.quits and _answers_call_to_quit(pending[0], sentence):
            return _cited(sentence)
    return None


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


def _on_the_same(dossier: Dossier, pending: Pending, sentence: Answering) -> bool:
    """Whether a sentence is of an offer: in its words, of its parties or by its name."""
    first = pending.mention
    parties = (first.by | first.to) & sentence.words
    named = NAMED[pending.kind] & sentence.words
    like = shared(first.words | first.trigger, sentence.words, dossier.rarity)
    least = threshold("pending", "answers")
    return (bool(parties) and like >= least) or (bool(named) and like >= _BY_NAME * least)


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


def _is_done(deed: tuple[str, frozenset[str]], sentence: Answering) -> bool:
    """Whether a sentence tells, as done, what was asked for: "published the report"."""
    verb, others = deed
    if sentence.says or verb not in sentence.words or not others & sentence.words:
        return False
    text = sentence.record.article.text[slice(*sentence.span)]
    return not (
        _ASKS_AGAIN.search(text)
        or is_ahead(text)
        or verb in content(" ".join(said_not_to_be(text)))
    )


def _answers_call_to_quit(pending: Pending, sentence: Answering) -> bool:
    """Whether somebody who was called on to go says that they will, or will not."""
    mention = pending.mention
    text = mention.record.article.text[slice(*mention.sentence)]
    if pending.kind != "demand" or not _QUITS.search(text):
        return False
    whom = content(pending.to or "") or mention.words
    told = sentence.record.article.text[slice(*sentence.span)]
    return bool(whom & sentence.parties) and not _ASKS_AGAIN.search(told)


def sentences_that_answer(dossier: Dossier) -> tuple[Answering, ...]:
    """The sentences of a story that may answer, article by article."""
    return tuple(one for record in dossier.records for one in _of(dossier, record))


def _of(dossier: Dossier, record: Record) -> Iterator[Answering]:
    sentences = dossier.sentences[record.article.id]
    blocks = (one for one in record.article.blocks if one.kind == "headline")
    heads = {span for one in blocks for span in sentences.within(one.start, one.end)}
    before: frozenset[str] = frozenset()
    for span in sentences.spans:
        text, words = sentences.text(span), sentences.words(span)
        parties = words | before if _PRONOUN.match(text) else words
        before = words
        if text.endswith("?") or is_conditional(text) or _ANY_OFFER.match(text):
            continue
        found = _ANSWER.search(text)
        says = found is not None and not _ONCE.search(text, 0, found.start())
        says = says or (span in heads and _LAPSES.search(text) is not None)
        yield Answering(record, span, words, parties, says, _QUITS.search(text) is not None)
