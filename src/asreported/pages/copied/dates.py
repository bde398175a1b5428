"""Lines that say when: published, updated, hours ago, or a day without a year."""

from __future__ import annotations

import re

from asreported.pages.copied.rules import Verdict
from asreported.pages.copied.shape import count_words
from asreported.pages.stamps import find_stamp

_LONGEST = 140
_PUBLISHED = (
    r"(?:(?:first|originally|date|article|story)[ -])?(?:published|posted|publication date"
    r"|issued"
    r"|created|released|uploaded|veröffentlicht|publié|publicado|pubblicato|date|aired|filed)"
)
_UPDATED = (
    r"(?:(?:last|article|story) )?(?:updated?|modified|revised|edited|amended|aktualisiert"
    r"|mis à jour|actualizado|aggiornato)"
)
_LABEL = re.compile(
    rf"(?:^|(?<=\W))(?:(?P<published>{_PUBLISHED})|(?P<updated>{_UPDATED}))\b"
    rf"(?: date| time)?(?: (?:on|at|le|am|el|il))?(?: ?[:|,]| -)? ?",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:(?:\d{1,3}|an?|one|two|three|a few|several|few) ?"
    r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|years?) ago"
    r"|just now|moments ago|yesterday|today)\b",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_YEARLESS = re.compile(
    rf"^(?:{_WEEKDAY}\.?,? )?(?:\d{{1,2}}(?:st|nd|rd|th)?\.? {_MONTH}\.?|{_MONTH}\.? "
    rf"\d{{1,2}}(?:st|nd|rd"
    rf"|th)?)(?:,? (?:at )?\d{{1,2}}[:.]\d\d ?(?:[ap]\.?m\.?)?)?(?: [a-z]{{2,4}})?$",
    re.IGNORECASE,
)
_ZONED = re.compile(r"\b\d{1,2}:?\d\d [A-Z]{2,4}\b")
_WEEKDAY_WORD = re.compile(rf"\b{_WEEKDAY}\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_MOST_OTHER_WORDS = 3
_LONGEST_RELATIVE = 8


def judge_date(text: str) -> Verdict | None:
    """The verdict on a line that may say when; ``value`` is "published", "updated" or ""."""
    if len(text) > _LONGEST:
        return None
    label = _LABEL.match(text)
    which = _which(label)
    body = text[label.end() :] if label else text
    if not body.strip():
        return Verdict("stamp_label", 0.95, "a date's label alone", which)
    if found := find_stamp(text) if any(map(str.isdigit, text)) else None:
        rest = f"{text[: found.start]} {text[found.end :]}"
        alone = _other_words(rest) <= _MOST_OTHER_WORDS and "ago" not in rest
        return Verdict("stamp", 0.96, "a date and little else", which) if alone else None
    if _is_relative(body, labelled=label is not None):
        return Verdict("relative", 0.95, "a time counted from when the page was read", which)
    if _YEARLESS.match(body):
        return Verdict("yearless", 0.94, "a day without its year", which)
    return None


def _is_relative(text: str, *, labelled: bool) -> bool:
    """Whether it is "3 hours ago" and little else; "today" stands alone or behind a label."""
    relative = _RELATIVE.search(text)
    if not relative or count_words(text) > _LONGEST_RELATIVE:
        return False
    others = _other_words(f"{text[: relative.start()]} {text[relative.end() :]}")
    return others <= (1 if labelled or relative[0].endswith("ago") else 0)


def split_dates(text: str) -> list[str]:
    """A line cut where a second date's label begins ("… 6:00 AM CST Updated Nov 6 …")."""
    cuts = [match.start() for match in _LABEL.finditer(text[:_LONGEST]) if match.start()]
    pieces = [
        text[start:end].strip(" ,;·•|–—-/()")
        for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)
    ]
    return [piece for piece in pieces if piece]


def _which(label: re.Match[str] | None) -> str:
    if label is None:
        return ""
    return "updated" if label["updated"] else "published"


def _other_words(text: str) -> int:
    """Words that are neither a date's label nor a day of the week."""
    return len(_WORD.findall(_WEEKDAY_WORD.sub("", _ZONED.sub(" ", _LABEL.sub(" ", text)))))
