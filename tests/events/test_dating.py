"""When events were that no words date: by the day of the report and the tense of their verb."""

from __future__ import annotations

import pytest

from asreported import read_text
from asreported.model import When

DAY = "2025-03-10"
CASES = [
    ("France closed its border with Spain.", When(DAY, DAY, "report")),
    ("The border was closed by France.", When(DAY, DAY, "report")),
    ("France had closed its border with Spain.", When(None, DAY, "tense")),
    ("France has expelled two Russian diplomats.", When(None, DAY, "tense")),
    ("Russian forces are shelling a town in Ukraine.", When(DAY, DAY, "tense")),
    ("France will send food aid to Chad.", When(DAY, None, "tense")),
    (
        "France closed its border with Spain on 3 March.",
        When("2025-03-03", "2025-03-03", "stated"),
    ),
    (
        "On 3 March nothing was known. France closed its border with Spain.",
        When(None, DAY, "tense"),
    ),
    ("“France closed its border with Spain,” the minister said.", When(None, DAY, "tense")),
]


@pytest.mark.parametrize(("text", "when"), CASES, ids=[text[:40] for text, _ in CASES])
def test_an_event_is_dated_by_its_words_else_by_tense_and_report(text: str, when: When) -> None:
    events = read_text(text, published=DAY).events

    assert [event.when for event in events] == [when]


def test_without_a_day_of_the_report_tense_tells_nothing() -> None:
    (event,) = read_text("France closed its border with Spain.").events

    assert event.when is None
