"""The head of a page: where the body starts, headline, standfirst, who wrote it."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from asreported.pages.bylines import read_names
from asreported.pages.copied.kinds import HEAD, Kind, Typed
from asreported.pages.copied.phrases import SECTIONS
from asreported.pages.copied.shape import (
    count_words,
    ends_sentence,
    fold_key,
    is_bulleted,
    is_loud,
    is_prose,
    is_title,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_MOST_STANDFIRSTS = 4
_LONGEST_STANDFIRST = 90
_NEAR = 3
# No menu is longer than this; what stands farther up is no head of this article.
_LONGEST_HEAD = 400
_HEADLINE_WORDS = 4
_LONG_HEADLINE = 22
_SENTENCE_WORDS = 35
_FEWEST_STANDFIRST = 5
_LONGEST_ROLE = 12
_FEWEST_ENTRIES = 2
_FEWEST_LISTED = 3
_MOST_NAMES = 50
_ROLE = re.compile(
    r"\b(?:correspondent|reporter|editor|writer|columnist|journalist|staff|bureau|contributor"
    r"|critic|analyst|producer|desk|newsroom|fellow|professor|author|agency|news|host|anchor"
    r"|chief|specialist|team|reporting (?:from|in)|in [A-Z]\w+)\b"
)
_BIO = re.compile(
    r",?(?: who)? (?:is|are|was|has|have|covers?|writes?|reports?|reported|joined|works?"
    r"|worked|can"
    r"|contributed|teaches|holds|lives)\b"
)
_LONGEST_BIO = 600
_PLACE = re.compile(
    r"[^\W\d_][\w’'-]+(?: [^\W\d_][\w’'-]+)?, [^\W\d_a-z][\w’'-]+(?: [\w’'-]+)?"
)
_JOINTS = frozenset(["and", "in", "at", "with", "&", "for", "of"])
_LONGEST_NAME_LINE = 14
_NAME_ENOUGH = 2


class Head(NamedTuple):
    """Places of the headline and the standfirst, and where the body starts."""

    headline: int | None
    standfirst: int | None
    start: int


def read_head(lines: Sequence[Typed]) -> Head:
    """Find the head of a page, and type the names, roles and initials in it."""
    start = _find_start(lines)
    headline = _find_headline(lines, start)
    type_people(lines, start, headline)
    start = _find_start(lines)
    standfirst = _find_standfirst(lines, headline, start)
    if standfirst is not None:
        start = _after_standfirst(lines, standfirst, start)
    return Head(headline, standfirst, start)


def _is_body_text(line: Typed) -> bool:
    return line.kind == "text" and is_prose(line.text)


def _find_start(lines: Sequence[Typed]) -> int:
    """The first running text that no byline or date stands under, or the first entry."""
    entries = find_entries(lines)
    places = (place for place, line in enumerate(lines) if _is_body_text(line))
    prose = list(islice(places, _MOST_STANDFIRSTS + 1))
    if not prose:
        return len(lines) if entries is None else entries
    chosen = prose[0]
    for this, after in pairwise(prose[: _MOST_STANDFIRSTS + 1]):
        between = {line.kind for line in lines[this:after]}
        chosen = this
        if not _is_interrupted(between):
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
    ended = kinds & {"comments", "wall", "related_label", "copyright", "bio"}
    return bool(found) and (not ended or bool(found & {"byline", "reading_time"}))


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
    if best is not None and lines[best].kind == "cross_link":
        lines[best].become("text", most, "the only title of the page")
    return best


def _score_headline(lines: Sequence[Typed], place: int, start: int, keys: str) -> float:
    """What speaks for a title, by its own shape, its neighbours and its repeats."""
    score = _score_shape(lines[place])
    below = range(place + 1, min(place + 2 + _NEAR, len(lines)))
    after = {"byline" if _may_be_byline(lines, near) else lines[near].kind for near in below}
    before = {near.kind for near in lines[max(0, place - _NEAR) : place]}
    score += 2.0 * bool(HEAD & after) + bool(HEAD & before)
    score += place + 1 == start or "image" in after
    score += 0.5 * bool(lines[place].gap and place + 1 < len(lines) and lines[place + 1].gap)
    score -= 2.5 * _may_be_byline(lines, place) + 1.5 * _is_listed(lines, place)
    score -= 2.0 * bool(place and lines[place - 1].kind == "related_label")
    repeated = keys.count(fold_key(lines[place].text)) > 1
    return score + 1.5 * (repeated and count_words(lines[place].text) >= _HEADLINE_WORDS)


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
    """One sentence right under the headline, the byline above, a picture below."""
    if start != headline + 1 or start + 1 >= len(lines):
        return False
    text = lines[start].text
    above = any(line.kind in HEAD for line in lines[max(0, headline - _NEAR) : headline])
    single = count_words(text) <= _SENTENCE_WORDS and not re.search(r"[.!?] +[A-Z]", text)
    return above and single and lines[start + 1].kind == "image"


def _after_standfirst(lines: Sequence[Typed], standfirst: int, start: int) -> int:
    for place in range(standfirst + 1, len(lines)):
        if _is_body_text(lines[place]):
            return min(place, start) if start > standfirst else place
    return max(start, standfirst + 1)


def type_people(lines: Sequence[Typed], start: int, headline: int | None) -> None:
    """Type the names without "by", the roles under them, and what else is said of people."""
    end = min(start, len(lines))
    head = range(max(0, end - _LONGEST_HEAD), end)
    # Upwards too: of names in a column only the last one touches the date.
    for place in (*reversed(head), *head):
        line = lines[place]
        if place == headline or line.kind != "text" or not _is_name_line(line.text):
            continue
        score, why = _score_person(lines, place)
        if score >= _NAME_ENOUGH:
            line.become("byline", min(0.95, 0.6 + score / 10), why)
    for place in head:
        if place and lines[place].kind == "text" and place != headline:
            _type_role(lines, place)
    _type_bios(lines, head)


def _type_role(lines: Sequence[Typed], place: int) -> None:
    """What stands between a name and a date, or says what the person above does."""
    line, above = lines[place], lines[place - 1]
    if above.kind in {"byline", "role"} and _is_role(line.text):
        line.become("role", 0.85, "follows a name and says what the person does")
    below = {near.kind for near in lines[place + 1 : place + 1 + _NEAR]}
    short = count_words(line.text) <= _FEWEST_STANDFIRST and not ends_sentence(line.text)
    placed = _PLACE.fullmatch(line.text) and not ends_sentence(line.text)
    if line.kind == "text" and above.kind in HEAD and short and (below & HEAD or placed):
        line.become("role", 0.7, "stands between a name and a date, or says where")


def _type_bios(lines: Sequence[Typed], head: range) -> None:
    """Sentences in the head that say where the authors are or what they cover."""
    heads = [place for place in head if lines[place].kind == "byline"][:_MOST_NAMES]
    names = {name for place in heads for name in read_names(lines[place].text)}
    for place in sorted({at + step for at in heads for step in range(1, _NEAR + 1)}):
        if (
            place < len(lines)
            and lines[place].kind == "text"
            and is_bio(lines[place].text, names)
        ):
            lines[place].become(
                "bio", 0.85, "opens with an author's name and tells of the author"
            )


def is_bio(text: str, names: Collection[str]) -> bool:
    """Whether a text opens with an author's name and says what the author does."""
    name = next((name for name in names if text.startswith(name)), None)
    return bool(name) and len(text) <= _LONGEST_BIO and bool(_BIO.match(text, len(name or "")))


