"""The outlet's own voice: which stretches, and of which kind."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asreported.model import Block
from asreported.statements import read_statements, read_voice
from asreported.statements.voice.weights import voice_weights
from asreported.statements.voice.words import senses, words
from asreported.training.voice import is_open
from bench.voice import kappa, label_of, sentences

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis
    from asreported.model import Voice

    Analyse = Callable[[str], Analysis]

_HERE = Path(__file__).parent
_MARKS = {"interpretation": "I", "reported_fact": "F"}
CASES = [
    line.split("\t")
    for line in (_HERE / "voice_cases.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
PIECES = [
    "“", "”", '"', "'", "?", ".", " — ", "\n\n", "The minister said", "that it seems", "which",
    "reportedly", "could", "In a blow to", "the harbour", "closed on Monday", "not", "than",
    ", signalling", "nobody", "8", "may", "law",
]  # fmt: skip
relaxed = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)


def voice_of(analysis: Analysis) -> tuple[Voice, ...]:
    return read_voice(analysis, read_statements(analysis).attributions)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_case_is_read_as_its_line_says(analyse: Analyse, text: str, expected: str) -> None:
    found = [
        f"{_MARKS[voice.kind]} {text[slice(*voice.span)]}" for voice in voice_of(analyse(text))
    ]
    assert " | ".join(found) == expected.replace("-", "", expected == "-")


@pytest.mark.parametrize(
    "kind", ["headline", "heading", "cross_link", "caption", "correction", "quote", "table"]
)
def test_only_running_text_has_a_voice(analyse: Analyse, kind: str) -> None:
    text = "The gate may yet prove a costly mistake."
    analysis = analyse(text)
    assert voice_of(analysis)
    assert not voice_of(replace(analysis, blocks=(Block(kind, 0, len(text)),)))


@relaxed
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_stretches_stand_in_order_apart_and_without_blanks(
    analyse: Analyse, pieces: list[str]
) -> None:
    text = " ".join(pieces)
    found = voice_of(analyse(text))
    for one, two in pairwise(found):
        assert one.span[1] <= two.span[0]
    for voice in found:
        words_of_it = text[slice(*voice.span)]
        assert words_of_it
        assert words_of_it == words_of_it.strip()


def test_an_empty_text_has_no_voice(analyse: Analyse) -> None:
    assert voice_of(analyse("")) == ()


def test_the_time_grows_with_the_text_alone(analyse: Analyse) -> None:
    once = analyse("The deal, which may prove a blow to the port, closed on Monday. " * 100)
    tenfold = analyse("The deal, which may prove a blow to the port, closed on Monday. " * 1000)
    assert seconds(tenfold) < 30 * seconds(once)


def seconds(analysis: Analysis) -> float:
    """The quickest of three readings, its parts of the analysis made before."""
    read_voice(analysis, ())
    taken = []
    for _ in range(3):
        start = time.process_time()
        read_voice(analysis, ())
        taken.append(time.process_time() - start)
    return min(taken)


def test_the_set_is_large_varied_and_labelled_twice() -> None:
    lines = sentences()
    labels = Counter(line.label for line in lines)
    assert set(labels) == {"fact", "interpretation", "none"}
    assert labels["fact"] + labels["interpretation"] >= 190
    assert len({line.sentence for line in lines}) == len(lines) >= 200
    assert all({line.first, line.second} <= set(labels) for line in lines)
    assert all(line.label in {line.first, line.second} for line in lines)


def test_kappa_is_agreement_beyond_chance() -> None:
    lines = [one._replace(second=one.first) for one in sentences()]
    assert kappa(lines) == pytest.approx(1.0)
    assert kappa([one._replace(second="fact") for one in lines]) == pytest.approx(0.0)


@pytest.mark.parametrize(("opened", "least"), [(True, 0.9), (False, 0.78)])
def test_interpretation_is_told_from_plain_assertion(least: float, *, opened: bool) -> None:
    lines = [line for line in sentences() if is_open(line.sentence) == opened]
    read = {line.sentence: label_of(line.sentence) for line in lines}
    wanted = {line.sentence for line in lines if line.label == "interpretation"}
    given_ = {line for line, label in read.items() if label == "interpretation"}
    assert 2 * len(wanted & given_) / (len(wanted) + len(given_)) >= least


def test_word_lists_hold_words_in_lower_case_and_no_word_twice_in_a_part_of_speech() -> None:
    lists = words()
    assert all(word == word.lower() for name in lists for word in lists[name])
    for part in "JRN":
        names = {*senses(part).values()}
        assert sum(len(lists[name]) for name in names) == len(senses(part))


def test_every_weight_is_of_a_known_sign_and_the_axis_fits_the_vectors() -> None:
    held = voice_weights()
    assert len(held.axis) == 300
    assert {"tone", "seeming", "inferring", "judging_said"} <= set(held.signs)
    assert held.signs["seeming"] > 0 > held.signs["knowing"]
