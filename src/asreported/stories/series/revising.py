"""Whether the words beside a figure say that it rose, fell, or was put right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from asreported.model import Figure, Span

Revision = Literal["upward", "downward", "correction"]

_UP: Final = (
    r"rose|rises|risen|rising|raised|raises|raising|increased|increases|climbed|climbs|jumped"
    r"|jumps|grew|grows|grown|went up|goes up|gone up|lifted|lifts|mounted|swelled|soared|up"
)
_DOWN: Final = (
    r"fell|falls|fallen|dropped|drops|lowered|lowers|reduced|reduces|cut|cuts|shrank|shrinks"
    r"|went down|goes down|came down|sank to|decreased|declined|revised down|scaled down|down"
)
_TO: Final = r"(?:\s[^.;:!?\n]{0,70}?)?\s(?:to|at|as)\s(?:(?:at least|about|more than)\s)?\Z"
_MOVED: Final[tuple[tuple[Revision, re.Pattern[str]], ...]] = (
    ("upward", re.compile(rf"\b(?:{_UP})\b{_TO}", re.IGNORECASE)),
    ("downward", re.compile(rf"\b(?:{_DOWN})\b{_TO}", re.IGNORECASE)),
)
_ENDS: Final = re.compile(
    r"\s(?:to|at|as)\s(?:(?:at least|about|more than)\s)?\Z", re.IGNORECASE
)
"""What stands right before a figure that a verb moves."""
_LONGEST: Final = len(" to more than ")
_BY_ITSELF: Final = re.compile(r"\d|\bfrom\b")
"""What stands between a verb and another figure than its own: "rose to 79 and 17 …"."""
_REACH: Final = 110
"""Characters before a figure within which the verb stands that moves it."""
_NUMBER: Final = r"(?:figures?|numbers?|tolls?|counts?|estimates?)\b"
_WITHDRAWN: Final = re.compile(
    rf"\b(?:withdr[ae]w\w*|retract\w*|disown\w*)\s(?:[\w'’]+\s){{0,3}}{_NUMBER}"
    rf"|\b{_NUMBER}[^.;\n]{{0,40}}\b(?:should not be|is not|no longer|must not be)\s(?:\w+\s)?"
    r"(?:used?|valid|stands?|holds?|counted)\b"
)
_WITHDRAWS: Final = ("withdr", "retract", "disown", " not", "no longer")
"""Of which it has one then."""


def is_withdrawn(text: str, sentence: Span) -> bool:
    """Whether a sentence says that nobody gives a figure any more."""
    low = text[slice(*sentence)].lower()
    return any(map(low.__contains__, _WITHDRAWS)) and _WITHDRAWN.search(low) is not None


_FROM: Final = re.compile(r"\bfrom (?:the |an? )?(?:earlier |previous )?\Z", re.IGNORECASE)


def is_before(text: str, figure: Figure) -> bool:
    """Whether a figure is the value before: "lowered its count to 28 from 29"."""
    start = figure.span[0]
    return _FROM.search(text[max(0, start - 20) : start]) is not None


_RESTATED: Final = re.compile(
    r"[^.;:?!\n]{0,25}[;,] [^.;:?!\n]{0,30}?\b(?:it|they|he|she|who|which) (?:had|has) "
    r"(?:\w+ )?(?:spoken of|talked of|said|put (?:it|them|this|that) at|given|named|estimated"
    r"|counted|reported|expected|forecast|predicted)\b[^.;:?!\n]{0,12}"
)
"""What joins a value and the one that was given before it: "40; in May it had spoken of"."""


def restates(text: str, figure: Figure, other: Figure) -> bool:
    """Whether another figure, further on, is the value that was given before this one."""
    return _RESTATED.fullmatch(text, figure.span[1], other.span[0]) is not None


def moved(text: str, figure: Figure, sentence: Span) -> Revision | None:
    """Which way a figure moved by its own words: "raised the count to 86", "falls to four".

    The verb nearest to the figure counts, and only where no other number stands between.
    """
    start = max(sentence[0], figure.span[0] - _REACH)
    before = text[start : figure.span[0]]
    if not _ENDS.search(before[-_LONGEST:]):
        return None
    found = [
        (match.start(), way)
        for way, verbs in _MOVED
        if (match := verbs.search(before)) and not _BY_ITSELF.search(match[0])
    ]
    return max(found)[1] if found else None
