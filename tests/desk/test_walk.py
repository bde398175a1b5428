"""A reader's and an editor's way through the site, in a real browser.

Pictures of each step are kept in the folder that ``ASREPORTED_ARTEFACTS`` names.
"""

from __future__ import annotations

import io
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.desk.living import link_in, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, ConsoleMessage, Page

    from tests.desk.living import Living

    Walker = Callable[..., Page]

pytestmark = pytest.mark.browser

EXAMPLES = Path("/work/shared/examples")
COPIED = Path(__file__).with_name("copied.txt").read_text("utf-8")
FURNITURE = ("Subscribe", "Log in to join", "Loading comments", "Skip to content", "Menu")


@pytest.fixture
def walker(
    living: Living, browser: Browser, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Walker]:
    """Opens a browser of somebody, signed in or not; at its end nothing was complained of."""
    contexts = []
    complaints: list[str] = []
    folder = Path(os.environ.get("ASREPORTED_ARTEFACTS", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)

    def walk(role: str = "") -> Page:
        contexts.append(browser.new_context(viewport={"width": 1200, "height": 900}))
        page = contexts[-1].new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda one: complaints.append(one.text) if _is_bad(one) else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if role:
            sign_in(page, living, role, f"{role}-demo")
        return page

    yield walk
    for number, context in enumerate(contexts):
        for page in context.pages:
            name = f"{request.node.name}-{number}.png"
            page.screenshot(path=folder / name, full_page=True)
        context.close()
    assert complaints == []


def _is_bad(message: ConsoleMessage) -> bool:
    """Whether a page complains; a request that another took the place of is no matter."""
    return message.type == "error" and not message.text.startswith(
        ("htmx:sendAbort", "htmx:after")
    )


def sign_in(page: Page, living: Living, name: str, password: str) -> None:
    page.goto(living.url("/accounts/login/"))
    page.fill("#id_login", name)
    page.fill("#id_password", password)
    page.click("main form button[type=submit]")
    page.wait_for_selector(".account .me")


def test_from_the_front_page_to_a_card_of_the_record(walker: Walker, living: Living) -> None:
    page = walker()
    page.goto(living.address)
    page.locator("main a[href^='/stories/']").first.click()
    assert page.locator("h1").inner_text()
    page.locator("main a[href^='/articles/']:visible").first.click()
    assert page.locator("article h1").count() == 1
    assert page.locator("article .content").count() == 0

    page.click("a.layer")

    assert page.locator("article .content").count() > 0
    page.locator("article .cue").first.click()
    assert page.locator(".card.pinned").count() == 1


def test_a_reader_signs_up_and_comments_once_a_moderator_has_seen_it(
    walker: Walker, living: Living
) -> None:
    page = walker()
    page.goto(living.address)
    page.locator("main h2 a[href^='/articles/']").first.click()
    article = page.url
    page.click("text=Sign in to comment")
    page.click("main a[href*=signup]")
    page.fill("#id_email", "ilse@grell.example")
    page.fill("#id_username", "ilse")
    page.fill("#id_password1", "a long way to Ostheim")
    page.fill("#id_password2", "a long way to Ostheim")
    page.click("main form button[type=submit]")
    until(living.letters)
    page.goto(link_in(living.letters()[-1]))
    page.click("main form button[type=submit]")
    if not page.locator(".account .me").count():
        sign_in(page, living, "ilse", "a long way to Ostheim")
    page.goto(article)
    page.fill("#words", "Who paid for the survey?")
    page.click(".discussion form button:has-text('Send')")
    assert "waiting for a moderator" in page.locator(".thread").inner_text()
    stranger = walker()
    stranger.goto(article)
    assert "Who paid for the survey?" not in stranger.content()

    moderator = walker("reviewer")
    moderator.goto(living.url("/moderation/"))
    moderator.locator(".moderate", has_text="Who paid for the survey?").locator(
        "button[value=approve]"
    ).click()

    stranger.reload()
    assert "Who paid for the survey?" in stranger.locator(".thread").inner_text()
    page.goto(living.url("/account/"))
    page.fill("#password", "a long way to Ostheim")
    page.click("button:has-text('Delete my account')")
    stranger.reload()
    thread = stranger.locator(".thread").inner_text()
    assert "Who paid for the survey?" in thread
    assert "ilse" not in thread


def a_picture() -> dict[str, object]:
    out = io.BytesIO()
    Image.new("RGB", (2400, 1200), "#246").save(out, "JPEG")
    return {"name": "pier.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def test_an_editor_writes_publishes_and_corrects(walker: Walker, living: Living) -> None:
    page = walker("editor")
    page.goto(living.url("/write/"))
    page.click("text=Write an article")
    page.fill("#id_headline", "The council will meet on the pier")
    page.fill("#id_standfirst", "What was said on Tuesday evening.")
    page.fill("#id_markdown", "At least 14 people were hurt, Mayor Radim Belk said.\n\n"
              "## What now?\n\n> We will build it again.\n\n::: fact\nThe pier is old.\n:::\n\n"
              "- One\n- Two\n\nSee [the report](https://grell.example/report).")  # fmt: skip
    page.set_input_files("#id_picture", [a_picture()])
    page.fill("#id_caption", "The pier before it fell.")
    page.fill("#id_credit", "Jori Kand")
    page.fill("#id_alternative", "A long wooden pier at low tide.")
    page.wait_for_selector(".beside:has-text('Belk')")
    page.click("#editor button:has-text('Save')")
    page.click("text=Preview")
    assert page.locator("blockquote").inner_text().strip() == "We will build it again."
    page.click("text=Back to the text")

    page.click("button:has-text('Publish')")

    address = page.url
    stranger = walker()
    stranger.goto(address)
    picture = stranger.locator("figure.photo img")
    assert picture.get_attribute("alt") == "A long wooden pier at low tide."
    assert picture.evaluate("one => one.naturalWidth") == 1600
    shown = stranger.locator("#article").inner_text()
    for words in ("The council will meet", "What was said on Tuesday", "What now?", "Jori Kand",
                  "The pier before it fell", "We will build it again", "The pier is old",
                  "Two"):  # fmt: skip
        assert words in shown, words
    assert stranger.locator("aside.fact").count() == 1

    page.goto(living.url("/write/"))
    page.click("text=The council will meet")
    words = page.input_value("#id_markdown").replace("At least 14", "At least 15")
    page.fill("#id_markdown", words)
    page.click("#editor button:has-text('Save')")
    stranger.reload()
    assert "At least 14" in stranger.locator("#article").inner_text()
    page.fill("#note", "fifteen people were hurt, not fourteen")
    page.click("button:has-text('Publish the correction')")

    stranger.reload()
    corrected = stranger.locator("#article").inner_text()
    assert "At least 15" in corrected
    assert re.search(r"Correction, \d+ \w+ \d{4}: fifteen people", corrected)
    stranger.click("text=2 versions")
    changed = stranger.locator("main").inner_text()
    assert "At least 14" in changed
    assert "At least 15" in changed


def added(page: Page, living: Living, text: str) -> None:
    """Paste a page, look at it, follow it, and wait for the article."""
    page.goto(living.url("/add/"))
    page.fill("#id_text", text)
    page.click("button:has-text('Read it')")
    page.click("button:has-text('Follow it')")
    page.wait_for_url("**/articles/**", timeout=60_000)


def test_a_copied_page_is_added_with_every_part_in_its_place_and_taken_down(
    walker: Walker, living: Living
) -> None:
    page = walker("editor")

    added(page, living, COPIED)

    article = page.locator("#article")
    assert article.locator("h1").inner_text() == "Why did the pier at Ostheim fall?"
    assert article.locator(".standfirst").inner_text().startswith("A storm, an old survey")
    assert article.locator(".byline .author").inner_text().split("\n")[-1] == "Marta Ilven"
    assert "4 March 2031" in article.locator(".dateline").inner_text()
    assert "5 min read" in article.locator(".dateline").inner_text()
    assert article.locator("figure").count() == 1
    assert "Divers at what is left" in article.locator("figcaption").inner_text()
    assert "Jori Kand / Grell Press" in article.locator("figcaption").inner_text()
    headings = article.locator(".heading").all_inner_texts()
    assert headings == ["Who owned the pier?", "What did the survey say?"]
    assert page.locator("nav.contents li").all_inner_texts() == headings
    body = article.inner_text()
    for words in (
        "310 metres long",
        "Ferries to the islands stop",
        "2031 The Grell Courier Ltd",
    ):
        assert words in body, words
    assert "The piers of the Grell coast" in page.locator(".relatedlist").inner_text()
    for words in FURNITURE:
        assert words not in body, words
    address = page.url
    page.click("summary:has-text('Take it down')")
    page.fill("#notice", "Withdrawn at the family's wish.")
    page.click(".staff button:has-text('Take it down')")
    assert "310 metres long" in page.locator("#article").inner_text()
    stranger = walker()
    answer = stranger.request.get(address)
    assert answer.status == 410
    assert "family&#x27;s wish" in answer.text()
    assert "310 metres" not in answer.text()


@pytest.mark.skipif(not EXAMPLES.is_dir(), reason="the examples are not at hand")
def test_the_examples_stand_on_their_pages_in_every_part(
    walker: Walker, living: Living
) -> None:
    import json  # noqa: PLC0415 - this test alone

    expected = json.loads((EXAMPLES / "copied_page_1.expected.json").read_text("utf-8"))[
        "article"
    ]
    page = walker("editor")
    added(page, living, (EXAMPLES / "copied_page_1.txt").read_text("utf-8"))
    article = page.locator("#article")
    shown, aside = article.inner_text(), page.locator(".relatedlist").inner_text()
    assert article.locator("h1").inner_text() == expected["headline"]
    assert article.locator(".standfirst").inner_text() == expected["standfirst"]
    assert article.locator(".heading").all_inner_texts() == expected["headings"]
    assert article.locator("figure").count() == len(expected["images"])
    for words in (*expected["bylines"], *expected["fact_boxes"], *expected["cross_links"],
                  expected["images"][0]["caption"], expected["images"][0]["credit"],
                  expected["copyright"]["holder"], expected["publisher"],
                  "7 min read"):  # fmt: skip
        assert words in shown, words
    for words in expected["related"]:
        assert words in aside, words
    for words in ("Subscribe", "Log in to join", "Loading comments", "Skip to main", "HA\n"):
        assert words not in article.locator(".body").inner_text(), words

    added(page, living, (EXAMPLES / "copied_page_2.txt").read_text("utf-8"))
    shown = page.locator("#article").inner_text()
    for words in ("Strike at Varn refinery", "Tove Lang", "Rasmus Oye", "Courier Archive",
                  "Petrol queues lengthen", "Did you know that Varn", "Correction: an earlier",
                  "no date", "The Inland Courier"):  # fmt: skip
        assert words in shown, words
    for words in ("ADVERTISEMENT", "LISTEN", "Share this article", "Be the first", "Sign in |",
                  "Updated 3 hours ago"):  # fmt: skip
        assert words not in shown, words
