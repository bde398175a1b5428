"""The head of a page: where the body starts, its headline and standfirst."""

from __future__ import annotations

import re
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from asreported.pages.copied.core import find_core
from asreported.pages.copied.kinds import HEAD, Kind, Typed
from asreported.pages.copied.people import may_be_byline, type_people
from asreported.pages.copied.phrases import SECTIONS
from asreported.pages.copied.shape import (
    count_words,
    fold_key,
    is_bulleted,
    is_loud,
    is_prose,
    is_title,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_STANDFIRSTS = 4
_LONGEST_STANDFIRST = 90
_NEAR = 3
# No menu is longer than this; what stands farther up is no head of this article.
_LONGEST_HEAD = 400
_HEADLINE_WORDS = 4
_LONG_HEADLINE = 22
_SENTENCE_WORDS = 35
_FEWEST_STANDFIRST = 5
_FEWEST_ENTRIES = 2
_FEWEST_LISTED = 3
# A reader may listen or share before the first paragraph, seldom after it.
_UNDER_STANDFIRST: frozenset[Kind] = frozenset(["listening_time", "share"])
_ENDED: frozenset[Kind] = frozenset(["comments", "wall", "related_label", "copyright", "bio"])
_PARTING: frozenset[Kind] = frozenset(["text", "menu", "account", "footer", "related_label"])
_FREE_LINES, _LINE_COST, _FARTHEST_COST = 6, 0.1, 3.0


class Head(NamedTuple):
    """Places of the headline and the standfirst, and where the body starts."""

    headline: int | None
    standfirst: int | None
    start: int


def read_head(lines: Sequence[Typed]) -> Head:
    """Find the head of a page, and type the names, roles and initials in it."""
    start = _find_start(lines)
    headline = _find_headline(lines, start)
    type_people(lines, _pass_first_text(lines, start), headline)
    start = _find_start(lines)
    standfirst = _find_standfirst(lines, headline, start)
    if standfirst is not None:
        start = _after_standfirst(lines, standfirst, start)
    return Head(headline, standfirst, start)


def _pass_first_text(lines: Sequence[Typed], start: int) -> int:
    """Where the second running text is, if only short lines part it from the first."""
    for place in range(start + 1, min(start + 1 + 4 * _NEAR, len(lines))):
        if _is_body_text(lines[place]):
            return place
    return start


def _is_body_text(line: Typed) -> bool:
    return line.kind == "text" and is_prose(line.text)


def _find_start(lines: Sequence[Typed]) -> int:
    """The first running text that no byline or date stands under, or the first entry."""
    entries = find_entries(lines)
    first = find_core(lines).first
    places = (place for place in range(first, len(lines)) if _is_body_text(lines[place]))
    prose = list(islice(places, _MOST_STANDFIRSTS + 1))
    if not prose:
        return len(lines) if entries is None else entries
    chosen = prose[0]
    gaps = [{line.kind for line in lines[a:b]} for a, b in pairwise(prose)]
    for place, after in enumerate(prose[1:]):
        signed = any(_is_signed(kinds) for kinds in gaps[place:])
        if not _is_interrupted(gaps[place]) and not signed:
            break
        chosen = after
    return chosen if entries is None else min(chosen, entries)


def find_entries(lines: Sequence[Typed]) -> int | None:
    """The first of a live page's clock times, each alone over text; at least two."""
    clocks = (
        place
        for place, (line, after) in enumerate(pairwise(lines))
        if line.kind == "clock" and after.kind == "text"
    )
    found = list(islice(clocks, _FEWEST_ENTRIES))
    return found[0] if len(found) == _FEWEST_ENTRIES else None


def _is_interrupted(kinds: set[Kind]) -> bool:
    """Two lines of a head, or a byline, stand between; a bare clock is a live entry."""
    found = kinds & (HEAD - {"avatar"})
    ended = kinds & _ENDED
    return bool(found) and (not ended or bool(found & {"byline", "reading_time"}))


def _is_signed(kinds: set[Kind]) -> bool:
    """A byline and a date stand between, and no end of an article."""
    return {"byline", "stamp"} <= kinds and not kinds & _ENDED


def _find_headline(lines: Sequence[Typed], start: int) -> int | None:
    """The title of the head that scores most; of equals the first."""
    best, most = None, 0.0
    first = max(0, start - _LONGEST_HEAD)
    keys = "\n".join(fold_key(line.text) for line in lines[first : start + 1])
    for place in range(first, min(start, len(lines))):
        line = lines[place]
        if line.kind not in {"text", "cross_link"} or not is_title(line.text, fewest=1):
            continue
        if is_bulleted(line.text):
            continue
        score = _score_headline(lines, place, start, keys)
        if score > most:
            best, most = place, score
    if best is not None and _is_second_title(lines, best, keys, most):
        best -= 1
    if best is not None and lines[best].kind == "cross_link":
        lines[best].become("text", most, "the only title of the page")
    return best


def _is_second_title(lines: Sequence[Typed], place: int, keys: str, score: float) -> bool:
    """A longer title right under one that scores about as much is its standfirst."""
    if not place or lines[place - 1].kind != "text":
        return False
    above, below = lines[place - 1].text, lines[place].text
    if not is_title(above, fewest=_HEADLINE_WORDS) or len(above) >= len(below):
        return False
    return _score_headline(lines, place - 1, place + 1, keys) >= score - 1.0


def _score_headline(lines: Sequence[Typed], place: int, start: int, keys: str) -> float:
    """What speaks for a title, by its own shape, its neighbours and its repeats."""
    score = _score_shape(lines[place])
    below = range(place + 1, min(place + 2 + _NEAR, len(lines)))
    after = {"byline" if may_be_byline(lines, near) else lines[near].kind for near in below}
    before = {near.kind for near in lines[max(0, place - _NEAR) : place]}
    score += 2.0 * bool(HEAD & after) + bool(HEAD & before)
    score += place + 1 == start or "image" in after
    score += 0.5 * bool(lines[place].gap and place + 1 < len(lines) and lines[place + 1].gap)
    score -= 2.5 * may_be_byline(lines, place) + 1.5 * _is_listed(lines, place)
    score -= 2.0 * bool(place and lines[place - 1].kind == "related_label")
    score -= min(_FARTHEST_COST, _LINE_COST * _count_parting(lines, place, start))
    repeated = keys.count(fold_key(lines[place].text)) > 1
    return score + 1.5 * (repeated and count_words(lines[place].text) >= _HEADLINE_WORDS)


def _count_parting(lines: Sequence[Typed], place: int, start: int) -> int:
    """How many more lines than a few that no head holds part a title from the body."""
    between = lines[place + 1 : start]
    return max(0, sum(line.kind in _PARTING for line in between) - _FREE_LINES)


def _score_shape(line: Typed) -> float:
    words = count_words(line.text)
    score = {1: -2.5, 2: -0.5, 3: 1.0}.get(words, 2.0 if words <= _LONG_HEADLINE else 1.0)
    score -= 2.5 * (line.kind == "cross_link")
    score -= 2.0 * (is_loud(line.text) and words < _HEADLINE_WORDS)
    return score - 3.0 * (fold_key(line.text) in SECTIONS)


def _is_listed(lines: Sequence[Typed], place: int) -> bool:
    """One of three or more titles in a row without a blank line."""
    near = lines[max(0, place - 2) : place + 3]
    run = [line.kind == "text" and is_title(line.text) and not line.gap for line in near]
    return sum(run) >= _FEWEST_LISTED and lines[place].gap == 0


def _find_standfirst(lines: Sequence[Typed], headline: int | None, start: int) -> int | None:
    """The first text under the headline that stands apart from the body."""
    if headline is None:
        return None
    for place in range(headline + 1, min(start, len(lines))):
        line = lines[place]
        if line.kind == "text" and fold_key(line.text) == fold_key(lines[headline].text):
            continue
        if (
            line.kind == "text"
            and not is_bulleted(line.text)
            and _may_stand_first(lines, place)
        ):
            return place
        if line.kind in {"image", "facts_label"}:
            break
    return start if _is_set_apart(lines, headline, start) else None


def _may_stand_first(lines: Sequence[Typed], place: int) -> bool:
    """Long enough, no caption over its credit, and not the first of a list."""
    text = lines[place].text
    if not _FEWEST_STANDFIRST <= count_words(text) <= _LONGEST_STANDFIRST:
        return False
    if place + 1 == len(lines) or lines[place + 1].gap:
        return True
    below = lines[place + 1]
    if below.kind in {"image", "caption_label"} and not below.value:
        return False
    return below.kind != "text" or not is_title(below.text) or is_prose(text)


def _is_set_apart(lines: Sequence[Typed], headline: int, start: int) -> bool:
    """Right under the headline, over what stands between a head and its body.

    Over a picture alone it is one sentence, with the byline above the headline.
    """
    if start != headline + 1 or start + 1 >= len(lines):
        return False
    text = lines[start].text
    below = _kinds_below(lines, start)
    if below & _UNDER_STANDFIRST and count_words(text) <= _LONGEST_STANDFIRST:
        return True
    above = any(line.kind in HEAD for line in lines[max(0, headline - _NEAR) : headline])
    single = count_words(text) <= _SENTENCE_WORDS and not re.search(r"[.!?] +[A-Z]", text)
    return above and single and lines[start + 1].kind == "image"


def _kinds_below(lines: Sequence[Typed], start: int) -> set[Kind]:
    """The kinds of the lines between a text and the next."""
    below = islice(lines, start + 1, start + 1 + 4 * _NEAR)
    return {line.kind for line in takewhile(lambda line: line.kind != "text", below)}


def _after_standfirst(lines: Sequence[Typed], standfirst: int, start: int) -> int:
    for place in range(standfirst + 1, len(lines)):
        if _is_body_text(lines[place]):
            return min(place, start) if start > standfirst else place
    return max(start, standfirst + 1)
