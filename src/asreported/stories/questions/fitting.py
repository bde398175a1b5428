"""Whether a sentence holds what a question asks for: a number, a name, a date, a reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.model import Record, Span
    from asreported.stories.dossier import Dossier
    from asreported.stories.questions.asking import Asked

_PEOPLE = frozenset({"person", "organisation", "group"})
_PLACES = frozenset({"place", "facility"})
_TIMES = {
    "when": frozenset({"date", "time"}),
    "how_long": frozenset({"duration", "set", "date"}),
}
_WORDS = {
    "why": re.compile(
        r"\b(?:because|so that|in order to|owing to|due to|as a result|reasons?|to avoid"
        r"|to prevent|to protect|to stop|in response|in protest|caused|led to|blam\w+"
        r"|explain\w*"
        r"|saying that|arguing that|fear\w*)\b",
        re.IGNORECASE,
    ),
    "how": re.compile(r"\b(?:by \w+ing|through|using|with the help of|via)\b", re.IGNORECASE),
}
_OTHERWISE = {"why": 0.3, "how": 0.5, "yes_no": 0.5, "what": 0.6}
_DIRECT = re.compile(
    r"\A\W*(?:yes|no|not|never|probably|perhaps|hardly|possibly|almost certainly|it depends"
    r"|only|both|neither|nobody|nothing|everyone|in part)\b"
    r"|\A[^,;.]{3,40}\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)[,.;]",
    re.IGNORECASE,
)
"""How an answer begins that leaves out what was asked: "Not much", "Three institutions are"."""


def fits(dossier: Dossier, record: Record, span: Span, question: Asked) -> float:
    """From 0, nothing of the kind that is asked for, to 1."""
    wanted, text = question.wanted, record.article.text
    if wanted == "how_many":
        return _number(dossier, record, span, question)
    if wanted == "who":
        return float(_named(record, span, _PEOPLE))
    if wanted == "where":
        return float(_named(record, span, _PLACES))
    if wanted in _TIMES:
        kinds = _TIMES[wanted]
        return float(any(time.type in kinds and _in(time.span, span) for time in record.times))
    if wanted in _WORDS and _WORDS[wanted].search(text, *span):
        return 1.0
    return _OTHERWISE[wanted]


def is_direct(text: str) -> bool:
    """Whether a sentence only makes sense as an answer to what stands before it."""
    return bool(_DIRECT.match(text))


def _number(dossier: Dossier, record: Record, span: Span, question: Asked) -> float:
    """A number answers "how many X" best when it counts X."""
    words = dossier.sentences[record.article.id].words
    counted = [words(f.counts_span or f.span) for f in record.figures if _in(f.span, span)]
    if not counted:
        return 0.0
    return 1.0 if any(of & question.words for of in counted) else 0.6


def _named(record: Record, span: Span, types: frozenset[str]) -> bool:
    return any(
        _in(mention, span)
        for entity in record.entities
        if entity.type in types
        for mention in entity.mentions
    )


def _in(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] < outer[1]
