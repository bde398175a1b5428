"""The page of stories in a real browser: widths, schemes, keyboard.

That nothing is fetched and nothing complained of is asserted after every test.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.exports.test_html_browser import contrast

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
OPEN_ALL = "document.querySelectorAll('details').forEach(each => each.open = true)"


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_width_scrolls_sideways_with_all_open(
    opened_stories: Callable[..., Page], width: int
) -> None:
    page = opened_stories(width=width)
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_stand_out(opened_stories: Callable[..., Page], scheme: str) -> None:
    page = opened_stories(color_scheme=scheme)
    page.evaluate(OPEN_ALL)
    quiet = (".dateline", ".notes", ".why", "figcaption", "summary", ".key", ".unanswered")
    for selector in (*quiet, ".status", ".revised"):
        assert contrast(page, selector, "html") >= 4.5, selector
    assert contrast(page, "mark", "mark") >= 4.5
    assert contrast(page, ".side-of mark", ".side-of mark") >= 4.5


def test_a_line_opens_by_keyboard_to_the_words_it_was_read_from(
    opened_stories: Callable[..., Page],
) -> None:
    page = opened_stories()
    passage = page.locator(".timeline .passage").first
    expect(passage).to_be_hidden()
    page.locator(".timeline summary").first.press("Enter")
    expect(passage).to_be_visible()
    expect(passage.locator("mark")).to_have_text("fell")


def test_sides_stand_next_to_each_other_and_on_a_phone_below(
    opened_stories: Callable[..., Page],
) -> None:
    def sides(page: Page) -> list[dict[str, float]]:
        found = page.locator(".disputed .side-of")
        return [found.nth(at).bounding_box() or {} for at in range(2)]

    left, right = sides(opened_stories(width=1000))
    assert left["y"] == right["y"]
    assert left["x"] < right["x"]
    first, second = sides(opened_stories(width=390))
    assert first["x"] == second["x"]
    assert first["y"] < second["y"]


def test_the_questions_lead_to_their_answers(opened_stories: Callable[..., Page]) -> None:
    page = opened_stories()
    page.click(".questions a:has-text('How many?')")
    expect(page).to_have_url(re.compile("#story-1-many$"))
