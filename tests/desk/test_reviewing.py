"""Reviewing in a real browser, by the keyboard alone, and the same without any script."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browsing import PATIENCE, WHOLE, follow, opened_context, within
from tests.desk.living import run
from tests.desk.test_walk import sign_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, ConsoleMessage, Page

    from tests.desk.living import Living

pytestmark = pytest.mark.browser

STANDING = """
import json
from asreported.desk.models import Decision
print(json.dumps(list(Decision.objects.filter(undone=None).values_list("kind", "part"))))
"""
UNDO = """
from asreported.desk.models import Decision, User
from asreported.desk.store.correcting import take_back
for row in Decision.objects.filter(undone=None).order_by("-pk"):
    take_back(row, User.objects.get(username="admin"))
"""
ROUND = ("accept", "reject", "speaker", "span", "fix", "accept")
"""What is done to one after the other, ten times."""

SAID = {"accept": "accepted", "reject": "rejected", "speaker": "another speaker",
        "span": "other words", "fix": "set right"}  # fmt: skip


@pytest.fixture
def reviewer(living: Living, browser: Browser) -> Iterator[Page]:
    """Somebody who reviews, with a browser that nothing complains in; all is undone after."""
    complaints: list[str] = []

    def hear(one: ConsoleMessage) -> None:
        if one.type == "error":
            complaints.append(one.text)

    with opened_context(browser, viewport={"width": 1200, "height": 900}) as context:
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", hear)
        sign_in(page, living, "reviewer", "reviewer-demo")
        yield page
    run(living.home, UNDO)
    assert complaints == []


def standing(living: Living) -> list[list[str]]:
    found: list[list[str]] = json.loads(run(living.home, STANDING).splitlines()[-1])
    return found


def pressed(page: Page, *keys: str) -> None:
    """Keys, the last of which sends a form: the next item is there afterwards."""
    for key in keys[:-1]:
        page.keyboard.press(key)
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press(keys[-1])


def by_key(page: Page, what: str) -> None:
    """One decision, by no more than keys."""
    if what == "accept":
        pressed(page, "a")
    elif what == "reject":
        pressed(page, "r", "ArrowDown", "Enter")
    elif what == "span":
        pressed(page, "f", "Shift+ArrowLeft", "Enter", "Enter")
    else:
        page.keyboard.press("s" if what == "speaker" else "e")
        choose_another(page)
        pressed(page, "Enter")


def choose_another(page: Page) -> None:
    """The next choice of the list that has the focus; where it is the last, the one before."""
    expect(page.locator("details.act[open] :focus")).to_have_count(1)
    last = "(one => one.selectedIndex + 1 === one.length)(document.activeElement)"
    with within(PATIENCE):
        is_last = page.evaluate(last)
    page.keyboard.press("ArrowUp" if is_last else "ArrowDown")


# Each step has a deadline of its own; sixty pages are more than other tests look at.
@pytest.mark.timeout(3 * WHOLE)
def test_sixty_decisions_by_the_keyboard_alone(living: Living, reviewer: Page) -> None:
    reviewer.goto(living.url("/review/?kind=attribution"))
    told = reviewer.locator("#position").inner_text()
    total = int(told.rsplit(" ", 1)[-1])
    if total < 60:
        pytest.fail(f"the samples have {total} statements only")

    for number in range(60):
        by_key(reviewer, ROUND[number % len(ROUND)])
        told = re.compile(f"^{SAID[ROUND[number % len(ROUND)]]}")
        expect(reviewer.locator(".messages"), str(number)).to_have_text(told)

    kinds = [kind for kind, part in standing(living)]
    assert [kinds.count(kind) for kind in ("accept", "reject", "speaker", "span", "fix")] == [
        20, 10, 10, 10, 10,
    ]  # fmt: skip
    expect(reviewer.locator("#position")).to_have_text(f"1 of {total - 60}")


def test_keys_go_on_and_back_undo_and_help(living: Living, reviewer: Page) -> None:
    reviewer.goto(living.url("/review/"))
    shown = reviewer.locator(".extraction")
    first = shown.inner_text()

    pressed(reviewer, "j")
    expect(reviewer.locator("#position")).to_have_text(re.compile("^2 of "))
    pressed(reviewer, "k")
    expect(shown).to_have_text(first, use_inner_text=True)
    pressed(reviewer, "a")
    expect(shown).not_to_have_text(first, use_inner_text=True)
    pressed(reviewer, "z")
    expect(shown).to_have_text(first, use_inner_text=True)
    reviewer.keyboard.press("?")
    expect(reviewer.locator("#help dl")).to_be_visible()
    reviewer.keyboard.press("r")
    expect(reviewer.locator("#reject form")).to_be_visible()
    reviewer.keyboard.press("Escape")
    expect(reviewer.locator("#reject form")).to_be_hidden()


def test_letters_typed_into_a_field_decide_nothing(living: Living, reviewer: Page) -> None:
    reviewer.goto(living.url("/review/?kind=attribution"))
    reviewer.keyboard.press("r")
    reviewer.locator("#why-reject").focus()
    reviewer.keyboard.type("a razor, just as zany")

    expect(reviewer.locator("#why-reject")).to_have_value("a razor, just as zany")
    assert standing(living) == []


def test_single_keys_can_be_switched_off(living: Living, reviewer: Page) -> None:
    reviewer.goto(living.url("/review/"))
    reviewer.click("#keys")
    expect(reviewer.locator("#keys")).to_have_attribute("aria-pressed", "false")
    reviewer.keyboard.press("a")
    reviewer.keyboard.press("r")

    expect(reviewer.locator("#reject form")).to_be_hidden()
    assert standing(living) == []


def test_words_are_selected_by_mouse_or_keyboard_as_the_text_has_them(
    living: Living, reviewer: Page
) -> None:
    reviewer.goto(living.url("/review/?kind=attribution"))
    reviewer.keyboard.press("f")
    expect(reviewer.locator("#span form")).to_be_visible()
    text = reviewer.locator("#source-text")
    paragraph = text.locator("p").last
    words = paragraph.inner_text().split()[0]

    box = paragraph.bounding_box()
    assert box is not None
    reviewer.mouse.dblclick(box["x"] + 6, box["y"] + 8)
    reviewer.click("[data-take]")

    expect(reviewer.locator("[name=content_at]")).not_to_have_value("")
    chosen = reviewer.locator("#words-content").input_value()
    assert chosen.strip("“\"'(") in words
    start, end = reviewer.locator("[name=content_at]").input_value().split("-")
    assert int(end) - int(start) == len(chosen)
    reviewer.locator("#span button.button").focus()
    pressed(reviewer, "Enter")
    reviewer.goto(living.url("/decisions/"))
    expect(reviewer.locator(".decisionlist")).to_contain_text(f"→ {chosen}")


def test_everything_works_without_a_script(living: Living, browser: Browser) -> None:
    with opened_context(browser, java_script_enabled=False) as context:
        page = context.new_page()
        sign_in(page, living, "reviewer", "reviewer-demo")
        words = words_of_one_stretch(page, living)

        page.click("#span summary")
        shorter = words.rsplit(" ", 1)[0]
        page.fill("#words-content", shorter)
        follow(page.locator("#span button.button"))
        expect(page.locator(".messages")).to_contain_text("other words")
        page.click("#reject summary")
        follow(page.locator("#reject button.button"))
        expect(page.locator(".messages")).to_contain_text("rejected")
        page.goto(living.url("/decisions/"))
        expect(page.locator(".decisionlist")).to_contain_text(f"→ {shorter}")
        follow(page.locator(".decisionlist button").first)
        expect(page.locator(".messages")).to_contain_text("Taken back")
    run(living.home, UNDO)


def words_of_one_stretch(page: Page, living: Living) -> str:
    """Open the first statement with several words that stand together; its words."""
    words, at = "", -1
    while " " not in words or " … " in words:
        at += 1
        page.goto(living.url(f"/review/?kind=attribution&at={at}"))
        words = page.locator("#words-content").input_value()
    return words


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_review_fits_a_phone(
    living: Living, reviewer: Page, scheme: str, keep: Callable[[Page, str], None]
) -> None:
    reviewer.set_viewport_size({"width": 390, "height": 844})
    reviewer.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # one of the two
    reviewer.goto(living.url("/review/?kind=attribution"))
    reviewer.click("#span summary")
    expect(reviewer.locator("#span form")).to_be_visible()

    assert reviewer.evaluate("document.documentElement.scrollWidth") <= 390
    keep(reviewer, f"review-{scheme}")


@pytest.fixture
def keep(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Page, str], None]:
    """Keeps a picture where ``ASREPORTED_ARTEFACTS`` says."""
    import os  # noqa: PLC0415 - here alone
    from pathlib import Path  # noqa: PLC0415 - the same

    folder = Path(os.environ.get("ASREPORTED_ARTEFACTS") or tmp_path_factory.mktemp("seen"))

    def one(page: Page, name: str) -> None:
        page.screenshot(path=folder / f"{name}.png", full_page=True)

    return one
