"""Where the body of a page ends, and what its tail holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.pages.bylines import read_names
from asreported.pages.copied.shape import count_words, fold_key, is_prose, is_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.pages.copied.kinds import Kind, Typed

_TOLD = re.compile(
    r"\b(?:said|says|told|according to|announced|reported|added|warned|denied|wrote)\b|[\"“]"
)
# Labels that also stand inside an article, over one or two links.
_INNER_LABELS = frozenset(
    [
        *("related", "related story", "related stories", "related article", "related articles"),
        *("related news", "related content", "related coverage", "also read", "read also"),
        *("see also", "read more", "recommended", "recommended stories", "must read", "more"),
        *("recommended reading", "read on", "don't miss", "lesen sie auch", "lire aussi"),
        *("watch next", "in case you missed it", "further reading", "explore more"),
        *("read next", "up next"),
    ]
)
_STOPS: frozenset[Kind] = frozenset(["comments", "wall", "copyright", "paywall"])
_ENDS: frozenset[Kind] = frozenset(
    ["comments", "wall", "copyright", "paywall", "related_label", "tags_label"]
)
_FARTHEST = 80
_LONG_TEXT = 18
_MOST_INNER = 4
_ENOUGH = 2


def may_end(line: Typed) -> bool:
    """Whether the body may end at a line."""
    return line.kind in _ENDS


def resumes(lines: Sequence[Typed], place: int) -> bool:
    """Whether the body goes on after a line that may end it.

    Scored: two running texts in a row, long ones, reported speech; against it a
    label that stands under articles only, and titles with a teaser each.
    """
    label = lines[place]
    after = _texts_after(lines, place)
    shape = "".join("P" if is_prose(line.text) else "T" for line in after)
    first = shape.find("P")
    if first < 0 or first > _MOST_INNER:
        return False
    prose = [line.text for line in after if is_prose(line.text)]
    score = 2 if "PP" in shape else 0
    score += 1 if count_words(prose[0]) >= _LONG_TEXT else 0
    score += 1 if any(_TOLD.search(text[:600]) for text in prose[:3]) else 0
    score -= 2 if shape.startswith(("TPTP", "PTPT")) and "PP" not in shape else 0
    if label.kind == "related_label":
        score += 1 if fold_key(label.text) in _INNER_LABELS else -1
    needed = _ENOUGH + 1 if label.kind in {"related_label", "tags_label"} else _ENOUGH + 2
    return score >= needed


def _texts_after(lines: Sequence[Typed], place: int) -> list[Typed]:
    """The lines of text up to the comments or the imprint."""
    found: list[Typed] = []
    for line in lines[place + 1 : place + 1 + _FARTHEST]:
        if line.kind in _STOPS or (line.kind == "related_label" and found):
            break
        if line.kind in {"text", "fact_box"}:
            found.append(line)
    return found


def take_titles(lines: Sequence[Typed], place: int) -> list[int]:
    """Places of the titles directly under a label inside the body."""
    found: list[int] = []
    blanks = False
    for after in range(place + 1, min(place + 1 + 2 * _MOST_INNER, len(lines))):
        line = lines[after]
        if line.kind in {"notice", "image", "relative", "stamp", "menu"}:
            continue
        if line.kind != "text" or is_prose(line.text) or not is_title(line.text):
            break
        if found and line.gap and not blanks:
            break
        blanks = blanks or bool(line.gap)
        found.append(after)
    return _leave_heading(lines, found)


def _leave_heading(lines: Sequence[Typed], found: list[int]) -> list[int]:
    """Without the last title when a blank line sets it off and text follows: a heading."""
    if len(found) > 1 and lines[found[-1]].gap:
        after = found[-1] + 1
        if after < len(lines) and is_prose(lines[after].text):
            return found[:-1]
    return found


def read_related(lines: Sequence[Typed], end: int) -> list[str]:
    """The titles under the labels of related lists, from ``end`` on."""
    titles: dict[str, str] = {}
    open_list = False
    for line in lines[end:]:
        if line.kind == "related_label":
            open_list = True
        elif line.kind in {"comments", "wall", "copyright", "tags_label", "promo", "paywall"}:
            open_list = False
        elif open_list and line.kind in {"text", "cross_link"}:
            title = line.value or line.text
            if _is_credit(title):
                continue
            if is_title(title) and not (title.endswith(".") and is_prose(title)):
                titles.setdefault(fold_key(title), title)
    return list(titles.values())


def _is_credit(text: str) -> bool:
    """A name and whom it worked for, as teasers' pictures carry it."""
    name, _, house = text.partition(" for ")
    return bool(house) and house.startswith("The ") and read_names(name) == [name]
