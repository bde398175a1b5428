"""The training of attribution, on a handful of invented reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from asreported.language import blocks_of_text, pipeline
from asreported.statements.models.confidence import SIGNS, Confidence
from asreported.statements.models.weights import Weights, weights
from asreported.training.attribution import (
    Setting,
    cross_rated,
    drafted,
    fit_confidence,
    fit_cues,
    fit_spans,
    jack_knifed,
    signs_by_text,
)  # fmt: skip
from asreported.training.card import write_card
from asreported.training.gold import Relation, Text, anchor_of, tokens_of
from asreported.training.measures import best_threshold, matches, right
from asreported.training.symbols import words_of

if TYPE_CHECKING:
    from pathlib import Path

REPORTS = [
    ("The {} said the bridge was closed.", "The {}", "said", "the bridge was closed"),
    ("The {} denied that the road had been sold.", "The {}", "denied",
     "that the road had been sold"),
    ("The road was open, the {} said.", "the {}", "said", "The road was open"),
    ("“We saw nothing,” the {} said.", "the {}", "said", "“We saw nothing,”"),
]  # fmt: skip
WHO = ["mayor", "council", "minister", "doctor", "union", "pilot"]


def text_of(number: int, who: str) -> Text:
    words, source, cue, content = (part.format(who) for part in REPORTS[number])
    analysis = pipeline().analyse(words, blocks_of_text(words))
    spans = [
        tokens_of(analysis, [[words.index(part), words.index(part) + len(part)]])
        for part in (source, cue, content)
    ]
    relation = Relation(anchor_of(analysis, spans[1], spans[2]), *spans)
    return Text(f"{number} {who}", analysis, (relation,))


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    return [text_of(number, who) for who in WHO for number in range(len(REPORTS))]


@pytest.fixture(scope="module")
def setting(texts: list[Text]) -> Setting:
    rows = len(pipeline().vectors)
    none = np.zeros(rows, dtype=np.uint16)
    words = words_of([text.analysis for text in texts])
    return Setting(words, (none, none), frozenset({"VBD"}))


@pytest.fixture(scope="module")
def machine(texts: list[Text], setting: Setting) -> Weights:
    likely, _ = jack_knifed(texts, setting)
    spans = fit_spans(texts, likely, setting)
    no_confidence = Confidence(
        np.zeros((0, 1), dtype=np.float32), np.zeros(SIGNS, dtype=np.float32)
    )
    cues = fit_cues(texts, setting)
    return Weights(setting.lexicon, setting.cue_tags, cues, *spans, no_confidence, 0.5)


def test_a_machine_learns_the_reports_that_it_was_taught(
    texts: list[Text], machine: Weights
) -> None:
    found = [draft for text in texts for draft in drafted(text, machine) if right(draft, text)]
    assert len(found) >= 0.8 * len(texts)


def test_confidence_is_learned_from_what_was_right(
    texts: list[Text], setting: Setting, machine: Weights
) -> None:
    drafts = [drafted(text, machine) for text in texts]
    signs = signs_by_text(texts, drafts, setting)
    sure = cross_rated(texts, drafts, signs, setting)
    assert fit_confidence(signs).signs.shape == (SIGNS,)
    assert max(draft.probability for draft in sure[0]) > 0.5
    assert 0.2 <= best_threshold(texts, sure) < 0.6


def test_a_draft_matches_gold_by_half_its_content_and_its_source(
    texts: list[Text], machine: Weights
) -> None:
    text = next(text for text in texts if any(right(d, text) for d in drafted(text, machine)))
    draft = next(draft for draft in drafted(text, machine) if right(draft, text))
    gold = text.relations[0]
    assert matches(draft, gold)
    assert not matches(draft, Relation(gold.anchor, (), gold.cue, gold.content))
    assert not matches(draft, Relation(gold.anchor, gold.source, gold.cue, (0,)))


def test_a_card_holds_every_figure(tmp_path: Path) -> None:
    figures = {"dev": {"AR F1": 61.04}, "cross-validation": {"AR F1": 60.0}}
    path = tmp_path / "card.md"
    write_card(path, figures, weights())
    assert "| AR F1 | 61.0 | 60.0 |" in path.read_text(encoding="utf-8")
