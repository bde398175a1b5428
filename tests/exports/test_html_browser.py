"""The HTML page in a real browser: pointing, keyboard, colour schemes, small screens.

That nothing is fetched and nothing complained of is asserted after every test, by ``opened``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

import pytest
from playwright.sync_api import expect

from tests.browsing import becomes
from tests.exports.builder import Builder, plain
from tests.exports.test_html_page import hostile

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from asreported.model import Record

    Opener: TypeAlias = Callable[..., Page]

pytestmark = pytest.mark.browser

FOCUSED = "document.activeElement.id"
FOCUSED_ITEM = "document.activeElement.dataset.item"
FOCUSED_CARD = "document.activeElement.closest('.card')?.id"


def lights(page: Page, *items: str, name: str = "on") -> None:
    """Assert which items' cards are highlighted."""
    script = f"[...document.querySelectorAll('.card.{name}')].map(each => each.id).sort()"
    becomes(page, script, sorted(items))


def pins(page: Page, *items: str) -> None:
    """Assert which items' cards are pinned."""
    lights(page, *items, name="pinned")


def come_to_rest(page: Page) -> None:
    """Wait until no colour is on its way to another."""
    becomes(page, "document.getAnimations().length", 0)


def contrast(page: Page, selector: str, behind: str) -> float:
    """The contrast of an element's letters with the background of another (WCAG 2.2)."""
    script = """([one, other]) => {
      const value = (text) => text.match(/[0-9.]+/g).slice(0, 3).map(Number)
        .map(n => n / 255).map(n => n <= .04045 ? n / 12.92 : ((n + .055) / 1.055) ** 2.4);
      const light = (text) => { const [r, g, b] = value(text);
        return .2126 * r + .7152 * g + .0722 * b; };
      const style = (which) => getComputedStyle(document.querySelector(which));
      const pair = [light(style(one).color), light(style(other).backgroundColor)];
      return (Math.max(...pair) + .05) / (Math.min(...pair) + .05); }"""
    return float(page.evaluate(script, [selector, behind]))


def test_pointing_at_a_mark_highlights_its_card(opened: Opener, full_record: Record) -> None:
    page = opened(full_record)
    page.hover("#figure-1-mark")
    lights(page, "figure-1")
    lights(page, "statement-3", name="near")
    page.hover("h1")
    lights(page)


def test_pointing_at_a_card_highlights_all_its_marks(
    opened: Opener, full_record: Record
) -> None:
    page = opened(full_record)
    page.hover("#statement-1")
    expect(page.locator("article .content.on")).to_have_count(2)
    expect(page.locator("article .source.on").first).to_have_text(re.compile("^Mirel Danko"))
    expect(page.locator("article .cue.on")).to_have_text("said")


def test_a_card_far_down_is_brought_into_view(opened: Opener, full_record: Record) -> None:
    page = opened(full_record, reduced_motion="reduce")
    page.hover("#date-1-mark")
    whole = """() => { const box = document.querySelector("#date-1").getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight; }"""
    becomes(page, whole, expected=True)


def test_a_click_pins_and_escape_unpins(opened: Opener, full_record: Record) -> None:
    page = opened(full_record, reduced_motion="reduce")
    page.click("#statement-2-mark")
    page.hover("h1")
    pins(page, "statement-2")
    expect(page.locator("#statement-2")).to_have_attribute("aria-current", "true")
    expect(page.locator("#status")).to_have_text(re.compile("^Pinned: Harbour Minister"))
    page.keyboard.press("Escape")
    pins(page)
    becomes(page, FOCUSED, "statement-2-mark")


def test_clicking_again_goes_to_what_lies_around(opened: Opener, full_record: Record) -> None:
    page = opened(full_record, reduced_motion="reduce")
    mark = page.locator("#figure-3-mark")
    mark.click()
    expect(page.locator(".card.pinned")).to_have_count(1)
    first = page.locator(".card.pinned").get_attribute("id")
    both = ["figure-3", "date-4"]
    assert first in both
    mark.click()
    pins(page, *(one for one in both if one != first))


def test_a_click_on_a_card_scrolls_to_its_mark(opened: Opener, full_record: Record) -> None:
    page = opened(full_record, reduced_motion="reduce")
    page.click("#statement-9-name a")
    becomes(page, FOCUSED_ITEM, "statement-9")
    box = page.locator("a.mark[data-item=statement-9]").bounding_box()
    assert box is not None
    assert 0 < box["y"] < 844


