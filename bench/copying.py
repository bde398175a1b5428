"""Copies made by reproducible edits, and how many of them are found.

The texts of the development set are raw material at run time. Two other articles
that share a run of 8 words outside quotation marks are copies by nature (most are agency
copy): such pairs count neither way. All other pairs found are wrong.
"""

from __future__ import annotations

import random
import re
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from asreported.language import blocks_of_text
from asreported.stories.copies import find_copies
from bench.storydata import record_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Record
    from bench.common import Measures

_PAIRS = 200
_FEWEST_SENTENCES = 6
_RUN = 8
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r'"[^"\n]*"|“[^”]*”|``.*?\'\'')

Lines = list[str]
Pair = frozenset[str]


def measure_copies(records: list[Record]) -> Measures:
    """Precision, recall and F1 over pairs, all articles and all copies in one stream."""
    originals = [one for one in records if len(_lines(one)) >= _FEWEST_SENTENCES]
    random.Random(7).shuffle(originals)  # noqa: S311 - reproducible, not secret
    chosen = originals[:_PAIRS]
    made = [_copied(at, one, records) for at, one in enumerate(chosen)]
    everything = [*records, *made]
    wanted = {_pair(one.article.id, f"copy of {one.article.id}") for one in chosen}
    found = {_pair(copy.of, copy.copy) for copy in find_copies(everything)}
    runs = {one.article.id: _runs(one) for one in everything}
    runs |= {one: runs[one] | runs[one.removeprefix("copy of ")] for one in runs}
    wrong = {
        pair
        for pair in found - wanted
        if not frozenset.intersection(*(runs[one] for one in pair))
    }
    right = len(found & wanted)
    precision, recall = right / max(1, right + len(wrong)), right / len(wanted)
    return {
        "copies.precision": 100 * precision,
        "copies.recall": 100 * recall,
        "copies.f1": 200 * precision * recall / max(1e-9, precision + recall),
    } | {f"copies.found.{kind}": share for kind, share in _by_kind(chosen, found).items()}


def _by_kind(chosen: list[Record], found: set[Pair]) -> Measures:
    shares = {}
    for at, edit in enumerate(_EDITS):
        ids = [one.article.id for one in islice(chosen, at, None, len(_EDITS))]
        hits = sum(_pair(one, f"copy of {one}") in found for one in ids)
        shares[edit.__name__.strip("_")] = 100 * hits / len(ids)
    return shares


def _pair(one: str, other: str) -> Pair:
    return frozenset((one, other))


def _lines(record: Record) -> Lines:
    return record.article.text.split("\n")


def _runs(record: Record) -> frozenset[tuple[str, ...]]:
    """All runs of 8 words outside quotation marks."""
    parts = (part.lower() for part in _QUOTED.split(record.article.text))
    words = (_WORD.findall(part) for part in parts)
    return frozenset(
        run for part in words for run in zip(*(part[at:] for at in range(_RUN)), strict=False)
    )


def _copied(at: int, record: Record, records: list[Record]) -> Record:
    rng = random.Random(at)  # noqa: S311 - reproducible, not secret
    other = rng.choice(records)
    lines = _EDITS[at % len(_EDITS)](rng, _lines(record), _lines(other))
    text = "\n".join(lines)
    article = msgspec.structs.replace(
        record.article,
        id=f"copy of {record.article.id}",
        text=text,
        blocks=blocks_of_text(text),
        published=None,
    )
    return record_of(article)


def _deletion(rng: random.Random, lines: Lines, _other: Lines) -> Lines:
    kept = sorted(rng.sample(range(len(lines)), max(3, len(lines) // 2)))
    return [lines[at] for at in kept]


def _reordering(rng: random.Random, lines: Lines, _other: Lines) -> Lines:
    return rng.sample(lines, len(lines))


def _paraphrase(rng: random.Random, lines: Lines, other: Lines) -> Lines:
    """One sentence in ten is said in other words: those of a sentence of somebody else."""
    first = rng.randrange(min(10, len(lines)))
    return [rng.choice(other) if at % 10 == first else line for at, line in enumerate(lines)]


def _light_edits(rng: random.Random, lines: Lines, other: Lines) -> Lines:
    """One word of each sentence is another."""
    words = " ".join(other).split()
    edited = []
    for line in lines:
        own = line.split() or [""]
        own[rng.randrange(len(own))] = rng.choice(words)
        edited.append(" ".join(own))
    return edited


def _all_of_them(rng: random.Random, lines: Lines, other: Lines) -> Lines:
    edited = _paraphrase(rng, _light_edits(rng, lines, other), other)
    return _reordering(rng, _deletion(rng, edited, other), other)


def _passage(rng: random.Random, lines: Lines, other: Lines) -> Lines:
    """Three neighbouring sentences stand in an article about something else."""
    first = rng.randrange(len(lines) - 2)
    middle = len(other) // 2
    return [*other[:middle], *lines[first : first + 3], *other[middle:]]


_EDITS: tuple[Callable[[random.Random, Lines, Lines], Lines], ...] = (
    _deletion,
    _reordering,
    _paraphrase,
    _light_edits,
    _all_of_them,
    _passage,
)
