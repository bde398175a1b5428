"""Events: PLOVER's own sentences, types between given parties, calm sentences, ours, and cost.

The sentences of PLOVER come from its codebook. ``half`` is the half of them that no rule
was made on (by the SHA-256 of the text); the other half was read.
"""

from __future__ import annotations

import hashlib
import time
from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from asreported.events import read_events
from asreported.language import blocks_of_text, pipeline
from bench.by_group import read_by_group
from bench.common import load_rows, load_scorer
from bench.event_articles import score_articles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.language import Analysis
    from asreported.model import Actor, Event
    from bench.common import Measures

TESTS = Path(__file__).parent.parent / "tests" / "events"
_REPEATS = 3
_ARTICLES = 30


class Told(NamedTuple):
    """A sentence of ours and what it tells; no type when it tells no event."""

    text: str
    type: str = ""
    status: str = ""
    label: str = ""
    actors: str = "-"
    recipients: str = "-"


def run(data: Path) -> Measures:
    """Shares in per cent, events a sentence, and the cost as a share of language's."""
    return {**_plover(data), **_by_group(data), **_between(data), **_ours(), **_cost(data)}


def read(texts: Iterable[str]) -> Iterator[tuple[Event, ...]]:
    """The events of texts, each read alone, without what other stages say."""
    for analysis in pipeline().analyse_many((text, blocks_of_text(text)) for text in texts):
        yield read_events(analysis, entities=analysis.entities)


def _plover(data: Path) -> Measures:
    scorer = load_scorer(data, "events")
    gold = list(load_rows(data / "events" / "plover_gsr.even.jsonl"))
    found = list(zip(gold, read(row["text"] for row in gold), strict=True))
    measures: Measures = {}
    for name in ("all", "half"):
        kept = [(row, events) for row, events in found if name == "all" or unread(row["text"])]
        said = {row["id"]: {"events": list(map(_as_scored, events))} for row, events in kept}
        scores = scorer.score({row["id"]: row for row, _ in kept}, said)
        measures |= {
            f"plover.{name}.type_f1": 100 * scores["type"]["f"],
            f"plover.{name}.dyad_f1": 100 * scores["dyad"]["f"],
            f"plover.{name}.actor_country": 100 * scores["actor_accuracy"],
            f"plover.{name}.recipient_country": 100 * scores["recipient_accuracy"],
            f"plover.{name}.extra": scores["extra_per_sentence"],
        }
    return measures


def _by_group(data: Path) -> Measures:
    """The same without rules of a sentence's type that only the codebook bears out."""
    scorer = load_scorer(data, "events")
    gold = list(load_rows(data / "events" / "plover_gsr.even.jsonl"))
    said = {
        row["id"]: {"events": list(map(_as_scored, events))}
        for row, events in read_by_group(data, gold)
    }
    scores = scorer.score({row["id"]: row for row in gold}, said)
    return {
        "plover.by_rule_group.type_f1": 100 * scores["type"]["f"],
        "plover.by_rule_group.dyad_f1": 100 * scores["dyad"]["f"],
    }


def unread(text: str) -> bool:
    """Whether a sentence of PLOVER is of the half that no rule was made on."""
    return hashlib.sha256(text.encode()).digest()[-1] % 2 == 1


def _as_scored(event: Event) -> dict[str, Any]:
    return {
        "type": event.type,
        "actors": [actor.country or "" for actor in event.actors],
        "recipients": [actor.country or "" for actor in event.recipients],
    }


def _between(data: Path) -> Measures:
    """The model of types where the parties are given, over five folds of its training part."""
    from asreported.training.events import cross_validated, read_examples

    examples = read_examples(data / "events" / "plv.train.jsonl")
    return {"between.macro_f1": cross_validated(examples)}


def calm(name: str = "calm") -> list[tuple[str, frozenset[str]]]:
    """Sentences of sport, trade, culture and weather, with types that they do tell."""
    split = (line.partition("|") for line in _lines(f"{name}.txt"))
    return [(text.strip(), frozenset(types.split())) for text, _, types in split]


def wrong_in_calm(name: str) -> float:
    """Events of the wrong kind a sentence, in a file of calm ones."""
    rows = calm(name)
    wrong = sum(
        event.type not in types
        for (_, types), events in zip(rows, read(text for text, _ in rows), strict=True)
        for event in events
    )
    return wrong / len(rows)


def told() -> list[Told]:
    """Our own sentences and what they tell."""
    return [Told(*map(str.strip, line.split("|"))) for line in _lines("told.txt")]


def told_cases() -> list[list[Told]]:
    """The rows of each sentence: none of a type where it tells no event, several of several."""
    return [list(rows) for _, rows in groupby(told(), key=lambda row: row.text)]


def as_told(text: str, events: tuple[Event, ...]) -> list[Told]:
    """Events in the words of ``told.txt``."""
    return [
        Told(text, event.type, event.status, event.label,
             _countries(event.actors), _countries(event.recipients))
        for event in events
    ]  # fmt: skip


def _ours() -> Measures:
    cases = told_cases()
    right = sum(
        as_told(case[0].text, events) == [row for row in case if row.type]
        for case, events in zip(cases, read(case[0].text for case in cases), strict=True)
    )
    return {
        "calm.wrong_a_sentence": wrong_in_calm("calm"),
        "calm.wrong_a_sentence.unseen": wrong_in_calm("calm_unseen"),
        "told.all_right": 100 * right / len(cases),
        **score_articles(),
        **score_articles("articles_unseen"),
    }


def _countries(actors: tuple[Actor, ...]) -> str:
    return " ".join(actor.country or "?" for actor in actors) or "-"


def _lines(name: str) -> list[str]:
    lines = (TESTS / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and line[0] != "#"]


def _cost(data: Path) -> Measures:
    """CPU of the events of articles, of what the language stage costs on them."""
    rows = load_rows(data / "attribution" / "polnear.dev.jsonl")
    texts = [(row["text"], blocks_of_text(row["text"])) for row in islice(rows, _ARTICLES)]
    analyses = list(pipeline().analyse_many(texts))
    language = events = 0.0
    for _ in range(_REPEATS):
        start = time.process_time()
        analyses = list(pipeline().analyse_many(texts))
        language += time.process_time() - start
        events += _reading(analyses)
    return {"cost_of_language": events / language}


def _reading(analyses: list[Analysis]) -> float:
    start = time.process_time()
    for analysis in analyses:
        read_events(analysis, entities=analysis.entities)
    return time.process_time() - start
