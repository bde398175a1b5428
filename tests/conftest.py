"""What tests of several rooms share: the real pipeline and a browser, each loaded once."""

from __future__ import annotations

import gc
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from asreported.language import blocks_of_text, pipeline
from tests.browsing import PATIENCE, WHOLE, within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

    from asreported.language import Analysis

_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser that hangs costs minutes, not the ten that any test may take."""
    for item in items:
        if item.get_closest_marker("browser") and not item.get_closest_marker("timeout"):
            item.add_marker(pytest.mark.timeout(WHOLE))


@pytest.fixture(autouse=True, scope="module")
def _settled_heap() -> None:
    """What earlier tests left is not looked through again while a later one is timed."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def analyse() -> Callable[[str], Analysis]:
    """A text to its analysis."""
    return lambda text: pipeline().analyse(text, blocks_of_text(text))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium, headless."""
    from playwright.sync_api import expect, sync_playwright  # noqa: PLC0415 - most do without

    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("no chromium found: apt-get install chromium")
    expect.set_options(timeout=PATIENCE * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTS)
        yield browser
        with suppress(TimeoutError), within(PATIENCE / 2):
            browser.close()
