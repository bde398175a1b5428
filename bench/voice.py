"""Interpretation against plain assertion, on our own sentences in news style.

The set is ``tests/statements/voice.txt``, its head tells how it was made. The
open half was looked at while the rules were written, the test half was not.
Lines that are all somebody's word count too: what is marked there is wrong.
What the two passes' agreement is worth, and what the test half has seen, the
head of the set says too: the second pass cannot be told from a copy.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import asreported
from asreported.training.voice import is_open

if TYPE_CHECKING:
    from bench.common import Measures

_SET = Path(__file__).resolve().parent.parent / "tests" / "statements" / "voice.txt"


class Line(NamedTuple):
    """A sentence and its labels: fact, interpretation or none."""

    label: str
    first: str
    second: str
    sentence: str


def run(_data: Path | None = None) -> Measures:
    """Shares in per cent; kappa is Cohen's."""
    lines = sentences()
    read = {line.sentence: label_of(line.sentence) for line in lines}
    opened = [line for line in lines if is_open(line.sentence)]
    closed = [line for line in lines if not is_open(line.sentence)]
    return {
        **_scores("open", opened, read),
        **_scores("test", closed, read),
        **_scores("all", lines, read),
        "passes.agreement": 100 * sum(line.first == line.second for line in lines) / len(lines),
        "passes.kappa": 100 * kappa(lines),
    }


def sentences() -> list[Line]:
    """The lines of the set."""
    lines = _SET.read_text(encoding="utf-8").splitlines()
    return [Line(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def label_of(sentence: str) -> str:
    """What the reading makes of a line: a line with both kinds is an interpretation."""
    kinds = {voice.kind for voice in asreported.read_text(sentence).voice}
    if "interpretation" in kinds:
        return "interpretation"
    return "fact" if kinds else "none"


def _scores(name: str, lines: list[Line], read: dict[str, str]) -> Measures:
    wanted = {line.sentence for line in lines if line.label == "interpretation"}
    given = {line.sentence for line in lines if read[line.sentence] == "interpretation"}
    hits = len(wanted & given)
    return {
        f"{name}.precision": 100 * hits / max(1, len(given)),
        f"{name}.recall": 100 * hits / max(1, len(wanted)),
        f"{name}.f1": 200 * hits / max(1, len(given) + len(wanted)),
    }


def kappa(lines: list[Line]) -> float:
    """Cohen's kappa of the two passes: agreement beyond what their shares give by chance."""
    size = len(lines)
    agreed = sum(line.first == line.second for line in lines) / size
    first = Counter(line.first for line in lines)
    second = Counter(line.second for line in lines)
    chance = sum(first[label] * second[label] for label in first) / size**2
    return (agreed - chance) / (1 - chance)
