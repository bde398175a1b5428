"""Stories in a terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from asreported.exports import render_stories_text
from asreported.stories.model import Listed, Question, Stories, Story

if TYPE_CHECKING:
    from asreported.model import Record

    Compared = tuple[Stories, list[Record]]

_STYLE = re.compile(r"\x1b\[[0-9;]*m")


def flat(compared: Compared) -> str:
    return " ".join(render_stories_text(*compared, width=200).split())


@pytest.mark.parametrize(
    "line",
    [
        "Pump house falls at Ostrel - 3 articles in 3 outlets",
        "Monday 13 May 2024: fall of the pump house, happened Ostrel (city) 2 reports",
        "No date given: offer of free passage, offered by The harbour ministry; to Mr. Danko",
        "What changed since?",
        "changed: was: Nine were hurt, it said. now: Twelve were hurt, it said.",
        "removed: was: The province will answer.",
        "3 reports in 3 outlets, 1 to 2 independent origins",
        "from a nurse (speaker) unnamed, may be of the clinic",
        "denied by Mirel Danko (Border Press Agency)",
        "Tuesday 14 May 2024: 17 people, the Ostrel clinic, revised upward (Kanalposten)",
        "no date: between 15 and 20 people, a nurse (Kanalposten)",
        "Two figures for one thing: 12 or more and at most 9 cannot both hold",
        "Border Press Agency, on the clinic's word: At least 12 people were hurt",
        "The Ferry Street Review repeats 97% of Border Press Agency",
        "the province, on: At least 12 people were hurt",
        "Offer by the harbour ministry, until Friday 17 May 2024, not answered",
        "Asked, not answered: Who closed the locks?",
        "Thursday 16 May 2024: 1 event announced (deeds, conflict)",
    ],
)
def test_the_sheet_says(compared: Compared, line: str) -> None:
    assert line in flat(compared)


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("colour", [False, True])
def test_no_line_is_wider_than_asked(compared: Compared, width: int, *, colour: bool) -> None:
    text = _STYLE.sub("", render_stories_text(*compared, width=width, colour=colour))
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_no_stories_are_said_to_be_none() -> None:
    assert render_stories_text(Stories(), []).startswith("no stories")


def test_no_field_can_steer_the_terminal() -> None:
    bad = "\x1b]0;owned\x07"
    story = Story(id="s", headline=bad, articles=("a",), questions=(Question(bad, "a"),))
    listed = Listed("a", bad, bad, bad, bad)
    text = render_stories_text(Stories(articles=(listed,), stories=(story,)), [])
    assert "\x1b" not in text
    assert r"\x1b]0;owned\x07" in text
