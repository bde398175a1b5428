"""Attributions on the development part of PolNeAR."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from asreported.language import blocks_of_text, pipeline
from asreported.statements import read_statements
from asreported.training.measures import calibration_error
from bench.common import Measures, load_rows, load_scorer
from bench.rightness import right_ones

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from asreported.model import Attribution


def run(data: Path) -> Measures:
    """F1 of whole attributions, of their contents, and recall by kind, in per cent.

    ``calibration_error`` is the distance, in per cent, between the probabilities of the
    attributions found and the share of them that is right.

    PolNeAR is flat: attributions that lie within another are left out.
    """
    rows = list(load_rows(data / "attribution" / "polnear.dev.jsonl"))
    scorer = load_scorer(data, "attribution")
    found = predict(rows)
    gold = {row["id"]: row for row in rows}
    scores = scorer.score(gold, found)
    direct = scorer.score(gold, found, {"direct"})
    recall = scores["recall_by_type"]
    shares = {
        "ar_f1": scores["AR"]["f"],
        "ar_precision": scores["AR"]["p"],
        "ar_recall": scores["AR"]["r"],
        "ar_strict_f1": scores["AR_strict"]["f"],
        "content_exact_f1": scores["content_exact"]["f"],
        "content_token_f1": scores["content_token"]["f"],
        "source_head": scores["source_head_acc"],
        "cue_overlap": scores["cue_overlap_acc"],
        "direct_ar_f1": direct["AR"]["f"],
        "calibration_error": _calibration_error(scorer, rows, found),
        **{f"recall_{kind}": recall[kind]["AR"] for kind in sorted(recall)},
    }
    return {name: 100 * share for name, share in shares.items()}


def predict(rows: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """What the project reads in each text, in the scorer's shape."""
    texts = [row["text"] for row in rows]
    analyses = pipeline().analyse_many((text, blocks_of_text(text)) for text in texts)
    return {
        row["id"]: {
            "attributions": [
                _item(found)
                for found in read_statements(analysis).attributions
                if found.within is None
            ]
        }
        for row, analysis in zip(rows, analyses, strict=True)
    }


def _item(attribution: Attribution) -> dict[str, Any]:
    return {
        "source": attribution.source.spans,
        "cue": attribution.cue.spans,
        "content": attribution.content.spans,
        "type": attribution.kind,
        "probability": attribution.probability,
    }


def _calibration_error(
    scorer: ModuleType, rows: list[dict[str, Any]], found: dict[str, dict[str, Any]]
) -> float:
    promised: list[float] = []
    right: list[bool] = []
    for row in rows:
        given = found[row["id"]]["attributions"]
        promised += [one["probability"] for one in given]
        right += right_ones(scorer, row, given)
    return calibration_error(promised, right)
