"""Numbers that count nothing: an age, an hour of the day, a score, how often, a mere size."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.model import Figure, Record

_HOUR = re.compile(
    r"(?:\b(?:at|from|before|after|by|since|past) (?:about |around |shortly |just )?(?P<at>)"
    r"|\b(?:until|till) )\Z"
)
_OF_THE_DAY = re.compile(
    r" (?:(?:on|this|that) (?:\w+day|morning|afternoon|evening|night)"
    r"|in the (?:morning|afternoon|evening)|o['’]clock|at night)\b"
)
"""What makes a number that of an hour: "at seven on Saturday"."""
_STANDS_AT = re.compile(
    r"\b(?:st(?:ands?|ood)|put(?:s|ting)?|remain(?:s|ed)?|left|kept|held|lies|lay|numbers?|counts?"
    r"|tolls?|figures?|total)\b[^.;,]{0,30}\Z"
)
"""What says a number of a count, whatever day follows: "the toll stood at seven"."""
_ENDS_CLAUSE = re.compile(r"[,.;]")
_HOURS = 12
_REACH = 60
"""Characters before a number in which such a verb stands."""
_OLDEST = 110
_NO_COUNTS = frozenset({"year of age", "time"})
"""Units of what is no count: how old somebody is, how often something was done."""
_AGED = re.compile(
    r"\b(?:age[sd]?|age of|age,|turn(?:s|ed|ing)?)\s(?:\d{1,2}(?:, | and |, and ))*\Z",
    re.IGNORECASE,
)
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_OF_A_KIND = re.compile(
    rf"(?!{_TENS}-(?!time))[a-z\d.,]+-(?=[a-z])"
    r"(?!(?:plus|odd|some|dozen|hundred|thousand|[mb]illion)\b)",
    re.IGNORECASE,
)
"""What says of which kind a thing is, and counts none: "a three-point basket", "six-time"."""
_SCORED = re.compile(r"\d[-–/]\Z|-of-\Z"), re.compile(r"[-–/]\d|-of-\d")
"""The two numbers of a score, a record or a day: "43-39", "9/10"."""
_DIALLED = re.compile(r"(?:\b0\d+|\+\d+) (?:\d+ )+\Z"), re.compile(r"0\d+ \d{2,} \d{2,}\b")
_WITHIN = re.compile(r"(?:\b0\d+|\+\d+) \Z"), re.compile(r" \d{2,}\b")
"""The parts of a telephone number: "0845 125 222"."""
_OF_A_CLOCK = re.compile(
    r"\d{3,4} (?:\(\d{3,4} )?"
    r"(?:GMT|UTC|local time|hours|hrs|(?:[ECMP][SD]|CE|CES|BS|IS|AES)T\b)"
)
_ADDRESSED = re.compile(r"\d+ block\b")
_PARENT = re.compile(r"\b(?:mother|father|mum|mom|dad|parents?) of \Z", re.IGNORECASE)
"""Whose children a number counts: "a mother of five was killed"."""
_LOCATES = re.compile(
    r"(?: ?\([^)]{0,40}\))?,? (?:to the )?(?:\w+[- ])?"
    r"(?:north|south|east|west|off|from|away|outside|inland|upstream|downstream)\w*\b"
)
"""What follows a distance that says where a place is: "50 miles north of Lorn"."""
_BEFORE_NOW = re.compile(r"[\w.,]+ (?:prior|previous) \w+s\b", re.IGNORECASE)
_CHARGED = re.compile(r"[\w-]+ counts? of\b", re.IGNORECASE)
"""What somebody is accused of, each crime for itself: "three counts of theft"."""
_ONE_OF = re.compile(r"one of (?!them\b|those\b|these\b)", re.IGNORECASE)
"""What is some of its kind: "one of the town's sights"."""
_VAGUE = 5
"""How many times its least the most of a number is that is but a size."""
NEAR = 20
"""Characters beside a figure that say what it is."""


def counts_nothing(record: Record, figure: Figure) -> bool:
    """Whether a number is an age, an hour, a duration without a noun, or only a size.

    So are how often something is done, the numbers of a score, and what tells a kind.
    """
    if figure.category == "duration" and not figure.counts:
        return True
    if (figure.unit or "").partition(" per ")[0] in _NO_COUNTS:
        return True
    return (
        _is_vague(figure)
        or _is_age(record, figure)
        or _is_an_hour(record, figure)
        or _is_of_a_kind(record, figure)
        or _is_scored(record, figure)
        or _is_an_address(record, figure)
    )


def _is_an_address(record: Record, figure: Figure) -> bool:
    """Whether it is part of a telephone number or of an address, or says where a place is."""
    text, (start, end) = record.article.text, figure.span
    if figure.category == "distance":
        return _LOCATES.match(text, end) is not None
    if _ADDRESSED.match(text, start):
        return True
    (before, whole), (begun, goes_on) = _DIALLED, _WITHIN
    first = max(0, start - NEAR)
    within = begun.search(text, first, start) and goes_on.match(text, end)
    return bool(within or before.search(text, first, start) or whole.match(text, start))


def _is_of_a_kind(record: Record, figure: Figure) -> bool:
    """Whether it says which things are meant: "a six-day strike", "one of a few"."""
    text, start = record.article.text, figure.span[0]
    # "A 2,000-acre fire" is as large as it says.
    if figure.unit:
        return False
    return any(one.match(text, start) for one in (_OF_A_KIND, _ONE_OF, _BEFORE_NOW, _CHARGED))


def _is_scored(record: Record, figure: Figure) -> bool:
    """Whether it is one of two numbers joined by a dash, of which it is not the range."""
    text, (start, end) = record.article.text, figure.span
    before, after = _SCORED
    return bool(before.search(text, max(0, start - 4), start) or after.match(text, end))


def _is_vague(figure: Figure) -> bool:
    """Whether a number is but its size: "hundreds", "tens of thousands"."""
    low, high = figure.low, figure.high
    ranged = figure.bound == "between" and low and high
    return bool(ranged) and float(high or 0) >= _VAGUE * float(low or 0)


def _is_age(record: Record, figure: Figure) -> bool:
    """Whether it is how old somebody is: "a 79-year-old man", "a man, 79, died"."""
    text, (start, end) = record.article.text, figure.span
    first = max(0, start - NEAR)
    value = figure.low if figure.bound == "exactly" else None
    young = value is not None and value <= _OLDEST and is_elided(figure)
    if young and (_AGED.search(text, first, start) or _PARENT.search(text, first, start)):
        return True
    between = text[max(0, start - 2) : start] == ", " and text[end : end + 1] in {",", "."}
    return between and text[start:end].isdigit() and value is not None and value <= _OLDEST


def _is_an_hour(record: Record, figure: Figure) -> bool:
    """Whether a bare number is a time of the day: "from ten in the morning until four"."""
    text, (start, end) = record.article.text, figure.span
    if _OF_A_CLOCK.match(text, start):
        return True
    if figure.unit or figure.bound not in ("exactly", "about") or (figure.low or 0) > _HOURS:
        return False
    hour = _HOUR.search(text[max(0, start - NEAR) : start])
    if hour is None or not is_elided(figure):
        return False
    if _STANDS_AT.search(text[max(0, start - _REACH) : start]):
        return False
    ends = hour["at"] is None and _ENDS_CLAUSE.match(text, end)
    return bool(ends or _OF_THE_DAY.match(text, end))


def is_elided(figure: Figure) -> bool:
    """Whether what a figure counts does not stand beside it."""
    counted, (start, end) = figure.counts_span, figure.span
    return counted is None or counted[0] > end + NEAR or counted[1] < start - NEAR