def _is_role(text: str) -> bool:
    if count_words(text) > _LONGEST_ROLE or ends_sentence(text):
        return False
    return bool(_ROLE.search(text.lower()) or _ROLE.search(text))


def _is_name_line(text: str) -> bool:
    """Nothing but names, with at most the places where people are."""
    words = text.split(" ")
    if len(words) > _LONGEST_NAME_LINE or (ends_sentence(text) and not text.endswith(".")):
        return False
    if any(char.isdigit() for char in text) or fold_key(text) in SECTIONS:
        return False
    names = read_names(text)
    named = sum(len(name.split(" ")) for name in names)
    plain = [w for w in words if w[:1].islower() and w.strip(",") not in _JOINTS]
    joined = [w for name in names for w in name.split(" ") if w[:1].islower()]
    return bool(names) and len(plain) <= len(joined) and 2 * named >= len(words)


def _may_be_byline(lines: Sequence[Typed], place: int) -> bool:
    line = lines[place]
    if line.kind != "text" or not _is_name_line(line.text):
        return False
    return _score_person(lines, place)[0] >= _NAME_ENOUGH


def _score_person(lines: Sequence[Typed], place: int) -> tuple[int, str]:
    """How surely a line of names is a byline, from the lines beside it, and why."""
    before = lines[place - 1] if place else None
    after = lines[place + 1] if place + 1 < len(lines) else None
    signs = [
        sign for sign in (_sign_above(lines[place].text, before), _sign_below(after)) if sign
    ]
    return sum(score for score, _ in signs), ", ".join(why for _, why in signs)


def _sign_above(text: str, before: Typed | None) -> tuple[int, str] | None:
    if before is None:
        return None
    if before.kind == "by_label":
        return 3, 'follows "by"'
    if before.kind == "avatar" and _initials(text).startswith(before.text[:2]):
        return 3, "follows its initials"
    if before.kind in {"byline", "role"}:
        return 1, "follows another name"
    if before.kind in {"stamp", "relative", "reading_time", "yearless"}:
        return 1, "follows a date"
    titled = before.kind == "text" and count_words(before.text) >= _HEADLINE_WORDS
    return (1, "follows a title") if titled else None


def _sign_below(after: Typed | None) -> tuple[int, str] | None:
    if after is None:
        return None
    if after.kind in HEAD - {"avatar"}:
        return 2, "a date or a reading time follows"
    role = after.kind == "text" and _is_role(after.text) and not _is_name_line(after.text)
    return (2, "a role follows") if role else None


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split(" ") if word[:1].isupper())
