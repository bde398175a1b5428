"""The sentences of a story that may answer something, and the words that do."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from asreported.stories.reports import is_conditional
from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterable

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
_TAKEN = r"lapsed|expired|welcom(?:es|ed)|tak(?:es?|en) up"
_OFF = r"carried out|call(?:s|ed) off|avert(?:s|ed)|(?:is|was|are|were) off"
_WORDS: dict[OpenKind, re.Pattern[str]] = {
    "offer": re.compile(rf"\b(?:{_REPLY}|{_OVER}|{_TAKEN})\b", re.IGNORECASE),
    "demand": re.compile(rf"\b(?:{_REPLY}|{_MET}|{_OVER})\b", re.IGNORECASE),
    "threat": re.compile(rf"\b(?:{_REPLY}|{_MET}|{_OVER}|{_OFF})\b", re.IGNORECASE),
}
_ANY = re.compile(rf"\b(?:{_REPLY}|{_MET}|{_OVER}|{_TAKEN}|{_OFF}|lapses|expires)\b")
"""All of them, of a sentence in small letters: far cheaper to look for than in any."""
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
    r"|offer\w*|propos\w*|warn\w*|application|motion|consider\w*|discuss\w*|debat\w*)\b"
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


class Answering:
    """A sentence that may answer an offer, with its words and those of whom it is of.

    What its text tells besides is read where its words may be an answer: few are.
    """

    def __init__(self, record: Record, span: Span, words: frozenset[str]) -> None:
        self.record, self.span, self.words = record, span, words
        self.heads = False
        """Whether it is a headline."""
        self.before: frozenset[str] = frozenset()
        """The words of the sentence before."""
        self.may_say = _may_say(record.article.text[slice(*span)], words)
        """Whether it has words that answer an offer, a demand or a threat."""
        self._answers: dict[OpenKind, Span | None] = {}

    @property
    def text(self) -> str:
        """The sentence as it stands."""
        return self.record.article.text[slice(*self.span)]

    @property
    def short(self) -> bool:
        """Whether it has hardly more words than the one that answers: "Osk accepted"."""
        return len(self.words) < _FEW and not self.heads

    @property
    def parties(self) -> frozenset[str]:
        """Stems of whom it is of: of "he", the words of the sentence before too."""
        return self.words | self.before if _PRONOUN.match(self.text) else self.words

    @cached_property
    def states(self) -> bool:
        """Whether it tells what is so: asks nothing, hangs on nothing, is of one offer."""
        text = self.text
        return not (text.endswith("?") or is_conditional(text) or _ANY_OFFER.match(text))

    def says(self, kind: OpenKind) -> Span | None:
        """The words that accept, reject or let lapse what is open; None where none do."""
        if kind not in self._answers:
            self._answers[kind] = self._says(kind) if self.may_say else None
        return self._answers[kind]

    def _says(self, kind: OpenKind) -> Span | None:
        text, (start, end) = self.record.article.text, self.span
        found = _WORDS[kind].search(text, start, end)
        if found is not None and _ONCE.search(text, start, found.start()):
            found = None
        found = found or (_LAPSES.search(text, start, end) if self.heads else None)
        return found.span() if found else None


def _may_say(text: str, words: frozenset[str]) -> bool:
    low = text.lower()
    hints = not _HINTS.isdisjoint(words) or " no" in low or " off" in low
    return hints and _ANY.search(low) is not None


class Replies:
    """The sentences of a story that may answer, article by article."""

    def __init__(self, dossier: Dossier) -> None:
        self.all = [one for record in dossier.records for one in _of(dossier, record)]
        self._say = {at for at, one in enumerate(self.all) if one.may_say}
        self._with: dict[str, list[int]] = {}

    def that_say(self, words: Iterable[str]) -> list[Answering]:
        """Those that have words which answer, or any of some stems: most have not."""
        found = self._say.union(*map(self._having, words))
        return [self.all[at] for at in sorted(found)]

    def _having(self, word: str) -> list[int]:
        known = self._with.get(word)
        if known is None:
            known = [at for at, one in enumerate(self.all) if word in one.words]
            self._with[word] = known
        return known


def _of(dossier: Dossier, record: Record) -> list[Answering]:
    sentences = dossier.sentences[record.article.id]
    found = [Answering(record, span, sentences.words(span)) for span in sentences.spans]
    for last, one in pairwise(found):
        one.before = last.words
    blocks = (one for one in record.article.blocks if one.kind == "headline")
    heads = {span for one in blocks for span in sentences.within(one.start, one.end)}
    for one in found:
        one.heads = one.span in heads
    return found


def asks_again(text: str) -> bool:
    """Whether a sentence makes, repeats or debates a demand, offer or threat."""
    return _ASKS_AGAIN.search(text.lower()) is not None


def replies_to(word: Span, sentence: Answering, by: frozenset[str], to: frozenset[str]) -> bool:
    """Whether it may reply to what some offered: they accept or reject nothing of theirs."""
    text, start = sentence.record.article.text, sentence.span[0]
    if not _REPLIES.match(text, *word) or _BY_ANOTHER.search(text, start, word[0]):
        return True
    subject = content(text[start : word[0]])
    return not by & subject or bool(to & subject)
