"""Figures on NewsQuant (value, hedge), and on our own sentences of casualties and forces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from asreported.figures import read_figures
from asreported.language import blocks_of_text, pipeline
from asreported.times import Anchor, read_times
from bench import tolls
from bench.common import Measures, load_rows, load_scorer

if TYPE_CHECKING:
    from pathlib import Path

    from asreported.language import Analysis
    from asreported.model import Bound, Figure

_HEDGES: dict[Bound, str] = {
    "exactly": "=",
    "about": "~",
    "at_least": ">",
    "more_than": ">",
    "at_most": "<",
    "less_than": "<",
    "between": "=",
}


def run(data: Path) -> Measures:
    """NewsQuant's F1 of values, with hedges and of hedged ones; our shares; in per cent."""
    rows = list(load_rows(data / "figures" / "newsquant.even.jsonl"))
    scores = load_scorer(data, "figures").score({row["id"]: row for row in rows}, predict(rows))
    return {
        "value_f1": scores["value"]["f"],
        "value_hedge_f1": scores["value_hedge"]["f"],
        "hedged_only_f1": scores["hedged_only"]["f"],
        **tolls.measure(),
    }


def predict(rows: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """What the project reads in each sentence, in the scorer's shape."""
    texts = [row["text"] for row in rows]
    analyses = pipeline().analyse_many((text, blocks_of_text(text)) for text in texts)
    return {
        row["id"]: {"quantities": [_quantity(figure) for figure in _figures(analysis)]}
        for row, analysis in zip(rows, analyses, strict=True)
    }


def _figures(analysis: Analysis) -> tuple[Figure, ...]:
    # The sentences have no date of their own.
    return read_figures(analysis, times=read_times(analysis, Anchor()))


def _quantity(figure: Figure) -> dict[str, Any]:
    return {"low": figure.low, "high": figure.high, "hedge": _HEDGES[figure.bound]}
