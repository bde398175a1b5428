"""The sentences of a story that may answer something, and the words that do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.reports import is_conditional
from asreported.stories.times import published_hours
from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from asreported.model import Record, Span
    from asreported.stories.dossier import Dossier
    from asreported.stories.model import OpenKind

_REPLY = (
    r"accept(?:s|ed|ing)?|agree[sd]?|agreeing|reject(?:s|ed|ing)?|turn(?:s|ed|ing)? down"
    r"|rebuff(?:s|ed)?|dismiss(?:es|ed)?|rul(?:es|ed|ing) out|sa(?:id|ys?) (?:yes|no)\b"
    r"|(?:refus(?:es|ed|ing|e)|declin(?:es|ed|ing|e))\b(?! to (?:say|comment|discuss"
    r"|answer|give|confirm|speak|talk|explain|tell|name|be)\b)|refusal"
)
_MET = (
    r"compl(?:y|ies|ied)\b|(?:met|meets?) the|yield(?:s|ed)?|g[ai]ve(?:s|n)? in\b|gives? way"
    r"|honou?r(?:s|ed)?|grant(?:s|ed)|ignor(?:es|ed|ing)|threw out|throws? out|bow(?:s|ed) to"
    r"|miss(?:es|ed) (?:the|a|its|\w+['’]s) deadline|deadline [^.]{0,60}\bpass(?:es|ed)?\b"
)
_OVER = r"withdr[ae]w(?:s|n)?\b|drop(?:s|ped)|suspend(?:s|ed)|shelve[sd]?|scrap(?:s|ped)"
_WORDS: dict[OpenKind, re.Pattern[str]] = {
    "offer": re.compile(
        rf"\b(?:{_REPLY}|{_OVER}|lapsed|expired|welcom(?:es|ed)|tak(?:es?|en) up)\b",
        re.IGNORECASE,
    ),
    "demand": re.compile(rf"\b(?:{_REPLY}|{_MET}|{_OVER})\b", re.IGNORECASE),
    "threat": re.compile(
        rf"\b(?:{_REPLY}|{_MET}|{_OVER}|carried out|call(?:s|ed) off|avert(?:s|ed)"
        r"|(?:is|was|are|were) off)\b",
        re.IGNORECASE,
    ),
}
_REPLIES = re.compile(_REPLY, re.IGNORECASE)
_BY_ANOTHER = re.compile(r"\b(?:was|were|been|be|is|are) (?:\w+ )?\Z", re.IGNORECASE)
_ONCE = re.compile(
    r"\b(?:as soon as|once|provided|as long as|until|when|recommend\w*|advis\w*"
    r"|urg\w*|could|might|may|should|must)\b"
    r"[^,.;]*\Z",
    re.IGNORECASE,
)
_LAPSES = re.compile(r"\b(?:lapses|expires)\b", re.IGNORECASE)
"""In a headline it has come to its end; in a text it is to come."""
_ANY_OFFER = re.compile(r"\W*An? \w+ that\b")
"""What is said of offers, and of none: "An offer that lapses can be made again"."""
_ASKS_AGAIN = re.compile(
    r"\b(?:demand\w*|urg(?:ed?|es|ing)|insist\w*|ultimatum|call(?:s|ed)? (?:on|for|upon)"
    r"|threat\w*|appeal\w*|request\w*|wants?|wanted|press(?:es|ed)|ask(?:s|ed)?|until|unless"
    r"|offer\w*|propos\w*|warn\w*|application|motion|consider\w*|discuss\w*|debat\w*)\b",
    re.IGNORECASE,
)
"""A sentence that makes or repeats a demand, offer or threat does not meet it."""
_PRONOUN = re.compile(r"[\"“]?(?:He|She|It|They)\b")
_FEW = 3


_HINTS: Final = content(
    "accept agree reject turn turned rebuff dismiss rule ruled yes refuse refusal decline"
    " comply complied meet met yield give gave given honour honor grant ignore throw threw bow"
    " miss deadline withdraw withdrew drop suspend shelve scrap lapse expire welcome take"
    " taken carry carried call called avert"
)
"""Stems of which a sentence has one that answers, but for "said no" and "is off"."""
_HINTED = re.compile(r"\bsa(?:id|ys?) no\b|\b(?:is|are|was|were) off\b", re.IGNORECASE)


class Answering(NamedTuple):
    """A sentence that may answer an offer, with its words and those of whom it is of."""

    record: Record
    span: Span
    words: frozenset[str]
    parties: frozenset[str]
    heads: bool
    """Whether it is a headline."""
    hours: float | None
    """When its article came out."""
    answers: Mapping[OpenKind, Span]
    """The words of it that accept, reject or let lapse what is open."""

    @property
    def short(self) -> bool:
        """Whether it has hardly more words than the one that answers: "Osk accepted"."""
        return len(self.words) < _FEW and not self.heads


def sentences_that_answer(dossier: Dossier) -> tuple[Answering, ...]:
    """The sentences of a story that may answer, article by article."""
    return tuple(one for record in dossier.records for one in _of(dossier, record))


def _of(dossier: Dossier, record: Record) -> Iterator[Answering]:
    sentences = dossier.sentences[record.article.id]
    blocks = (one for one in record.article.blocks if one.kind == "headline")
    heads = {span for one in blocks for span in sentences.within(one.start, one.end)}
    hours = published_hours(record.article)
    before: frozenset[str] = frozenset()
    for span in sentences.spans:
        text, words = sentences.text(span), sentences.words(span)
        parties = words | before if _PRONOUN.match(text) else words
        before = words
        if text.endswith("?") or is_conditional(text) or _ANY_OFFER.match(text):
            continue
        head = span in heads
        found = dict(_answering_words(record, span, words, head=head))
        yield Answering(record, span, words, parties, head, hours, found)


def _answering_words(
    record: Record, span: Span, words: frozenset[str], *, head: bool
) -> Iterator[tuple[OpenKind, Span]]:
    text, (start, end) = record.article.text, span
    if not (words & _HINTS or _HINTED.search(text, start, end)):
        return
    for kind, pattern in _WORDS.items():
        found = pattern.search(text, start, end)
        if found is not None and _ONCE.search(text, start, found.start()):
            found = None
        found = found or (_LAPSES.search(text, start, end) if head else None)
        if found is not None:
            yield kind, found.span()


def asks_again(text: str) -> bool:
    """Whether a sentence makes, repeats or debates a demand, offer or threat."""
    return _ASKS_AGAIN.search(text) is not None


def replies_to(word: Span, sentence: Answering, by: frozenset[str], to: frozenset[str]) -> bool:
    """Whether it may reply to what some offered: they accept or reject nothing of theirs."""
    text, start = sentence.record.article.text, sentence.span[0]
    if not _REPLIES.match(text, *word) or _BY_ANOTHER.search(text, start, word[0]):
        return True
    subject = content(text[start : word[0]])
    return not by & subject or bool(to & subject)
