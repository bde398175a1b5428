"""Past or future, from the verb that governs a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported.times.tense import tense_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The council met on Friday.", "past"),
        ("The council has met since Friday.", "past"),
        ("Three people were hurt on Friday.", "past"),
        ("The council will meet on Friday.", "future"),
        ("The council would meet on Friday, she said.", "future"),
        ("The council is to meet on Friday.", "future"),
        ("The council is expected to meet on Friday.", "future"),
        ("She promised to resign on Friday.", "future"),
        ("The council is meeting on Friday.", "future"),
        ("The council was meeting on Friday.", "past"),
        ("She failed to appear on Friday.", "past"),
        ("The talks begin on Friday.", "future"),
        ("The vote is scheduled for Friday.", "future"),
        ("Friday.", ""),
    ],
)
def test_the_clause_tells_the_tense(
    text: str, tense: str, analyse: Callable[[str], Analysis]
) -> None:
    analysis = analyse(text)
    assert tense_at(analysis, list(analysis.words).index("Friday")) == tense
