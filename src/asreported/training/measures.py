"""How good drafts are: against gold in tokens, and by the scorer beside the data."""

from __future__ import annotations

import importlib.util
import json
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from asreported.statements.choosing import chosen
from asreported.statements.draft import runs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from asreported.language import Analysis
    from asreported.statements.draft import Draft
    from asreported.training.gold import Relation, Text

BINS = 10
_HALF = 0.5
_ABOUT = 0.002


def right(draft: Draft, text: Text) -> bool:
    """Whether some gold attribution has this content, by half, and this source."""
    return any(matches(draft, relation) for relation in text.relations)


def matches(draft: Draft, relation: Relation) -> bool:
    """Whether a draft is this gold attribution, by half of the content's tokens."""
    found, gold = set(draft.content), set(relation.content)
    if len(found & gold) < _HALF * len(found | gold):
        return False
    speakers, named = set(draft.source), set(relation.source)
    if not named or not speakers:
        return not named and not speakers
    return bool(speakers & named) and len(speakers) <= max(len(named) + 3, 2 * len(named))


def best_threshold(texts: Sequence[Text], drafts: Sequence[list[Draft]]) -> float:
    """The highest probability from which on keeping drafts gives about the best F1.

    F1 hardly moves around its top, and what is wrong costs a reader more than what is left out.
    """
    reached = {step / 100: _f1(texts, drafts, step / 100) for step in range(20, 60, 2)}
    best = max(reached.values())
    return max(step for step, value in reached.items() if value >= best - _ABOUT)


def _f1(texts: Sequence[Text], drafts: Sequence[list[Draft]], threshold: float) -> float:
    correct = found = gold = 0
    for text, each in zip(texts, drafts, strict=True):
        standing = chosen(each, threshold)
        gold += len(text.relations)
        found += len(standing)
        left = list(text.relations)
        for draft in standing:
            match = next((relation for relation in left if matches(draft, relation)), None)
            if match is not None:
                left.remove(match)
                correct += 1
    return 2 * correct / max(found + gold, 1)


def calibration_error(probabilities: Sequence[float], came_true: Sequence[bool]) -> float:
    """The mean distance, from 0 to 1, between what was promised and what came true.

    Guo et al. 2017, *On Calibration of Modern Neural Networks*; the answers are sorted
    by probability and cut into ``BINS`` bins of equal mass.
    """
    # Ties keep their order: sorted by what came true, they would fall into other bins.
    ranked = sorted(zip(probabilities, came_true, strict=True), key=itemgetter(0))
    edges = [len(ranked) * number // BINS for number in range(BINS + 1)]
    bins = [ranked[first:end] for first, end in pairwise(edges)]
    gaps = (
        abs(sum(promised for promised, _ in each) - sum(came for _, came in each))
        for each in bins
    )
    return sum(gaps) / max(1, len(ranked))


def measure(
    data: Path,
    part: str,
    texts: Sequence[Text],
    drafts: Sequence[list[Draft]],
    threshold: float,
) -> dict[str, float]:
    """The scorer's figures in per cent."""
    scorer = _scorer(data)
    gold = scorer.load(str(data / "attribution" / f"polnear.{part}.jsonl"))
    answers = {
        text.id: {"attributions": [_row(text.analysis, d) for d in chosen(each, threshold)]}
        for text, each in zip(texts, drafts, strict=True)
    }
    found: dict[str, Any] = scorer.score(gold, answers)
    figures = {
        "AR precision": found["AR"]["p"],
        "AR recall": found["AR"]["r"],
        "AR F1": found["AR"]["f"],
        "AR strict F1": found["AR_strict"]["f"],
        "content exact F1": found["content_exact"]["f"],
        "content token F1": found["content_token"]["f"],
        "source head": found["source_head_acc"],
    }
    for kind, shares in found["recall_by_type"].items():
        figures[f"AR recall, {kind}"] = shares["AR"]
    figures["calibration error"] = _calibration_error(texts, drafts, threshold)
    rounded = {name: round(100 * value, 1) for name, value in figures.items()}
    print(json.dumps({part: rounded}), flush=True)
    return rounded


def _calibration_error(
    texts: Sequence[Text], drafts: Sequence[list[Draft]], threshold: float
) -> float:
    pairs = [
        (draft.probability, right(draft, text))
        for text, each in zip(texts, drafts, strict=True)
        for draft in chosen(each, threshold)
    ]
    return calibration_error(*zip(*pairs, strict=True)) if pairs else 0.0


def _row(analysis: Analysis, draft: Draft) -> dict[str, list[list[int]]]:
    parts = {"source": draft.source, "cue": draft.cue_tokens, "content": draft.content}
    return {
        name: [list(analysis.span(first, end)) for first, end in runs(tokens)]
        for name, tokens in parts.items()
    }


def _scorer(data: Path) -> Any:  # noqa: ANN401 - a module has no narrower type
    path = data / "score" / "attribution.py"
    spec = importlib.util.spec_from_file_location("attribution_scorer", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
