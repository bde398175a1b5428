"""Lines of the page that name who wrote it, for pages whose markup does not say it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from asreported.pages.bylines import read_names
from asreported.pages.html.headline import squeeze
from asreported.pages.html.phrases import is_stamp

if TYPE_CHECKING:
    from asreported.pages.html.clues import Clues, Said
    from asreported.pages.html.nodes import Run

_OPENING: Final = re.compile(
    r"\W{0,3}(?:(?:written |posted |published |story |words |text |report(?:ed|ing)? )?by|von|"
    r"par|"
    r"por|di|door|av|af|text|autor|autorin|author|автор|yazan|oleh)\b[:\s]",
    re.IGNORECASE,
)
# The label and the name are elements of their own, and their blank is lost between them.
_GLUED: Final = re.compile(r"(?:By|Von|Par|Por)(?=[^\W\d_a-z][^\W\d_A-Z])")
_DATED: Final = re.compile(
    r"(.{6,40}?)[\s|·•,–—-]+(?:(?:written|posted|published) )?by ", re.IGNORECASE
)
# A label that stands alone, or before the name in the same line.
_LABEL: Final = re.compile(
    r"(?:(?:article|written|words|story|text) by|by|von|autor(?:in|en)?|autorin/autor|"
    r"author|auteur|autore)\s*:?(?:\s+|$)",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(
    r"(?:(?:article|written|words) by|autor(?:in|en)?|autorin/autor|authors?|auteur|autore)"
    r"\s*:?\s+",
    re.IGNORECASE,
)
_SIGNING: Final = re.compile(r"(?<=[.!?…»“\"])\s+((?:By|Von|Par|Por) [^.!?]{4,60})$")
_LETTERS: Final = frozenset("aAwW")
_BEFORE: Final = 5
_AFTER: Final = 20
_SHORT: Final = 120
_SHORTEST: Final = 4
_LONGEST_NAME: Final = 40


# The metadata and the page repeat a name, letter by letter.
@lru_cache(maxsize=32)
def names_in(text: str) -> tuple[str, ...]:
    """The people named in a byline, as ``read_names`` reads it."""
    return tuple(read_names(text))


def find_signature(clues: Clues, head: Run | None) -> list[Said]:
    """Who a short line says wrote the article.

    It opens with "By" or its like, is in bold before a date, or stands below "Written by",
    not far from the main heading.
    """
    runs = clues.tree.runs
    at = next((run.index for run in runs if run.context.heading == 1), None)
    if at is None:
        at = head.index if head is not None else 0
    near = runs[max(0, at - _BEFORE) : at + _AFTER]
    for run, after in zip(near, (*near[1:], None), strict=True):
        found = _named_in(run, after) if len(run.text) < _SHORT else ()
        if not found and run.index > at and after is not None and len(after.text) >= _SHORT:
            # Below the headline and the decks, right above the text.
            found, at = _names_alone(run), len(runs)
        if found:
            return [(name, "text") for name in found]
    for run in runs:
        # Most lines open with no label's letter, which is cheaper to see than to match.
        if run.text[:1] not in _LETTERS or len(run.text) >= _SHORT or run.context.furniture:
            continue
        label = _SIGNED.match(run.text)
        found = names_in(run.text[label.end() :]) if label is not None else ()
        if found:
            return [(name, "text") for name in found]
    return [(name, "text") for name in _signed_below(runs)]


def _signed_below(runs: list[Run]) -> tuple[str, ...]:
    """A name alone and in bold, last in the element that holds the prose above it."""
    for at, run in enumerate(runs[1:-1], 1):
        if run.bold != len(run.text) or not _SHORTEST < run.bold < _LONGEST_NAME:
            continue
        above, place = runs[at - 1], run.block.parent
        last = place is not None and runs[at + 1].block.index > place.end
        prose = above.block.parent is place and len(above.text) > _SHORT
        if last and prose and not run.context.heading and names_in(run.text) == (run.text,):
            return (run.text,)
    return ()


def _named_in(run: Run, after: Run | None) -> tuple[str, ...]:
    if _OPENING.match(run.text):
        found = names_in(run.text.split("\n")[0])
        if found:
            return found
    name = _after_glue(run.text) or _after_date(run.text)
    if name:
        return names_in(name)
    label = _LABEL.match(run.text)
    if label is not None:
        name = run.text[label.end() :] or (after.text if after is not None else "")
        return names_in(name) if _SHORTEST < len(name) < _SHORT else ()
    bold = _in_bold(run) if 0 < run.bold < len(run.text) else None
    return (bold,) if bold else ()


def _names_alone(run: Run) -> tuple[str, ...]:
    """The names in a bold line that holds nothing else: "Ada Moe/Bo Lind".

    One name alone may as well be a heading, and with a word in lower case a phrase.
    """
    if run.bold != len(run.text) or not _SHORTEST < run.bold < _SHORT or run.context.heading:
        return ()
    names = names_in(run.text)
    plain = all(word[0].isupper() for name in names for word in name.split())
    return (
        names
        if plain and len(names) > 1 and squeeze("".join(names)) == squeeze(run.text)
        else ()
    )


def _after_glue(text: str) -> str | None:
    """The name in "ByAda Moe", a line that holds nothing else."""
    label = _GLUED.match(text)
    name = text[label.end() :] if label else ""
    return name if name and names_in(name) == (name,) else None


def _after_date(text: str) -> str | None:
    """Whoever a line names that opens with when the article appeared: "4 March 2031 by ..."."""
    dated = _DATED.match(text)
    return text[dated.end() :] if dated and is_stamp(dated[1].lower()) else None


def _in_bold(run: Run) -> str | None:
    """The name in bold that opens a line which ends with when the article appeared."""
    name, rest = run.text[: run.bold].strip(), run.text[run.bold :].lower()
    dated = any(is_stamp(line.strip()) for line in rest.split("\n"))
    return name if dated and names_in(name) == (name,) else None


def without_byline(text: str) -> str:
    """A standfirst without the names behind its last sentence: "... at noon. By Ada Moe"."""
    end = _SIGNING.search(text)
    return text[: end.start()].rstrip() if end and names_in(end[1]) else text
