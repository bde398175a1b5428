"""PLOVER's sentences by rules that something else than the codebook bears out.

Its sentences are the codebook's own examples, so a rule that was copied from one is tested on
its source. Here the sentences of each type are read without those rules of that type which fit
nothing in texts that are not of the codebook: the sentences of PLV and the articles of PolNeAR.
A rule is a line's verb or noun with what it asks for; words that turn an event into another
("offered to") belong to no type and stay.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from asreported.events import read_events
from asreported.events.lexicon import Lexicon, lexicon
from asreported.events.scene import Scene
from asreported.language import blocks_of_text, pipeline
from bench.common import load_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from asreported.events.lexicon import Pattern
    from asreported.language import Analysis
    from asreported.model import Event

Rule = tuple[str, "Pattern"]
"""A lemma, or a compound of several, with its pattern."""


def read_by_group(
    data: Path, gold: Iterable[dict[str, Any]]
) -> Iterator[tuple[dict[str, Any], tuple[Event, ...]]]:
    """Each sentence with the events that rules of its type read which others bear out."""
    known = borne_out(data)
    ordered = sorted(gold, key=lambda row: str(row["type"]))
    for kind, rows in groupby(ordered, key=lambda row: str(row["type"])):
        listed = list(rows)
        words = _without(lexicon(), kind, known)
        with patch("asreported.events.reading.lexicon", return_value=words):
            for row, analysis in zip(
                listed, _analyses(row["text"] for row in listed), strict=True
            ):
                yield row, read_events(analysis, entities=analysis.entities)


def borne_out(data: Path) -> frozenset[Rule]:
    """The rules that fit some word of PLV or PolNeAR."""
    sentences = (row["text"] for row in load_rows(data / "events" / "plv.train.jsonl"))
    articles = (row["text"] for row in load_rows(data / "attribution" / "polnear.dev.jsonl"))
    return frozenset(
        rule
        for texts in (sentences, articles)
        for analysis in _analyses(texts)
        for rule in _fitting(Scene(analysis, lexicon()))
    )


def _fitting(scene: Scene) -> Iterator[Rule]:
    for token, lemma in enumerate(scene.lemma):
        pattern = scene.match(token) if lemma in scene.words else None
        if pattern is not None:
            keys = [lemma] if scene.is_verb(token) else list(scene.keys(token))
            yield from ((key, pattern) for key in keys)


def _without(words: Lexicon, kind: str, known: frozenset[Rule]) -> Lexicon:
    """A lexicon without the rules of a type that nothing but the codebook bears out."""
    verbs, nouns = (
        {
            lemma: [each for each in rules if each.entry.type != kind or (lemma, each) in known]
            for lemma, rules in table.items()
        }
        for table in (words.verbs, words.nouns)
    )
    return Lexicon(verbs, nouns, words.control)


def _analyses(texts: Iterable[str]) -> Iterator[Analysis]:
    return pipeline().analyse_many((text, blocks_of_text(text)) for text in texts)
