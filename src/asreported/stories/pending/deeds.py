"""The deed that was asked for or threatened, and whether a sentence tells it as done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from asreported.stories.pending.replies import asks_again
from asreported.stories.reports import is_ahead, said_not_to_be
from asreported.stories.words import content, content_stems, stem

if TYPE_CHECKING:
    from asreported.model import Span
    from asreported.stories.pending.model import Telling
    from asreported.stories.pending.replies import Answering

_THAT = re.compile(r"\s*(?:that|on|for|to)\b", re.IGNORECASE)
_TO_BE = re.compile(r"\s*[^.;,]{2,60}? (?:to be|be) (\w+ed)\b")
"""What is to be done to something: "for the law to be repealed"."""
_OF_A_NOUN = re.compile(
    r"\b(?:the|an?|its|his|her|their|of|in|no|[\w]+['’]s|\d+) \Z", re.IGNORECASE
)
"""What stands before "halts" where it is no verb."""
_WORD = re.compile(r"\w+")
_LEAST = 2
"""Words of what was asked for, its verb among them, that tell that it was done."""


_FEW = 4
"""Words of a sentence of which two of the deed are enough: "The tannery halts production"."""


class Deed(NamedTuple):
    """The verb of what is asked for or threatened, and words with it."""

    telling: Telling
    verb: str
    others: frozenset[str]


def deed_of(telling: Telling) -> Deed | None:
    """What is to be done; None of an offer, and where too little is told."""
    if telling.kind == "offer":
        return None
    text, start = telling.record.article.text, telling.told_at
    if match := _THAT.match(text, start):
        start = match.end()
    span = start, telling.sentence[1]
    parties = telling.by | telling.to
    order = [each for each in content_stems(text, span) if each not in parties]
    capital = content(" ".join(re.findall(r"\b[A-Z]\w+", text[slice(*span)])))
    verbs = [each for each in order if each not in capital]
    if len(verbs) < _LEAST:
        return None
    done = _TO_BE.match(text, *span)
    verb = stem(done[1].lower()) if done else verbs[0]
    others = verbs[: verbs.index(verb)] if verb in verbs[1:] else verbs[1:4]
    return Deed(telling, verb, frozenset(others))


def is_done(deed: Deed, sentence: Answering) -> Span | None:
    """The verb where a sentence tells, as done, what was asked for: "published the report"."""
    if deed.verb not in sentence.words:
        return None
    common = len(deed.others & sentence.words)
    of_them = deed.telling.to & sentence.words
    if common < _LEAST and not (
        common and (of_them or len(deed.others) == 1 or len(sentence.words) <= _FEW)
    ):
        return None
    if sentence.says(deed.telling.kind) is not None:
        return None
    text = sentence.text
    if (
        asks_again(text)
        or is_ahead(text)
        or deed.verb in content(" ".join(said_not_to_be(text)))
    ):
        return None
    first = _WORD.search(text)
    if first is not None and stem(first[0].lower()) == deed.verb and not sentence.heads:
        return None  # "Let them go" asks again.
    return _told(deed.verb, sentence)


def _told(verb: str, sentence: Answering) -> Span | None:
    """The event of a sentence that has the verb, or the verb itself where it is one."""
    start, end = sentence.span
    text = sentence.record.article.text
    for event in sentence.record.events:
        if start <= event.trigger[0][0] < end:
            said = " ".join(text[slice(*each)] for each in event.trigger)
            if verb in content(said):
                return event.trigger[0][0], event.trigger[-1][1]
    for word in _WORD.finditer(text, start, end):
        told = word[0].endswith(("ed", "s")) and not _OF_A_NOUN.search(
            text, start, word.start()
        )
        if told and stem(word[0].lower()) == verb:
            return word.span()
    return None
