"""Sources that stand in what was read as the outlet's own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asreported.model import Span
    from asreported.stories.model import Speaker
    from asreported.stories.reports.naming import Naming

_TAIL: Final = re.compile(
    r",\s(?P<who>(?:(?!\b(?:has|have|had|is|are|was|were|will|would)\b)[^“”\"\n]){3,110}?)"
    r",?\s(?:said|says|reported|reports|announced|told [^,]{2,40})"
    r"(?:\s(?:on|in|at|late)\s[^,]{2,40})?$"
)
_TELLS: Final = re.compile(
    r"['’]s (?:\w+ ){0,2}(?:count|toll|figure|number|list|tally|estimate)\b"
    r"|(?:, wh(?:ich|o) [^,.;]{3,90},)?\W(?:\w+\W+){0,3}?"
    r"(?:spoke of|speaks of|gave|gives|puts?|raised|lowered|counts|counted|keeps to|kept to"
    r"|listed|lists|estimates?|estimated|said|says|has given|left|leaves|holds|held)\b"
)
_LEADING: Final = 60
"""Characters of a sentence within which its subject begins."""


def cut_source(naming: Naming, span: Span) -> tuple[Span, Speaker | None]:
    """A sentence without the source it ends with ("…, the mayor, Ida Rook, said"), and who.

    The sentence is kept whole where nobody known is named there.
    """
    tail = _TAIL.search(naming.text, *span)
    who = None if tail is None else _named_in(naming, (tail.start("who"), tail.end()))
    return (span, None) if tail is None or who is None else ((span[0], tail.start()), who)


def _named_in(naming: Naming, span: Span) -> Speaker | None:
    """The last person named in a stretch, else the last body."""
    known = [
        speaker
        for at, speaker in naming.speakers_in(span)
        if speaker.type != "place" and naming.text[at[0]].isupper()
    ]
    people = [speaker for speaker in known if speaker.type == "person"]
    return (people or known or [None])[-1]  # type: ignore[list-item]  # none is an answer too


def number_teller(naming: Naming, span: Span) -> Speaker | None:
    """Whose number it is in the outlet's own words: "the coast guard spoke of 79 dead"."""
    for at, speaker in naming.speakers_in(span):
        if at[0] - span[0] > _LEADING:
            return None
        if speaker.type != "other" and _TELLS.match(naming.text, at[1], span[1]):
            return speaker
    return None


_BY: Final = re.compile(r"\b(?:by|according to|on) (?:the )?\Z")
_COUNTS: Final = re.compile(
    r"['’]s? (?:own |latest )?(?:count|tally|list|reckoning|figures?)\b"
)


def counted_by(naming: Naming, span: Span) -> Speaker | None:
    """Whose count a number is by what follows it: "…, by the fire service's count"."""
    for at, speaker in naming.speakers_in(span):
        before = naming.text[span[0] : at[0]]
        if _BY.search(before) and _COUNTS.match(naming.text, at[1], span[1]):
            return speaker
    return None
