"""Act, polarity and certainty on the labelled sentences of ``acts.txt``."""

from __future__ import annotations

import pytest

from asreported.language import blocks_of_text, pipeline
from asreported.statements import read_statements
from bench.acts import attribution_of, judged, labelled, run
from bench.halves import half_of

MADE = [one for one in labelled() if half_of(one.text) == "made"]
# Which sentences the models find changes a little with every training.
MISSED = 0.04


def test_the_made_half_is_read_right_but_for_what_the_models_miss() -> None:
    wrong = [one.text for one in MADE if not all(judged(one, attribution_of(one)).values())]
    assert len(wrong) <= MISSED * len(MADE), wrong


def test_the_test_half_stays_above_its_floors() -> None:
    measures = run()
    assert measures["test.act"] >= 92
    assert measures["test.negated"] >= 95
    assert measures["test.hedged"] >= 95


def test_the_set_is_large_and_cut_in_halves() -> None:
    halves = [half_of(one.text) for one in labelled()]
    assert len(halves) >= 150
    assert 60 <= halves.count("test") <= len(halves) - 60


REFUSALS = [
    ("The senator could not be reached for comment.", "The senator", "comment"),
    ("Calls to the mayor's office were not returned.", "the mayor's office", "Calls"),
    ("Messages left at the clinic went unanswered.", "the clinic", "Messages"),
    ("The palace has remained silent on the arrest.", "The palace", "the arrest"),
    ("The minister would not be drawn on the date of the vote.", "The minister", "the date"),
    ("The bank had no immediate comment.", "The bank", "no immediate comment"),
    ("The priest would not comment.", "The priest", "comment"),
    ("The firm did not return calls on Friday.", "The firm", "calls"),
    ("The envoy confirmed the visit and refused to say more.", "The envoy", "more"),
]


@pytest.mark.parametrize(("text", "who", "what"), REFUSALS)
def test_a_refusal_is_a_fact_of_its_own(text: str, who: str, what: str) -> None:
    found = read_statements(pipeline().analyse(text, blocks_of_text(text))).attributions
    declined = [one for one in found if one.cue.act == "decline"]
    assert len(declined) == 1
    spans = (declined[0].source.spans, declined[0].content.spans)
    source, content = (" ".join(text[a:b] for a, b in part) for part in spans)
    assert source == who
    assert content.startswith(what)


@pytest.mark.parametrize(
    "text",
    [
        "The ball could not be reached from the wall.",
        "The books were not returned to the library.",
        "The engine remained silent.",
        "The house had no roof.",
        "The door went unpainted.",
        "The runner did not answer the bell and lost.",
    ],
)
def test_what_only_sounds_like_a_refusal_is_none(text: str) -> None:
    found = read_statements(pipeline().analyse(text, blocks_of_text(text))).attributions
    assert not [one for one in found if one.cue.act == "decline"]
