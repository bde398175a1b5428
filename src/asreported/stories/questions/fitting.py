"""Whether a sentence holds what a question asks for: a number, a name, a date, a reason."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Record, Span
    from asreported.stories.dossier import Dossier
    from asreported.stories.questions.asking import Asked, Wanted

_KINDS: dict[Wanted, frozenset[str]] = {
    "who": frozenset({"person", "organisation", "group"}),
    "where": frozenset({"place", "facility"}),
}
_TIMES: dict[Wanted, frozenset[str]] = {
    "when": frozenset({"date", "time"}),
    "how_long": frozenset({"duration", "set", "date"}),
}
_WORDS: dict[Wanted, re.Pattern[str]] = {
    "why": re.compile(
        r"\b(?:because|so that|in order to|owing to|due to|as a result|reasons?|to avoid"
        r"|to prevent|to protect|to stop|in response|in protest|caused|led to|blam\w+"
        r"|explain\w*"
        r"|saying that|arguing that|fear\w*)\b",
        re.IGNORECASE,
    ),
    "how": re.compile(r"\b(?:by \w+ing|through|using|with the help of|via)\b", re.IGNORECASE),
}
_OTHERWISE: dict[Wanted, float] = {"why": 0.3, "how": 0.5, "yes_no": 0.5, "what": 0.6}
_DIRECT = re.compile(
    r"\A\W*(?:yes|no|not|never|probably|perhaps|hardly|possibly|almost certainly|it depends"
    r"|only|both|neither|nobody|nothing|everyone|in part)\b"
    r"|\A[^,;.]{3,40}\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)[,.;]",
    re.IGNORECASE,
)
"""How an answer begins that leaves out what was asked: "Not much", "Three institutions are"."""


class Fitting:
    """Whether the sentences of a story hold what is asked for; where that stands is kept."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._starts: dict[tuple[str, Wanted], list[int]] = {}

    def fits(self, record: Record, span: Span, question: Asked) -> float:
        """From 0, nothing of the kind that is asked for, to 1."""
        wanted = question.wanted
        if wanted == "how_many":
            return self._number(record, span, question)
        if wanted in _TIMES or wanted in _KINDS:
            return float(self._stands(record, span, wanted))
        if wanted in _WORDS and _WORDS[wanted].search(record.article.text, *span):
            return 1.0
        return _OTHERWISE[wanted]

    def _number(self, record: Record, span: Span, question: Asked) -> float:
        """A number answers "how many X" best when it counts X."""
        words = self._dossier.sentences[record.article.id].words
        counted = [
            words(one.counts_span or one.span)
            for one in record.figures
            if span[0] <= one.span[0] < span[1]
        ]
        if not counted:
            return 0.0
        return 1.0 if any(of & question.words for of in counted) else 0.6

    def _stands(self, record: Record, span: Span, wanted: Wanted) -> bool:
        """Whether a name or a time of the kind that is asked for begins in a sentence."""
        key = record.article.id, wanted
        starts = self._starts.get(key)
        if starts is None:
            starts = self._starts[key] = sorted(_starts(record, wanted))
        at = bisect_left(starts, span[0])
        return at < len(starts) and starts[at] < span[1]


def _starts(record: Record, wanted: Wanted) -> Iterator[int]:
    if wanted in _TIMES:
        yield from (time.span[0] for time in record.times if time.type in _TIMES[wanted])
        return
    for entity in record.entities:
        if entity.type in _KINDS[wanted]:
            yield from (mention[0] for mention in entity.mentions)


def is_direct(text: str) -> bool:
    """Whether a sentence only makes sense as an answer to what stands before it."""
    return bool(_DIRECT.match(text))
