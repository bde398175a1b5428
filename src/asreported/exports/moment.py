"""A date or moment as a ``time`` element."""

from __future__ import annotations

from asreported.exports import moments
from asreported.exports.elements import Html, element


def time_element(value: str) -> Html:
    """A value in words, in a ``time`` element when HTML knows its form."""
    words = moments.in_words(value)
    if not moments.is_iso(value):
        return element("span", None, words)
    return element("time", {"datetime": value}, words)
