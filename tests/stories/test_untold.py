"""Words that name an event and tell none, by the words around them."""

from __future__ import annotations

import pytest

from asreported import read_text
from asreported.model import Event
from asreported.stories.timeline.untold import is_untold


def _is_untold(text: str) -> bool:
    """Whether the words in brackets tell no event."""
    start, end = text.index("["), text.index("]") - 1
    record = read_text(text.replace("[", "").replace("]", ""), published="2031-03-05")
    event = Event(
        id="e1",
        label="",
        type="OTHER",
        lane="other",
        trigger=((start, end),),
        status="happened",
    )
    return is_untold(record, event)


@pytest.mark.parametrize(
    "text",
    [
        "The gates had been opened without [warning].",
        "The hospital of Osk was treating 52 [injured] people.",
        "They will strike until the owner says who [gave the order].",
        "The minister will send her what she [asks] for.",
        "Small sums of [money are protected] by law.",
    ],
)
def test_words_that_only_name_an_event_are_untold(text: str) -> None:
    assert _is_untold(text)


@pytest.mark.parametrize(
    "text",
    [
        "The owner gave a [warning] to the town.",
        "A fire [injured] people in Osk.",
        "He said who [gave the order].",
        "She [asks] for money.",
        "The harbour [was closed] by law.",
    ],
)
def test_words_that_tell_an_event_are_not(text: str) -> None:
    assert not _is_untold(text)
