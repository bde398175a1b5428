"""What is new in a story is told in words that need no key."""

from __future__ import annotations

from asreported.desk.models import Comparison
from asreported.desk.stories.wording import latest_value, plainly
from asreported.stories.changes import since
from asreported.stories.model import (
    Cited,
    Dated,
    Open,
    Point,
    Series,
    Speaker,
    Story,
    StoryDispute,
)

GUARD = Speaker("s1", "the coast guard", "organisation")
FIRST = Point(12, None, "at_least", "2031-03-03", "a", (0, 9), speaker="s1")
LATER = Point(17, 17, "exactly", "2031-03-04", "b", (0, 9))
SERIES = Series("dead", "killed", (FIRST, LATER))


def told(**parts: object) -> list[str]:
    story = Story(id="s", headline=None, articles=("a",), **parts)  # type: ignore[arg-type] # parts of a story
    before = Story(id="s", headline=None, articles=("a",))
    return plainly(since(before, story), Comparison(story, (GUARD,)))


def test_a_figure_is_told_with_bound_noun_day_and_speaker() -> None:
    assert told(series=(SERIES,)) == [
        "17 dead as of 4 March 2031",
        "At least 12 dead as of 3 March 2031, on the word of the coast guard",
    ]


def test_a_dispute_is_told_without_codes() -> None:
    why = "A and B give different figures (killed, 2031-03-03TNI and 2031-03-04)"
    sides = (Cited("a", (0, 1)), Cited("b", (0, 1)))

    (line,) = told(disputes=(StoryDispute("figures", sides, why),))

    assert line == (
        "Disputed: A and B give different figures"
        " (killed, 3 March 2031, night and 4 March 2031)"
    )


def test_a_dispute_without_a_day_does_not_say_none() -> None:
    (line,) = told(disputes=(StoryDispute("figures", (), "A and B differ (killed, None)"),))

    assert line == "Disputed: A and B differ (killed)"


def test_an_open_demand_names_who_made_it() -> None:
    assert told(open=(Open("demand", Cited("a", (0, 1)), by="s1"),)) == [
        "A demand by the coast guard"
    ]


def test_an_event_is_told_with_its_status_and_day() -> None:
    strike = Dated("2031-03-05", "day", "planned", "strike", (Cited("a", (0, 1), event="v1"),))

    assert told(timeline=(strike,)) == ["Strike, planned, 5 March 2031"]


def test_the_latest_value_is_that_of_the_latest_day() -> None:
    story = Story(id="s", headline=None, articles=("a",), series=(SERIES,))

    assert latest_value(Comparison(story, (GUARD,))) == "17 dead as of 4 March 2031"
    assert latest_value(Comparison(Story(id="s", headline=None, articles=()))) == ""
