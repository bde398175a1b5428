"""The headline: what the page itself heads its article with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.model import Evidence
from asreported.pages.html.words import CLUTTER

if TYPE_CHECKING:
    from asreported.pages.html.clues import Said
    from asreported.pages.html.nodes import Run, Tree

_WORD: Final = re.compile(r"\w+")
_DEEPEST: Final = 3
_LONGEST: Final = 400
_SHORTEST: Final = 3
_AGREED: Final = 0.5
_RELATED: Final = 0.3
_SEVERAL: Final = 2
_MEAN: Final = 0.3
_HOST: Final = re.compile(r"(?:https?:)?//(?:www\.)?([^/:?#]+)")
_SIGN: Final = re.compile(r"\s*[:|–—-]\s+|\s+")
_ARTICLES: Final = frozenset(
    "a an the der die das den dem ein eine einen le la les un une des du el los las una o os "
    "um uma il lo gli i de het een en ett et".split()
)
_PARTS: Final = re.compile(r"\s+[|\-–—·•»›«:~/]+\s+|\s*[|»›«]\s*")


def tokens(text: str) -> frozenset[str]:
    """The words of a text, lower-cased."""
    return frozenset(_WORD.findall(text.lower()))


def likeness(one: str, other: str) -> float:
    """Share of the shorter text's words that the longer one has too."""
    a, b = tokens(one), tokens(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def choose(tree: Tree, named: list[Said]) -> tuple[str | None, Run | None]:
    """The headline and the run it stands in.

    ``named`` are what the structured data and meta tags call it, best first; a heading
    of the page that agrees with one of them, or with the page's ``<title>``, wins.
    """
    outlets = _outlets(tree)
    given = [without_outlet(text, outlets) for text, _ in named]
    title = without_outlet(tree.title, outlets)
    wanted = [text for text in (*given, title) if text]
    best = _best_heading(tree, wanted, outlets)
    if best is not None:
        text = best.text.replace("\n", " ")
        if set(given) == {text}:
            return text, best
        agreed = given if given and squeeze(title).startswith(squeeze(given[0])) else []
        held = bool(named) and named[0][1].startswith("JSON-LD")
        declared = _declared(text, best, agreed, held=held)
        whole = squeeze(text) in map(squeeze, given)
        return declared or _without_kicker(text, given if whole else wanted), best
    line = _main_heading(tree, given or wanted, outlets)
    if line is None and wanted and not given:
        line = _line_opening(tree, parts_of(title)[0])
    if line is not None:
        return line.text.replace("\n", " "), line
    if given:
        return given[0], None
    return (strip_outlet(title) or None), None


def _best_heading(tree: Tree, given: list[str], outlets: list[str]) -> Run | None:
    """The heading that agrees most with what the page calls its headline elsewhere.

    A masthead is none: it bears the outlet's name alone.
    """
    best: Run | None = None
    rank = 0.0
    wanted = [tokens(text) for text in given]
    for run in tree.runs:
        level = run.context.heading
        if not level or level > _DEEPEST or len(run.text) > _LONGEST:
            continue
        score = _score(run, wanted)
        if score > rank and not (level == 1 and squeeze(run.text) in outlets):
            best, rank = run, score
    return best


def _declared(text: str, head: Run, given: list[str], *, held: bool) -> str | None:
    """The headline as all metadata words it, where the heading is a part of it or a lesser one.

    ``given`` are the metadata's wordings without the outlet's name, ``held`` says that the
    first is from structured data. Pages put what leads up to a headline ("After the
    flood: ...") in an element of its own; that it belongs to the headline is told by
    metadata that agree with each other.
    """
    if len(given) < _SEVERAL or len({squeeze(other) for other in given}) > 1:
        return None
    whole, part = squeeze(given[0]), squeeze(text)
    if whole == part:
        # A heading of several elements leaves out the sign, or the blank, that parts them.
        same = _SIGN.sub("", given[0]) == _SIGN.sub("", text)
        return given[0] if same and len(given[0]) > len(text) else None
    partly = held and (whole.startswith(part) or whole.endswith(part))
    return given[0] if partly or head.context.heading != 1 else None


def _outlets(tree: Tree) -> list[str]:
    """The outlet's names in the page's metadata and its host, squeezed."""
    hosts = (
        _HOST.match(url)
        for url in (*tree.metas.get("og:url", ()), *tree.links.get("canonical", ()))
    )
    names = [host[1] for host in hosts if host]
    for key in ("og:site_name", "application-name", "twitter:site"):
        names += tree.metas.get(key, ())
    return [name for name in map(squeeze, names) if name]


def without_outlet(title: str, outlets: list[str]) -> str:
    """A title without the outlet's name after a sign at its end: "Quay reopens | The Post"."""
    while True:
        found = [match for match in _PARTS.finditer(title) if match.start()]
        tail = squeeze(title[found[-1].end() :]) if found else ""
        if not tail or not any(_is_name(tail, name) for name in outlets):
            return title
        title = title[: found[-1].start()]


def _is_name(part: str, name: str) -> bool:
    """Whether a part of a title is an outlet's name, or most of it, or little more."""
    short, long = sorted((part, name), key=len)
    if short == long:
        return True
    return (
        len(short) >= _SHORTEST
        and short in long
        and (long is name or 2 * len(name) > len(part))
    )


def _main_heading(tree: Tree, wanted: list[str], outlets: list[str]) -> Run | None:
    """A main heading that opens what the page is called elsewhere."""
    heads = {squeeze(line) for text in wanted for line in (text, parts_of(text)[0])}
    for run in tree.runs:
        if run.context.heading != 1:
            continue
        flat = squeeze(run.text)
        if flat in heads and flat not in outlets:
            return run
    return None


def _line_opening(tree: Tree, wanted: str) -> Run | None:
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
    same = (at for at, (text, _) in enumerate(found) if text == title)
    like = (at for at, (text, _) in enumerate(found) if title and title in text)
    used = next(same, next(like, len(found) - 1))
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
        fits = len(tail) < len(flat) < _SHORTEST * len(tail) and flat.endswith(tail)
        if fits and not _ends_in_article(text, other):
            return other
    return text


def _ends_in_article(text: str, tail: str) -> bool:
    """Whether what stands before a heading's tail belongs to it: "The", "What is a"."""
    words = _WORD.findall(text.lower())
    before = words[: len(words) - len(_WORD.findall(tail))]
    return bool(before) and before[-1] in _ARTICLES


def _score(run: Run, wanted: list[frozenset[str]]) -> float:
    level = run.context.heading
    words = tokens(run.text)
    if not words:
        return 0.0
    shares = [_agreement(words, other) for other in wanted]
    agreed = max(shares, default=0.0)
    main = level == 1 and len(words) > _SHORTEST and not run.context.furniture
    if agreed < (_RELATED if main else _AGREED) and wanted:
        return 0.1 if main else 0.0
    score = (
        2 * agreed + (1.0 if level == 1 else 0.0) + _MEAN * sum(shares) / max(1, len(shares))
    )
    # What stands in breadcrumbs or a menu only names the article.
    named = any(mark.roles & CLUTTER for mark in run.context.furniture)
    aside = 1.5 if named else 0.0
    return score - aside - (0.7 if run.linked > _AGREED * len(run.text) else 0.0)


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
