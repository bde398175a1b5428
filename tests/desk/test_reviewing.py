"""Reviewing in a real browser, by the keyboard alone, and the same without any script."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.desk.living import run
from tests.desk.test_walk import sign_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

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
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    page = context.new_page()
    page.set_default_timeout(30_000)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda one: complaints.append(one.text) if one.type == "error" else None)
    sign_in(page, living, "reviewer", "reviewer-demo")
    yield page
    context.close()
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
    value = "document.activeElement.value"
    before = page.evaluate(value)
    page.keyboard.press("ArrowDown")
    if page.evaluate(value) == before:
        page.keyboard.press("ArrowUp")


def test_sixty_decisions_by_the_keyboard_alone(living: Living, reviewer: Page) -> None:
    reviewer.goto(living.url("/review/?kind=attribution"))
    told = reviewer.locator("#position").inner_text()
    total = int(told.rsplit(" ", 1)[-1])
    if total < 60:
        pytest.fail(f"the samples have {total} statements only")

    for number in range(60):
        by_key(reviewer, ROUND[number % len(ROUND)])
        told = reviewer.locator(".messages").inner_text()
        assert told.startswith(SAID[ROUND[number % len(ROUND)]]), (number, told)

    kinds = [kind for kind, part in standing(living)]
    assert [kinds.count(kind) for kind in ("accept", "reject", "speaker", "span", "fix")] == [
        20, 10, 10, 10, 10,
    ]  # fmt: skip
    assert reviewer.locator("#position").inner_text() == f"1 of {total - 60}"


def test_keys_go_on_and_back_undo_and_help(living: Living, reviewer: Page) -> None:
    reviewer.goto(living.url("/review/"))
    first = reviewer.locator(".extraction").inner_text()

    pressed(reviewer, "j")
    assert reviewer.locator("#position").inner_text().startswith("2 of ")
    pressed(reviewer, "k")
    assert reviewer.locator(".extraction").inner_text() == first
    pressed(reviewer, "a")
    assert reviewer.locator(".extraction").inner_text() != first
    pressed(reviewer, "z")
    assert reviewer.locator(".extraction").inner_text() == first
    reviewer.keyboard.press("?")
    assert reviewer.locator("#help dl").is_visible()
    reviewer.keyboard.press("r")
    assert reviewer.locator("#reject form").is_visible()
    reviewer.keyboard.press("Escape")
    assert not reviewer.locator("#reject form").is_visible()


def test_letters_typed_into_a_field_decide_nothing(living: Living, reviewer: Page) -> None:
    reviewer.goto(living.url("/review/?kind=attribution"))
    reviewer.keyboard.press("r")
    reviewer.locator("#why-reject").focus()
    reviewer.keyboard.type("a razor, just as zany")

    assert reviewer.locator("#why-reject").input_value() == "a razor, just as zany"
    assert standing(living) == []


def test_single_keys_can_be_switched_off(living: Living, reviewer: Page) -> None:
    reviewer.goto(living.url("/review/"))
    reviewer.click("#keys")
    reviewer.keyboard.press("a")
    reviewer.keyboard.press("r")

    assert not reviewer.locator("#reject form").is_visible()
    assert standing(living) == []


def test_words_are_selected_by_mouse_or_keyboard_as_the_text_has_them(
    living: Living, reviewer: Page
) -> None:
    reviewer.goto(living.url("/review/?kind=attribution"))
    reviewer.keyboard.press("f")
    text = reviewer.locator("#source-text")
    paragraph = text.locator("p").last
    words = paragraph.inner_text().split()[0]

    box = paragraph.bounding_box()
    assert box is not None
    reviewer.mouse.dblclick(box["x"] + 6, box["y"] + 8)
    reviewer.click("[data-take]")

    chosen = reviewer.locator("#words-content").input_value()
    assert chosen.strip("“\"'(") in words
    start, end = reviewer.locator("[name=content_at]").input_value().split("-")
    assert int(end) - int(start) == len(chosen)
    reviewer.locator("#span button.button").focus()
    pressed(reviewer, "Enter")
    reviewer.goto(living.url("/decisions/"))
    assert f"→ {chosen}" in reviewer.locator(".decisionlist").inner_text()


def test_everything_works_without_a_script(living: Living, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in(page, living, "reviewer", "reviewer-demo")
    words, at = "", -1
    while " " not in words or " … " in words:
        at += 1
        page.goto(living.url(f"/review/?kind=attribution&at={at}"))
        words = page.locator("#words-content").input_value()

    page.click("#span summary")
    shorter = words.rsplit(" ", 1)[0]
    page.fill("#words-content", shorter)
    page.click("#span button.button")
    assert "other words" in page.locator(".messages").inner_text()
    page.click("#reject summary")
    page.click("#reject button.button")
    assert "rejected" in page.locator(".messages").inner_text()
    page.goto(living.url("/decisions/"))
    assert f"→ {shorter}" in page.locator(".decisionlist").inner_text()
    page.locator(".decisionlist button").first.click()
    assert "Taken back" in page.locator(".messages").inner_text()
    context.close()
    run(living.home, UNDO)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_review_fits_a_phone(
    living: Living, reviewer: Page, scheme: str, keep: Callable[[Page, str], None]
) -> None:
    reviewer.set_viewport_size({"width": 390, "height": 844})
    reviewer.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # one of the two
    reviewer.goto(living.url("/review/?kind=attribution"))
    reviewer.click("#span summary")

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
