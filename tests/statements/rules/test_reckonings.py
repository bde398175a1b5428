"""Reckonings: a number put by somebody, in the words of counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported.statements import read_statements

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis

CASES = [
    (
        "The interior ministry put the number at two.",
        "The interior ministry",
        "the number at two",
    ),
    (
        "The hospital in Ost put the dead at 70 on Friday.",
        "The hospital in Ost",
        "the dead at 70",
    ),
    ("The guard said little and put the toll at 44.", "The guard", "the toll at 44"),
    (
        "The port office gave the numbers as 84 and 16.",
        "The port office",
        "the numbers as 84 and",
    ),
    ("The toll was put at 12 by the coast guard.", "the coast guard", "The toll"),
    (
        "The guard, which on Monday had put the dead at 44, gave no new figure.",
        "The guard",
        "the dead at 44",
    ),
]


def said(analysis: Analysis) -> list[tuple[str, str]]:
    text = analysis.text
    return [
        (
            " ".join(text[a:b] for a, b in one.source.spans),
            " ".join(text[a:b] for a, b in one.content.spans),
        )
        for one in read_statements(analysis).attributions
    ]


@pytest.mark.parametrize(("text", "source", "content"), CASES)
def test_a_number_that_somebody_puts_is_on_their_word(
    analyse: Callable[[str], Analysis], text: str, source: str, content: str
) -> None:
    found = said(analyse(text))
    assert any(who.startswith(source) and content in what for who, what in found), found


@pytest.mark.parametrize(
    "text",
    ["She put the cup at 3 Mill Lane.", "They put the boat at risk.", "Put it at the back."],
)
def test_a_thing_put_somewhere_is_no_reckoning(
    analyse: Callable[[str], Analysis], text: str
) -> None:
    assert said(analyse(text)) == []
