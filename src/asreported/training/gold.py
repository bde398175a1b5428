"""The gold attributions of PolNeAR in tokens of our analyses.

PolNeAR: Newell, Margolin and Ruths 2018, "An Attribution Relations Corpus for
Political News". Spans there are characters; here, a token belongs to a span
when they share a character.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from asreported.language import blocks_of_text, pipeline

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from asreported.language import Analysis

_LOOSE = frozenset({
    "IN", "TO", "RP", "DT", "RB", "PRP$", "CC", ",", "''", "``", "MD",
})  # fmt: skip


@dataclass(frozen=True)
class Relation:
    """A gold attribution: its anchor, the cue's most telling token, and its spans."""

    anchor: int
    source: tuple[int, ...]
    cue: tuple[int, ...]
    content: tuple[int, ...]


@dataclass(frozen=True)
class Text:
    """A text of the data, analysed, with its attributions."""

    id: str
    analysis: Analysis
    relations: tuple[Relation, ...]


def read_gold(path: Path) -> list[Text]:
    """All texts of a file of the data's shape, analysed."""
    with path.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file if line.strip()]
    texts = ((row["text"], blocks_of_text(row["text"])) for row in rows)
    analyses = pipeline().analyse_many(texts)
    return [
        Text(row["id"], analysis, tuple(_relations(row, analysis)))
        for row, analysis in zip(rows, analyses, strict=True)
    ]


def _relations(row: dict[str, Any], analysis: Analysis) -> Iterable[Relation]:
    for given in row["attributions"]:
        source, cue, content = (
            tokens_of(analysis, given[part]) for part in ("source", "cue", "content")
        )
        if cue and content:
            yield Relation(anchor_of(analysis, cue, content), source, cue, content)


def tokens_of(analysis: Analysis, spans: list[list[int]]) -> tuple[int, ...]:
    """The tokens that spans of characters touch, in order."""
    found: set[int] = set()
    for start, end in spans:
        token = analysis.token_at(start)
        while token < len(analysis) and analysis.starts[token] < end:
            if analysis.ends[token] > start:
                found.add(token)
            token += 1
    return tuple(sorted(found))


def anchor_of(analysis: Analysis, cue: tuple[int, ...], content: tuple[int, ...]) -> int:
    """The token of a cue that governs the content, else the cue's own head.

    Prepositions, particles and adverbs pass the honour on to their governor.
    """
    tags, heads = analysis.tags, analysis.heads
    inside, said = set(cue), set(content)
    governors = [
        heads[token] for token in content if heads[token] not in said and heads[token] in inside
    ]
    tops = [token for token in cue if heads[token] not in inside or heads[token] == token]
    anchor = (governors or tops or list(cue))[0]
    while tags[anchor] in _LOOSE and heads[anchor] in inside and heads[anchor] != anchor:
        anchor = heads[anchor]
    if tags[anchor] in _LOOSE:
        verbs = [token for token in cue if tags[token].startswith("V")]
        nouns = [token for token in cue if tags[token].startswith("N")]
        anchor = (verbs or nouns or [anchor])[-1]
    return anchor
