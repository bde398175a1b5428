from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asreported.language import blocks_of_text


def paragraphs(text: str) -> list[str]:
    return [text[block.start : block.end] for block in blocks_of_text(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\n \t\n\n  Two.  \n", ["One.", "Two."]),
        ("A line.\nAnother line.", ["A line.", "Another line."]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_blank_lines_and_closed_lines_part_paragraphs(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


def test_lines_wrapped_by_hand_stay_one_paragraph() -> None:
    wrapped = (
        "The harbour master of Ost said on Friday that the\n"
        "quay would stay closed until divers had looked at\n"
        "the wreck, which lies in eleven metres of water."
    )
    assert paragraphs(wrapped) == [wrapped]


def test_a_list_of_short_lines_is_not_taken_for_wrapped_text() -> None:
    assert paragraphs("Bread\nFifteen tins of fish\nSalt") == [
        "Bread",
        "Fifteen tins of fish",
        "Salt",
    ]


@given(st.text(alphabet="ab .\n\t", max_size=200))
def test_blocks_hold_every_word_once_and_in_order(text: str) -> None:
    blocks = blocks_of_text(text)
    assert " ".join(" ".join(paragraphs(text)).split()) == " ".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(blocks))
