"""What nobody did on one word and somebody did on another's, side by side in one article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.disputes.told import Told, at_odds
from asreported.stories.model import StoryDispute
from asreported.stories.reports import family
from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.stories.dossier import Dossier

_NOBODY: Final = re.compile(
    r"\b(?:nobody|no one|no-one|none of (?:them|us|you))\b(?: (?:has|had|have|ever|even))*"
    r" (?P<verb>[a-z]+)(?: (?:it|them|this|that|us|him|her))?"
    r"(?: (?P<with>up|out|in|for|to))?\b",
    re.IGNORECASE,
)
_PHRASES: Final = {
    ("pick", "up"): "accept",
    ("take", "up"): "accept",
    ("show", "up"): "come",
    ("turn", "up"): "come",
    ("repli", ""): "answer",
    ("respond", ""): "answer",
}
_NO_DEED: Final = frozenset(
    "is was were be been has had have do did does can could will would should may might must "
    "know knew knows think thought want wanted say said says see saw like liked seem".split()
)
"""What says that somebody is, may, or thinks: no deed that another can tell of."""
_DID: Final = re.compile(
    r"\b(?P<verb>[a-z]+(?:ed|t|k|me|de|ve|ew|ent))(?: (?:it|them|this|that))?"
    r"(?: (?P<with>up|out|in|for|to))?\b"
)
_NOT: Final = re.compile(
    r"\b(?:no|not|never|nobody|none|without|n['’]t|if|whether|unless|would|should|could|may"
    r"|might|must|will|to)\b[^.;:]{0,20}\Z"
)
_NEAR: Final = 500
"""Characters of one article within which one account answers the other."""
_BESIDE: Final = 12
"""Statements on either side that are looked at."""


class _Undone(NamedTuple):
    deed: str
    object: frozenset[str]
    """Stems of the words behind it: to what nobody did it."""


def nobody_and_somebody(dossier: Dossier, told: Sequence[Told]) -> Iterator[StoryDispute]:
    """Each deed that one denies of everybody, against the first near it who tells of it."""
    for at, one in enumerate(told):
        undone = _undone(one)
        if undone is None:
            continue
        for other in told[max(0, at - _BESIDE) : at + _BESIDE + 1]:
            near = abs(other.span[0] - one.span[0]) <= _NEAR and other.record is one.record
            if near and _did(other, undone) and at_odds(dossier, one, other):
                why = (
                    f"nobody did it, says {one.who(dossier)}; {other.who(dossier)} tells of it"
                )
                yield StoryDispute("opposed", (one.cited(), other.cited()), why)
                break


def _undone(told: Told) -> _Undone | None:
    """What nobody did; none where nothing says so."""
    if "obody" not in told.text and "o one" not in told.text and "one of" not in told.text:
        return None
    found = _NOBODY.search(told.text)
    if found is None or found["verb"].lower() in _NO_DEED:
        return None
    clause = re.split(r"[,.;:?!\n]", told.text[found.end() :])[0]
    return _Undone(_deed(found), content(clause))


def _did(told: Told, undone: _Undone) -> bool:
    """Whether it tells of a deed, as done to the same where it says to what."""
    if undone.object and undone.object.isdisjoint(told.words):
        return False
    return any(
        _deed(found) == undone.deed and not _NOT.search(told.text[: found.start()])
        for found in _DID.finditer(told.text)
    )


def _deed(found: re.Match[str]) -> str:
    verb, beside = family(found["verb"]), found["with"] or ""
    return _PHRASES.get((verb, beside)) or _PHRASES.get((verb, "")) or verb
