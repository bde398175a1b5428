"""Which way a figure moved, by its own words; one case a line of ``revisions.txt``."""

from __future__ import annotations

from pathlib import Path

import pytest

from asreported import read_text
from asreported.model import Figure
from asreported.stories.dossier import Dossier
from asreported.stories.series.revising import is_withdrawn, moved
from asreported.stories.series.tellings import tellings
from asreported.stories.speakers import speakers

CASES = [
    line.split(" | ")
    for line in Path(__file__).with_name("revisions.txt").read_text("utf-8").splitlines()
    if " | " in line
]
WAYS = {"up": "upward", "down": "downward", "-": None}


@pytest.mark.parametrize(("way", "told"), CASES, ids=[told for _, told in CASES])
def test_a_figure_moves_as_its_words_say(way: str, told: str) -> None:
    before, number, after = told.replace("[", "|").replace("]", "|").split("|")
    text = before + number + after
    start = text.rfind(". ", 0, len(before)) + 2 if ". " in before else 0
    figure = Figure("f1", (len(before), len(before) + len(number)), 1, 1, "exactly")

    assert moved(text, figure, (start, len(text))) == WAYS[way]


@pytest.mark.parametrize(
    "text",
    [
        "Veltria withdrew its figure of 44 on Monday.",
        "The figure of 44 should not be used any longer, the guard said.",
        "The ministry retracted the death toll of 44.",
    ],
)
def test_a_withdrawn_number_is_told_by_its_words(text: str) -> None:
    assert is_withdrawn(text, (0, len(text)))


def test_troops_that_are_withdrawn_are_no_withdrawn_number() -> None:
    told = "Veltria withdrew 300 troops from Osk."
    assert not is_withdrawn(told, (0, len(told)))


def test_an_article_is_read_for_whose_count_a_number_is() -> None:

    record = read_text(
        "The fire service raised the number of dead to 21 on Monday. The Osk Hospital, which "
        "also counts those who died on its wards, left its count at 24.",
        published="2031-03-03",
    )
    dossier = Dossier([record], speakers([record]))

    told = {one.figure.low: dossier.name(one.body or one.speaker) for one in tellings(dossier)}

    assert told == {21: "The fire service", 24: "Osk Hospital"}
