"""Transcripts: paragraphs that begin with who speaks and a colon ("HASK: I have seen it").

A paragraph is a turn only in an article that has several, for a colon alone
stands behind the labels of lists as well ("Place: Castrel market hall").
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from asreported.statements.draft import Draft
from asreported.statements.rules.labels import speaks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from asreported.language import Analysis

_KINDS = frozenset({"paragraph", "list_item", "quote", "live_entry"})
LETTERS = frozenset(
    "a answer host interviewee interviewer moderator operator q question reporter".split()
)
"""Labels of parts that are played, not names."""

_LABEL = re.compile(r"\s*([^:\n()]{1,60}?)\s*(?:\([^:\n()]{1,60}\))?:(?=\s)")
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_VERBS = _FINITE | {"VBN"}
_TALK = frozenset("i i'm me my our us we you your".split())
_MARKS = tuple("\"“„«'‘")
_WORDS = 6
_FEWEST = 3
_ANSWER = 6
_PROBABILITY = 0.9


class Turn(NamedTuple):
    """What one speaker of a transcript says at a time, in tokens."""

    label: tuple[int, int]
    """Who speaks, ``[first, end)``, without an outlet in brackets."""
    colon: int
    content: tuple[int, ...]

    def draft(self) -> Draft:
        """The turn as an attribution."""
        return Draft(
            self.colon, _PROBABILITY, tuple(range(*self.label)), (self.colon,), self.content,
            (1.0, 1.0), probability=_PROBABILITY, rule="turns of a transcript", verbatim=True,
        )  # fmt: skip


class Labelled(NamedTuple):
    """A paragraph that begins with a label: name, tokens ``[first, end)`` of it and behind."""

    name: str
    label: tuple[int, int]
    colon: int
    first: int
    end: int


def turns_of(analysis: Analysis) -> list[Turn]:
    """The turns of an article in order; empty where it is no transcript."""
    paragraphs = list(paragraphs_of(analysis))
    people = people_of(analysis)
    found = [_speaking(analysis, each, people) for each in paragraphs]
    for first, end in _runs(found):
        if not _is_transcript(analysis, [each for each in found[first:end] if each]):
            found[first:end] = [None] * (end - first)
    return [
        Turn(
            each.label, each.colon, tuple(range(each.first, _end_of(paragraphs, found, place)))
        )
        for place, each in enumerate(found)
        if each is not None
    ]


def _runs(found: Sequence[Labelled | None]) -> list[tuple[int, int]]:
    """Stretches of paragraphs ``[first, end)`` in which no label is far from the next."""
    stretches: list[tuple[int, int]] = []
    for place, each in enumerate(found):
        if each is None:
            continue
        if stretches and place - stretches[-1][1] <= _ANSWER:
            stretches[-1] = (stretches[-1][0], place + 1)
        else:
            stretches.append((place, place + 1))
    return stretches


def paragraphs_of(analysis: Analysis) -> Iterator[tuple[int, int, int]]:
    """Number of each block, and its tokens ``[first, end)``."""
    first = 0
    for token in range(1, len(analysis) + 1):
        block = analysis.block_of[first]
        if token == len(analysis) or analysis.block_of[token] != block:
            yield block, first, token
            first = token


def labelled(analysis: Analysis, number: int, first: int, end: int) -> Labelled | None:
    """A paragraph with the label it begins with, if it does."""
    block = analysis.blocks[number]
    match = _LABEL.match(analysis.text, block.start, block.end)
    if match is None or block.kind not in _KINDS or len(match[1].split()) > _WORDS:
        return None
    colon = analysis.token_at(match.end() - 1)
    stop = analysis.token_at(match.end(1) - 1) + 1
    if not first < stop <= colon < end - 1:
        return None
    return Labelled(match[1].strip(), (first, stop), colon, colon + 1, end)


def is_speaker(analysis: Analysis, each: Labelled, people: AbstractSet[str]) -> bool:
    """Whether a label may be somebody who speaks, ``people`` being words of known names."""
    label = range(*each.label)
    if each.name.lower() in LETTERS or speaks(analysis, *each.label):
        return True
    words = [analysis.words[token] for token in label]
    full = len(label) > 1 and all(analysis.tags[token].startswith("NNP") for token in label)
    return full or (words[-1][0].isupper() and words[-1].lower() in people)


def people_of(analysis: Analysis) -> frozenset[str]:
    """The words of all names of persons in an article, in small letters."""
    names = (entity.name for entity in analysis.entities if entity.type == "person")
    return frozenset(word.lower() for name in names for word in name.split())


def _speaking(
    analysis: Analysis, block: tuple[int, int, int], people: AbstractSet[str]
) -> Labelled | None:
    """A paragraph with its label, if that may be the speaker of a turn."""
    each = labelled(analysis, *block)
    if each is None or each.name.isupper():
        return each
    tags = {analysis.tags[token] for token in range(*each.label)}
    return each if tags.isdisjoint(_VERBS) and is_speaker(analysis, each, people) else None


def _is_transcript(analysis: Analysis, found: Sequence[Labelled]) -> bool:
    """Whether a label comes again or labels talk, and what follows is no list of values."""
    times = Counter(each.name for each in found)
    talking = sum(_talks(analysis, each) for each in found)
    saying = sum(says(analysis, each) for each in found)
    again = max(times.values(), default=0) > 1
    return len(found) >= _FEWEST and (again or talking >= _FEWEST) and 2 * saying >= len(found)


def _talks(analysis: Analysis, each: Labelled) -> bool:
    """Whether a turn speaks of the speaker or to somebody, or stands in marks."""
    words = (analysis.words[token].lower() for token in range(each.first, each.end))
    return _is_quoted(analysis, each) or not _TALK.isdisjoint(words)


def says(analysis: Analysis, each: Labelled) -> bool:
    """Whether what stands behind a label has a finite verb, asks, or stands in marks."""
    if _is_quoted(analysis, each):
        return True
    turn = range(each.first, each.end)
    return any(analysis.tags[t] in _FINITE or analysis.words[t] == "?" for t in turn)


def _is_quoted(analysis: Analysis, each: Labelled) -> bool:
    return analysis.words[each.first].startswith(_MARKS)


def _end_of(
    paragraphs: Sequence[tuple[int, int, int]], found: Sequence[Labelled | None], place: int
) -> int:
    """Where a turn ends: an answer's next paragraphs are its own up to the next label.

    Behind the last label, and where the next is far, what follows may be the
    writer's words.
    """
    ahead = range(place + 1, min(place + 2 + _ANSWER, len(found)))
    following = next((other for other in ahead if found[other] is not None), None)
    return paragraphs[place if following is None else following - 1][2]
