"""Whether a figure counts some of a number that is told beside it: "four of the nine"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.stories.series.deeds import LOSS, OF_THEM, TOLLS, deed_after

if TYPE_CHECKING:
    from asreported.stories.series.tellings import Telling

_PART = re.compile(
    r"(?:\b(?:other|another|additional|further|more|remaining)"
    r"|\bof (?:the|them|those|its|their))\s\Z"
)
_OPENS_WHOLE = re.compile(r"(?:\A|[.!?:;\n]\W*)(?:out )?of the \Z", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:counted|estimated)\s\Z")
"""What makes "30 of them" a count of all."""
_ITS = r"of (?:the|them|those|these|us|you|whom|its|his|her|their|our)"
_OF_WHOLE = re.compile(rf"\A\s*(?:{_ITS}|more)\b")
_OF_ONLY = re.compile(rf"\A\s*{_ITS}\b")
"""The same for shares: "to pay 4 percent more" is the whole rise."""
_OF_ITS = re.compile(rf"[\w,.-]+ {_ITS} ")
_ALONE = re.compile(
    r"[^.,;:?!\n]{0,40} alone\b"
    r"| (?:seriously|severely|critically|gravely|badly|slightly|fatally)(?=[.,;]|\Z| and )"
)
"""What makes a number that of one place or kind: "9,000 in Osk alone", "three badly"."""
_THAN_BEFORE = re.compile(
    r"\s*(?:\w+ )?(?:more|fewer|less) than (?:on|in|at|the|before|last)\b"
)
"""What makes a number a difference: "five more than on Sunday"."""
_OF_THE_LOST = re.compile(
    r"\b[Oo]f (?:the|those|these) (?:[\w-]+ ){0,2}"
    r"(?:hurt|injured|wounded|dead|killed|missing|victims), \Z"
)
"""What opens a part of a toll: "of the injured, 19 were in hospital"."""
_AFTER_ANOTHER = re.compile(r"\b\d[\d,.]*\b[\w\s]{0,60}, (?:including )?\Z")
_OPENS_CLAUSE = re.compile(r"(?:[,;] (?:and )?| and )\Z")
_SOME_WERE = re.compile(r" (?:were|was|are|is|had|have|has|came|come|lived?) ")
"""What makes a number one of those just told: "11 died; four were from Osk"."""
_BACK = 60
_OF_LOST = re.compile(
    r"\s*of (?:the|those|its|their|his|her) (?:\w+ )?(?:dead|killed|missing|injured)\b"
)
"""What is a part of a toll, whatever is said of it."""
_NEAR = 20
"""Characters beside a figure that say whether it is a part."""


def is_part(told: Telling) -> bool:
    """Whether a figure counts some of a number: "four of the nine", "the other twelve"."""
    figure, text = told.figure, told.record.article.text
    start, end = figure.span
    before = text[max(0, start - _NEAR) : start].lower()
    if _PART.search(before):
        return not _is_whole(told)
    if _THAN_BEFORE.match(text, end):
        return True
    if _COUNTED.search(before):
        return False
    if before.endswith(", ") and _OF_THE_LOST.search(text, max(0, start - _BACK), start):
        return True
    if _of_the_lost(told) or _some_were(told) or (not figure.unit and _ALONE.match(text, end)):
        return True
    return not _is_toll(told) and _of_a_whole(told)


def _of_the_lost(told: Telling) -> bool:
    """Whether it is of a toll, whatever is said of it: "four of the dead"."""
    text, (start, end) = told.record.article.text, told.figure.span
    number = re.match(r"[\w,.-]+", text[start:end])
    return bool(number and _OF_LOST.match(text, start + number.end()))


def _some_were(told: Telling) -> bool:
    """Whether it is some of those that its sentence has just counted."""
    text, (start, end) = told.record.article.text, told.figure.span
    opens = _OPENS_CLAUSE.search(text, max(0, start - _NEAR), start)
    verb = _SOME_WERE.match(text, end) if opens else None
    lost = verb and LOSS.search(text, end, verb.end() + _NEAR)
    return bool(verb and not lost and _is_less(told))


def _is_toll(told: Telling) -> bool:
    """Whether "of them" is said of all: "at least 64 of them were known to be dead".

    After a toll of its own sentence it is some of that: "rose to 24, five of them …", and
    so are those to whom no loss is said to have come: "12 of them were released".
    """
    text, (start, end) = told.record.article.text, told.figure.span
    if told.deed not in TOLLS or not LOSS.search(text, *told.sentence):
        return False
    some = OF_THEM.match(text, end) and not LOSS.search(text, end, end + _BACK)
    return not some and not _AFTER_ANOTHER.search(text, told.sentence[0], start)


def _of_a_whole(told: Telling) -> bool:
    """Whether "of the" or "more" follows the number, or the noun where that stands apart."""
    figure, text = told.figure, told.record.article.text
    start, end = figure.span
    first = min(figure.counts_span[0], end) if figure.counts_span else end
    apart = told.elided or told.noun is None or figure.unit or told.deed in TOLLS
    of_whole = _OF_ONLY if figure.category == "share" else _OF_WHOLE
    of_its = not figure.unit and _OF_ITS.match(text, start)
    behind = (text[at : at + _NEAR] for at in ((first, end) if apart else (first,)))
    return bool(of_its) or any(of_whole.match(words) for words in behind)


def _is_less(told: Telling) -> bool:
    """Whether a number is less than that of its noun, which stands before in its sentence."""
    figure, first = told.figure, told.sentence[0]
    whole = [
        one
        for one in told.record.figures
        if first <= one.span[0] < figure.span[0]
        if one.counts_span is not None and one.counts_span == figure.counts_span
    ]
    return any((one.low or one.high or 0) > (figure.low or figure.high or 0) for one in whole)


def _is_whole(told: Telling) -> bool:
    """Whether it is all that its sentence then parts: "Of the 40 people aboard, nine"."""
    text, (start, end) = told.record.article.text, told.figure.span
    opens = _OPENS_WHOLE.search(text, max(0, start - _NEAR), start)
    says = deed_after(text, end, told.sentence[1])
    return bool(opens) and not told.elided and told.deed not in TOLLS and says == told.deed
