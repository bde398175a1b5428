"""How the weights of the outlet's voice are learned: a few signs, and an axis of words.

The axis is a logistic regression that tells the words of our evaluating lists
from the other words of the pipeline's vectors (Turney and Littman 2003 call the
notion semantic orientation). The weights of the signs start where we set them
by hand and move as far as the labelled stretches ask (a Gaussian prior around
the hand-set values, as Chelba and Acero 2004 adapt models): there are too few
labels to learn them from nothing. The cut is where F1 is highest (Lipton, Elkan
and Naryanaswamy 2014). Labels: the half of our sentences that is
open to the rules, and stretches of PolNeAR's training articles.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from asreported.language import blocks_of_text, pipeline
from asreported.statements import read_statements
from asreported.statements.voice.reading import measure
from asreported.statements.voice.stretches import stretches
from asreported.statements.voice.weights import VoiceWeights, tones_along
from asreported.statements.voice.words import words
from asreported.training.logistic import fit_dense

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from asreported.language import Analysis
    from asreported.statements.voice.stretches import Stretch

_HERE = Path(__file__).resolve().parent
_TESTS = _HERE.parents[2] / "tests" / "statements"
_EVALUATING = ("judging", "valuing", "sizing", "picturing", "effecting", "mindful")
_ARTICLES, _SEED = 170, 5
_PENALTY_OF_AXIS, _PENALTY, _ROUNDS = 1.0, 3.0, 400
_BIAS = -1.4
_PRIOR = {
    "acting": 0.2, "boosting": 1.0, "contrast": 1.0, "degree": 0.4, "duty": 1.5,
    "effecting": 1.5, "equates": 0.4, "future": 0.7, "guess": 1.5, "hedging": 2.0,
    "inferring": 1.8, "judging": 1.2, "judging_said": 1.7, "knowing": -1.5, "lawful": -0.5,
    "measure": -0.3, "mild": 0.6, "mindful": 1.6, "minding": 1.6, "moment": -0.5,
    "name": -0.2, "negated": 0.3, "notion": 0.8, "number": -0.5, "passive": -0.5,
    "past": -0.3, "perfect": 0.3, "phrase": 1.6, "picturing": 0.8, "predicate": 0.4,
    "present": 0.5, "seeming": 2.5, "sizing": 1.3, "soft": 0.3, "soft_said": 0.8,
    "somebody": -0.3, "sums": 0.8, "supposed": 1.0, "tone": 0.5, "valuing": 1.0,
    "weighing": 0.5,
}  # fmt: skip
_SIGNS = tuple(_PRIOR)

Example = tuple[dict[str, float], bool]
"""The signs of a stretch, and whether it interprets."""


def train(data: Path, out: Path) -> None:
    """Learn axis and weights, say what cross-validation gives, and write ``voice.json``."""
    axis = axis_of_words()
    tones = tones_along(axis)
    examples = [*_own(tones), *_of_articles(data, tones)]
    reached = cross_validated(examples, 0.0)
    # F1 is highest where the probability is half of what F1 reaches there.
    cut = float(np.log(reached / (2 - reached)))
    print(f"{len(examples)} stretches, in ten folds: F1 {cross_validated(examples, cut):.3f}")
    bias, *weights = learned(examples).tolist()
    signs = {sign: round(weight, 2) for sign, weight in zip(_SIGNS, weights, strict=True)}
    held = VoiceWeights(round(bias - cut, 2), signs, axis)
    (out / "voice.json").write_bytes(
        msgspec.json.format(msgspec.json.encode(held), indent=2) + b"\n"
    )


def axis_of_words() -> tuple[float, ...]:
    """The direction from plain to evaluating words; places along it have deviation 1."""
    vectors = pipeline().vectors
    units = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    signs = np.hstack([units, np.ones((len(units), 1), np.float32)])
    axis = fit_dense(signs, _evaluating(len(units)), _PENALTY_OF_AXIS, _ROUNDS)[:-1]
    return tuple(round(float(place), 3) for place in axis / (units @ axis).std())


def _evaluating(size: int) -> NDArray[np.bool_]:
    """Which rows of the vectors are words of the evaluating lists."""
    listed = sorted({word for name in _EVALUATING for word in words()[name]})
    text = "\n\n".join(word for word in listed if word.isalpha())
    rows = pipeline().analyse(text, blocks_of_text(text)).rows
    truth = np.zeros(size, dtype=np.bool_)
    truth[rows[rows >= 0]] = True
    return truth


def learned(examples: list[Example]) -> NDArray[np.float32]:
    """Bias and weights of the signs, near the hand-set ones."""
    around = np.array([_BIAS, *_PRIOR.values()], np.float32)
    truth = np.array([reads for _, reads in examples])
    return fit_dense(_table(examples), truth, _PENALTY, _ROUNDS, around)


def cross_validated(examples: list[Example], cut: float, folds: int = 10) -> float:
    """F1 of interpretation, 0 to 1, each example judged by the weights of the others."""
    fold = np.random.default_rng(_SEED).permutation(len(examples)) % folds
    hits = given = wanted = 0
    for each in range(folds):
        others = [one for one, at in zip(examples, fold, strict=True) if at != each]
        rest = [one for one, at in zip(examples, fold, strict=True) if at == each]
        said = _table(rest) @ learned(others) > cut
        true = np.array([reads for _, reads in rest])
        hits += int((said & true).sum())
        given += int(said.sum())
        wanted += int(true.sum())
    return 2 * hits / max(1, given + wanted)


def _table(examples: list[Example]) -> NDArray[np.float32]:
    rows = [[1.0, *(signs.get(sign, 0.0) for sign in _SIGNS)] for signs, _ in examples]
    return np.array(rows, np.float32)


def _own(tones: list[float]) -> Iterator[Example]:
    """The stretches of our own sentences that the rules may look at."""
    lines = [line.split("\t") for line in _lines(_TESTS / "voice.txt")]
    kept = [(label, text) for label, _, _, text in lines if is_open(text)]
    kept += [(label, text) for label, text in map(_pair, _lines(_TESTS / "voice_open.txt"))]
    found = _stretches(text for _, text in kept)
    for (label, _), (analysis, each) in zip(kept, found, strict=True):
        if label != "none":
            for stretch in each:
                yield measure(analysis, stretch, tones), label == "interpretation"


def _pair(line: str) -> tuple[str, str]:
    label, text = line.split("\t")
    return label, text


def is_open(sentence: str) -> bool:
    """Whether the rules may look at a sentence: its SHA-256 is even."""
    return hashlib.sha256(sentence.encode()).digest()[-1] % 2 == 0


def _of_articles(data: Path, tones: list[float]) -> Iterator[Example]:
    """The labelled stretches that are found again in PolNeAR's training articles."""
    labels = dict(line.split() for line in _lines(_HERE / "voice_labels.txt"))
    with (data / "attribution" / "polnear.train.jsonl").open(encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file if line.strip()]
    Random(_SEED).shuffle(texts)  # noqa: S311 - a fixed choice, no secret
    for analysis, each in _stretches(texts[:_ARTICLES]):
        for stretch in each:
            start, end = analysis.span(stretch.first, stretch.end)
            folded = " ".join(analysis.text[start:end].split())
            label = labels.pop(hashlib.sha256(folded.encode()).hexdigest()[:16], None)
            if label is not None:
                yield measure(analysis, stretch, tones), label == "interpretation"


def _stretches(texts: Iterable[str]) -> Iterator[tuple[Analysis, list[Stretch]]]:
    for analysis in pipeline().analyse_many((text, blocks_of_text(text)) for text in texts):
        said = read_statements(analysis).attributions
        yield analysis, list(stretches(analysis, said))


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
