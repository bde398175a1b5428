"""Sport, trade, culture and weather use the words of conflict; they are no events."""

from __future__ import annotations

import pytest

from asreported import read_text
from bench.events import calm, wrong_in_calm


def test_there_are_200_calm_sentences() -> None:
    texts = [text for text, _ in calm()]

    assert len(set(texts)) == len(texts) > 200


@pytest.mark.parametrize(("name", "most"), [("calm", 0.02), ("calm_unseen", 0.05)])
def test_one_in_twenty_has_an_event_at_most(name: str, most: float) -> None:
    assert wrong_in_calm(name) <= most


@pytest.mark.parametrize(
    ("calm_text", "text"),
    [
        ("The striker fired wide.", "The army fired on the crowd in Chad."),
        ("The storm struck the coast of Peru.", "Rebels struck the port in Peru."),
        ("Shares retreated on Monday.", "French troops retreated from Mali on Monday."),
        ("The singer released an album.", "Iran released two French journalists."),
    ],
)
def test_the_same_words_are_an_event_of_who_can_do_it(calm_text: str, text: str) -> None:
    assert read_text(calm_text).events == ()
    assert len(read_text(text).events) == 1
