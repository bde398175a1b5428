"""Events as sentences tell them: type, status, label and the countries of both sides."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest

from asreported import read_text
from asreported.model import EventStatus
from bench.events import Told, as_told, read, told, told_cases


@pytest.mark.parametrize("case", told_cases(), ids=lambda case: case[0].text)
def test_a_sentence_tells_its_events_and_no_other(case: list[Told]) -> None:
    (events,) = read([case[0].text])

    assert as_told(case[0].text, events) == [row for row in case if row.type]


def test_each_type_and_status_has_a_sentence() -> None:
    cases = told()
    types = Counter(case.type for case in cases if case.type)

    assert len(types) == 16
    assert {case.status for case in cases} >= {*get_args(EventStatus)}


def test_an_event_stands_on_the_word_of_who_says_so() -> None:
    text = "Iranian troops shelled a village in Iraq on Sunday, a spokesman for the army said."
    record = read_text(text, published="2025-03-05")

    (event,) = record.events
    (said,) = record.attributions
    assert event.attribution == said.id


def test_an_event_has_the_time_of_its_own_clause_and_not_of_the_report() -> None:
    record = read_text(
        "Chile said on Friday that Peru had closed its airspace on Tuesday.",
        published="2025-03-08",
    )

    (event,) = record.events
    days = {time.id: time.value for time in record.times}
    assert days[event.time or ""] == "2025-03-04"


def test_an_event_without_a_time_of_its_own_has_none() -> None:
    record = read_text(
        "Chile said on Friday that Peru had closed its airspace.", published="2025-03-08"
    )

    assert [event.time for event in record.events] == [None]


def test_an_event_has_the_figures_of_its_clause() -> None:
    record = read_text("Gunmen killed 12 soldiers in Mali, where 3,000 troops are based.")

    (event,) = record.events
    figures = {figure.id: figure.low for figure in record.figures}
    assert [figures[each] for each in event.figures] == [12]


def test_an_event_has_its_place() -> None:
    record = read_text("Police in Kenya arrested nine protesters in Nairobi on Monday.")

    (event,) = record.events
    assert event.place is not None
    assert (event.place.name, event.place.country) == ("Nairobi", "KEN")


@pytest.mark.parametrize(
    ("text", "lane"),
    [
        ("France praised Spain.", "verbal_cooperation"),
        ("France sent food aid to Chad.", "material_cooperation"),
        ("France condemned the Russian raid.", "verbal_conflict"),
        ("France expelled two Russian diplomats.", "material_conflict"),
    ],
)
def test_words_and_deeds_and_cooperation_and_conflict_are_lanes(text: str, lane: str) -> None:
    assert [event.lane for event in read_text(text).events] == [lane]


def test_spans_are_words_of_the_text() -> None:
    text = "Norway will send 20 tonnes of food aid to Malawi."
    (event,) = read_text(text).events

    assert [text[start:end] for start, end in event.trigger] == ["send", "aid"]
    assert [text[slice(*actor.span)] for actor in event.actors] == ["Norway"]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "!" * 50, "and " * 300, "War. " * 200, "of of of"]
)
def test_no_text_breaks_the_reading(text: str) -> None:
    assert isinstance(read_text(text).events, tuple)
