"""The day that a figure holds for, and the years that its sentence is of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.stories.series.deeds import TOLLS
from asreported.stories.series.uncounted import NEAR
from asreported.stories.times import day_of, published_on

if TYPE_CHECKING:
    from asreported.model import Figure, Record, Span
    from asreported.stories.series.tellings import Telling

_SINCE = re.compile(r"\bsince (?:[A-Z]\w+ )?\Z", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|against|versus|than|(?:up|down) from|after)\b[^;]*\d"
)
_YEAR = re.compile(r"\A(\d{4})\b")
_NOW = re.compile(r"\b(?:now|so far|to date)\b")
"""What makes a number that of the day on which it is told."""
_UP_TO_NOW = re.compile(rf"[\w ]{{0,20}}{_NOW.pattern}")
_AT_THE_DEED = re.compile(
    r"\b(?:when|after|as|since|during|in the|in an?|sank|sinking|collision|crash(?:ed)?|struck"
    r"|attack(?:ed)?|explosion|exploded|fell|capsized|quake|earthquake|storm|fire)\b",
    re.IGNORECASE,
)


def day_held(record: Record, figure: Figure, sentence: Span) -> str | None:
    """The day that a figure holds for: as said, unless that is the day of what it counts.

    "Ninety-seven people died when the ferry sank on 12 October" was counted later.
    """
    if told := _told_on(record, figure, sentence):
        return told
    day, published = day_of(figure.as_of), published_on(record)
    if _NOW.search(
        record.article.text, max(sentence[0], figure.span[0] - NEAR), figure.span[1]
    ):
        return published
    if _UP_TO_NOW.match(record.article.text, figure.span[1]):
        return published
    if day is None or published is None or day >= published or figure.category not in TOLLS:
        return day or published
    text = record.article.text
    for time in record.times:
        after = figure.span[1] <= time.span[0] < sentence[1]
        if after and (time.value or "").startswith(day):
            return published if _AT_THE_DEED.search(text, figure.span[1], time.span[0]) else day
    return day


_GAVE = r"(?:gave|given|said|told|named|put|reported|counted|listed)"
_WHEN_SAID = re.compile(rf",? when (?:[\w'’]+ ){{1,5}}{_GAVE}(?: [\w'’]+){{0,5}} \Z")
_GIVEN_ON = re.compile(rf"(?: [\w'’]+){{0,3}} (?:had )?{_GAVE} (?:on|for|late on|early on) \Z")


def _told_on(record: Record, figure: Figure, sentence: Span) -> str | None:
    """The day on which words say that a number was given: "since Monday, when it said 44"."""
    text, (start, end) = record.article.text, figure.span
    for time in record.times:
        if time.type != "date" or not sentence[0] <= time.span[0] < sentence[1]:
            continue
        before = _WHEN_SAID.fullmatch(text, time.span[1], start)
        if before or _GIVEN_ON.fullmatch(text, end, time.span[0]):
            return day_of(time.value)
    return None


def other_years(told: Telling) -> tuple[Span, ...]:
    """Where a sentence names other years than the one in which it is published, and not that.

    "The longest since 1988" is of no year.
    """
    published = published_on(told.record)
    if published is None:
        return ()
    start, end = told.sentence
    years = {
        time.span: year.group(1)
        for time in told.record.times
        if start <= time.span[0] < end and time.basis == "explicit"
        if not _SINCE.search(told.record.article.text, start, time.span[0])
        if (year := _YEAR.match(time.value or ""))
    }
    return () if published[:4] in years.values() else tuple(years)


def is_of(told: Telling, year: Span) -> bool:
    """Whether a figure is of a year of its sentence: not "58 percent, against 54 in 2031"."""
    return not _COMPARED.search(told.record.article.text, told.figure.span[1], year[0])
