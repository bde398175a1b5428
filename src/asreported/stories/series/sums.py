"""What a sum of money is for: a loss and an offer in one currency are two things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.words import content

if TYPE_CHECKING:
    from asreported.model import Figure, Span
    from asreported.stories.sentences import Sentences

_FOR: Final = {
    "loss": r"loss(?:es)?|shortfall|deficit|lost|loses?|losing|missing|embezzled|stolen",
    "cost": r"costs?|costing|damages?|repairs?|rebuild(?:ing)?|bills?|budgets?|overruns?"
    r"|spend(?:ing)?|spent|expenses?",
    "debt": r"debts?|owed?|owes|owing|liabilities|arrears|borrow(?:ed|ing)?",
    "income": r"revenues?|sales|turnover|profits?|earn(?:ed|s|ings)?|income|takings|brings? in"
    r"|brought in",
    "offer": r"offer(?:s|ed|ing)?|bids?|bidding|buy(?:s|ing)?|bought|purchased?|takeover"
    r"|acquir(?:e|es|ed|ing)|sell(?:s|ing)?|sold|sale",
    "penalty": r"fine[sd]?|penalt(?:y|ies)|bail",
    "ransom": r"ransoms?|kidnappers?|captors?|hostage-takers?|abductors?|extortionists?"
    r"|demand(?:s|ed|ing)?|extort(?:s|ed|ion|ing)?|blackmail(?:s|ed|ing)?",
    "redress": r"compensat(?:e|ed|ion)|settlement|payouts?|redress",
    "aid": r"aid|donat(?:e|ed|ions?)|pledg(?:e|es|ed)|grants?|funds?|subsid(?:y|ies)|loans?"
    r"|credit|guarantees?|rescue",
    "quote": r"(?:shares?|stocks?)(?: price)? (?:\w+ ){0,4}?(?:closed|fell|rose|traded|slipped"
    r"|dropped|gained|jumped|opened|stood|ended|lost|sank|slid|climbed|tumbled|plunged)",
    "outflow": r"withdr[ae]wn?|outflows?|drained",
    "wage": r"wages?|salar(?:y|ies)|bonus(?:es)?|pensions?|paid|pay",
    "price": r"fares?|tickets?|fees?|tolls?|prices?|rents?|deposits?|withdrawals?|accounts?",
}
BURDEN: Final = "burden"
"""What something costs somebody: his loss, or what he pays for."""
_COSTS_SOMEBODY: Final = re.compile(
    r"\bcosts?\s+(?:(?:the|its|their|his|her|our|us|them|him|both|each)\b|[A-Z])"
    r"[^.;:?!\n]{0,60}\Z"
)
_WORD: Final = re.compile(
    "|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _FOR.items()), re.IGNORECASE
)
SHARED: Final = frozenset(
    {"loss", "outflow", "cost", BURDEN, "debt", "income", "quote", "ransom"}
)
"""What a matter has one of, whoever tells it; an offer, a fine or a fee is somebody's own."""
_AFTER: Final = re.compile(r"\s+(?:in|of|as|for|worth of)\s+(?:[\w-]+\s+){0,2}?", re.IGNORECASE)
_WAS: Final = re.compile(r"\s+(?:was|were|is|are|ha[sd]|have)\s+(?:(?:been|\w+ly)\s+)*")
"""What stands between a sum and what became of it: "5 billion were withdrawn"."""
_TAKEN_UP: Final = re.compile(
    r"\b(?:they|them|it|this|that|these|those"
    r"|the (?:figure|sum|amount|number|total|estimate))\b[^.;:?!\n]{0,40}\Z",
    re.IGNORECASE,
)
"""What stands for a sum that was named before: "puts them at", "said they were"."""
_SPOKE: Final = re.compile(
    r"[^,.;:?!\n]{2,50}\b(?:spoke of|spoken of|speaks of|talked of|counted|estimated|named|said"
    r"|says|gave|mentioned|reckon(?:s|ed) with) ",
    re.IGNORECASE,
)
"""Who gives a number and says no more takes up what was spoken of."""
_BACK: Final = 3
"""Sentences back within which what a pronoun stands for is named."""


class Sum(NamedTuple):
    """What a sum is for; empty where no word says so."""

    purpose: str = ""
    words: frozenset[str] = frozenset()
    """Stems of the sentence before that names it, where a pronoun stands for it."""


def one_purpose(one: Sum, other: Sum) -> bool:
    """Whether two sums are for one thing; what somebody bears is a loss or a cost."""
    pair = {one.purpose, other.purpose}
    return len(pair) == 1 or pair in ({BURDEN, "loss"}, {BURDEN, "cost"})


def sum_of(sentences: Sentences, figure: Figure, sentence: Span) -> Sum:
    """What the nearest word of its sentence says, else what a pronoun there stands for."""
    text, (start, end) = sentences.record.article.text, figure.span
    after = _AFTER.match(text, end, sentence[1]) or _WAS.match(text, end, sentence[1])
    if after and (named := _WORD.match(text, after.end(), sentence[1])):
        return Sum(named.lastgroup or "")
    counted = figure.counts_span or (start, start)
    if _COSTS_SOMEBODY.search(text, sentence[0], start):
        return Sum(BURDEN)
    if purpose := _last(text, (sentence[0], start)) or _last(text, counted):
        return Sum(purpose)
    if not (
        _TAKEN_UP.search(text, sentence[0], start) or _SPOKE.fullmatch(text, sentence[0], start)
    ):
        return Sum()
    return _before(sentences, sentence)


def _last(text: str, span: Span) -> str:
    found = [match.lastgroup or "" for match in _WORD.finditer(text, *span)]
    return found[-1] if found else ""


def _before(sentences: Sentences, sentence: Span) -> Sum:
    """The last of the sentences before that names what a matter has one of."""
    earlier = sentences.before(sentence, _BACK)
    for span in reversed(earlier):
        named = _last(sentences.record.article.text, span)
        if named in SHARED:
            return Sum(named, content(sentences.text(span)))
        if named:
            return Sum()
    return Sum()
