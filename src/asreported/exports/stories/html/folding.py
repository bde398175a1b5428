"""Long lists: the first rows stand in the page, the others open under one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element, joined

if TYPE_CHECKING:
    from collections.abc import Sequence


def folded(rows: Sequence[Html], most: int, more: str, *, tag: str, kind: str) -> Html:
    """Rows as a list of class ``kind``; those after ``most`` are folded under "12 ``more``"."""
    first = element(tag, {"class": kind}, *rows[:most])
    rest = rows[most:]
    if not rest:
        return first
    summary = element("summary", None, f"{len(rest)} {more}")
    below = element("details", {"class": "more"}, summary, element(tag, {"class": kind}, *rest))
    return joined([first, below])
