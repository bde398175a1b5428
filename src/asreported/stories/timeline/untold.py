"""Words that name an event and do not tell one: asked about, denied a place, or a state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asreported.model import Event, Record

_BACK: Final = 60
_AHEAD: Final = 20
_BEFORE: Final = re.compile(
    # "Without warning": there was none.
    r"\b(?:without|no|numbers? of(?: the)?)\s\Z"
    # "Would not say whether he would resign".
    r"|\b(?:say|said|ask\w*|know|asking) (?:whether|if)\b[^.;:\n]{0,40}\Z"
    # "What the law asks", "what she asks for": what it is, is not said.
    r"|\bwhat (?:\w+ ){1,2}\Z"
    # "Until it said who gave the order", "named those who gave it": that is asked, not told.
    r"|\b(?:until|unless|if|whether)\b[^.;:\n]{0,40}\b(?:who|what|which) (?:\w+ )?\Z"
)
"""In small letters, as in any it is far dearer to look for."""
_COUNTED: Final = re.compile(r"\d\s\Z")
_NOUN: Final = re.compile(r"\s[a-z]+s?\b")
_PARTICIPLE: Final = re.compile(r"[a-z]+ed\Z")
_STATE: Final = re.compile(r"(?:[\w-]+ )?(?:is|are) \w+\Z")
_OF_THE_SPEAKER: Final = re.compile(r"\s(?:me|us|you)\b|.* (?:me|us|you)\b", re.DOTALL)
"""Whom something was done to who speaks: "he thanked me", "what it asks us to do"."""


def is_untold(record: Record, event: Event) -> bool:
    """Whether the words around an event's trigger make it no point of a timeline."""
    text = record.article.text
    start, end = event.trigger[0][0], event.trigger[-1][1]
    trigger, before = text[start:end], text[max(0, start - _BACK) : start]
    if _BEFORE.search(before.lower()):
        return True
    after = text[end : end + _AHEAD]
    if _COUNTED.search(before) and _PARTICIPLE.fullmatch(trigger) and _NOUN.match(after):
        return True  # "52 injured people" are counted, not hurt just now.
    if event.time is None and event.status in {"happened", "offered"} and _STATE.match(trigger):
        return True
    return _in_direct_speech(record, start) and bool(
        _OF_THE_SPEAKER.match(after) or _OF_THE_SPEAKER.match(trigger)
    )


def _in_direct_speech(record: Record, start: int) -> bool:
    return any(
        said.kind == "direct" and first <= start < last
        for said in record.attributions
        for first, last in said.content.spans
    )
