"""Using a real browser on a machine of any speed: what is asked is waited for, never endlessly.

Playwright waits without a deadline for a script's value and for a page to close.
"""

from __future__ import annotations

import signal
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Locator, Page

PATIENCE = 60
"""Seconds that one step may take."""
WHOLE = 180
"""Seconds that a test may take with what is made ready for it."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """A ``TimeoutError`` in whatever takes longer; the deadline of the test holds on after."""

    def late(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, late)
    # Again after as long: what comes up in the middle of a listener's call is lost.
    left, _ = signal.setitimer(signal.ITIMER_REAL, seconds, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, left)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def opened_context(browser: Browser, **options: object) -> Iterator[BrowserContext]:
    """A browser of its own; one that does not close in time is left to the end of all."""
    with within(PATIENCE):
        context = browser.new_context(**options)  # type: ignore[arg-type] # all that it takes
    context.set_default_timeout(PATIENCE * 1000)
    try:
        yield context
    finally:
        with suppress(TimeoutError), within(PATIENCE / 2):
            close(context)


def close(context: BrowserContext) -> None:
    """Close pages that ask for nothing any more: with a request under way it may hang."""
    for page in context.pages:
        page.goto("about:blank")
    context.close()


def follow(link: Locator) -> None:
    """Click what leads to another page, and wait until that page and its scripts are there."""
    with link.page.expect_navigation(wait_until="load"):
        link.click()


def becomes(page: Page, script: str, expected: object) -> None:
    """Assert that a script gives this, now or soon."""
    end = time.monotonic() + PATIENCE
    while (found := page.evaluate(script)) != expected and time.monotonic() < end:
        page.wait_for_timeout(50)
    assert found == expected, script