def test_a_chain_leads_to_the_outer_card(opened: Opener, full_record: Record) -> None:
    page = opened(full_record, reduced_motion="reduce")
    page.click("#statement-9 .chain a")
    pins(page, "statement-8")
    becomes(page, FOCUSED_CARD, "statement-8")


def test_the_whole_way_by_keyboard(opened: Opener, full_record: Record) -> None:
    page = opened(full_record, reduced_motion="reduce")
    page.keyboard.press("Tab")
    becomes(page, "document.activeElement.textContent", "Skip to the article")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    becomes(page, FOCUSED, "event-1-mark")
    page.keyboard.press("Tab")
    becomes(page, FOCUSED, "date-1-mark")
    lights(page, "date-1")
    becomes(page, "getComputedStyle(document.activeElement).outlineStyle", "solid")
    page.keyboard.press("Enter")
    becomes(page, FOCUSED_CARD, "date-1")
    page.keyboard.press("Tab")
    becomes(page, FOCUSED_CARD, "date-2")
    page.keyboard.press("Enter")
    becomes(page, FOCUSED_ITEM, "date-2")
    page.keyboard.press("Escape")
    becomes(page, FOCUSED_CARD, "date-2")


def test_every_mark_and_card_is_a_stop_for_the_keyboard(
    opened: Opener, full_record: Record
) -> None:
    page = opened(full_record)
    links = "[...document.querySelectorAll('a.mark, h4 a')].map(each => each.hash)"
    expected = set(page.evaluate(links))
    # Of two marks on the very same words, one is the stop: a figure and date "nine days".
    assert len(expected) == 9 + 8 + 6 + 3 + page.locator(".card").count()
    stops = set()
    for _ in range(2 * len(expected)):
        page.keyboard.press("Tab")
        stops.add(page.evaluate("document.activeElement.hash"))
    assert expected <= stops


@pytest.mark.parametrize("width", [390, 1280])
def test_no_stop_is_hidden_behind_what_stays_put(
    opened: Opener, full_record: Record, width: int
) -> None:
    page = opened(full_record, width=width, reduced_motion="reduce")
    hidden = """() => { const at = document.activeElement;
      return at === document.body || [...at.getClientRects()].some(box => at.contains(
        document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)))
        ? "" : at.hash ?? at.outerHTML; }"""
    for key, times in (("Tab", 60), ("Shift+Tab", 55)):
        for _ in range(times):
            page.keyboard.press(key)
            becomes(page, hidden, "")


def test_a_layer_switched_off_leaves_text_and_record(
    opened: Opener, full_record: Record
) -> None:
    page = opened(full_record)
    page.uncheck("#layer-figure")
    page.hover("#figure-2-mark")
    lights(page)
    expect(page.locator(".section.figure")).to_be_hidden()
    mark = page.locator("#figure-2-mark")
    expect(mark).to_have_js_property("tabIndex", -1)
    expect(mark).to_have_css("text-decoration-line", "none")
    page.check("#layer-figure")
    page.hover("#figure-2-mark")
    lights(page, "figure-2")


def test_each_kind_of_mark_has_a_line_of_its_own(opened: Opener, full_record: Record) -> None:
    page = opened(full_record)
    script = """each => { const style = getComputedStyle(each);
      const { textDecorationLine: line, textDecorationThickness: thickness } = style;
      return line + style.textDecorationStyle + thickness; }"""
    marks = ("a.cue", ".source", "a.figure", "a.date", "a.trigger")
    lines = {page.locator(f"article {mark}").first.evaluate(script) for mark in marks}
    assert len(lines) == len(marks)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_stand_out_in_both_schemes(
    opened: Opener, full_record: Record, scheme: str
) -> None:
    page = opened(full_record, color_scheme=scheme)
    for quiet in (".standfirst", ".dateline", ".notes", ".count", "article > footer"):
        assert contrast(page, quiet, "html") >= 4.5
    page.click("#statement-1-mark")
    pins(page, "statement-1")
    come_to_rest(page)
    assert contrast(page, ".card.pinned .notes", ".card.pinned") >= 4.5
    assert contrast(page, ".content.pinned", ".content.pinned") >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_lit_mark_in_quiet_words_stands_out(opened: Opener, scheme: str) -> None:
    builder = Builder(("standfirst", "It ended on Monday."))
    builder.dates("Monday", "2024-05-13", basis="published")
    page = opened(builder.record(), color_scheme=scheme)
    page.hover("#date-1-mark")
    lights(page, "date-1")
    come_to_rest(page)
    assert contrast(page, ".date.on", ".date.on") >= 4.5


