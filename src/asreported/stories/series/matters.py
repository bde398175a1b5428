"""What a share, an area or a count of things is of: a pay offer, land burned, flights."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asreported.model import Figure, Span

_SHARES: Final = {
    "offered": r"offer(?:s|ed|ing)?|propos(?:es|ed|al|ing)|on the table|tabled|to pay|would pay"
    r"|will pay|pays|paying|go beyond|going beyond",
    "demanded": r"demand(?:s|ed|ing)?|wants?|wanted|ask(?:s|ed|ing)? for|seek(?:s|ing)?|sought"
    r"|claim(?:s|ed|ing)?|call(?:s|ed|ing)? for|insist(?:s|ed|ing)? on",
    "rate": r"(?:interest|key|base|policy|lending|mortgage|discount|prime|repo) rates?",
    "counted": r"(?:votes?|ballots?|precincts?|districts?|stations?) (?:in|reporting)|counted"
    r"|tallied",
    "contained": r"contain(?:ed|ment)|under control|encircled|surrounded",
    "turnout": r"turnout|turned out to vote|cast (?:their|a) (?:votes?|ballots?)",
    "inflation": r"inflation|consumer prices|cost of living",
    "jobless": r"unemployment|unemployed|jobless(?:ness)?|out of work",
    "filled": r"reservoirs?|capacity|full",
}
_AREAS: Final = {
    "burned": r"burn(?:ed|t|s|ing)?|scorched|consumed|destroyed|ravaged|charred|blackened"
    r"|fires?"
    r"|blazes?|flames|wildfires?|ablaze",
    "flooded": r"flood(?:s|ed|ing)?|inundated|under water|underwater|submerged",
    "spilled": r"spill(?:s|ed)?|slick|oil",
}
_THINGS: Final = {
    "cancelled": r"cancel(?:led|ed|s|ling|lation|lations)?|call(?:ed|ing|s)? off|scrapped|axed"
    r"|off the (?:timetable|schedule)|grounded",
    "recalled": r"recall(?:s|ed|ing)?|withdr[ae]w\w*|called back|pulled from|off the shelves",
    "cut": r"cut(?:s|ting)?|axe|shed|eliminated?|redundan\w+|lay(?:ing)? off|laid off",
}
_EACH: Final = re.compile(
    r"[^.,;:?!\n]{0,12}?(?: (?:a|per|every|each) (?:day|week|month|year|hour|night)\b| daily\b)"
)
"""What makes a number one of every day: another thing than what happened once."""
_SHARE_OF, _AREA_OF, _THING_OF = (
    re.compile("|".join(rf"(?P<{n}>\b(?:{w})\b)" for n, w in table.items()), re.IGNORECASE)
    for table in (_SHARES, _AREAS, _THINGS)
)
_LAND: Final = frozenset(
    "land forest forests woodland woods wood scrub scrubland bush brush terrain countryside "
    "area ground pine heath moor moorland vegetation grassland hillside fields".split()
)
"""What an area may be of and is still the whole: of vineyards it is a part."""
_CLAUSE_ENDS: Final = re.compile(r"[,;:.?!\n]| and | but ")
_BACK: Final = 80
_AHEAD: Final = 40
"""Characters before and behind a figure within which a word says what it is of."""


def matter(text: str, figure: Figure, sentence: Span) -> str:
    """What the words beside a share, an area or a count of things say that it is of."""
    if figure.category == "share" and figure.unit:
        return _nearest_of(_SHARE_OF, text, figure, sentence)
    if figure.category == "area":
        found = _nearest_of(_AREA_OF, text, figure, sentence)
        kind = _kind(figure)
        return found if not kind or kind in _LAND else f"{found} {kind}"
    if figure.unit or figure.category != "other":
        return ""
    if _EACH.match(text, figure.span[1], sentence[1]):
        return "each"
    return _nearest_of(_THING_OF, text, figure, sentence)


def _kind(figure: Figure) -> str:
    """The noun that says of which land an area is: "40 hectares of vineyards"."""
    behind = figure.counts_span and figure.span[0] < figure.counts_span[0] < figure.span[1]
    return (figure.counts or "").rpartition(" ")[2].lower() if behind else ""


def _nearest_of(words: re.Pattern[str], text: str, figure: Figure, sentence: Span) -> str:
    """What the nearest word says: before a figure, or behind it in its own clause."""
    start, end = figure.span
    stop = _CLAUSE_ENDS.search(text, end, min(sentence[1], end + _AHEAD))
    last = stop.start() if stop else min(sentence[1], end + _AHEAD)
    before = [*words.finditer(text, max(sentence[0], start - _BACK), start)][-1:]
    found = [(start - one.end(), one.lastgroup or "") for one in before]
    if behind := words.search(text, start, last):
        found.append((max(0, behind.start() - end), behind.lastgroup or ""))
    return min(found)[1] if found else ""
