from __future__ import annotations

import json

import pytest

from asreported.errors import RecordError
from asreported.model import Article, Block, MadeBy, Record, Stamp

RECORD = Record(
    source="page.html",
    text_sha256="0" * 64,
    made_by=MadeBy("0.1.0", "w"),
    article=Article(
        id="x",
        headline="“Nødhjelp”",
        published=Stamp("2025-03-03", "page"),
        text="“Nødhjelp”",
        blocks=(Block("headline", 0, 10),),
    ),
)


def test_a_record_survives_the_way_through_json() -> None:
    assert Record.from_json(RECORD.to_json()) == RECORD


def test_a_record_is_one_line_of_json() -> None:
    assert "\n" not in RECORD.to_json()


def test_what_is_unknown_is_null_and_lists_are_never_null() -> None:
    record = json.loads(RECORD.to_json())
    assert record["article"]["publisher"] is None
    for field in (
        "entities",
        "attributions",
        "voice",
        "figures",
        "times",
        "disputes",
        "events",
    ):
        assert record[field] == []
    for field in ("bylines", "images", "related"):
        assert record["article"][field] == []


def test_a_record_says_its_schema_first() -> None:
    assert RECORD.to_json().startswith('{"schema":"asreported.record/1","source":"page.html"')


def test_values_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        RECORD.source = "other"  # type: ignore[misc]  # the type checker says the same


def test_an_article_is_json_of_its_own() -> None:
    assert json.loads(RECORD.article.to_json())["blocks"] == [
        {"kind": "headline", "start": 0, "end": 10, "level": None, "time": None}
    ]


@pytest.mark.parametrize(
    "data", ["", "{", "[]", '{"schema":"asreported.record/9"}', b"\xff\xfe", '{"source":"x"}']
)
def test_what_is_no_record_is_refused_with_the_schema_named(data: str | bytes) -> None:
    with pytest.raises(RecordError, match=r"asreported\.record/1"):
        Record.from_json(data)


def test_fields_added_by_a_later_version_are_passed_over() -> None:
    later = {**json.loads(RECORD.to_json()), "mood": "sombre"}
    assert Record.from_json(json.dumps(later)) == RECORD
