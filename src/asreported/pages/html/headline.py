"""The headline: what the page itself heads its article with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.model import Evidence

if TYPE_CHECKING:
    from asreported.pages.html.clues import Said
    from asreported.pages.html.nodes import Run, Tree

_WORD: Final = re.compile(r"\w+")
_DEEPEST: Final = 3
_LONGEST: Final = 400
_SHORTEST: Final = 3
_AGREED: Final = 0.5
_PARTS: Final = re.compile(r"\s+[|\-–—·•»›«:~/]+\s+|\s*[|»›«]\s*")


def tokens(text: str) -> frozenset[str]:
    """The words of a text, lower-cased."""
    return frozenset(_WORD.findall(text.lower()))


def likeness(one: str, other: str) -> float:
    """Share of the shorter text's words that the longer one has too."""
    a, b = tokens(one), tokens(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def choose(tree: Tree, given: list[str]) -> tuple[str | None, Run | None]:
    """The headline and the run it stands in.

    ``given`` are what the structured data and meta tags call it, best first, the
    page's ``<title>`` last; a heading of the page that agrees with one of them wins.
    """
    best: Run | None = None
    rank = 0.0
    wanted = [tokens(text) for text in given if text]
    for run in tree.runs:
        level = run.context.heading
        if not level or level > _DEEPEST or len(run.text) > _LONGEST:
            continue
        score = _score(run, wanted)
        if score > rank:
            best, rank = run, score
    if best is not None:
        return _without_kicker(best.text.replace("\n", " "), given), best
    for text in given[:-1]:
        return text, None
    if not given or not given[-1]:
        return None, None
    line = _line_like(tree, parts_of(given[-1])[0])
    return (line.text, line) if line is not None else (strip_outlet(given[-1]), None)


def _line_like(tree: Tree, wanted: str) -> Run | None:
    """The first line, marked as a heading or not, that opens with such a headline."""
    opening = squeeze(wanted)
    if len(wanted.split()) < _SHORTEST:
        return None
    for run in tree.runs:
        size = len(run.text)
        fits = len(wanted) <= size + _SHORTEST and size < min(_LONGEST, 2 * len(wanted))
        if fits and run.linked < _AGREED * size and squeeze(run.text).startswith(opening):
            return run
    return None


def headline_evidence(title: str | None, head: Run | None, given: list[Said]) -> list[Evidence]:
    """The headlines that the page and its metadata give; ``title`` is the one used."""
    found = list(given)
    if head is not None:
        level = head.context.heading
        found.insert(0, (head.text.replace("\n", " "), f"h{level}" if level else "text"))
    used = next((at for at, (text, _) in enumerate(found) if text == title), len(found) - 1)
    return [
        Evidence("headline", text, where, used=at == used and title is not None)
        for at, (text, where) in enumerate(found)
    ]


def agrees(text: str, given: list[str]) -> bool:
    """Whether a heading says what the page's metadata calls its headline."""
    words = tokens(text)
    return any(_agreement(words, tokens(other)) > _AGREED for other in given)


def _without_kicker(text: str, given: list[str]) -> str:
    """A heading without the words that lead up to what the metadata calls the headline."""
    flat = squeeze(text)
    for other in given:
        tail = squeeze(other)
        if len(tail) < len(flat) < _SHORTEST * len(tail) and flat.endswith(tail):
            return other
    return text


def _score(run: Run, wanted: list[frozenset[str]]) -> float:
    level = run.context.heading
    words = tokens(run.text)
    if not words:
        return 0.0
    agreed = max((_agreement(words, other) for other in wanted), default=0.0)
    if agreed < _AGREED and wanted:
        main = level == 1 and len(words) > _SHORTEST and not run.context.furniture
        return 0.1 if main else 0.0
    score = 2 * agreed + (1.0 if level == 1 else 0.0)
    return score - (0.7 if run.linked > _AGREED * len(run.text) else 0.0)


def _agreement(a: frozenset[str], b: frozenset[str]) -> float:
    both = len(a & b)
    return 2 * both / (len(a) + len(b)) if both else 0.0


def parts_of(line: str) -> list[str]:
    """What a ``<title>`` or masthead holds between dashes, bars and the like."""
    return [part.strip() for part in _PARTS.split(line) if part.strip()] or [line]


def strip_outlet(title: str) -> str:
    """A ``<title>`` without the outlet's name or section, parted off by a sign."""
    parts = parts_of(title)
    longest = max(parts, key=len, default=title)
    return longest.strip() if len(longest) > _AGREED * len(title) else title


def squeeze(text: str) -> str:
    """A text's letters and digits alone, in lower case, to compare wordings."""
    return "".join(_WORD.findall(text.lower()))
