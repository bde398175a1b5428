"""A dateline belongs to no sentence."""

from __future__ import annotations

import time

import pytest

from asreported.language import blocks_of_text, pipeline
from asreported.language.datelines import end_of_dateline


@pytest.mark.parametrize(
    "dateline",
    [
        "CASTREL — ",
        "CASTREL (Skerry) — ",
        "ALDENHALL, Nov 4 (Skerry) - ",
        "PORT CALLAN, Ostria, 12 March 2025 (Skerry) – ",
        "Castrel, March 3, 2025 – ",
        "Castrel (Skerry Press) -- ",
        "ST. MARREN, Vell. — ",
    ],
)
@pytest.mark.parametrize("sentence", ["The ferry sank.", "“We saw it,” she said.", "17 died."])
def test_it_ends_where_the_first_sentence_begins(dateline: str, sentence: str) -> None:
    text = dateline + sentence
    assert end_of_dateline(text, 0, len(text)) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "NATO — the alliance of the north — said it would act.",
        "Castrel — The Musical opens on Friday.",
        "The port, built in 1970 (Phase One) - It was never finished.",
        "BREAKING: The ferry sank.",
        "Minister: no deal.",
        "A well-known captain spoke.",
        "",
    ],
)
def test_a_dash_in_a_sentence_is_no_dateline(text: str) -> None:
    assert end_of_dateline(text, 0, len(text)) == 0


def test_what_follows_is_a_sentence_of_its_own_in_the_same_block() -> None:
    text = "ALDENHALL, Nov 4 (Skerry) - Strait Lines raised its forecast."
    analysis = pipeline().analyse(text, blocks_of_text(text))
    first, end = analysis.sentences[-1]
    assert analysis.text[slice(*analysis.span(first, end))] == text.split(" - ")[1]
    assert set(analysis.block_of) == {0}


def test_a_hostile_paragraph_costs_no_time() -> None:
    start = time.process_time()
    for text in ("A" * 100_000, "Ab " * 40_000, "AB, " * 30_000, "AB (" + "C" * 100_000):
        end_of_dateline(text, 0, len(text))
    assert time.process_time() - start < 0.2
