"""Stretches cut into sentences, and pieces of one sentence put together again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.stories.sentences import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.model import Span

_STATES: Final = (
    r"(?:that (?=\w)|(?=(?:he|she|it|they|we|nobody|no one|there) )"
    r"|(?=(?:the )?\d[\d,]* (?:were|was|are|remain\w*|stay\w*|people|others?|more)\b))"
)
# Each way begins with a mark of its own, which is looked for twice as quick as an optional one.
_CLAUSE: Final = re.compile(
    rf";\s+|, (?:(?:but|while|whereas) (?=\w)|and {_STATES})| and {_STATES}"
)
_MARKS: Final = ' \n\t"“”‘,;:'


def sentences(text: str, spans: Sequence[Span]) -> list[tuple[Span, ...]]:
    """The stretches of some spans that are of one sentence, sentence by sentence."""
    if len(spans) == 1:
        return _trimmed_each(text, cut(text, spans[0]))
    found: list[tuple[Span, ...]] = []
    group: list[Span] = []
    for span in sorted(spans):
        for number, piece in enumerate(cut(text, span)):
            if group and (number or _ends_between(text, group[-1], piece)):
                found.append(tuple(group))
                group = []
            if kept := trimmed(text, *piece):
                group.append(kept)
    return [*found, tuple(group)] if group else found


def _ends_between(text: str, one: Span, other: Span) -> bool:
    """Whether a sentence ends after one piece and before another."""
    return len(cut(text, (one[0], other[1]))) > 1


def clauses(text: str, spans: tuple[Span, ...]) -> list[tuple[Span, ...]]:
    """A sentence cut where another statement begins: "…, and that …", "…; …", "…, but …".

    One of several deeds is cut before each: "withdrew …, suspended … and accepted …".
    """
    if len(spans) > 1:
        return [spans]
    deeds = _between(_DEED, text, spans[0], _LONG)
    pieces = deeds if len(deeds) > 1 else _between(_CLAUSE, text, spans[0])
    return _trimmed_each(text, pieces)


def headline_parts(text: str, span: Span) -> list[tuple[Span, ...]]:
    """A headline cut where another thing is told beside: "61 dead as ferry sinks"."""
    return _trimmed_each(text, _between(_BESIDE, text, span))


def _between(pattern: re.Pattern[str], text: str, span: Span, least: int = 0) -> list[Span]:
    """The pieces of a stretch between what matches a pattern, each of so many characters."""
    found: list[Span] = []
    start, last = span
    for match in pattern.finditer(text, start, last):
        if match.start() - start >= least and last - match.end() >= least:
            found.append((start, match.start()))
            start = match.end()
    return [*found, (start, last)]


_BESIDE: Final = re.compile(r";\s+| (?:as|amid|after) (?=\w)")


_DEED: Final = re.compile(
    r"(?:,| and|, and) (?=[a-z]{3,}ed (?:the|a|an|its|his|her|their|it|them|to|in|for)\b)"
)
_LONG: Final = 24
"""Characters of the shortest part that may be a statement of its own."""


def _trimmed_each(text: str, pieces: Sequence[Span]) -> list[tuple[Span, ...]]:
    return [(kept,) for piece in pieces if (kept := trimmed(text, *piece))]


def trimmed(text: str, start: int, end: int, marks: str = _MARKS) -> Span | None:
    """A stretch without the marks at its ends; None where it is nothing else."""
    kept = text[start:end].lstrip(marks)
    first = end - len(kept)
    return (first, first + len(kept.rstrip(marks))) if kept else None
