"""Offers, demands and threats: until when, and what answers them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported import read_text
from asreported.stories.dossier import Dossier
from asreported.stories.pending import find_open
from asreported.stories.speakers import speakers
from asreported.stories.timeline import find_timeline, told

if TYPE_CHECKING:
    from asreported.stories.model import Open

DEMAND = "Veltria demanded that Osk hand over the ship's log by Sunday noon."


def _open(*days: tuple[str, str]) -> tuple[list[Open], Dossier]:
    records = [read_text(text, published=day) for day, text in days]
    dossier = Dossier(records, speakers(records))
    events = told(dossier, ())
    found = find_open(dossier, events, find_timeline(events, dossier.records))
    return list(found), dossier


def _words(dossier: Dossier, one: Open) -> str:
    answer = one.answered_by
    if answer is None:
        return ""
    sentences = dossier.sentences[answer.article]
    return sentences.text(sentences.at(answer.span[0]))


def test_a_demand_ends_on_the_weekday_that_comes() -> None:
    (one,), _ = _open(("2031-03-05", DEMAND))

    assert (one.kind, one.by, one.to) == ("demand", "Veltria", "Osk")
    assert one.until == "2031-03-09T12:00"
    assert one.answered_by is None


def test_a_later_refusal_answers_a_demand() -> None:
    (one,), dossier = _open(
        ("2031-03-05", DEMAND),
        ("2031-03-06", "The harbour was calm. Osk rejected the demand for the ship's log."),
    )

    assert _words(dossier, one) == "Osk rejected the demand for the ship's log."


def test_what_was_said_before_a_demand_does_not_answer_it() -> None:
    (one,), _ = _open(
        ("2031-03-05", DEMAND),
        ("2031-03-04", "Osk rejected an earlier demand for the ship's log."),
    )

    assert one.answered_by is None


def test_a_question_answers_nothing() -> None:
    (one,), _ = _open(
        ("2031-03-05", DEMAND),
        ("2031-03-06", "Has Osk rejected the demand for the ship's log?"),
    )

    assert one.answered_by is None


def test_an_offer_that_lapses_is_answered_without_its_parties() -> None:
    (one,), dossier = _open(
        ("2031-03-05", "The Veltrian government offered Osk a joint inquiry into the fire."),
        ("2031-03-08", "The offer of a joint inquiry lapsed at midnight."),
    )

    assert one.kind == "offer"
    assert _words(dossier, one).startswith("The offer of a joint inquiry lapsed")


def test_one_offer_in_two_articles_is_one() -> None:
    found, _ = _open(
        ("2031-03-05", "The Veltrian government offered Osk a joint inquiry into the fire."),
        (
            "2031-03-06",
            "The Veltrian government has offered Osk a joint inquiry into the fire.",
        ),
    )

    assert [one.kind for one in found] == ["offer"]


def test_who_only_asks_demands_nothing() -> None:
    found, _ = _open(("2031-03-05", "Ena Tolk asked the crew for ten boats."))

    assert found == []


def test_an_end_in_no_known_year_is_none() -> None:
    record = read_text("Veltria demanded that Osk hand over the ship's log by May 9.")
    dossier = Dossier([record], speakers([record]))
    events = told(dossier, ())

    (one,) = find_open(dossier, events, find_timeline(events, dossier.records))

    assert (one.kind, one.until) == ("demand", None)
