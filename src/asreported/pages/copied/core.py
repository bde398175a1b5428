"""Where most of a page's running text stands, whatever stands above and below it.

A page may open with notices, offers and teasers that are sentences too. The core is
the stretch of lines that scores most when sentences count for it by their length
and everything else against it (a maximum subarray).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.pages.copied.shape import count_words, is_prose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.pages.copied.kinds import Kind, Typed

_SHORT_SENTENCE = 10
_LONG_SENTENCE = 60
_SHORT_LINE = -6
_FURNITURE = -2
_COSTS: dict[Kind, int] = {
    "copyright": -60,
    "comments": -12,
    "wall": -12,
    "related_label": -12,
    "menu": -5,
    "footer": -6,
    "account": -4,
}
_PARTS: dict[Kind, int] = {
    "text": 1,
    "menu": 1,
    "footer": 1,
    "wall": 1,
    "related_label": 1,
    "account": 2,
    "paywall": 3,
    "promo": 3,
}
_MOST_BETWEEN = 6
_SIGNS: frozenset[Kind] = frozenset(["byline", "stamp", "reading_time"])
_FARTHEST = 60
_NEAR = 4


class Core(NamedTuple):
    """Where the first sentence that goes with the core stands, and where the core opens."""

    first: int
    opens: int


def find_core(lines: Sequence[Typed]) -> Core:
    """The core of a page; its places are 0 when nothing is a sentence."""
    best, start = 0, 0
    score, opened = 0, 0
    for place, line in enumerate(lines):
        if score <= 0:
            score, opened = 0, place
        score += _weigh(line)
        if score > best:
            best, start = score, opened
    return Core(_open_earlier(lines, start), start)


def _weigh(line: Typed) -> int:
    if line.kind == "text":
        if is_prose(line.text):
            return min(count_words(line.text), _LONG_SENTENCE) - _SHORT_SENTENCE
        return _SHORT_LINE
    return _COSTS.get(line.kind, _FURNITURE)


def _open_earlier(lines: Sequence[Typed], start: int) -> int:
    """Short sentences that little parts from the core belong to it."""
    between = 0
    for place in range(start - 1, -1, -1):
        line = lines[place]
        if line.kind == "text" and is_prose(line.text):
            start, between = place, 0
            continue
        between += _PARTS.get(line.kind, 0)
        if between > _MOST_BETWEEN:
            break
    return _find_signed(lines, start)


def _find_signed(lines: Sequence[Typed], start: int) -> int:
    """The sentence right under byline and date, though offers part it from the core."""
    for place in range(start - 1, max(-1, start - _FARTHEST), -1):
        if lines[place].kind in _SIGNS and any(
            line.kind in _SIGNS - {lines[place].kind}
            for line in lines[max(0, place - _NEAR) : place]
        ):
            below = range(place + 1, min(start, place + 1 + 2 * _NEAR))
            texts = (at for at in below if lines[at].kind == "text")
            return next((at for at in texts if is_prose(lines[at].text)), start)
    return start