def test_the_dark_scheme_is_dark(opened: Opener, full_record: Record) -> None:
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light = opened(full_record, color_scheme="light").evaluate(paper)
    dark = opened(full_record, color_scheme="dark").evaluate(paper)
    assert (light, dark) == ("rgb(252, 251, 248)", "rgb(21, 23, 26)")


@pytest.mark.parametrize("width", [320, 390, 768, 1023, 1024])
def test_no_width_scrolls_sideways(opened: Opener, full_record: Record, width: int) -> None:
    page = opened(full_record, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_record_is_a_sheet_that_keeps_the_mark_in_sight(
    opened: Opener, full_record: Record
) -> None:
    page = opened(full_record, width=390, has_touch=True, reduced_motion="reduce")
    expect(page.locator("#sheet")).to_be_hidden()
    page.tap("#statement-5-mark")
    card, mark = page.locator("#statement-5"), page.locator("#statement-5-mark")
    expect(card).to_be_visible()
    sheet = page.locator("#record").bounding_box()
    shown, marked = card.bounding_box(), mark.bounding_box()
    assert sheet is not None
    assert shown is not None
    assert marked is not None
    assert marked["y"] + marked["height"] <= sheet["y"]
    assert shown["y"] >= sheet["y"]
    assert shown["y"] + shown["height"] <= 844
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator("#sheet")).to_be_hidden()


def test_the_sheet_opens_by_its_handle(opened: Opener, full_record: Record) -> None:
    page = opened(full_record, width=390)
    handle = page.locator(".handle")
    assert handle.inner_text() == "The record 9 statements · 9 figures · 6 dates · 3 events"
    handle.press("Enter")
    expect(handle).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#statement-1")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_without_script_cards_and_marks_still_lead_to_each_other(
    opened: Opener, full_record: Record, width: int
) -> None:
    page = opened(full_record, width=width, java_script_enabled=False)
    page.click("#date-5-name a")
    expect(page).to_have_url(re.compile("#date-5-mark$"))
    expect(page.locator("#date-5-mark")).to_be_visible()
    page.click("#date-5-mark")
    expect(page).to_have_url(re.compile("#date-5$"))
    expect(page.locator("#date-5")).to_be_visible()


def test_in_print_all_is_there_and_marks_carry_their_labels(
    opened: Opener, full_record: Record
) -> None:
    page = opened(full_record, width=390)
    page.emulate_media(media="print")
    expect(page.locator("#statement-1 blockquote")).to_be_visible()
    expect(page.locator(".handle")).to_be_hidden()
    label = "getComputedStyle(document.querySelector('#figure-1-mark'), '::after').content"
    assert "f1" in page.evaluate(label)


def test_a_page_with_markup_in_every_field_runs_none_of_it(opened: Opener) -> None:
    page = opened(hostile())
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.hover("#statement-1")
    assert dialogs == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_right_to_left_words_stand_right(opened: Opener) -> None:
    page = opened(plain("قالت الوزيرة إن السد آمن.", language="ar").record())
    assert page.locator(".body p").evaluate("each => getComputedStyle(each).direction") == "rtl"


def test_pointing_at_the_map_lights_the_event_in_text_and_record(
    opened: Opener, full_record: Record
) -> None:
    page = opened(full_record, reduced_motion="reduce")
    page.hover(".map .spot")
    lights(page, "event-1")
    expect(page.locator("article .trigger.on")).to_have_text("closed")
    page.click(".map .spot")
    pins(page, "event-1")
    expect(page.locator(".map .spot.pinned")).to_have_count(1)


def test_a_layer_of_events_switched_off_takes_the_map_with_it(
    opened: Opener, full_record: Record
) -> None:
    page = opened(full_record)
    expect(page.locator(".map")).to_be_visible()
    page.uncheck("#layer-event")
    expect(page.locator(".map")).to_be_hidden()
    expect(page.locator("#event-1-mark")).to_have_css("text-decoration-line", "none")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_events_stand_out_in_both_schemes(
    opened: Opener, full_record: Record, scheme: str
) -> None:
    page = opened(full_record, color_scheme=scheme)
    assert contrast(page, ".status", "html") >= 4.5
    page.hover("#event-2")
    lights(page, "event-2")
    come_to_rest(page)
    assert contrast(page, "#event-2 .status", "#event-2") >= 4.5
