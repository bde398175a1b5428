"""Stretches cut into sentences, and pieces of one sentence put together again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.stories.sentences import cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


def sentences(text: str, spans: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """The stretches of some spans that are of one sentence, sentence by sentence."""
    group: list[Span] = []
    for span in sorted(spans):
        for number, piece in enumerate(cut(text, span)):
            if group and (number or _ends_between(text, group[-1], piece)):
                yield tuple(group)
                group = []
            if kept := _trimmed(text, *piece):
                group.append(kept)
    if group:
        yield tuple(group)


def _ends_between(text: str, one: Span, other: Span) -> bool:
    """Whether a sentence ends after one piece and before another."""
    return len(cut(text, (one[0], other[1]))) > 1


def clauses(text: str, spans: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """A sentence cut where another statement begins: "…, and that …", "…; …", "…, but …"."""
    if len(spans) > 1:
        yield spans
        return
    pieces = list(_predicates(text, spans[0]))
    for piece in pieces if len(pieces) > 1 else _between(_CLAUSE, text, spans[0]):
        if kept := _trimmed(text, *piece):
            yield (kept,)


def headline_parts(text: str, span: Span) -> Iterator[tuple[Span, ...]]:
    """A headline cut where another thing is told beside: "61 dead as ferry sinks"."""
    for piece in _between(_BESIDE, text, span):
        if kept := _trimmed(text, *piece):
            yield (kept,)


def _between(pattern: re.Pattern[str], text: str, span: Span) -> Iterator[Span]:
    """The pieces of a stretch between what matches a pattern."""
    start = span[0]
    for match in pattern.finditer(text, *span):
        yield start, match.start()
        start = match.end()
    yield start, span[1]


_BESIDE: Final = re.compile(r";\s+| (?:as|amid|after) (?=\w)")


def _predicates(text: str, span: Span) -> Iterator[Span]:
    """A sentence of several deeds cut before each: "withdrew …, suspended … and accepted …"."""
    start = span[0]
    for match in _DEED.finditer(text, *span):
        if match.start() - start >= _LONG and span[1] - match.end() >= _LONG:
            yield start, match.start()
            start = match.end()
    yield start, span[1]


_DEED: Final = re.compile(
    r"(?:,| and|, and) (?=[a-z]{3,}ed (?:the|a|an|its|his|her|their|it|them|to|in|for)\b)"
)
_LONG: Final = 24
"""Characters of the shortest part that may be a statement of its own."""


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """A stretch without the marks at its ends; None where it is nothing else."""
    kept = text[start:end].lstrip(_MARKS)
    first = end - len(kept)
    return (first, first + len(kept.rstrip(_MARKS))) if kept else None
