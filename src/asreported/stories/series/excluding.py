"""What keeps two figures apart: one speaker, one sentence, two sides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.stories.series.deeds import COUNTING
from asreported.stories.series.sizes import apart, far_apart
from asreported.stories.series.things import is_measured

if TYPE_CHECKING:
    from asreported.stories.series.tellings import Telling

_BEFORE_BOTH, _BEHIND_BOTH = 40, 25
"""Characters around two numbers of a sentence that may tell one before and after."""
_MOVES = re.compile(
    r"\b(?:from|up|down|after|against|than|instead|not|earlier|previous\w*|before|rather|but"
    r"|compared|revis\w+|correct\w+|first|initial\w*|original\w*|had|rose|risen|fell|fallen"
    r"|rais\w+|lower\w+|cut|increas\w+|dropp?\w*|grew|grown|climb\w+|while|although|though"
    r"|however|estimat\w+|whereas|or|later|now|last|new|old)\b",
    re.IGNORECASE,
)


def excludes(one: Telling, other: Telling) -> bool:
    """Whether two figures cannot be of one thing, whatever words they share."""
    against = _speaks_against_itself(one, other) or of_two_sides(one, other)
    return against or (not is_measured(one) and far_apart(one, other))


def of_two_sides(one: Telling, other: Telling) -> bool:
    """Whether each counts the people of another nation: the dead of two sides are two tolls."""
    if one.nation and other.nation:
        return one.nation.isdisjoint(other.nation)
    # "Forty died; 12 Lunen are among them."
    some = one.nation or other.nation
    return bool(some) and one.record is other.record and apart(one, other)


def _speaks_against_itself(one: Telling, other: Telling) -> bool:
    """Whether one article gives two values on one word and as of one day."""
    if one.record is not other.record or one.corrected or other.corrected:
        return False
    if one.sentence == other.sentence:
        return _told_beside(one, other)
    if one.deed and all(
        COUNTING.search(t.record.article.text, *t.sentence) for t in (one, other)
    ):
        # "The count rose to 93 after 86 on Friday" tells one number twice.
        return False
    return one.teller == other.teller and one.day == other.day and apart(one, other)


def _told_beside(one: Telling, other: Telling) -> bool:
    """Whether a sentence tells two numbers as of two things: "12 sailors and 11 guards".

    "Lowered the number to 28 from 29" tells one number, before and after; "their bottle
    held 402 micrograms, ours 288" what two have measured.
    """
    if one.teller != other.teller or one.day != other.day:
        return False
    if not apart(one, other) or is_measured(one):
        return False
    text = one.record.article.text
    first, last = sorted((one.figure.span, other.figure.span))
    start = max(one.sentence[0], first[0] - _BEFORE_BOTH)
    end = min(one.sentence[1], last[1] + _BEHIND_BOTH)
    return _MOVES.search(text, start, end) is None
