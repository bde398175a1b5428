"""Whole articles tell more than the news of their sentences, and little else."""

from __future__ import annotations

import pytest

from asreported import read_text
from bench.event_articles import score_articles


def test_most_events_of_articles_are_found_with_few_others() -> None:
    scores = score_articles()

    assert scores["articles.found"] >= 85
    assert scores["articles.extra"] <= 10
    assert scores["articles.status"] >= 90


def told(text: str) -> list[tuple[str, str, str]]:
    events = read_text(text).events
    return [(event.type, event.status, event.label) for event in events]


AFFAIRS = "The prime minister told parliament about the navy and the police. "


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The boat that the navy stopped on Monday carried grain.", ("COERCE", "happened")),
        ("Eleven survivors were picked up by a trawler.", ("AID", "happened")),
        ("The zone was declared by the government in May.", ("COERCE", "happened")),
        ("The minister ordered the frigate to turn.", ("MOBILIZE", "happened")),
        ("The minister denied that his police had beaten a student.", ("ASSAULT", "denied")),
    ],
)
def test_an_event_beside_the_news_is_told_too(text: str, event: tuple[str, str]) -> None:
    assert event in [found[:2] for found in told(AFFAIRS + text)]


@pytest.mark.parametrize(
    "text",
    [
        "At least 12 people were killed when a ferry capsized.",
        "Did the navy attack the harbour?",
        "The ministry neither confirmed nor denied the report.",
        "The army did not respond to a request for comment.",
        "They met to discuss nothing.",
    ],
)
def test_what_nobody_did_or_only_asks_is_no_event_of_conflict(text: str) -> None:
    found = {type_ for type_, *_ in told(AFFAIRS + text)}

    assert found.isdisjoint({"ASSAULT", "REJECT", "REQUEST"})


def test_a_strike_is_a_stoppage_where_a_text_is_about_work() -> None:
    text = "The union of tram drivers wants higher wages. The strike of nine days ended."

    assert "PROTEST" in [type_ for type_, *_ in told(text)]


def test_an_offer_has_no_time_of_the_day_on_which_it_lapses() -> None:
    text = AFFAIRS + "The president's offer of a joint inquiry will expire on Friday."
    (offer,) = [one for one in read_text(text).events if one.status == "offered"]

    assert offer.time is None


def test_what_is_accepted_is_no_offer() -> None:
    text = "France offered Spain a joint inquiry. Spain accepted the offer on Monday."

    assert [status for _, status, _ in told(text)] == ["offered", "happened"]
