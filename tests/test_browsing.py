"""A browser that hangs holds nothing up."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from tests.browsing import becomes, opened_context, within

if TYPE_CHECKING:
    from playwright.sync_api import Browser

BUSY = """setTimeout(() => { const end = Date.now() + 10_000; while (Date.now() < end); }, 0)"""


@pytest.mark.browser
def test_a_script_that_never_ends_is_cut_off_and_the_browser_goes_on(browser: Browser) -> None:
    with opened_context(browser) as context:
        page = context.new_page()
        with pytest.raises(TimeoutError), within(2):
            page.evaluate("new Promise(() => {})")
        becomes(page, "1 + 1", 2)


@pytest.mark.browser
def test_a_browser_that_does_not_close_in_time_is_left_behind(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.browsing.PATIENCE", 4)
    with opened_context(browser) as stuck:
        page = stuck.new_page()
        page.evaluate(BUSY)
        page.wait_for_timeout(100)
    with opened_context(browser) as other:
        becomes(other.new_page(), "1 + 1", 2)


def test_the_deadline_of_the_test_holds_on_after_a_shorter_one() -> None:
    with within(60):
        before = signal.getsignal(signal.SIGALRM)
        with pytest.raises(TimeoutError), within(1):
            signal.pause()
        assert signal.getsignal(signal.SIGALRM) is before
        assert 0 < signal.getitimer(signal.ITIMER_REAL)[0] <= 60
