"""Events of a story, each once, with a day and what the day rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported import read, read_text
from asreported.stories.dossier import Dossier
from asreported.stories.speakers import speakers
from asreported.stories.timeline import find_timeline, near, tempo, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.model import Record
    from asreported.stories.model import Dated


def _timeline(*days: tuple[str, str]) -> tuple[Dated, ...]:
    return _of([read_text(text, published=day) for day, text in days])


def _of(records: Sequence[Record]) -> tuple[Dated, ...]:
    dossier = Dossier(records, speakers(records))
    return find_timeline(told(dossier, ()), dossier.records)


def _of_type(events: tuple[Dated, ...], kind: str) -> list[Dated]:
    return [one for one in events if one.type == kind]


@pytest.mark.parametrize(
    ("text", "date", "basis"),
    [
        ("Veltrian troops attacked the port of Osk on Tuesday.", "2031-03-04", "stated"),
        ("Veltrian troops attacked the port of Osk.", "2031-03-05", "published"),
        ("The port of Osk was attacked by Veltrian troops.", "2031-03-05", "published"),
        ("Veltrian troops have attacked the port of Osk.", None, None),
        ("Veltrian troops had attacked the port of Osk.", None, None),
        ("It rained on Monday. Veltrian troops attacked the port of Osk.", None, None),
        (
            "It rained on Wednesday. Veltrian troops attacked the port of Osk.",
            "2031-03-05",
            "published",
        ),
    ],
)
def test_a_day_rests_on_words_or_on_publication_and_says_which(
    text: str, date: str | None, basis: str | None
) -> None:
    found = _of_type(_timeline(("2031-03-05", text)), "ASSAULT")

    assert [(one.date, one.basis) for one in found] == [(date, basis)]


def test_news_says_how_many_days_before_it_something_was() -> None:
    (one,) = _timeline(
        (
            "2031-03-05",
            "The vote comes two days after Veltrian troops attacked the port of Osk.",
        )
    )

    assert (one.date, one.basis) == ("2031-03-03", "stated")


def test_an_article_without_a_day_dates_nothing() -> None:
    record = read_text("Veltrian troops attacked the port of Osk.")

    (event,) = _of([record])

    assert (event.date, event.precision, event.basis) == (None, "unknown", None)


def test_the_end_of_a_demand_is_not_its_day() -> None:
    text = "The government demanded that the rebels withdraw their troops by Sunday noon."

    (event,) = _of_type(_timeline(("2031-03-05", text)), "REQUEST")

    assert event.date == "2031-03-05"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The town closed the market until Friday.", "2031-03-05"),
        ("Three trains were cancelled for Friday.", "2031-03-05"),
        ("The mayor will open the market on Monday.", "2031-03-10"),
    ],
)
def test_a_day_to_come_is_not_the_last_of_its_name(text: str, date: str) -> None:
    (event,) = _timeline(("2031-03-05", text), ("2031-03-05", f"{text} It rained."))

    assert event.date == date


def test_a_month_speaks_for_the_day_that_another_names() -> None:
    events = _timeline(
        ("2031-03-05", "The clerk Jon Barl resigned in February after a quarrel in Osk."),
        ("2031-03-06", "The clerk Jon Barl resigned in February after the quarrel in Osk."),
        ("2031-03-07", "The clerk Jon Barl resigned on 14 February after a quarrel in Osk."),
    )

    assert [one.date for one in events if len(one.reports) > 1] == ["2031-02-14"]


def test_two_articles_tell_one_event_once_under_its_stated_day() -> None:
    events = _timeline(
        ("2031-03-05", "Veltrian troops attacked the port of Osk on Tuesday, its mayor said."),
        ("2031-03-06", "Veltrian troops have attacked the port of Osk, killing nine dockers."),
    )

    (event,) = _of_type(events, "ASSAULT")
    assert event.date == "2031-03-04"
    assert len({report.article for report in event.reports}) == 2
    assert "told in 2 articles" in event.why


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Veltrian troops attacked the port of Osk on Tuesday.",
            "Veltrian troops attacked the port of Osk on Wednesday.",
        ),
        (
            "President Ana Ruel demanded the ship's log from the harbour office.",
            "President Ana Ruel demanded higher pensions for miners.",
        ),
    ],
    ids=["of two days", "of two matters"],
)
def test_two_events_stay_apart(first: str, second: str) -> None:
    both = _timeline(("2031-03-05", first), ("2031-03-06", second))

    assert len(both) == len(_timeline(("2031-03-05", first))) * 2


def test_what_is_told_before_a_day_is_no_event_of_that_day() -> None:
    events = _timeline(
        ("2031-03-05", "About 200 people demonstrated outside the parliament in Osk."),
        ("2031-03-09", "About 900 people demonstrated outside the parliament on Saturday."),
    )

    assert [one.date for one in _of_type(events, "PROTEST")] == ["2031-03-05", "2031-03-08"]


def test_dated_events_come_in_order_and_undated_ones_last() -> None:
    events = _timeline(
        ("2031-03-06", "Veltrian troops have attacked the port of Osk."),
        ("2031-03-07", "The army signed a ceasefire agreement with the rebels on Thursday."),
        ("2031-03-05", "About 200 people demonstrated in Osk on Tuesday."),
    )

    dates = [one.date for one in events]
    assert dates == [*sorted(date for date in dates if date), *([None] * dates.count(None))]
    assert None in dates


def test_a_day_counts_what_happened_and_apart_from_it_what_is_announced() -> None:
    events = _timeline(
        ("2031-03-05", "Veltrian troops attacked the port of Osk on Tuesday."),
        ("2031-03-05", "Presidents Ana Ruel and Tom Berg will meet in Osk on Friday."),
    )

    bars = [(bar.date, bar.announced, len(bar.events)) for bar in tempo(events)]

    assert bars == [("2031-03-04", False, 1), ("2031-03-07", True, 1)]


def test_what_has_no_day_is_counted_on_none() -> None:
    events = _timeline(("2031-03-05", "Veltrian troops have attacked the port of Osk."))

    assert events
    assert tempo(events) == ()


PAGE = (
    "<html><head><title>Defence minister resigns</title></head><body><article>"
    "<h1>Defence minister resigns</h1><p>It rained in Osk, and the streets of the port were "
    "empty. Nobody stood before the ministry, where lamps were lit in all the windows.</p>"
    "<p>The port has been quiet since the winter, and few ships are in its docks.</p>"
    "</article></body></html>"
)


def test_a_headline_tells_of_the_day_it_is_published() -> None:
    record = read(PAGE, published="2031-03-05")

    (event,) = _of([record])

    assert (event.date, event.basis) == ("2031-03-05", "published")


def test_an_offer_told_by_its_name_is_the_offer_that_was_made() -> None:
    made = "President Ida Rook made the offer to Osk on Tuesday."
    named = "President Rook’s offer of Tuesday lapses at midnight, the ministry says."

    (offer,) = _of_type(_timeline(("2031-03-04", made), ("2031-03-05", named)), "AGREE")

    assert len(offer.reports) == 2


def test_an_ultimatum_and_the_demand_it_sets_an_end_to_are_one() -> None:
    gives = "Governor Ida Rook gives Tarn Roads until Friday to publish its survey."
    demands = "Governor Ida Rook demanded that Tarn Roads publish its survey by Friday."

    found = _timeline(("2031-03-04", gives), ("2031-03-04", demands))

    assert [(one.status, len(one.reports)) for one in found] == [("demanded", 2)]


def test_a_denial_in_words_is_no_event() -> None:
    text = "The guard on Monday denied that its ship had struck the tanker."

    assert not _of_type(_timeline(("2031-03-05", text)), "REJECT")


def test_what_somebody_says_was_done_to_him_is_no_event() -> None:
    text = '"He thanked me for it," the minister Ida Rook said.'

    assert _of_type(_timeline(("2031-03-05", text)), "SUPPORT") == []


def test_events_are_joined_alike_however_many_are_compared_in_one_go(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    days = [(f"2031-03-0{day}", f"{_SANK} {_HELD}") for day in range(1, 7)]
    whole = _timeline(*days)
    monkeypatch.setattr(near, "_CELLS", 1)

    assert _timeline(*days) == whole
    assert max(len(one.reports) for one in whole) > 1


_SANK = "The ferry Lady Osk sank off Tarn on 1 March 2031."
_HELD = "Police arrested its captain in Velm."
