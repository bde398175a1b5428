"""The scorer of the samples' events, on a sentence of our own."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

import asreported
from asreported.model import Event
from bench.sample_events import judge_events, score_events

TEXT = "Veldt accused Norra of spying.\n\nThe accusation was rejected."


@pytest.fixture(scope="module")
def record() -> asreported.Record:
    return asreported.read_text(TEXT)


def event(words: str, kind: Any = "ACCUSE", status: Any = "happened") -> Event:  # noqa: ANN401
    start = TEXT.index(words)
    span = (start, start + len(words))
    return Event(
        id="v1", label=words, type=kind, lane="verbal_conflict", trigger=(span,), status=status
    )


def answer(**more: Any) -> dict[str, Any]:  # noqa: ANN401 - a JSON answer
    again = [{"trigger": "accusation", "in": "The accusation was"}]
    return {"trigger": "accused", "in": "Veldt accused", "type": "ACCUSE",
            "status": "happened", "again": again, **more}  # fmt: skip


def score(record: asreported.Record, *events: Event, **more: Any) -> dict[str, float]:  # noqa: ANN401
    read = asreported.Record(
        source=record.source, text_sha256=record.text_sha256, made_by=record.made_by,
        article=record.article, events=events,
    )  # fmt: skip
    return score_events([(read, {"events": [answer(**more)]})])


def test_an_event_is_found_by_its_trigger_or_by_a_later_mention(
    record: asreported.Record,
) -> None:
    for words in ("accused", "accusation"):
        found = score(record, event(words))
        assert (found["events.found"], found["events.extra"]) == (100, 0)


def test_the_second_reading_of_one_event_is_extra(record: asreported.Record) -> None:
    assert score(record, event("accused"), event("accusation"))["events.extra"] == 50


def test_another_type_is_not_found_unless_the_answer_allows_it(
    record: asreported.Record,
) -> None:
    wrong = event("accused", kind="REJECT")
    assert score(record, wrong)["events.found"] == 0
    assert score(record, wrong, types_too=["REJECT"])["events.found"] == 100


def test_status_is_judged_of_what_was_found(record: asreported.Record) -> None:
    planned = event("accused", status="planned")
    assert score(record, planned)["events.status"] == 0
    assert score(record, planned, statuses_too=["planned"])["events.status"] == 100


def test_optional_answers_are_neither_missed_nor_extra(record: asreported.Record) -> None:
    assert score(record, event("accused"), optional=True)["events.extra"] == 0
    empty = msgspec.structs.replace(record, events=())
    judged = list(judge_events(empty, {"events": [answer(optional=True)]}))
    assert [one.event for one in judged] == [None]
