"""Charts of series: scales, ticks, and what is left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from asreported.exports.stories.evidence import Evidence
from asreported.exports.stories.html.chart import chart
from asreported.exports.stories.html.letters import letters
from asreported.exports.stories.html.scales import Scale, day, step
from asreported.stories.model import Point, Series, Stories

EVIDENCE = Evidence(Stories(), [])


def point(low: float | None, high: float | None, as_of: str | None, bound: str = "exactly",
          speaker: str | None = None) -> Point:  # fmt: skip
    return Point(low, high, bound, as_of, "a", (0, 1), speaker)


def drawn(*points: Point) -> LexborHTMLParser | None:
    series = Series("deaths", "killed", points)
    drawing, _ = chart(EVIDENCE, series, letters(EVIDENCE, points))
    return LexborHTMLParser(drawing) if drawing else None


@pytest.mark.parametrize(
    ("value", "known"),
    [("2024-05-13", True), ("2024-05-13T08:00Z", True), ("2024-05", False), (None, False),
     ("2024-02-31", False), ("XXXX-05-13", False)],
)  # fmt: skip
def test_only_a_day_has_a_place_on_the_chart(value: str | None, *, known: bool) -> None:
    assert (day(value) is not None) is known


@given(st.floats(0.001, 1e12), st.integers(2, 8))
def test_a_step_is_round_and_leaves_no_more_ticks_than_asked(reach: float, ticks: int) -> None:
    found = step(reach, ticks)
    assert found * ticks >= reach * (1 - 1e-9)
    assert f"{found:.3e}"[:3] in {"1.0", "2.0", "2.5", "5.0"}


def test_one_value_alone_stands_in_the_middle() -> None:
    assert Scale(5, 5, 0, 100).at(5) == 50


def test_a_chart_compares_at_least_two_values() -> None:
    assert drawn(point(3, 3, "2024-05-13")) is None
    assert drawn(point(3, 3, "2024-05-13"), point(4, 4, None)) is None
    assert drawn(point(3, 3, "2024-05-13"), point(None, None, "2024-05-14")) is None


def test_the_scale_starts_at_zero() -> None:
    page = drawn(point(90, 90, "2024-05-13"), point(97, 97, "2024-05-14"))
    assert page is not None
    assert [each.text() for each in page.css(".tick")] == ["0", "25", "50", "75", "100"]


def test_a_higher_value_stands_higher_and_a_later_one_further_right() -> None:
    page = drawn(point(3, 3, "2024-05-13"), point(9, 9, "2024-05-15"))
    assert page is not None
    first, second = (each.attributes for each in page.css("circle"))
    assert float(first["cx"]) < float(second["cx"])
    assert float(first["cy"]) > float(second["cy"])


def test_a_range_is_a_bar_from_low_to_high() -> None:
    page = drawn(point(3, 3, "2024-05-13"), point(15, 20, "2024-05-14", "between"))
    assert page is not None
    assert page.css_first(".value.between .bar")
    assert not page.css(".value.between circle")


def test_lines_join_the_values_of_one_speaker_only() -> None:
    days = [f"2024-05-{at}" for at in (13, 14, 15)]
    page = drawn(
        *(point(at, at, each, speaker="A") for at, each in enumerate(days)),
        point(9, 9, days[0], speaker="B"),
    )
    assert page is not None
    (line,) = page.css("path.line")
    assert line.attributes["d"].count("M") == 2
    assert [each.text() for each in page.css(".key li")] == ["dot: exactly", "A: A", "B: B"]


def test_many_days_and_one_day_are_both_drawn() -> None:
    many = [point(at, at, f"2024-{at:02}-01") for at in range(1, 13)]
    for points in (many, [point(1, 1, "2024-05-13"), point(2, 2, "2024-05-13", speaker="B")]):
        page = drawn(*points)
        assert page is not None
        assert 1 <= len(page.css(".tick-day")) <= 7


def test_nothing_but_zeros_is_still_a_chart() -> None:
    assert drawn(point(0, 0, "2024-05-13"), point(0, 0, "2024-05-14")) is not None


def test_hours_of_one_day_stand_between_that_day_and_the_next() -> None:
    page = drawn(point(3, 3, "2024-05-13T08:00"), point(4, 4, "2024-05-13T20:00"))
    assert page is not None
    assert [each.text() for each in page.css(".tick-day")] == ["13 May", "14 May"]
    early, late = (float(each.attributes["cx"]) for each in page.css("circle"))
    assert early < late


def test_days_of_several_years_show_their_year() -> None:
    page = drawn(point(3, 3, "2023-12-31"), point(4, 4, "2024-01-02"))
    assert page is not None
    assert page.css_first(".tick-day").text() == "31 Dec 2023"


def test_large_numbers_are_short_on_the_axis() -> None:
    page = drawn(point(2e9, 2e9, "2024-05-13"), point(9e9, 9e9, "2024-05-14"))
    assert page is not None
    assert [each.text() for each in page.css(".tick")][-1] == "10bn"


def test_one_speakers_same_value_told_twice_is_one_mark() -> None:
    same = [point(3, 3, "2024-05-13", speaker="A") for _ in range(3)]
    page = drawn(*same, point(4, 4, "2024-05-14", speaker="A"))
    assert page is not None
    assert len(page.css("circle")) == 2


def test_marks_and_letters_do_not_lie_on_one_another() -> None:
    page = drawn(
        *(point(80 + at % 2, 80 + at % 2, "2024-05-13", speaker=f"S{at}") for at in range(5)),
        point(90, 90, "2024-05-18"),
    )
    assert page is not None
    marks = [
        (float(each.attributes["cx"]), float(each.attributes["cy"]))
        for each in page.css("circle")
    ]
    letters_ = [
        (float(each.attributes["x"]), float(each.attributes["y"]))
        for each in page.css("text.letter")
    ]
    spots = [*marks, *letters_]
    for at, (x, y) in enumerate(spots):
        assert all(abs(x - a) >= 8.9 or abs(y - b) >= 8.9 for a, b in spots[:at])


def test_values_on_an_outlets_own_word_are_not_joined_with_anothers() -> None:
    points = (
        Point(3, 3, "exactly", "2024-05-13", "a", (0, 1)),
        Point(4, 4, "exactly", "2024-05-14", "b", (0, 1)),
    )
    page = drawn(*points)
    assert page is not None
    assert not page.css("path.line")
    keys = [each.text() for each in page.css(".key li")]
    assert keys[1:] == ["A: a, on its own word", "B: b, on its own word"]
