"""The JSON of stories has the fields that others build on, and those that were added."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from asreported import read_text
from asreported.stories import model, read_stories

FIELDS: dict[str, tuple[str, ...]] = {
    "Stories": ("schema", "articles", "speakers", "stories"),
    "Listed": ("id", "source", "headline", "publisher", "published"),
    "Speaker": ("id", "name", "type", "country", "mentions", "why"),
    "Story": (
        "id", "headline", "articles", "copies", "claims", "series", "disputes", "timeline",
        "questions", "open",
    ),
    "Copy": ("of", "copy", "share", "passages"),
    "Claim": (
        "id", "text", "reports", "outlets", "independent_origins", "origins", "confirmed_by",
        "denied_by",
    ),
    "Cited": ("article", "attribution", "span", "event"),
    "Origin": ("name", "kind", "reports", "why"),
    "Stance": ("speaker", "article", "attribution", "span"),
    "Series": ("counts", "category", "points"),
    "Point": ("low", "high", "bound", "as_of", "article", "span", "speaker"),
    "StoryDispute": ("kind", "sides", "why"),
    "Dated": ("date", "precision", "status", "label", "reports"),
    "Question": ("question", "asked_in", "answers"),
    "Open": ("kind", "event", "until", "answered_by"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "fields"), FIELDS.items(), ids=list(FIELDS))
def test_no_field_of_the_contract_was_renamed(name: str, fields: tuple[str, ...]) -> None:
    known = {field.encode_name for field in msgspec.structs.fields(getattr(model, name))}

    assert set(fields) <= known


def _written() -> dict[str, Any]:
    records = [
        read_text(
            "Nine millers were injured in a fire in Lunen, Mayor Jana Orsk said on Monday. "
            "The government demanded that the owners pay the millers by Friday.",
            published="2031-03-03",
        ),
        read_text("Jana Orsk denied that the mill in Lunen was old.", published="2031-03-04"),
    ]
    found: dict[str, Any] = json.loads(msgspec.json.encode(read_stories(records)))
    return found


def _lists(part: object) -> list[Any]:
    """All values that the contract calls lists, wherever they stand."""
    if isinstance(part, list):
        return [each for one in part for each in _lists(one)]
    if not isinstance(part, dict):
        return []
    plural = {
        "articles",
        "speakers",
        "stories",
        "reports",
        "points",
        "sides",
        "answers",
        "open",
    }
    own = [value for name, value in part.items() if name in plural]
    return own + [each for value in part.values() for each in _lists(value)]


def test_a_list_is_never_null_and_the_schema_names_itself() -> None:
    written = _written()

    assert written["schema"] == "asreported.stories/1"
    assert None not in _lists(written)


def test_every_cited_span_lies_in_its_article() -> None:
    records = [
        read_text(text, published="2031-03-03")
        for text in (
            "Rebels attacked the port of Osk, killing nine men, Mayor Jana Orsk said.",
            "Rebels attacked the port of Osk and killed nine men, Mayor Jana Orsk said.",
        )
    ]
    texts = {one.article.id: one.article.text for one in records}
    written = json.loads(msgspec.json.encode(read_stories(records)))

    places = [
        (report["article"], report["span"])
        for story in written["stories"]
        for claim in (*story["claims"], *story["timeline"])
        for report in claim["reports"]
    ]

    assert places
    assert all(0 <= start < end <= len(texts[article]) for article, (start, end) in places)


def test_what_is_written_reads_back_as_it_was() -> None:
    records = [read_text("Nine men were hurt, Jana Orsk said.", published="2031-03-03")]
    stories = read_stories(records)

    assert msgspec.json.decode(msgspec.json.encode(stories), type=model.Stories) == stories
