"""The tempo of a story: bars by day and lane."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from asreported.exports.stories.evidence import Evidence
from asreported.exports.stories.html.tempo import section
from asreported.stories.model import Cited, Dated, Stories, Story, Tempo

TIMELINE = tuple(
    Dated("2024-05-13", "day", "happened", label, (Cited("a", (0, 4), event=f"v{at}"),))
    for at, label in enumerate(("strike", "offer", "fall", "signing"))
)


def drawn(*tempo: Tempo) -> LexborHTMLParser | None:
    evidence = Evidence(Stories(), [])
    story = Story(id="s", headline=None, articles=(), tempo=tempo, timeline=TIMELINE)
    found = section(evidence, story)
    return LexborHTMLParser(found) if found else None


def test_a_taller_bar_is_more_events() -> None:
    page = drawn(
        Tempo("2024-05-13", "verbal_conflict", (0, 1, 2)),
        Tempo("2024-05-14", "verbal_conflict", (3,)),
    )
    assert page is not None
    tall, short = (float(each.attributes["height"]) for each in page.css("rect"))
    assert tall == 26.0
    assert short < tall / 2.9


def test_what_is_announced_stands_on_what_is_done() -> None:
    page = drawn(
        Tempo("2024-05-13", "verbal_conflict", (0,)),
        Tempo("2024-05-13", "verbal_conflict", (1,), announced=True),
    )
    assert page is not None
    done, announced = (each.attributes for each in page.css("rect"))
    assert float(announced["y"]) + float(announced["height"]) == float(done["y"])
    assert [each.text() for each in page.css(".key li")][1] == "hollow: announced"


def test_of_a_long_time_the_last_days_are_drawn_and_the_table_has_all() -> None:
    page = drawn(
        Tempo("2023-01-01", "verbal_conflict", (0,)),
        Tempo("2024-05-14", "verbal_conflict", (1,)),
    )
    assert page is not None
    assert len(page.css("rect")) == 1
    assert len(page.css("tbody tr")) == 2
    assert "the last 92 days; the table has all" in [
        each.text() for each in page.css(".key li")
    ]


def test_without_days_there_is_no_tempo() -> None:
    assert drawn() is None
    assert drawn(Tempo("2024", "verbal_conflict", (0,))) is None


def test_a_bar_leads_to_the_line_that_says_what_it_stands_for() -> None:
    page = drawn(Tempo("2024-05-13", "verbal_conflict", (0, 2)))
    assert page is not None
    bar, line = page.css_first(".bar-of"), page.css_first(".tempo-days details > div")
    assert bar is not None
    assert line is not None
    assert bar.attributes["href"] == f"#{line.attributes['id']}"
    assert [each.text() for each in line.css(".what")] == [
        "strike, happened",
        "fall, happened",
    ]
