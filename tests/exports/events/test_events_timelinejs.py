"""Events as TimelineJS slides."""

from __future__ import annotations

import json
from typing import Any

import pytest

from asreported.exports import export_events
from tests.exports.builder import Builder, canal, plain


def timeline(builder: Builder) -> dict[str, Any]:
    return dict(json.loads("".join(export_events([builder.record()], "timelinejs"))))


def one(**time: object) -> dict[str, Any]:
    builder = plain("They met then.")
    key = builder.dates("then", time.pop("value"), **time)
    builder.does("meeting", "met", time=key)
    return timeline(builder)


def test_a_dated_event_is_a_slide_with_its_lane_as_group() -> None:
    (slide,) = timeline(canal())["events"]
    assert slide["start_date"] == {"year": 2024, "month": 5, "day": 9}
    assert slide["end_date"] == {"year": 2024, "month": 5, "day": 10}
    assert slide["group"] == "deeds, conflict"
    assert slide["text"]["headline"] == "lock closure"
    assert "<p>Happened, on the article&#x27;s own word</p>" in slide["text"]["text"]


def test_undated_events_are_listed_without_a_date() -> None:
    undated = timeline(canal())["undated"]
    assert [each["text"]["headline"] for each in undated] == [
        "use of water cannon",
        "sending home of guards",
    ]
    assert not any("start_date" in each for each in undated)


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2024", {"year": 2024}),
        ("2024-06", {"year": 2024, "month": 6}),
        ("2024-06-03", {"year": 2024, "month": 6, "day": 3}),
        ("2024-06-03T14:30", {"year": 2024, "month": 6, "day": 3, "hour": 14, "minute": 30}),
    ],
)
def test_a_date_is_as_precise_as_known(value: str, date: dict[str, int]) -> None:
    assert one(value=value)["events"][0]["start_date"] == date


@pytest.mark.parametrize(
    "time",
    [
        {"value": None},
        {"value": "P9D", "type": "duration"},
        {"value": "XXXX-11-24"},
        {"value": "2024-06-03", "type": "set"},
    ],
)
def test_what_is_no_date_dates_nothing(time: dict[str, object]) -> None:
    assert len(one(**time)["undated"]) == 1


def test_words_of_the_article_bring_no_markup() -> None:
    builder = plain("<script>alert(1)</script>")
    builder.does("<b>x</b>", "<script>alert(1)</script>")
    (slide,) = timeline(builder)["undated"]
    assert "<script" not in slide["text"]["text"]
    assert slide["text"]["headline"] == "&lt;b&gt;x&lt;/b&gt;"
