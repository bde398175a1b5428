"""Events as PLOVER JSON lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from asreported.exports import export_events
from tests.exports.builder import canal, plain

if TYPE_CHECKING:
    from asreported.model import Record


def lines(*records: Record) -> list[dict[str, Any]]:
    return [json.loads(line) for line in export_events(records, "plover")]


@pytest.fixture(scope="module")
def told() -> list[dict[str, Any]]:
    return lines(canal().record())


def test_each_event_is_one_line_with_the_names_of_the_manual(
    told: list[dict[str, Any]],
) -> None:
    first = told[0]
    assert first["event"] == ["COERCE"]
    assert (first["date"], first["enddate"]) == ("2024-05-09", "2024-05-10")
    assert first["source"] == [
        {
            "code": "OST",
            "sector": "CVL",
            "actor_text": "The lock keepers of Ostrel",
            "identifier_text": "The lock keepers of Ostrel",
        }
    ]
    assert first["recipient"] == []
    assert first["event_text"] == ["closed"]
    assert first["quad_code"] == 4
    assert first["cite_info"]["publication"] == "The Ferry Street Review"
    assert first["cite_info"]["url"] == "https://ferry-street.example/ostrel-locks"


def test_offsets_lead_back_to_the_words(told: list[dict[str, Any]]) -> None:
    text = canal().text
    at = told[0]["text_info"]
    assert text[at["start"] : at["end"]] == "closed"


def test_a_denied_event_has_the_context_negation(told: list[dict[str, Any]]) -> None:
    assert told[1]["context"] == ["protest", "negation"]
    assert told[1]["mode"] == ["riot-control"]
    assert told[1]["status"] == "denied"
    assert told[1]["on_whose_word"] == "the province's word"


def test_a_place_without_coordinates_keeps_its_name_alone(told: list[dict[str, Any]]) -> None:
    where = told[1]["event_loc"]
    assert (where["name"], where["latitude"], where["longitude"]) == (
        "the pump house",
        None,
        None,
    )


def test_a_known_country_has_both_its_codes() -> None:
    builder = plain("Ships left Norway.")
    builder.does("departure", "left", place=builder.place("Norway", country="NOR"))
    (told,) = lines(builder.record())
    assert (told["event_loc"]["country code"], told["event_loc"]["cc3"]) == ("NO", "NOR")


def test_what_is_not_known_is_null_and_no_date_is_guessed() -> None:
    builder = plain("They met.", published=None)
    builder.does("meeting", "met", type="CONSULT", lane="verbal_cooperation")
    (told,) = lines(builder.record())
    assert [told[name] for name in ("date", "time", "enddate", "event_loc")] == [None] * 4
    assert told["quad_code"] == 1


@pytest.mark.parametrize(
    ("status", "context"),
    [("planned", ["future"]), ("offered", ["hypothetical"]), ("happened", [])],
)
def test_the_status_becomes_a_context_of_the_manual(status: str, context: list[str]) -> None:
    builder = plain("They met.")
    builder.does("meeting", "met", status=status)
    assert lines(builder.record())[0]["context"] == context


def test_identifiers_differ_and_stay_the_same_when_read_again(
    told: list[dict[str, Any]],
) -> None:
    keys = [each["id"] for each in told]
    assert len(set(keys)) == len(keys)
    assert [each["id"] for each in lines(canal().record())] == keys
