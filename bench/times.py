"""Time expressions on TimeBank with AQUAINT, WikiWars and MEANTIME."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from asreported.language import pipeline
from asreported.language.paragraphs import blocks_of_text
from asreported.times import Anchor, read_times
from bench.common import Measures, load_rows, load_scorer

if TYPE_CHECKING:
    from pathlib import Path

    from asreported.model import Time

_SETS = {
    "timebank_aquaint": ("timebank", "aquaint"),
    "wikiwars": ("wikiwars",),
    "meantime": ("meantime",),
}


def run(data: Path) -> Measures:
    """F1 of overlapping spans, of spans with their values, and of equal spans, in per cent."""
    scorer = load_scorer(data, "times")
    measures: Measures = {}
    for name, files in _SETS.items():
        rows = [row for file in files for row in load_rows(data / "times" / f"{file}.jsonl")]
        scores = scorer.score({row["id"]: row for row in rows}, predict(rows))
        measures[f"{name}.relaxed_f1"] = scores["relaxed"]["f"]
        measures[f"{name}.value_f1"] = scores["valueF1"]
        measures[f"{name}.strict_f1"] = scores["strict"]["f"]
    return measures


def predict(rows: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """What the project reads in each text, in the scorer's shape."""
    texts = [row["text"] for row in rows]
    analyses = pipeline().analyse_many((text, blocks_of_text(text)) for text in texts)
    return {
        row["id"]: {
            "times": [
                _item(time) for time in read_times(analysis, Anchor(published=row["published"]))
            ]
        }
        for row, analysis in zip(rows, analyses, strict=True)
    }


def _item(time: Time) -> dict[str, Any]:
    start, end = time.span
    return {"start": start, "end": end, "type": time.type.upper(), "value": time.value}
