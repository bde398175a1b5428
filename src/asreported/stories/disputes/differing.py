"""Accounts that a text says differ: "they see it differently", "contrary to what it stated"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.stories.disputes.citing import cited, speakers_in
from asreported.stories.disputes.judging import having
from asreported.stories.model import StoryDispute
from asreported.stories.reports import trimmed
from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.model import Record, Span
    from asreported.stories.disputes.told import Told
    from asreported.stories.dossier import Dossier
    from asreported.stories.sentences import Sentences

_RATHER: Final = r"(?:(?:very|quite|rather|somewhat|slightly|completely|entirely) )?"
_DIFFERS: Final = re.compile(
    r"\b(?:(?:tell|give)s?|told|gave)"
    rf"(?: [\w’']+){{0,4}}? an? {_RATHER}different (?:story|account|version|tale)\b(?! of\b)"
    r"|\b(?:see|remember|describe|recall|tell)s?\b (?:it|this|that|things|the \w+) "
    rf"{_RATHER}differently\b"
    r"|\b(?:saw|told|remembered|described|recalled) (?:it|this|that|things|the \w+) "
    rf"{_RATHER}differently\b"
    rf"|\b(?:take|have|hold|took|had|held|takes|has|holds) a {_RATHER}"
    r"different view\b(?! (?:of|from|over|to)\b)"
)
_CONTRARY: Final = re.compile(
    r"\b(?:contrary to what|(?:,|and|but) not (?P<what>[^,.;:\n\"”]{3,80}), as)"
    r" (?P<who>[^,.;:\n]{2,60}?)"
    r" (?:ha[ds] |have )?(?:(?:at )?first |initially |originally |previously |earlier )?"
    r"(?:said|stated|claimed|told|announced|reported|maintained|asserted|insisted)\b"
)
_HINTS: Final = ("different", "contrary to what", ", as ")
_MARKS: Final = " :;,.–—-\"“”'‘’"
_LEAST: Final = 12
"""Characters of the least that is an account."""
_BACK: Final = 12
"""Sentences before within which the other account is."""
_SHARED: Final = 2
"""Words that two accounts share, by which they are known to be of one matter."""


def differing(dossier: Dossier, told: Sequence[Told]) -> Iterator[StoryDispute]:
    """What somebody tells differently, against what another told just before.

    What is told contrary to what somebody said is set against the telling of that, of all
    that is ``told``, else against the words that name it.
    """
    for record in dossier.records:
        sentences = dossier.sentences[record.article.id]
        for sentence in having(sentences, record.article.text, _HINTS):
            if found := _DIFFERS.search(record.article.text, *sentence):
                yield from _set_against(dossier, sentences, sentence, found)
            elif found := _CONTRARY.search(record.article.text, *sentence):
                yield from _told_before(dossier, record, sentence, found, told)


def _set_against(
    dossier: Dossier, sentences: Sentences, sentence: Span, found: re.Match[str]
) -> Iterator[StoryDispute]:
    """The account that follows a word for its being another, and the one before it."""
    record = sentences.record
    account = trimmed(record.article.text, found.end(), sentence[1], _MARKS)
    if account is None or account[1] - account[0] < _LEAST:
        after = sentences.within(sentence[1], len(record.article.text))
        account = after[0] if after else sentence
    before = _account_before(dossier, sentences, sentence, account)
    if before is not None:
        sides = (cited(record, before), cited(record, account))
        yield StoryDispute("opposed", sides, f"the article says: {found[0]}")


def _account_before(
    dossier: Dossier, sentences: Sentences, sentence: Span, account: Span
) -> Span | None:
    """What another said before that has most of an account's words, else said last."""
    record, words = sentences.record, sentences.words(account)
    own = speakers_in(record, account)
    best, most = None, 0.0
    for span in reversed(sentences.before(sentence, _BACK)):
        theirs = speakers_in(record, span)
        shared = words & sentences.words(span)
        weight = dossier.rarity.sum(shared) if len(shared) >= _SHARED else 0.0
        if theirs and theirs.isdisjoint(own) and (weight > most or best is None):
            best, most = span, weight
    return best


def _told_before(
    dossier: Dossier,
    record: Record,
    sentence: Span,
    found: re.Match[str],
    told: Sequence[Told],
) -> Iterator[StoryDispute]:
    """What is so contrary to what somebody said, and where he said it."""
    account = trimmed(record.article.text, sentence[0], found.start(), _MARKS)
    if account is None or account[1] - account[0] < _LEAST:
        return
    words = content(found["what"] or record.article.text[slice(*account)])
    if not words:
        return
    who = content(found["who"])
    best, most = cited(record, found.span()), (min(_SHARED, len(words)) - 1, False)
    for other in told:
        inside = other.record is record and sentence[0] <= other.span[0] < sentence[1]
        shared = len(words & other.words)
        score = shared, not who.isdisjoint(content(other.who(dossier))) if shared else False
        if not inside and score > most:
            best, most = other.cited(), score
    why = f"the article says: {' '.join(found[0].split())}"
    yield StoryDispute("opposed", (best, cited(record, account)), why)
