"""Events on the HTML page: marks, cards, the map and its list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from asreported.exports import render_html
from tests.exports.builder import plain

if TYPE_CHECKING:
    from asreported.model import Record


@pytest.fixture(scope="module")
def page(full_record: Record) -> LexborHTMLParser:
    return LexborHTMLParser(render_html(full_record))


def words(page: LexborHTMLParser, selector: str) -> str:
    (found,) = page.css(selector)
    return " ".join(found.text(separator=" ").split())


def test_a_card_says_what_who_where_when_and_on_whose_word(page: LexborHTMLParser) -> None:
    card = words(page, "#event-1")
    assert words(page, "#event-1-name") == "lock closure happened"
    assert "Who The lock keepers of Ostrel (OST CVL)" in card
    assert "Where Ostrel (city, OST)" in card
    assert "When 9 May 2024, night (Thursday), from the publication date" in card
    assert "on the article's own word" in card
    assert "COERCE deeds, conflict" in card


def test_a_card_says_to_whom_with_what_figures_and_how_surely(page: LexborHTMLParser) -> None:
    card = words(page, "#event-2")
    assert words(page, "#event-2 .status") == "denied"
    assert "To whom bystanders" in card
    assert "Figures at least 7 people (injured)" in card
    assert "ASSAULT (riot-control) deeds, conflict protest uncertain (40%)" in card
    assert words(page, '#event-2 a[href="#statement-7"]') == "on the province's word"


def test_trigger_mentions_parties_and_place_are_marked(page: LexborHTMLParser) -> None:
    marked = {
        part: [each.text() for each in page.css(f'article .{part}[data-item="event-1"]')]
        for part in ("trigger", "mention", "party", "site")
    }
    assert marked == {
        "trigger": ["closed"],
        "mention": ["stay shut"],
        "party": ["The lock keepers of Ostrel"],
        "site": ["Ostrel"],
    }


def test_a_cue_that_is_also_a_trigger_stays_the_cues_link() -> None:
    builder = plain("The guild threatened a strike.")
    builder.says("The guild", "threatened", "a strike", act="threaten")
    builder.does("threat of a strike", "threatened", type="THREATEN", status="happened")
    page = LexborHTMLParser(render_html(builder.record()))
    assert words(page, "article a.cue") == "threatened"
    assert page.css("article .trigger")


def test_places_are_listed_by_number_with_links_to_their_events(page: LexborHTMLParser) -> None:
    (row,) = page.css(".where ol.places > li")
    assert row.css_first("b").text() == "Ostrel (city, OST), the site (region)"
    assert [each.attributes["href"] for each in row.css("a")] == ["#event-1", "#event-3"]
    assert page.css_first(".map .spot title").text().startswith("Ostrel (city, OST)")


def test_events_without_coordinates_are_listed_and_not_placed(page: LexborHTMLParser) -> None:
    assert words(page, ".where ul.places > li") == (
        "use of water cannon (denied) , the pump house (point)"
    )
    assert len(page.css(".map .spot")) == 1


@pytest.mark.parametrize("at", [{}, {"latitude": 95.0, "longitude": 0.0}, {"latitude": 9.0}])
def test_without_any_coordinates_there_is_no_map(at: dict[str, float]) -> None:
    builder = plain("A strike at Ostrel.")
    builder.does("strike", "strike", place=builder.place("Ostrel", **at))
    page = LexborHTMLParser(render_html(builder.record()))
    assert not page.css("svg")
    assert "no coordinates are known" in page.css_first(".where").text()
