"""Mentions of one event in an article are one event; what differs in a role or day is not."""

from __future__ import annotations

import pytest

from asreported import read_text
from asreported.events.merging import family

ONE = [
    "France closed its airspace on Monday. Spain waited. France closed its airspace to all.",
    "Iran seized a Greek tanker. The tanker was seized by Iran near the strait.",
    "Mexico expelled two Cuban diplomats. Mexico expelled the diplomats after a row with Cuba.",
    "Iran seized a Greek tanker on Monday. Iran seized the tanker at noon on Monday.",
    "Kenya's navy asked for ten boats. Kenya's navy asked for the boats after a storm.",
]
TWO = [
    "France expelled two Russian diplomats. Spain expelled two Russian diplomats.",
    "France expelled two Russian diplomats. France expelled two Chinese diplomats.",
    "Iran seized a Greek tanker on Monday. Iran seized a Greek tanker on Friday.",
    "France sent food aid to Chad. France will send food aid to Chad.",
    "Kenya's navy asked for ten boats. Kenya's navy asked its pilots to sign a paper.",
]


@pytest.mark.parametrize("text", ONE)
def test_mentions_of_one_event_are_one(text: str) -> None:
    (event,) = read_text(text, published="2025-03-10").events

    assert len(event.mentions) > len(event.trigger)


@pytest.mark.parametrize("text", TWO)
def test_another_party_day_or_status_keeps_events_apart(text: str) -> None:
    assert len(read_text(text, published="2025-03-10").events) == 2


def test_a_mention_fills_in_what_the_other_leaves_open() -> None:
    record = read_text(
        "Iran seized a Greek tanker. Iran seized the tanker on Monday.", published="2025-03-10"
    )

    (event,) = record.events
    assert [actor.country for actor in event.recipients] == ["GRC"]
    assert event.time is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [("deploy", "deployment"), ("withdraw", "withdrawal"), ("deport", "deportation")],
)
def test_a_verb_and_its_noun_are_of_one_family(one: str, other: str) -> None:
    assert family(one) == family(other)


def test_numbers_run_in_text_order() -> None:
    record = read_text("France praised Spain. Peru expelled two Russian diplomats.")

    assert [event.id for event in record.events] == ["v1", "v2"]
    assert record.events[0].trigger < record.events[1].trigger


def test_a_noun_that_points_back_names_the_event_before_it() -> None:
    text = (
        "Gunmen fired on a ferry in Libya on Sunday. The army sent soldiers and the police to "
        "the port, the governor said. The attack began at dawn, a minister said."
    )

    record = read_text(text, published="2025-03-10")

    at = text.index("attack")
    told = [event.label for event in record.events if (at, at + 6) in event.mentions]
    assert told == ["shooting"]
