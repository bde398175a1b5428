"""The lines of a copied page: white space folded, hard wraps undone."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from asreported.pages.copied.shape import ends_sentence, is_bulleted

# Zero-width characters that browsers leave on lines that look empty.
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u2060\ufeff"))
_SCREEN_READER = re.compile(
    r",? ?\(?\bopens (?:in (?:a )?)?new (?:tab|window)(?: or window)?\b\)?"
    r"| (?:purchase|get|buy) licensing rights$",
    re.IGNORECASE,
)
_LIST_PLACE = re.compile(r"^list \d{1,2} of \d{1,2} ?(?=\S)", re.IGNORECASE)
# Dates whose elements touch: "May 3, 20246:10 PM", "3 May 2024Updated: 18:10".
_GLUED = re.compile(
    r"(?<=\b(?:19|20)\d\d)(?=\d{1,2}:\d\d)|(?<=\d)(?=(?:Updated|Published|Last|Modified)\b)"
)
_LONGEST_GLUED = 120
_BRACKET_LINES = 2
_QUOTED_MAIL = re.compile(r"^(?:> ?)+")

_NARROWEST, _WIDEST = 40, 110
_FEWEST_WRAPS = 3
_FULL_SHARE = 0.75


class Line(NamedTuple):
    """One line: its text, how many blank lines stand before it, and how it was given."""

    text: str
    gap: int
    raw: str


def split_lines(text: str) -> list[Line]:
    """The lines of a text that hold something, those wrapped at one width joined."""
    lines: list[Line] = []
    gap = 0
    for raw in _strip_mail_quotes(text.translate(_INVISIBLE).splitlines()):
        folded = " ".join(raw.split())
        if not folded:
            gap += 1
            continue
        folded = _strip_remarks(folded)
        folded = _LIST_PLACE.sub("", folded)
        if len(folded) <= _LONGEST_GLUED:
            folded = _GLUED.sub(" ", folded)
        lines.append(Line(folded, gap, raw.rstrip()))
        gap = 0
    return _unwrap(_close_brackets(lines))


def _close_brackets(lines: list[Line]) -> list[Line]:
    """The lines with a credit's bracket, broken over several, on the caption's line."""
    closed: list[Line] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        place += 1
        if line.text.endswith("("):
            rest = [after.text for after in lines[place : place + _BRACKET_LINES]]
            ends = [at for at, text in enumerate(rest) if text.endswith(")")]
            if ends and sum(map(len, rest[: ends[0] + 1])) <= _LONGEST_GLUED:
                text = line.text + " ".join(rest[: ends[0] + 1])
                line = Line(text, line.gap, text)
                place += ends[0] + 1
        closed.append(line)
    return closed


def _strip_remarks(text: str) -> str:
    """A line without what its links say to screen readers."""
    if "opens" in text or text.endswith("Rights"):
        for _ in range(2):
            text = " ".join(_SCREEN_READER.sub("", text).split()) or text
    return text


def _strip_mail_quotes(lines: list[str]) -> list[str]:
    filled = [line for line in lines if line.strip()]
    quoted = sum(line.startswith(">") for line in filled)
    if filled and quoted > len(filled) / 2:
        return [_QUOTED_MAIL.sub("", line) for line in lines]
    return lines


def _unwrap(lines: list[Line]) -> list[Line]:
    """The lines with each wrapped one joined to the line it continues."""
    width = _find_width(lines)
    if width is None:
        return lines
    joined: list[list[Line]] = []
    for line in lines:
        if joined and _continues(joined[-1][-1], line, width):
            joined[-1].append(line)
        else:
            joined.append([line])
    return [_join(group) for group in joined]


def _find_width(lines: list[Line]) -> int | None:
    """The width that the page was wrapped at, ``None`` when it was not.

    A line that goes on in lower case in the next one was cut by something that
    counts columns; such lines are about equally long.
    """
    cut = [
        len(line.raw)
        for line, after in pairwise(lines)
        if after.gap == 0 and after.text[0].islower() and not ends_sentence(line.text)
    ]
    cut = [length for length in cut if length >= _NARROWEST]
    if len(cut) < _FEWEST_WRAPS:
        return None
    width = max((length for length in cut if length <= _WIDEST), default=0)
    too_long = sum(length > _WIDEST for length in cut)
    full = median(cut) >= _FULL_SHARE * width
    return width if full and too_long < len(cut) / 4 else None


def _continues(line: Line, after: Line, width: int) -> bool:
    """A line is cut when the next one's first word would not have fitted into it."""
    if after.gap or is_bulleted(after.text) or len(line.raw) > _WIDEST:
        return False
    if len(line.raw) < width / 2 or not (_says(line) and _says(after)):
        return False
    first = after.text.split(" ", 1)[0]
    fits = len(line.raw) + 1 + len(first) <= width
    if not fits:
        return True
    return after.text[0].islower() and len(line.raw) >= _FULL_SHARE * width


def _says(line: Line) -> bool:
    """Whether a line is more than a rule drawn with dashes."""
    return any(map(str.isalnum, line.text))


def _join(group: list[Line]) -> Line:
    if len(group) == 1:
        return group[0]
    pieces = [group[0].text]
    for line in group[1:]:
        # A word broken at its own hyphen goes on without a blank ("cease-" "fire").
        broken = re.search(r"[^\W\d_]-$", pieces[-1]) and line.text[0].isalpha()
        pieces.append(line.text if broken else " " + line.text)
    return Line("".join(pieces), group[0].gap, "".join(pieces))
