"""Where the body of a page ends, and what its tail holds."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise, takewhile
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
_POPULAR = re.compile(
    r"\b(?:most (?:read|viewed|popular|shared|watched|commented|recent)|popular|trending"
    r"|(?:others|people|readers) (?:are )?(?:also )?(?:read|reading|saying))\b",
    re.IGNORECASE,
)
_CLOSE_LIST: frozenset[Kind] = frozenset(
    ["comments", "wall", "copyright", "tags_label", "promo", "paywall", "footer"]
)
_STOPS: frozenset[Kind] = frozenset(["comments", "wall", "copyright", "paywall"])
_ENDS: frozenset[Kind] = frozenset(
    ["comments", "wall", "copyright", "paywall", "related_label", "tags_label"]
)
_FARTHEST = 80
_FEWEST_RUNNING, _RUNNING_WORDS, _RUNNING_MEAN, _LONG_PARAGRAPH = 3, 50, 15, 40
_OFFERS: frozenset[Kind] = frozenset(["paywall", "promo", "account", "related_label"])
_MOST_BEFORE, _MOST_LINKS = 30, 2
_MAY_INTERRUPT: frozenset[Kind] = frozenset(["related_label", "tags_label", "paywall"])
_OF_ANOTHER: frozenset[Kind] = frozenset(["byline", "reading_time"])
_TITLE_WORDS = 4
_LONG_TEXT = 18
_NEAR = 4
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
    if label.kind in _MAY_INTERRUPT and find_run(lines, place) is not None:
        return True
    after = _texts_after(lines, place)
    shape = "".join("P" if is_prose(line.text) else "T" for line in after)
    first = shape.find("P")
    if first < 0 or first > _MOST_INNER:
        return False
    if label.kind in _MAY_INTERRUPT:
        opens = lines.index(after[first], place)
        if _heads_another(lines[max(place, opens - _NEAR) : opens]):
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


def find_run(lines: Sequence[Typed], place: int) -> int | None:
    """Where sentences follow in a row that read on, after a label at ``place``.

    Under a byline or a date they are another article, as pages that never end append
    it; under a label, after teasers or links of the imprint they are no article.
    """
    run: list[int] = []
    told = Counter(line.text for line in lines[place : place + _FARTHEST])
    for after in range(place + 1, min(place + 1 + _FARTHEST, len(lines))):
        line = lines[after]
        if line.kind in {"copyright", "comments", "wall"}:
            return None
        if line.kind in _OFFERS:
            run = []
        if line.kind != "text":
            continue
        # What a page says twice is an offer.
        run = [*run, after] if is_prose(line.text) and told[line.text] == 1 else []
        if _is_running([lines[at].text for at in run]):
            return run[0] if _goes_on(lines, place, run[0]) else None
    return None


def _goes_on(lines: Sequence[Typed], label: int, run: int) -> bool:
    """Whether what stands between a label and sentences leaves them to the article."""
    above = lines[max(label, run - _NEAR) : run]
    if _heads_another(above):
        return False
    if lines[run - 1].kind == "related_label" and not lines[run].gap:
        return False
    between = lines[label + 1 : run]
    links = sum(
        line.kind == "footer" or line.kind == before.kind == "menu"
        for before, line in pairwise(between)
    )
    texts = [line for line in between if line.kind == "text"]
    teasers = (
        0 if lines[label].kind == "paywall" else sum(is_prose(line.text) for line in texts)
    )
    return links <= _MOST_LINKS and teasers <= _MOST_LINKS and len(texts) <= _MOST_BEFORE


def _heads_another(above: Sequence[Typed]) -> bool:
    """Whether the lines over a text are the head of another article.

    A date alone may be a quoted post's; under a title it is another article's.
    """
    if any(line.kind in _OF_ANOTHER for line in above):
        return True
    return any(
        line.kind == "stamp"
        and title.kind == "text"
        and is_title(title.text, fewest=_TITLE_WORDS)
        for title, line in pairwise(above)
    )


def _is_running(texts: list[str]) -> bool:
    """Whether sentences read on: three in a row, or two of which one is long or a report."""
    words = [count_words(text) for text in texts]
    if len(words) < _FEWEST_RUNNING:
        told = any(_TOLD.search(text[:600]) for text in texts) and sum(words) >= _RUNNING_WORDS
        return len(words) > 1 and (told or max(words) >= _LONG_PARAGRAPH)
    return sum(words) >= max(_RUNNING_WORDS, _RUNNING_MEAN * len(words))


def _texts_after(lines: Sequence[Typed], place: int) -> list[Typed]:
    """The lines of text up to the comments or the imprint."""
    found: list[Typed] = []
    for line in lines[place + 1 : place + 1 + _FARTHEST]:
        if line.kind in _STOPS or (line.kind == "related_label" and found):
            break
        if line.kind in {"text", "fact_box"}:
            found.append(line)
    return found


def is_popular(label: str) -> bool:
    """Whether a list's label says that others read these, not that they are related."""
    return bool(_POPULAR.search(label))


def take_titles(lines: Sequence[Typed], place: int) -> list[int]:
    """Places of the titles directly under a label inside the body."""
    run = find_run(lines, place)
    if run is not None:
        texts = (at for at in range(place + 1, run) if lines[at].kind == "text")
        titles = list(takewhile(lambda at: not is_prose(lines[at].text), texts))
        return _leave_heading(lines, titles)
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
    """The titles under the labels of related lists, from ``end`` on.

    What others read most is not related, and the links of the imprint end a list.
    """
    titles: dict[str, str] = {}
    open_list = False
    for line in lines[end:]:
        if line.kind == "related_label":
            open_list = not is_popular(line.text)
        elif line.kind in _CLOSE_LIST:
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
